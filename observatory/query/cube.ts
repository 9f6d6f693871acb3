import type { ObservationStatus } from "#vocabulary";
import type { IntegerValues, TextValues } from "#store/columns";
import type { Dataflow, Indicator } from "../structure/dataflow.ts";
import type { Observation } from "../structure/observation.ts";
import type { Codes } from "./codes.ts";
import type { CubeFilter, CubeKey } from "./cube-key.ts";
import { periodCodes } from "./period-codes.ts";
import { combineProvenance, type Provenance } from "./provenance.ts";
import { SeriesIndex, type SeriesColumns } from "./series-index.ts";

/** Columns of one indicator, sorted by area, counterpart, sex and period. */
export interface CubeColumns extends SeriesColumns {
  readonly period: TextValues | IntegerValues;
  readonly stored: IntegerValues;
  readonly status: TextValues;
  readonly method: TextValues;
  readonly source: TextValues;
}

/**
 * The observations of one indicator in memory, for look-up by key, by series and by slice. Rows and series are numbers: `visit`
 * walks them without making an object each; `get`, `series` and `slice` make observations.
 */
export class Cube {
  readonly dataflow: Dataflow;
  readonly indicator: Indicator;
  readonly index: SeriesIndex;
  readonly #stored: ArrayLike<number>;
  readonly #periods: Codes;
  readonly #periodOf: Uint16Array;
  readonly #combinations: readonly Provenance[];
  readonly #provenanceOf: Uint16Array;
  readonly #divide: boolean;
  readonly #scale: number;

  /** Throws RangeError when rows are out of order or a key stands twice. */
  constructor(dataflow: Dataflow, indicator: Indicator, columns: CubeColumns) {
    this.dataflow = dataflow;
    this.indicator = indicator;
    this.index = new SeriesIndex(columns);
    this.#stored = columns.stored.values;
    const { periods, codes } = periodCodes(columns.period);
    this.#periods = periods;
    this.#periodOf = codes;
    const provenance = combineProvenance(columns.length, columns, columns.stored.missing);
    this.#combinations = provenance.combinations;
    this.#provenanceOf = provenance.codes;
    this.#refuseDisorder();
    const power = indicator.unitMultiplier - indicator.decimals;
    this.#divide = power < 0;
    this.#scale = 10 ** Math.abs(power);
  }

  /** Number of observations. */
  get length(): number {
    return this.#stored.length;
  }

  /** Areas that have an observation, in code-unit order. */
  areas(): readonly string[] {
    return this.index.areas.texts;
  }

  /** Counterpart areas that have an observation, in code-unit order; [""] where the dataflow has none. */
  counterparts(): readonly string[] {
    return this.index.counterparts.texts;
  }

  /** Periods that have an observation, ascending. */
  periods(): readonly string[] {
    return this.#periods.texts;
  }

  /** The observation of a key; one that is not listed is absent, with the status that absence has in this dataflow. */
  get(key: CubeKey): Observation {
    const { area, counterpart = "", sex = "_T", period } = key;
    const series = this.index.find(area, counterpart, sex);
    const row = series < 0 ? -1 : this.#rowIn(series, period);
    if (row >= 0) return this.#observe(row, area, counterpart, sex, period);
    const status = area === counterpart ? this.dataflow.absent.diagonal : this.dataflow.absent.elsewhere;
    const indicator = this.indicator.id;
    return { indicator, area, counterpart, sex: sex as Observation["sex"], period, value: null, status, method: "", source: "" };
  }

  /** The value of a key in the base unit, or null; the same as `get(…).value` without an object. */
  valueAt(area: string, counterpart: string, sex: string, period: string): number | null {
    const series = this.index.find(area, counterpart, sex);
    const row = series < 0 ? -1 : this.#rowIn(series, period);
    return row < 0 ? null : this.value(row);
  }

  /** Listed observations of one series, by period; none for a series that is not there. */
  series(area: string, counterpart = "", sex = "_T"): Observation[] {
    const series = this.index.find(area, counterpart, sex);
    if (series < 0) return [];
    const listed: Observation[] = [];
    const end = this.index.starts[series + 1]!;
    for (let row = this.index.starts[series]!; row < end; row++) listed.push(this.#observe(row, area, counterpart, sex, this.period(row)));
    return listed;
  }

  /** Listed observations of a filter, sorted by area, counterpart, sex and period. */
  *slice(filter: CubeFilter = {}): Generator<Observation> {
    const wanted = this.#wantedPeriods(filter.period);
    for (const series of this.index.select(filter)) {
      const start = this.index.starts[series]!;
      const end = this.index.starts[series + 1]!;
      if (wanted && end - start === this.#periods.size) {
        for (const code of wanted.codes) yield this.observation(start + code, series);
      } else {
        for (let row = start; row < end; row++) {
          if (!wanted || wanted.mask[this.#periodOf[row]!]) yield this.observation(row, series);
        }
      }
    }
  }

  /** The observations of `slice` as a list: faster for a slice of some thousands, heavy for all. */
  list(filter: CubeFilter = {}): Observation[] {
    const listed: Observation[] = [];
    this.visit(filter, (row, series) => listed.push(this.observation(row, series)));
    return listed;
  }

  /** Calls `visit` with the row and series of each listed observation of a filter, in the order of `slice`. */
  visit(filter: CubeFilter, visit: (row: number, series: number) => void): void {
    const wanted = this.#wantedPeriods(filter.period);
    for (const series of this.index.select(filter)) {
      const start = this.index.starts[series]!;
      const end = this.index.starts[series + 1]!;
      if (wanted && end - start === this.#periods.size) {
        for (const code of wanted.codes) visit(start + code, series);
      } else {
        for (let row = start; row < end; row++) {
          if (!wanted || wanted.mask[this.#periodOf[row]!]) visit(row, series);
        }
      }
    }
  }

  /** The observation in a row of a series. */
  observation(row: number, series: number): Observation {
    const { index } = this;
    return this.#observe(row, index.area(series), index.counterpart(series), index.sex(series), this.period(row));
  }

  /** In the base unit; null where missing. */
  value(row: number): number | null {
    if (this.#provenance(row).missing) return null;
    return this.#divide ? this.#stored[row]! / this.#scale : this.#stored[row]! * this.#scale;
  }

  /** The stored integer: value × 10^decimals in units of 10^unitMultiplier; null where missing. */
  stored(row: number): number | null {
    return this.#provenance(row).missing ? null : this.#stored[row]!;
  }

  period(row: number): string {
    return this.#periods.texts[this.#periodOf[row]!]!;
  }

  status(row: number): ObservationStatus {
    return this.#provenance(row).status;
  }

  method(row: number): string {
    return this.#provenance(row).method;
  }

  source(row: number): string {
    return this.#provenance(row).source;
  }

  #provenance(row: number): Provenance {
    return this.#combinations[this.#provenanceOf[row]!]!;
  }

  #observe(row: number, area: string, counterpart: string, sex: string, period: string): Observation {
    const { status, method, source, missing } = this.#provenance(row);
    const stored = this.#stored[row]!;
    const value = missing ? null : this.#divide ? stored / this.#scale : stored * this.#scale;
    return { indicator: this.indicator.id, area, counterpart, sex: sex as Observation["sex"], period, value, status, method, source };
  }

  #rowIn(series: number, period: string): number {
    const code = this.#periods.find(period);
    if (code < 0) return -1;
    let low = this.index.starts[series]!;
    let high = this.index.starts[series + 1]!;
    if (high - low === this.#periods.size) return low + code;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const found = this.#periodOf[middle]!;
      if (found === code) return middle;
      if (found < code) low = middle + 1;
      else high = middle;
    }
    return -1;
  }

  #wantedPeriods(
    periods: string | readonly string[] | undefined,
  ): { readonly codes: readonly number[]; readonly mask: Uint8Array } | undefined {
    if (periods === undefined) return undefined;
    const codes = this.#periods.select(periods);
    const mask = new Uint8Array(this.#periods.size);
    for (const code of codes) mask[code] = 1;
    return { codes, mask };
  }

  #refuseDisorder(): void {
    const { starts } = this.index;
    for (let series = 0; series < this.index.length; series++) {
      for (let row = starts[series]! + 1; row < starts[series + 1]!; row++) {
        if (this.#periodOf[row]! > this.#periodOf[row - 1]!) continue;
        const key = [this.index.area(series), this.index.counterpart(series), this.index.sex(series), this.period(row)];
        throw new RangeError(`${this.indicator.id} ${key.join(".")}: rows out of order, or a key twice`);
      }
    }
  }
}
