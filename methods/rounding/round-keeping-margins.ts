import type { Matrix } from "../matrix/matrix.ts";
import { requireNonNegativeMatrix } from "../matrix/requirements.ts";
import { Exchanges } from "./exchange-units.ts";
import { unitsToPlace } from "./units-to-place.ts";

/**
 * Rounds every cell down or up so that all row and column totals are met exactly (controlled rounding).
 *
 * For one list use `roundKeepingTotal`. Zeros stay zero and whole cells stay as they are. Units go to the largest
 * fractions first, of equal ones to the largest cell, as far as the totals allow; where they do not, the shortest
 * chain of exchanges makes room. The result is a neighbour of the matrix, not always the nearest one.
 *
 * @param matrix finite numbers at or above 0, whose margins are within 0.001 of whole numbers; not changed
 * @param rowTotals whole numbers; by default the nearest to the row sums
 * @param columnTotals whole numbers; by default the nearest to the column sums
 * @returns whole numbers of the same shape
 * @throws RangeError naming the row or column whose sum is not within 0.001 of its total, or totals that disagree
 * @see Causey, Cox & Ernst (1985), Journal of the American Statistical Association 80(392): a rounding always exists
 * @example roundKeepingMargins(matrixFromRows([[0.5, 0.5], [0.5, 0.5]])) // [[1, 0], [0, 1]]
 */
export function roundKeepingMargins(matrix: Matrix, rowTotals?: ArrayLike<number>, columnTotals?: ArrayLike<number>): Matrix {
  requireNonNegativeMatrix(matrix, "roundKeepingMargins");
  const { rows, columns } = matrix;
  const { floors, cells, rowUnits, columnUnits } = unitsToPlace(matrix, rowTotals, columnTotals);
  requireSameUnits(rowUnits, columnUnits);
  const placed = new Uint8Array(floors.length);
  for (const cell of cells) {
    const row = Math.floor(cell / columns);
    const column = cell - row * columns;
    if (rowUnits[row]! <= 0 || columnUnits[column]! <= 0) continue;
    placed[cell] = 1;
    rowUnits[row]! -= 1;
    columnUnits[column]! -= 1;
  }
  const exchanges = new Exchanges({ rows, columns, rowUnits, columnUnits, cells, placed });
  for (let row = 0; row < rows; row++) {
    while (rowUnits[row]! > 0) {
      if (!exchanges.place(row)) throw new RangeError(`roundKeepingMargins: no rounding meets the total of row ${row}`);
    }
  }
  for (const cell of cells) floors[cell]! += placed[cell]!;
  return { rows, columns, values: floors };
}

function requireSameUnits(rowUnits: Int32Array, columnUnits: Int32Array): void {
  let difference = 0;
  for (const units of rowUnits) difference += units;
  for (const units of columnUnits) difference -= units;
  if (difference !== 0) {
    throw new RangeError(`roundKeepingMargins: row totals exceed column totals by ${difference}`);
  }
  const row = rowUnits.findIndex((units) => units < 0);
  if (row >= 0) throw new RangeError(`roundKeepingMargins: row ${row} rounded down exceeds its total by ${-rowUnits[row]!}`);
  const column = columnUnits.findIndex((units) => units < 0);
  if (column >= 0) throw new RangeError(`roundKeepingMargins: column ${column} rounded down exceeds its total`);
}
