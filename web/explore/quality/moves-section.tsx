import type { VNode } from "preact";
import type { RangeRow } from "../../charts/range/layout.ts";
import { drawRange } from "../../charts/range/range-chart.tsx";
import { formatRounded, formatShort, formatSigned } from "../../figures/format-number.ts";
import { ChartFigure } from "../../parts/chart-figure.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { FigureValue } from "../../parts/figure-value.tsx";
import { SignedNumber } from "../../parts/signed-number.tsx";
import type { QualityProps } from "./country-quality-page.tsx";
import type { MovedCorridor } from "./quality-data.ts";

/** Corridors that differ most from the earlier revision's. */
export const MovesSection = ({ data, messages }: QualityProps): VNode => {
  const { quality } = messages;
  const [largest] = data.moves;
  return (
    <section class="section" id="moves">
      <h2>{quality.moves(data.movesYear)}</h2>
      {largest === undefined ? (
        <p>{quality.noMoves}</p>
      ) : (
        <>
          <p class="soft">{quality.movesLead(data.movesYear)}</p>
          <div class="with-note">
            <MovesFigure data={data} largest={largest} messages={messages} />
          </div>
        </>
      )}
    </section>
  );
};

const MovesFigure = ({ data, largest, messages }: QualityProps & { readonly largest: MovedCorridor }): VNode => {
  const { quality, corridor, locale } = messages;
  const nameOf = ({ origin, destination }: MovedCorridor): string => corridor.title(origin.name, destination.name);
  const title = quality.movesTitle(nameOf(largest), formatSigned(largest.difference, locale));
  const rows = data.moves.map((move): RangeRow => ({
    name: nameOf(move),
    values: [move.after.value, move.before],
    text: formatSigned(move.difference, locale),
    full: messages.joined.labelled(nameOf(move), formatSigned(move.difference, locale)),
    href: move.href,
  }));
  const keys = [quality.here, quality.earlier];
  const format = (value: number): string => formatShort(value, locale);
  return (
    <ChartFigure
      name="moves"
      figures={data.moves.map(({ after }) => after)}
      selection="joined"
      messages={messages}
      title={title}
      subtitle={quality.movesSubtitle(data.movesYear)}
      source={data.movesSource}
      draw={(width) => drawRange({ keys, rows, tone: "people", scale: "log", format, label: title, direction: messages.direction }, width)}
      table={<MovesTable data={data} messages={messages} />}
    />
  );
};

const MovesTable = ({ data, messages }: QualityProps): VNode => {
  const { quality, corridor, locale } = messages;
  return (
    <DataTable
      headed
      class="ranking"
      caption={quality.moves(data.movesYear)}
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
  );
};
