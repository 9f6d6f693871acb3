import { type Matrix, zeroMatrix } from "#methods";
import type { ReportedTable } from "../observations/reported-table.ts";
import type { FittedSex, StockFrame } from "./stock-frame.ts";

/** Cells of an earlier revision set out on the frame's axes; -1 in `rows` where the source lists no cell. */
export interface ReportedCells {
  readonly matrix: Matrix;
  /** Row of the reported table for each cell, or -1. */
  readonly rows: Int32Array;
}

/** The stock cells a revision reports for one year and sex. Areas outside the frame and the diagonal are left out. */
export function reportedCells(table: ReportedTable, frame: StockFrame, year: string, sex: FittedSex): ReportedCells {
  const matrix = zeroMatrix(frame.origins.length, frame.destinations.length);
  const rows = new Int32Array(matrix.values.length).fill(-1);
  const yearCode = table.period.find(year);
  const sexCode = table.sex.find(sex);
  for (let row = 0; row < table.length; row++) {
    if (table.period.codes[row] !== yearCode || table.sex.codes[row] !== sexCode) continue;
    const i = frame.originIndex.get(table.counterpart.at(row));
    const j = frame.destinationIndex.get(table.area.at(row));
    const value = table.valueAt(row);
    if (i === undefined || j === undefined || value === null) continue;
    if (frame.origins[i] === frame.destinations[j]) continue;
    matrix.values[i * matrix.columns + j] = value;
    rows[i * matrix.columns + j] = row;
  }
  return { matrix, rows };
}
