import { type Matrix, zeroMatrix } from "#methods";
import type { Reported } from "./reported.ts";
import { SOURCE_OF } from "./source-ids.ts";
import type { StockFrame } from "./stock-frame.ts";

/** Displaced people counted as migrants by UN DESA: refugees, asylum-seekers and others in need of international protection. */
export const DISPLACED_INDICATORS = ["REFUGEES", "ASYLUM_SEEKERS", "OIP"] as const;

/** Displaced people by origin (row) and country of asylum (column) at mid-year: the mean of the two ends of year around it. */
export function displacedAtMidYear(reported: Reported, frame: StockFrame, year: number): Matrix {
  const table = reported.table(SOURCE_OF.displacement);
  const matrix = zeroMatrix(frame.origins.length, frame.destinations.length);
  const wanted = new Set(DISPLACED_INDICATORS.map((indicator) => table.indicator.find(indicator)));
  const ends = new Set([table.period.find(String(year - 1)), table.period.find(String(year))]);
  for (let row = 0; row < table.length; row++) {
    if (!ends.has(table.period.codes[row]) || !wanted.has(table.indicator.codes[row])) continue;
    const i = frame.originIndex.get(table.counterpart.at(row));
    const j = frame.destinationIndex.get(table.area.at(row));
    const value = table.valueAt(row);
    if (i === undefined || j === undefined || value === null || frame.origins[i] === frame.destinations[j]) continue;
    matrix.values[i * matrix.columns + j]! += value / 2;
  }
  return matrix;
}
