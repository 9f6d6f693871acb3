import type { VNode } from "preact";
import { OBSERVATION_STATUS, type ObservationStatus } from "#vocabulary";
import type { Messages } from "../../messages/messages.ts";
import { amountTemplates } from "./amount-templates.ts";
import type { MatrixData } from "./matrix-data.ts";

/** What the page hands to its script: areas, addresses, and texts with places to fill in. */
export interface MatrixIslandData extends Pick<
  MatrixData,
  "state" | "tone" | "years" | "areas" | "regions" | "addresses" | "methods" | "sources"
> {
  readonly direction: "ltr" | "rtl";
  readonly words: MatrixWords;
}

export type MatrixWords = ReturnType<typeof wordsOf>;

/** A block of data, not a script: nothing in it is run. */
export const IslandData = ({ data, messages }: { readonly data: MatrixData; readonly messages: Messages }): VNode => {
  const { state, tone, years, areas, regions, addresses, methods, sources } = data;
  const { direction } = messages;
  const handed: MatrixIslandData = {
    ...{ state, tone, years, areas, regions, addresses, methods, sources, direction },
    words: wordsOf(data, messages),
  };
  const json = JSON.stringify(handed).replace(/</g, "\\u003c");
  return <script type="application/json" id="matrix-data" dangerouslySetInnerHTML={{ __html: json }} />;
};

/** The texts as the page's language has them, with {…} where the script puts a value: functions cannot travel. */
const wordsOf = ({ year, tone }: MatrixData, { locale, figures, joined, matrix }: Messages) => ({
  locale,
  status: Object.fromEntries(Object.keys(OBSERVATION_STATUS).map((code) => [code, figures.status(code as ObservationStatus)])),
  assumedZero: figures.assumedZero,
  about: figures.about("{amount}"),
  fewerThan: figures.fewerThan(10).replace("10", "{limit}"),
  lessThanPercent: figures.lessThanPercent,
  withUnit: amountTemplates((amount) => figures.withUnit(year.unit, amount), locale),
  withUnitName: amountTemplates((amount) => figures.withUnitName(year.unit, amount), locale),
  full: figures.full("{amount}", "{period}", "{status}"),
  cell: matrix.cell("{from}", "{to}"),
  diagonal: matrix.diagonal,
  state: matrix.state("{period}", "{status}"),
  method: matrix.method("{name}", "{words}"),
  spoken: matrix.spoken("{title}", "{value}", "{state}"),
  people: amountTemplates(matrix.people, locale),
  rows: `${matrix.rows[tone]} ${matrix.down}`,
  columns: `${matrix.columns[tone]} ${matrix.onward}`,
  semicolon: joined.semicolon,
  grid: matrix.gridIn(matrix.grid(matrix.rows[tone], matrix.columns[tone]), "{period}", matrix.gridHelp),
  gridHelp: matrix.gridHelp,
  failed: matrix.failed,
  map: matrix.map,
  year: matrix.year,
});
