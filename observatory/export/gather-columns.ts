import type { Columns, ColumnValues } from "#store/columns";
import { TextColumn } from "../observations/text-column.ts";
import type { Observation } from "../structure/observation.ts";
import { exportColumns, type ExportColumn } from "./export-columns.ts";
import type { ExportContext } from "./export-format.ts";

/** The flat columns of an export in memory, a row for each observation that was added. */
export class GatheredColumns {
  readonly #columns: readonly GatheredColumn[];
  #rows = 0;

  constructor(context: ExportContext) {
    this.#columns = exportColumns(context).map((column) => new GatheredColumn(column));
  }

  get rows(): number {
    return this.#rows;
  }

  push(observation: Observation): void {
    for (const column of this.#columns) column.push(observation);
    this.#rows++;
  }

  /** By name, in the order of the export. UNIT_MULT is an integer, other numbers are doubles. */
  columns(): Columns {
    return Object.fromEntries(this.#columns.map((column) => [column.name, column.values()]));
  }
}

class GatheredColumn {
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
    return { kind: this.name === "UNIT_MULT" ? "integer" : "double", values: Float64Array.from(this.#numbers) };
  }
}
