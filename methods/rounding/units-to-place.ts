import type { Matrix } from "../matrix/matrix.ts";
import { columnSums, rowSums } from "../matrix/sums.ts";
import { fractionInSteps, snappedFloor } from "./fractions.ts";

/**
 * What is left to place after every cell is rounded down: how many units each row and column lacks, and where they
 * may go.
 */
export interface UnitsToPlace {
  /** The matrix rounded down, to be completed. */
  readonly floors: Float64Array;
  readonly rowUnits: Int32Array;
  readonly columnUnits: Int32Array;
  /** Cells that may be rounded up, the preferred first: largest fraction, then largest cell, then earlier. */
  readonly cells: Uint32Array;
}

const NEAR = 1e-3;

/** Rounds down and counts what rows and columns then lack. */
export function unitsToPlace(
  matrix: Matrix,
  rowTotals: ArrayLike<number> | undefined,
  columnTotals: ArrayLike<number> | undefined,
): UnitsToPlace {
  const { rows, columns, values } = matrix;
  const floors = new Float64Array(values.length);
  const fractions = new Float64Array(values.length);
  let count = 0;
  for (let at = 0; at < values.length; at++) {
    floors[at] = snappedFloor(values[at]!);
    fractions[at] = fractionInSteps(values[at]!, floors[at]!);
    if (fractions[at]! > 0) count += 1;
  }
  const cells = new Uint32Array(count);
  for (let at = 0, next = 0; at < values.length; at++) if (fractions[at]! > 0) cells[next++] = at;
  cells.sort((a, b) => fractions[b]! - fractions[a]! || values[b]! - values[a]! || a - b);
  const lower = { rows, columns, values: floors };
  return {
    floors,
    cells,
    rowUnits: lacking("row", rowTotals, rowSums(matrix), rowSums(lower)),
    columnUnits: lacking("column", columnTotals, columnSums(matrix), columnSums(lower)),
  };
}

function lacking(side: "row" | "column", totals: ArrayLike<number> | undefined, sums: Float64Array, floorSums: Float64Array): Int32Array {
  if (totals && totals.length !== sums.length) {
    throw new RangeError(`roundKeepingMargins: ${totals.length} ${side} totals for ${sums.length} ${side}s`);
  }
  return Int32Array.from(sums, (sum, at) => {
    const total = totals ? totals[at]! : Math.round(sum);
    if (!Number.isInteger(total)) throw new RangeError(`roundKeepingMargins: total of ${side} ${at} is ${total}, not a whole number`);
    if (!(Math.abs(sum - total) <= NEAR)) {
      throw new RangeError(`roundKeepingMargins: ${side} ${at} adds to ${sum}, not to within ${NEAR} of ${total}`);
    }
    return total - floorSums[at]!;
  });
}
