import type { Matrix } from "./matrix.ts";

/** Sum of each row, added from the first column to the last. @returns length `rows` */
export function rowSums(matrix: Matrix): Float64Array {
  const { rows, columns, values } = matrix;
  const sums = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let at = i * columns; at < (i + 1) * columns; at++) sum += values[at]!;
    sums[i] = sum;
  }
  return sums;
}

/** Sum of each column, added from the first row to the last. @returns length `columns` */
export function columnSums(matrix: Matrix): Float64Array {
  const { rows, columns, values } = matrix;
  const sums = new Float64Array(columns);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) sums[j]! += values[i * columns + j]!;
  return sums;
}

/** Sum of a list, added from first to last. */
export function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  return sum;
}
