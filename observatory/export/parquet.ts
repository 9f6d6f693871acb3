import { writeColumns, type ColumnValues } from "#store";
import { TextColumn } from "../observations/text-column.ts";
import { dataflowWords } from "../structure/dataflow-words.ts";
import type { Observation } from "../structure/observation.ts";
import { exportColumns, type ExportColumn } from "./export-columns.ts";
import type { ExportContext, ExportFormat } from "./export-format.ts";

/** Apache Parquet with the columns of the CSV; OBS_VALUE is a double, null where missing. What the release is stands in the file's metadata. */
export const parquet: ExportFormat = {
  id: "parquet",
  name: "Parquet",
  mediaType: "application/vnd.apache.parquet",
  extension: "parquet",
  async *write(observations, context) {
    const collected = exportColumns(context).map((column) => new Collected(column));
    for (const observation of observations) for (const column of collected) column.push(observation);
    const columns = Object.fromEntries(collected.map((column) => [column.name, column.values()]));
    yield writeColumns(columns, notesOf(context));
  },
};

class Collected {
  readonly #column: ExportColumn;
  readonly #texts = new TextColumn();
  readonly #numbers: number[] = [];

  constructor(column: ExportColumn) {
    this.#column = column;
  }

  get name(): string {
    return this.#column.name;
  }

  push(observation: Observation): void {
    if (this.#column.kind === "text") this.#texts.push(this.#column.of(observation));
    else this.#numbers.push(this.#column.of(observation) ?? Number.NaN);
  }

  values(): ColumnValues {
    if (this.#column.kind === "text") return { kind: "text", texts: this.#texts.texts, codes: this.#texts.codesByRow() };
    return { kind: this.name === "UNIT_MULT" ? "integer" : "double", values: this.#numbers };
  }
}

const notesOf = ({ manifest, dataflow, stateWords, address, locale }: ExportContext): Readonly<Record<string, string>> => ({
  CITATION: manifest.citation,
  DATAFLOW: `${dataflow.id}: ${dataflowWords(dataflow, locale).name}`,
  FROZEN_ON: manifest.frozenOn,
  LICENCE: `${manifest.licence.name} ${manifest.licence.url}`,
  RELEASE: manifest.id,
  STATE: stateWords,
  ...(address === undefined ? {} : { ADDRESS: address }),
});
