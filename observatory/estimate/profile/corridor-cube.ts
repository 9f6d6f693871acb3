import { findArea } from "#vocabulary";
import type { ObservationTable } from "../../structure/observation-table.ts";
import type { CorridorSide } from "./base.ts";
import { placesOf } from "./profile-frame.ts";
import { carryingCodes, type ReadingContext } from "./profile-inputs.ts";
import { releasedUnit } from "./released-unit.ts";

/** A released corridor table by area, year and counterpart. After the countries comes one place for all that are not named. */
export interface CorridorCube {
  /** In the base unit; 0 where no corridor is listed. */
  readonly values: Float64Array;
  /** Places on either axis of areas: the countries and one for unnamed ones. */
  readonly width: number;
  /** Years of the table, as places on the frame's axis. */
  readonly firstYear: number;
  readonly lastYear: number;
  /** All corridors of a place, by side, place and year of the frame. */
  readonly totals: Readonly<Record<CorridorSide, Float64Array>>;
  /** Sets of sources by side, place and year of the frame. */
  readonly sources: Readonly<Record<CorridorSide, Int32Array>>;
}

/** Reads a table's corridors once. Totals are passed over; residuals ("other origins") share the last place. */
export function corridorCube(table: ObservationTable, { frame, sets }: ReadingContext): CorridorCube {
  const years = placesOf(table.period.texts, frame.yearIndex);
  const listed = years.filter((year) => year >= 0);
  const [firstYear, lastYear] = [Math.min(...listed), Math.max(...listed)];
  const width = frame.countries.length + 1;
  const span = listed.length === 0 ? 0 : lastYear - firstYear + 1;
  const cells = width * frame.years.length;
  const values = new Float64Array(width * span * width);
  const sources = { area: new Int32Array(cells), counterpart: new Int32Array(cells) };
  const totals = { area: new Float64Array(cells), counterpart: new Float64Array(cells) };
  const places = {
    area: cubePlaces(table.area.texts, frame.countryIndex),
    counterpart: cubePlaces(table.counterpart.texts, frame.countryIndex),
  };
  const setOfCode = table.source.texts.map((text) => sets.setOf(text));
  const carrying = carryingCodes(table.status.texts);
  const [unit, bothSexes] = [releasedUnit(table), table.sex.find("_T")];
  for (let row = 0; row < table.length; row++) {
    if (table.sex.codes[row] !== bothSexes || !carrying[table.status.codes[row]!]) continue;
    const [area, counterpart] = [places.area[table.area.codes[row]!]!, places.counterpart[table.counterpart.codes[row]!]!];
    const year = years[table.period.codes[row]!]!;
    if (area < 0 || counterpart < 0 || year < 0) continue;
    const value = table.values[row]! * unit;
    values[(area * span + year - firstYear) * width + counterpart]! += value;
    totals.area[area * frame.years.length + year]! += value;
    totals.counterpart[counterpart * frame.years.length + year]! += value;
    const set = setOfCode[table.source.codes[row]!]!;
    sources.area[area * frame.years.length + year]! |= set;
    sources.counterpart[counterpart * frame.years.length + year]! |= set;
  }
  return { values, width, firstYear, lastYear: firstYear + span - 1, totals, sources };
}

/** Adds the corridors of one place and year to `into`, by partner. */
export function addPartners(cube: CorridorCube, side: CorridorSide, place: number, year: number, into: Float64Array): void {
  const { values, width, firstYear, lastYear } = cube;
  if (!(year >= firstYear && year <= lastYear)) return;
  const span = lastYear - firstYear + 1;
  const start = side === "area" ? (place * span + year - firstYear) * width : (year - firstYear) * width + place;
  const step = side === "area" ? 1 : span * width;
  for (let partner = 0; partner < width; partner++) into[partner]! += values[start + partner * step]!;
}

function cubePlaces(texts: readonly string[], countries: ReadonlyMap<string, number>): Int32Array {
  const unnamed = countries.size;
  return placesOf(texts, countries).map((place, code) => (place >= 0 || isTotal(texts[code]!) ? place : unnamed));
}

const isTotal = (code: string): boolean => findArea(code)?.kind === "aggregate";
