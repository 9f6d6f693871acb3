import type { ReadingCollector } from "./reading-collector.ts";

interface CorridorFigure {
  readonly area: string;
  readonly counterpart: string;
  readonly sex: "_T" | "M" | "F";
  readonly period: string;
  readonly value: number;
  readonly row: number;
  readonly column: number;
}

/** Both sexes of one corridor and year less its men and women, and where the figure stands. */
interface Balance {
  both: number | undefined;
  /** undefined where neither men nor women are listed. */
  parts: number | undefined;
  row: number;
  column: number;
}

/** Checks that men and women make both in each corridor, where a sex that is not listed counts as none. */
export class CorridorTotals {
  readonly #balances = new Map<string, Balance>();
  readonly #collector: ReadingCollector;

  constructor(collector: ReadingCollector) {
    this.#collector = collector;
  }

  add({ area, counterpart, sex, period, value, row, column }: CorridorFigure): void {
    const key = `${area}.${counterpart}.${period}`;
    let balance = this.#balances.get(key);
    if (!balance) {
      balance = { both: undefined, parts: undefined, row, column };
      this.#balances.set(key, balance);
    }
    if (sex === "_T") Object.assign(balance, { both: value, row, column });
    else balance.parts = (balance.parts ?? 0) + value;
  }

  check(): void {
    for (const [key, { both, parts, row, column }] of this.#balances) {
      if ((both ?? 0) === (parts ?? 0)) continue;
      const value = both === undefined ? "" : String(both);
      const message =
        parts === undefined
          ? `${key}: ${both} persons are not listed by sex.`
          : `${key}: men and women make ${parts}, both sexes ${both ?? "are not listed"}.`;
      this.#collector.report(parts === undefined ? "note" : "warning", "total-differs", { row, column, value }, message);
    }
  }
}
