import type { Matrix } from "./matrix.ts";

/** Throws RangeError unless every cell is a finite number at or above 0; `what` names the matrix in the message. */
export function requireNonNegativeMatrix(matrix: Matrix, what: string): void {
  const { rows, columns, values } = matrix;
  if (values.length !== rows * columns) {
    throw new RangeError(`${what}: ${values.length} values do not fill ${rows} × ${columns} cells`);
  }
  for (let at = 0; at < values.length; at++) {
    if (values[at]! >= 0 && values[at]! < Infinity) continue;
    const row = Math.floor(at / columns);
    throw new RangeError(`${what}: cell (${row}, ${at - row * columns}) is ${values[at]}, not a finite number at or above 0`);
  }
}

/** Throws RangeError unless `values` has `length` finite numbers at or above 0. */
export function requireNonNegativeList(values: ArrayLike<number>, length: number, what: string): void {
  if (values.length !== length) throw new RangeError(`${what}: ${values.length} values where ${length} were expected`);
  for (let at = 0; at < length; at++) {
    if (!(values[at]! >= 0 && values[at]! < Infinity)) {
      throw new RangeError(`${what}: value ${at} is ${values[at]}, not a finite number at or above 0`);
    }
  }
}

/** Throws RangeError unless the two matrices have the same shape. */
export function requireSameShape(a: Matrix, b: Matrix, what: string): void {
  if (a.rows !== b.rows || a.columns !== b.columns) {
    throw new RangeError(`${what}: ${a.rows} × ${a.columns} and ${b.rows} × ${b.columns} are different shapes`);
  }
}
