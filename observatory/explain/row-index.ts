import type { ReportedTable } from "../observations/reported-table.ts";

/** Finds rows of a reported table by key. Built in a fraction of the time and memory that an index of texts takes, which counts for one figure. */
export class RowIndex {
  readonly #table: ReportedTable;
  readonly #rows = new Map<number, number>();

  constructor(table: ReportedTable) {
    this.#table = table;
    for (let row = 0; row < table.length; row++) {
      const { indicator, area, counterpart, sex, period } = table;
      this.#rows.set(
        this.#keyOf(indicator.codes[row]!, area.codes[row]!, counterpart.codes[row]!, sex.codes[row]!, period.codes[row]!),
        row,
      );
    }
  }

  /** The row of a key, or undefined; of rows with the same key the last, as `ReportedTable.find` gives. */
  find(indicator: string, area: string, counterpart: string, sex: string, period: string): number | undefined {
    const table = this.#table;
    const codes = [
      table.indicator.find(indicator),
      table.area.find(area),
      table.counterpart.find(counterpart),
      table.sex.find(sex),
      table.period.find(period),
    ];
    if (codes.some((code) => code === undefined)) return undefined;
    return this.#rows.get(this.#keyOf(...(codes as [number, number, number, number, number])));
  }

  #keyOf(indicator: number, area: number, counterpart: number, sex: number, period: number): number {
    const { area: areas, counterpart: counterparts, sex: sexes, period: periods } = this.#table;
    return (
      (((indicator * areas.texts.length + area) * counterparts.texts.length + counterpart) * sexes.texts.length + sex) *
        periods.texts.length +
      period
    );
  }
}
