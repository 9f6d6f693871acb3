import type { VNode } from "preact";
import { RANGE_MARKS, type RangeRow } from "../../charts/range/layout.ts";
import { drawRange } from "../../charts/range/range-chart.tsx";
import { isPresent, type Figure } from "../../figures/figure.ts";
import { figureWords } from "../../figures/figure-words.ts";
import { formatDecimal, formatShort } from "../../figures/format-number.ts";
import type { Messages } from "../../messages/messages.ts";
import { ChartFigure } from "../../parts/chart-figure.tsx";
import type { VintageTable } from "./quality-data.ts";

interface VintageRangeProps {
  readonly side: "received" | "paid";
  /** Of the country. */
  readonly name: string;
  readonly table: VintageTable;
  /** Every year as a table. */
  readonly whole: VNode;
  readonly messages: Messages;
}

/** Years drawn: the newest. */
const YEARS = 15;

/** How far publications of the same year lie from the preferred one: a row a year, a mark a publication. */
export const VintageRange = ({ side, name, table, whole, messages }: VintageRangeProps): VNode => {
  const { quality, figures, locale } = messages;
  const rows = table.rows.filter(({ spread }) => spread !== undefined).slice(0, YEARS);
  const series = table.series.slice(0, RANGE_MARKS.length);
  const keys = series.map((id) => quality.editions[id] ?? id);
  const widest = rows.reduce((most, row) => ((row.spread ?? 0) > (most.spread ?? 0) ? row : most));
  const said = percentWords(widest.spread, messages);
  const title = said === percentWords(0, messages) ? quality.spreadNone[side] : quality.spreadTitle[side](widest.period, said);
  const drawn = rows.map((row): RangeRow => ({
    name: messages.joined.labelled(row.period, figures.withUnit("USD", formatShort(firstOf(row), locale))),
    values: series.map((_, place) => distance(row.figures[place], firstOf(row))),
    text: percentWords(row.spread, messages),
    full: fullOf(row, keys, messages),
  }));
  const format = (value: number): string => signedPercent(value, messages);
  return (
    <div class="with-note">
      <ChartFigure
        name={side}
        figures={rows.flatMap((row) => row.figures)}
        selection="joined"
        messages={messages}
        title={title}
        subtitle={quality.spreadSubtitle[side](name, rows.at(-1)!.period, rows[0]!.period)}
        source={table.source}
        draw={(width) =>
          drawRange({ keys, rows: drawn, tone: "money", scale: "linear", format, label: title, direction: messages.direction }, width)
        }
        table={whole}
      />
    </div>
  );
};

/** The preferred publication's figure, or that of the first that has one: what the others are compared with. */
const firstOf = ({ figures }: VintageTable["rows"][number]): number => figures.find(isPresent)?.value ?? 0;

/** In percent of the first, which a row with a spread has above zero or below. */
const distance = (figure: Figure | undefined, first: number): number | null =>
  isPresent(figure) ? (100 * (figure.value - first)) / Math.abs(first) : null;

const signedPercent = (value: number, { figures, locale }: Messages): string =>
  `${value > 0 ? "+" : ""}${figures.withUnit("PT", formatDecimal(value, locale))}`;

/** A share in percent, or a dash where there is none. */
export const percentWords = (share: number | undefined, { figures, locale }: Messages): string =>
  share === undefined ? "–" : figures.withUnit("PT", formatDecimal(share, locale));

const fullOf = ({ period, figures }: VintageTable["rows"][number], keys: readonly string[], messages: Messages): string => {
  const { joined } = messages;
  const said = keys.flatMap((key, place) => {
    const figure = figures[place];
    return figure ? [joined.labelled(key, figureWords(figure, messages))] : [];
  });
  return joined.labelled(period, said.join(joined.semicolon));
};
