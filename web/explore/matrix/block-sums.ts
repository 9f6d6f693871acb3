import type { MatrixArea } from "./matrix-area.ts";
import { NO_VALUE, type MatrixYear } from "./matrix-year.ts";

/** Sums of the listed cells of regions by regions, in the base unit. */
export interface BlockSums {
  /** M49 codes. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** By row, then by column; null where no cell is listed. */
  readonly sums: readonly (readonly (number | null)[])[];
}

/**
 * The cells of some rows and columns summed over the regions they lie in.
 * @param rows places of areas @param columns places of areas
 */
export const sumBlocks = (
  year: MatrixYear,
  areas: readonly MatrixArea[],
  rows: { readonly places: readonly number[]; readonly level: "continent" | "region" },
  columns: { readonly places: readonly number[]; readonly level: "continent" | "region" },
): BlockSums => {
  const rowCodes = [...new Set(rows.places.map((place) => areas[place]![rows.level]))];
  const columnCodes = [...new Set(columns.places.map((place) => areas[place]![columns.level]))];
  const sums = rowCodes.map(() => columnCodes.map((): number | null => null));
  const scale = 10 ** year.power;
  for (const row of rows.places) {
    const line = sums[rowCodes.indexOf(areas[row]![rows.level])]!;
    for (const column of columns.places) {
      const stored = year.stored[row * year.areas.length + column]!;
      if (stored === NO_VALUE) continue;
      const at = columnCodes.indexOf(areas[column]![columns.level]);
      line[at] = (line[at] ?? 0) + stored * scale;
    }
  }
  return { rows: rowCodes, columns: columnCodes, sums };
};
