import type { VNode } from "preact";
import { formatDecimal, formatFull } from "../../figures/format-number.ts";
import type { Messages } from "../../messages/messages.ts";
import { foreignText } from "../../parts/foreign-text.ts";
import { DataTable } from "../../parts/data-table.tsx";
import type { QualityRow } from "./country-data.ts";
import type { SectionProps } from "./country-page.tsx";

/** What the figures rest on: the United Nations' data type, and how many corridors came about in which way. */
export const QualitySection = ({ data: { code, name, quality }, messages }: SectionProps): VNode => {
  const { country } = messages;
  const types = [...quality.dataType].map((letter) => country.dataTypes[letter]).filter(Boolean);
  return (
    <section class="section" id="quality">
      <h2>{country.quality}</h2>
      {quality.inward.length + quality.outward.length === 0 && <p>{country.qualityNone(name)}</p>}
      {types.length > 0 && <p>{country.dataType(types.join(messages.joined.semicolon))}</p>}
      <div class="two">
        <QualityTable caption={country.qualityCaption(country.qualityIn(name), quality.period)} rows={quality.inward} messages={messages} />
        <QualityTable
          caption={country.qualityCaption(country.qualityOut(name), quality.period)}
          rows={quality.outward}
          messages={messages}
        />
      </div>
      <p>
        <a href={`/country/${code}/quality`}>{messages.quality.link}</a> · <a href="/methods">{messages.methods.title}</a>
      </p>
    </section>
  );
};

interface QualityTableProps {
  readonly caption: string;
  readonly rows: readonly QualityRow[];
  readonly messages: Messages;
}

/** How many corridors, and which share of people, came about in which way. */
export const QualityTable = ({ caption, rows, messages }: QualityTableProps): VNode | null => {
  const { country, figures, locale } = messages;
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={caption}
      columns={[
        { name: country.qualityMethod },
        { name: country.qualityCorridors, number: true },
        { name: country.qualityShare, number: true },
      ]}
      rows={rows.map((row) => [
        <>
          <span {...foreignText(row.lang)}>{row.name}</span>
          <br />
          <span class="soft" {...foreignText(row.lang)}>
            {row.words}
          </span>
        </>,
        formatFull(row.corridors, locale),
        figures.withUnit("PT", formatDecimal(row.share, locale)),
      ])}
    />
  );
};
