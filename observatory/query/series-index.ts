import type { TextValues } from "#store/columns";
import { Codes } from "./codes.ts";
import type { CubeFilter } from "./cube-key.ts";

/** Dimensions that tell series apart, a code per row. */
export interface SeriesColumns {
  readonly length: number;
  readonly area: TextValues;
  readonly counterpart?: TextValues;
  readonly sex?: TextValues;
}

const NO_COUNTERPART: TextValues = { kind: "text", texts: [""], codes: [] };
const ALL_SEXES: TextValues = { kind: "text", texts: ["_T"], codes: [] };

/** Where each series (area, counterpart, sex) of sorted observations begins and ends. */
export class SeriesIndex {
  readonly areas: Codes;
  readonly counterparts: Codes;
  readonly sexes: Codes;
  /** First row of each series, then the number of rows. */
  readonly starts: Uint32Array;
  readonly #areaOf: Uint16Array;
  readonly #counterpartOf: Uint16Array;
  readonly #sexOf: Uint16Array;
  /** First series of each area, then the number of series. */
  readonly #firstOfArea: Uint32Array;
  /** Series + 1 by area × counterpart × sex; 0 where there is none. */
  readonly #seriesOf: Uint32Array;

  /** Throws RangeError when rows of a series do not stand together, or series are out of order. */
  constructor(columns: SeriesColumns) {
    const { area, counterpart = NO_COUNTERPART, sex = ALL_SEXES } = columns;
    this.areas = new Codes(area.texts);
    this.counterparts = new Codes(counterpart.texts);
    this.sexes = new Codes(sex.texts);
    const starts = startsOf(columns.length, area.codes, columns.counterpart?.codes, columns.sex?.codes);
    this.starts = Uint32Array.from([...starts, columns.length]);
    const codesOf = (codes: Codes, column: TextValues): Uint16Array => {
      const translate = codes.translate(column);
      return Uint16Array.from(starts.map((row) => translate[column.codes[row] ?? 0]!));
    };
    this.#areaOf = codesOf(this.areas, area);
    this.#counterpartOf = codesOf(this.counterparts, counterpart);
    this.#sexOf = codesOf(this.sexes, sex);
    this.#seriesOf = this.#numberSeries();
    this.#firstOfArea = this.#firstSeries();
  }

  /** Number of series. */
  get length(): number {
    return this.#areaOf.length;
  }

  area(series: number): string {
    return this.areas.texts[this.#areaOf[series]!]!;
  }

  counterpart(series: number): string {
    return this.counterparts.texts[this.#counterpartOf[series]!]!;
  }

  sex(series: number): string {
    return this.sexes.texts[this.#sexOf[series]!]!;
  }

  /** The series of a key, or -1. */
  find(area: string, counterpart: string, sex: string): number {
    const a = this.areas.find(area);
    const c = this.counterparts.find(counterpart);
    const s = this.sexes.find(sex);
    return a < 0 || c < 0 || s < 0 ? -1 : this.#seriesOf[this.#place(a, c, s)]! - 1;
  }

  /** Series of a filter, ascending. */
  select(filter: CubeFilter): number[] {
    const selected: number[] = [];
    const areas = this.areas.select(filter.area);
    if (filter.counterpart === undefined && filter.sex === undefined) {
      for (const a of areas) {
        for (let series = this.#firstOfArea[a]!; series < this.#firstOfArea[a + 1]!; series++) selected.push(series);
      }
      return selected;
    }
    const counterparts = this.counterparts.select(filter.counterpart);
    const sexes = this.sexes.select(filter.sex);
    for (const a of areas) {
      for (const c of counterparts) {
        for (const s of sexes) {
          const series = this.#seriesOf[this.#place(a, c, s)]!;
          if (series > 0) selected.push(series - 1);
        }
      }
    }
    return selected;
  }

  #place(area: number, counterpart: number, sex: number): number {
    return (area * this.counterparts.size + counterpart) * this.sexes.size + sex;
  }

  #numberSeries(): Uint32Array {
    const seriesOf = new Uint32Array(this.areas.size * this.counterparts.size * this.sexes.size);
    let last = -1;
    for (let series = 0; series < this.length; series++) {
      const place = this.#place(this.#areaOf[series]!, this.#counterpartOf[series]!, this.#sexOf[series]!);
      if (place <= last) throw new RangeError(`${this.area(series)}.${this.counterpart(series)}.${this.sex(series)}: rows out of order`);
      seriesOf[place] = series + 1;
      last = place;
    }
    return seriesOf;
  }

  #firstSeries(): Uint32Array {
    const first = new Uint32Array(this.areas.size + 1).fill(this.length);
    for (let series = this.length - 1; series >= 0; series--) first[this.#areaOf[series]!] = series;
    // An area without series (there is none when the dictionary is tight) begins where the next one does.
    for (let area = this.areas.size - 1; area >= 0; area--) first[area] = Math.min(first[area]!, first[area + 1]!);
    return first;
  }
}

const startsOf = (
  length: number,
  area: ArrayLike<number>,
  counterpart: ArrayLike<number> | undefined,
  sex: ArrayLike<number> | undefined,
): number[] => {
  const starts: number[] = [];
  for (let row = 0; row < length; row++) {
    const same =
      row > 0 &&
      area[row] === area[row - 1] &&
      (!counterpart || counterpart[row] === counterpart[row - 1]) &&
      (!sex || sex[row] === sex[row - 1]);
    if (!same) starts.push(row);
  }
  return starts;
};
