import { cellName } from "../cell-name.ts";
import type { ReadingCollector } from "./reading-collector.ts";

interface TotalsCell {
  readonly area: string;
  readonly sex: "_T" | "M" | "F";
  readonly period: string;
  readonly value: number | null;
  readonly row: number;
  readonly column: number;
  /** True for a country: its figure is a part of the world's. */
  readonly addsToWorld: boolean;
}

interface Sum {
  sum: number;
  count: number;
  absent: number;
}

/** Checks that men and women make both, and that countries make the world, as far as rounding allows. */
export class UndesaTotals {
  readonly #sheet: string;
  readonly #rounding: number;
  readonly #unlisted: string | undefined;
  readonly #collector: ReadingCollector;
  readonly #cells: TotalsCell[] = [];

  constructor(table: { sheet: string; rounding: number; unlisted?: string }, collector: ReadingCollector) {
    this.#sheet = table.sheet;
    this.#rounding = table.rounding;
    this.#unlisted = table.unlisted;
    this.#collector = collector;
  }

  add(cell: TotalsCell): void {
    this.#cells.push(cell);
  }

  check(): void {
    this.#checkSexes();
    this.#checkWorld();
  }

  #checkSexes(): void {
    const values = new Map(this.#cells.map(({ area, sex, period, value }) => [`${area}.${sex}.${period}`, value]));
    for (const { area, sex, period, value, row, column } of this.#cells) {
      if (sex !== "_T" || value === null) continue;
      const men = values.get(`${area}.M.${period}`) ?? null;
      const women = values.get(`${area}.F.${period}`) ?? null;
      if (men === null || women === null || Math.abs(value - men - women) <= this.#rounding) continue;
      const place = { sheet: this.#sheet, row, column, value: String(value) };
      const message = `${cellName(row, column)}: ${area} ${period} is ${value}, men and women make ${men + women}.`;
      this.#collector.report("warning", "total-differs", place, message);
    }
  }

  #checkWorld(): void {
    const sums = new Map<string, Sum>();
    for (const { sex, period, value, addsToWorld } of this.#cells) {
      if (!addsToWorld) continue;
      const total = sums.get(`${sex}.${period}`) ?? { sum: 0, count: 0, absent: 0 };
      total.sum += value ?? 0;
      total.count++;
      if (value === null) total.absent++;
      sums.set(`${sex}.${period}`, total);
    }
    for (const cell of this.#cells) {
      const total = sums.get(`${cell.sex}.${cell.period}`);
      if (cell.area === "WLD" && cell.value !== null && total) this.#compareWorld(cell, cell.value, total);
    }
  }

  /** A shortfall is expected where countries have no figure of their own: then it is a note. */
  #compareWorld({ sex, period, row, column }: TotalsCell, world: number, { sum, count, absent }: Sum): void {
    const shortfall = world - sum;
    if (Math.abs(shortfall) <= (this.#rounding * (count + 1)) / 2) return;
    const explained = shortfall > 0 && (absent > 0 || this.#unlisted !== undefined);
    const size = Number(Math.abs(shortfall).toFixed(3));
    const than = `${size} ${shortfall > 0 ? "less" : "more"} than the world's ${world}`;
    const missing = absent > 0 ? `${absent} countries are without a figure` : "";
    const why = [missing, this.#unlisted ?? ""].filter((reason) => reason !== "").join("; ");
    const message = `${cellName(row, column)}: countries make ${than} (${sex}, ${period}). ${why}`.trim();
    const place = { sheet: this.#sheet, row, column, value: String(world) };
    this.#collector.report(explained ? "note" : "warning", "total-differs", place, message);
  }
}
