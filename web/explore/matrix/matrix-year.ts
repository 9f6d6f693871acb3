import type { ObservationStatus } from "#vocabulary";

/** How a cell came about. */
export interface CellProvenance {
  readonly status: ObservationStatus;
  /** "" for an absence. */
  readonly method: string;
  /** Ids of sources joined by "+". */
  readonly source: string;
}

/**
 * One indicator in one period for every pair of areas. Rows are migrants' origins (of money: receivers), columns their destinations
 * (of money: senders); cell (row, column) stands at row × areas + column.
 */
export interface MatrixYear {
  readonly unit: string;
  readonly period: string;
  /** A value is its stored integer × 10^power. */
  readonly power: number;
  /** Codes of the areas, of rows and of columns alike. */
  readonly areas: readonly string[];
  readonly provenances: readonly CellProvenance[];
  /** Stored integers; `NO_VALUE` where there is none. */
  readonly stored: Int32Array;
  /** Place of the cell's provenance in `provenances`; `NOT_LISTED` where the source lists no such pair. */
  readonly provenanceOf: Uint8Array;
  /** Published totals, stored as the cells are; with what has no named counterpart, so seldom the sum of cells. */
  readonly rowTotals: Int32Array;
  readonly columnTotals: Int32Array;
}

export const NO_VALUE = -1;
export const NOT_LISTED = 255;

/** The value of a stored integer in the base unit; null where there is none. */
export const valueOf = (stored: number | undefined, power: number): number | null => {
  if (stored === undefined || stored === NO_VALUE) return null;
  return power < 0 ? stored / 10 ** -power : stored * 10 ** power;
};

/** What stands in a cell, as far as its look goes. */
export type CellKind = "value" | "zero" | "assumed" | "absent" | "diagonal";

export const kindOfCell = (year: MatrixYear, row: number, column: number): CellKind => {
  const cell = row * year.areas.length + column;
  const stored = year.stored[cell]!;
  if (stored === NO_VALUE) return row === column ? "diagonal" : "absent";
  if (stored > 0) return "value";
  return year.provenances[year.provenanceOf[cell]!]?.method === "ASSUMED_ZERO" ? "assumed" : "zero";
};
