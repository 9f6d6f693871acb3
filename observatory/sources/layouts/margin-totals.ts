import { cellName } from "../cell-name.ts";
import type { ReadingCollector } from "./reading-collector.ts";
import type { YearBlocks } from "./year-blocks.ts";

interface CorridorValues {
  readonly row: number;
  readonly area: string;
  readonly counterpart: string;
  /** Block by block, year by year. */
  readonly values: readonly (number | null)[];
}

/**
 * Checks in a sheet of corridors that men and women make both, that origins make the total of their destination,
 * and destinations that of their origin.
 */
export class MarginTotals {
  readonly #sheet: string;
  readonly #layout: YearBlocks;
  readonly #collector: ReadingCollector;
  readonly #sums = new Map<string, number[]>();
  readonly #margins: CorridorValues[] = [];

  constructor(sheet: string, layout: YearBlocks, collector: ReadingCollector) {
    this.#sheet = sheet;
    this.#layout = layout;
    this.#collector = collector;
  }

  add(corridor: CorridorValues): void {
    const { area, counterpart, values } = corridor;
    this.#checkSexes(corridor);
    if (area === "WLD" || counterpart === "WLD") this.#margins.push(corridor);
    if (area !== "WLD" && counterpart !== "WLD") {
      this.#addTo(`to ${area}`, values);
      this.#addTo(`from ${counterpart}`, values);
    }
    if (counterpart === "WLD" && area !== "WLD") this.#addTo("to WLD", values);
  }

  check(): void {
    for (const { row, area, counterpart, values } of this.#margins) {
      const margin = counterpart === "WLD" ? `to ${area}` : `from ${counterpart}`;
      const sums = this.#sums.get(margin);
      if (sums) this.#compare(row, margin, values, sums);
    }
  }

  #addTo(margin: string, values: readonly (number | null)[]): void {
    const sums = this.#sums.get(margin);
    if (!sums)
      this.#sums.set(
        margin,
        values.map((value) => value ?? 0),
      );
    else for (const [index, value] of values.entries()) sums[index]! += value ?? 0;
  }

  #compare(row: number, margin: string, values: readonly (number | null)[], sums: readonly number[]): void {
    for (const [index, value] of values.entries()) {
      if (value === null || value === sums[index]) continue;
      this.#report("warning", row, index, value, `migrants ${margin} are ${value}, their corridors make ${sums[index]}`);
    }
  }

  #checkSexes({ row, area, counterpart, values }: CorridorValues): void {
    const { blocks, years } = this.#layout;
    const start = (sex: string): number => blocks.findIndex((block) => block.sex === sex) * years.length;
    const [both, men, women] = [start("_T"), start("M"), start("F")];
    if (both < 0 || men < 0 || women < 0) return;
    for (let year = 0; year < years.length; year++) {
      const [all, m, w] = [values[both + year], values[men + year], values[women + year]];
      if (typeof all !== "number" || typeof m !== "number" || typeof w !== "number" || all === m + w) continue;
      const level = m + w === 0 ? "note" : "warning";
      this.#report(level, row, both + year, all, `${area} from ${counterpart} is ${all}, men and women make ${m + w}`);
    }
  }

  #report(level: "note" | "warning", row: number, index: number, value: number, what: string): void {
    const { blocks, years } = this.#layout;
    const block = blocks[Math.floor(index / years.length)]!;
    const column = block.firstColumn + (index % years.length);
    const message = `${cellName(row, column)}: ${what} (${block.sex}, ${years[index % years.length]}).`;
    this.#collector.report(level, "total-differs", { sheet: this.#sheet, row, column, value: String(value) }, message);
  }
}
