import { findArea } from "#vocabulary";
import { CorridorTotals } from "./corridor-totals.ts";
import { readHeader } from "./csv-header.ts";
import type { Layout } from "./layout.ts";
import { readPlainCsv } from "./plain-csv.ts";
import { ReadingCollector } from "./reading-collector.ts";
import { areaOfLocation, readLocation } from "./undesa-location.ts";

/** A column of areas by alpha-3, and the column with UN DESA's location code that must agree with it. */
export interface CorridorEnd {
  readonly alpha3: string;
  readonly location?: string;
}

/** Migrants by destination, origin, sex and year, one figure a row, with plain fields. */
export interface CorridorCsv {
  readonly indicator: string;
  readonly destination: CorridorEnd;
  readonly origin: CorridorEnd;
  readonly sex: { readonly column: string; readonly codes: Readonly<Record<string, "_T" | "M" | "F">> };
  readonly year: string;
  readonly years: readonly string[];
  readonly persons: string;
  /** Column that says 1 where the redistributor computed the figure. */
  readonly derived?: string;
}

/**
 * A tidy file of corridors. It reads the same as `longCsv` would, five times faster:
 * for the few hundred thousand rows of a matrix of all countries.
 */
export const corridorCsv = (layout: CorridorCsv): Layout => ({
  kind: "corridor-csv",
  async read(file, source) {
    const collector = new ReadingCollector(source);
    const records = await readPlainCsv(file, collector);
    if (!records) return collector.finish();
    const positions = readHeader(records.header, columnsOf(layout), [], collector);
    if (collector.hasFatal) return collector.finish();
    const reader = new CorridorRowReader(layout, positions, records.header.length, collector);
    for (const [index, fields] of records.rows()) reader.read(fields, index);
    reader.checkTotals();
    return collector.finish();
  },
});

const columnsOf = ({ destination, origin, sex, year, persons, derived }: CorridorCsv): string[] =>
  [destination.alpha3, destination.location, origin.alpha3, origin.location, sex.column, year, persons, derived].filter(
    (column) => column !== undefined,
  );

class CorridorRowReader {
  readonly #layout: CorridorCsv;
  readonly #at: (column: string) => number;
  readonly #width: number;
  readonly #collector: ReadingCollector;
  readonly #years: ReadonlySet<string>;
  readonly #areas = new Map<string, string | undefined>();
  readonly #totals: CorridorTotals;

  constructor(layout: CorridorCsv, positions: ReadonlyMap<string, number>, width: number, collector: ReadingCollector) {
    this.#layout = layout;
    this.#at = (column) => positions.get(column)!;
    this.#width = width;
    this.#collector = collector;
    this.#years = new Set(layout.years);
    this.#totals = new CorridorTotals(collector);
  }

  read(fields: readonly string[], row: number): void {
    const { indicator, destination, origin, sex: sexRule, year, persons, derived } = this.#layout;
    if (fields.length !== this.#width) return this.#reportWidth(fields, row);
    const area = this.#readArea(fields, row, destination);
    const counterpart = this.#readArea(fields, row, origin);
    const sex = this.#readSex(fields, row, sexRule);
    const period = fields[this.#at(year)]!;
    const isPeriod = this.#years.has(period);
    if (!isPeriod) this.#reportPeriod(period, row);
    const value = this.#readPersons(fields, row);
    if (area === undefined || counterpart === undefined || sex === undefined || value === undefined || !isPeriod) return;
    const note = derived !== undefined && fields[this.#at(derived)] === "1" ? "derived" : "";
    const column = this.#at(persons) + 1;
    this.#collector.add({ indicator, area, counterpart, sex, period, value, status: "A", note, sheet: "", row, column });
    this.#totals.add({ area, counterpart, sex, period, value, row, column });
  }

  checkTotals(): void {
    this.#totals.check();
  }

  #readArea(fields: readonly string[], row: number, { alpha3, location }: CorridorEnd): string | undefined {
    const code = fields[this.#at(alpha3)]!;
    const number = location === undefined ? "" : fields[this.#at(location)]!;
    const asked = `${code} ${number}`;
    if (!this.#areas.has(asked)) this.#areas.set(asked, areaOf(code, location === undefined ? undefined : number));
    const area = this.#areas.get(asked);
    if (area === undefined) {
      const place = { row, column: this.#at(alpha3) + 1, value: asked.trim() };
      this.#collector.reportUnknownArea(place, location === undefined ? "alpha-3 code" : "pair of alpha-3 and location code");
    }
    return area;
  }

  #readSex(fields: readonly string[], row: number, { column, codes }: CorridorCsv["sex"]): "_T" | "M" | "F" | undefined {
    const text = fields[this.#at(column)]!;
    if (Object.hasOwn(codes, text)) return codes[text];
    const place = { row, column: this.#at(column) + 1, value: text };
    this.#collector.report("error", "row-skipped", place, `${column} "${text}" is not declared; the row is left out.`);
    return undefined;
  }

  #readPersons(fields: readonly string[], row: number): number | undefined {
    const column = this.#at(this.#layout.persons);
    const text = fields[column]!;
    if (/^\d{1,15}$/.test(text)) return Number(text);
    const place = { row, column: column + 1, value: text };
    if (!/^-?\d+(\.\d+)?$/.test(text)) this.#collector.report("error", "not-a-number", place, `"${text}" is not a number.`);
    else if (text.startsWith("-")) this.#collector.report("error", "negative-value", place, `${text} persons is negative.`);
    else this.#collector.report("error", "not-an-integer", place, `${text} is not a whole number of persons.`);
    return undefined;
  }

  #reportPeriod(period: string, row: number): void {
    const place = { row, column: this.#at(this.#layout.year) + 1, value: period };
    this.#collector.report("error", "bad-period", place, `"${period}" is not one of ${this.#layout.years.join(", ")}.`);
  }

  #reportWidth(fields: readonly string[], row: number): void {
    const message = `The row has ${fields.length} fields where the header has ${this.#width}; it is left out.`;
    this.#collector.report("error", "row-skipped", { row, value: fields.slice(0, 4).join(",") }, message);
  }
}

/** The area of a code, provided that it is a country or OTH and that the location code, where given, says the same. */
const areaOf = (code: string, location: string | undefined): string | undefined => {
  const area = findArea(code);
  if (area?.code !== code || (area.kind !== "country" && code !== "OTH")) return undefined;
  if (location === undefined) return code;
  const number = readLocation(location);
  return number !== undefined && areaOfLocation(number) === code ? code : undefined;
};
