import type { VNode } from "preact";
import { formatRounded } from "../../figures/format-number.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { FigureValue } from "../../parts/figure-value.tsx";
import { SignedNumber } from "../../parts/signed-number.tsx";
import type { QualityProps } from "./country-quality-page.tsx";

/** Corridors that differ most from the earlier revision's. */
export const MovesSection = ({ data, messages }: QualityProps): VNode => {
  const { quality, corridor, locale } = messages;
  const title = quality.moves(data.movesYear);
  return (
    <section class="section" id="moves">
      <h2>{title}</h2>
      {data.moves.length === 0 ? (
        <p>{quality.noMoves}</p>
      ) : (
        <>
          <p class="soft">{quality.movesLead(data.movesYear)}</p>
          <div class="scroller" tabIndex={0} role="region" aria-label={title}>
            <DataTable
              headed
              class="ranking"
              caption={title}
              columns={[
                { name: quality.corridor },
                { name: quality.earlier, number: true },
                { name: quality.here, number: true },
                { name: quality.difference, number: true },
              ]}
              rows={data.moves.map(({ origin, destination, href, before, after, difference }) => [
                <a href={href}>{corridor.title(origin.name, destination.name)}</a>,
                before === null ? (
                  <span class="absent">{quality.notListed}</span>
                ) : (
                  <data value={String(before)}>{formatRounded(before, locale)}</data>
                ),
                <FigureValue figure={after} messages={messages} />,
                <SignedNumber value={difference} locale={locale} />,
              ])}
            />
          </div>
        </>
      )}
    </section>
  );
};
