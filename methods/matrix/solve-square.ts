import type { Matrix } from "./matrix.ts";

/** A solution of A·X = B, and how far errors of A and B may grow in it. */
export interface SquareSolution {
  readonly solution: Matrix;
  /** ‖A‖·‖A⁻¹‖ in the norm of column sums: digits lost are about its logarithm to base 10. At least 1. */
  readonly condition: number;
}

/** A matrix as a product of triangles, both in one square; row i stands where row `order[i]` of the matrix was. */
interface Triangles {
  readonly square: Float64Array;
  readonly order: Int32Array;
  /** Whether every pivot differs from 0. */
  readonly regular: boolean;
}

/**
 * Solves A·X = B by elimination with exchange of rows and one step of refinement.
 *
 * @returns the solution, with the condition of A: Infinity, and an empty solution, where A has no inverse
 * @see Golub & Van Loan (1996), Matrix Computations, algorithm 3.4.1 and section 3.5.3
 */
export function solveSquare(a: Matrix, b: Matrix): SquareSolution {
  const n = a.rows;
  const triangles = eliminate(a);
  const none = { rows: n, columns: b.columns, values: new Float64Array(n * b.columns) };
  if (!triangles.regular) return { solution: none, condition: Infinity };
  const identity = { rows: n, columns: n, values: new Float64Array(n * n) };
  for (let i = 0; i < n; i++) identity.values[i * (n + 1)] = 1;
  const condition = columnNorm(a) * columnNorm(substitute(triangles, identity));
  const solution = substitute(triangles, b);
  const correction = substitute(triangles, residual(a, solution, b));
  for (let at = 0; at < solution.values.length; at++) solution.values[at]! += correction.values[at]!;
  return { solution, condition };
}

/** B − A·X. */
export function residual(a: Matrix, x: Matrix, b: Matrix): Matrix {
  const [n, width] = [a.rows, b.columns];
  const values = b.values.slice();
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      const factor = a.values[i * n + k]!;
      if (factor === 0) continue;
      for (let j = 0; j < width; j++) values[i * width + j]! -= factor * x.values[k * width + j]!;
    }
  }
  return { rows: n, columns: width, values };
}

function eliminate(a: Matrix): Triangles {
  const n = a.rows;
  const square = a.values.slice();
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(square[i * n + k]!) > Math.abs(square[pivot * n + k]!)) pivot = i;
    if (square[pivot * n + k] === 0) return { square, order, regular: false };
    if (pivot !== k) exchangeRows(square, order, k, pivot);
    for (let i = k + 1; i < n; i++) {
      const factor = square[i * n + k]! / square[k * n + k]!;
      square[i * n + k] = factor;
      if (factor === 0) continue;
      for (let j = k + 1; j < n; j++) square[i * n + j]! -= factor * square[k * n + j]!;
    }
  }
  return { square, order, regular: true };
}

function exchangeRows(square: Float64Array, order: Int32Array, one: number, other: number): void {
  const n = order.length;
  for (let j = 0; j < n; j++) {
    const kept = square[one * n + j]!;
    square[one * n + j] = square[other * n + j]!;
    square[other * n + j] = kept;
  }
  const kept = order[one]!;
  order[one] = order[other]!;
  order[other] = kept;
}

function substitute({ square, order }: Triangles, b: Matrix): Matrix {
  const [n, width] = [order.length, b.columns];
  const values = new Float64Array(n * width);
  for (let i = 0; i < n; i++) {
    const row = i * width;
    for (let j = 0; j < width; j++) values[row + j] = b.values[order[i]! * width + j]!;
    for (let k = 0; k < i; k++) {
      const factor = square[i * n + k]!;
      if (factor !== 0) for (let j = 0; j < width; j++) values[row + j]! -= factor * values[k * width + j]!;
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    const row = i * width;
    for (let k = i + 1; k < n; k++) {
      const factor = square[i * n + k]!;
      if (factor !== 0) for (let j = 0; j < width; j++) values[row + j]! -= factor * values[k * width + j]!;
    }
    for (let j = 0; j < width; j++) values[row + j]! /= square[i * n + i]!;
  }
  return { rows: n, columns: width, values };
}

function columnNorm(matrix: Matrix): number {
  let largest = 0;
  for (let j = 0; j < matrix.columns; j++) {
    let sum = 0;
    for (let i = 0; i < matrix.rows; i++) sum += Math.abs(matrix.values[i * matrix.columns + j]!);
    largest = Math.max(largest, sum);
  }
  return largest;
}
