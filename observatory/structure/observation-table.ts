import { TextColumn } from "../observations/text-column.ts";
import type { ObservationStatus } from "#vocabulary";

/**
 * Released observations of one indicator of one dataflow, by column, sorted by area, counterpart, sex (F, M, _T) and period (code-unit order).
 * Values are the stored integers: value × 10^decimals in units of 10^unitMultiplier.
 */
export class ObservationTable {
  readonly dataflow: string;
  readonly indicator: string;
  readonly area = new TextColumn();
  readonly counterpart = new TextColumn();
  readonly sex = new TextColumn();
  readonly period = new TextColumn();
  readonly status = new TextColumn();
  readonly method = new TextColumn();
  readonly source = new TextColumn();
  /** Stored integers; meaningless (0) where the status carries no value. */
  readonly values: number[] = [];
  #last: readonly [string, string, string, string] | undefined;

  constructor(dataflow: string, indicator: string) {
    this.dataflow = dataflow;
    this.indicator = indicator;
  }

  get length(): number {
    return this.values.length;
  }

  /** Appends one observation. Throws RangeError when rows come out of order, twice, or with a value that is no safe integer. */
  push(
    area: string,
    counterpart: string,
    sex: string,
    period: string,
    stored: number,
    status: ObservationStatus,
    method: string,
    source: string,
  ): void {
    if (!Number.isSafeInteger(stored)) {
      throw new RangeError(`${this.indicator} ${area}.${counterpart}.${sex}.${period}: ${stored} is no safe integer`);
    }
    const key = [area, counterpart, sex, period] as const;
    if (this.#last && compareKeys(this.#last, key) >= 0) {
      throw new RangeError(`${this.indicator}: ${key.join(".")} after ${this.#last.join(".")}: rows must ascend`);
    }
    this.#last = key;
    this.area.push(area);
    this.counterpart.push(counterpart);
    this.sex.push(sex);
    this.period.push(period);
    this.status.push(status);
    this.method.push(method);
    this.source.push(source);
    this.values.push(stored);
  }
}

const compareKeys = (a: readonly string[], b: readonly string[]): number => {
  for (let i = 0; i < a.length; i++) {
    if (a[i]! < b[i]!) return -1;
    if (a[i]! > b[i]!) return 1;
  }
  return 0;
};
