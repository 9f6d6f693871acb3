import { sumOf } from "../matrix/sums.ts";
import type { Scaling } from "./scaling.ts";

/** Curvature, relative to the largest there can be, that only rounding makes. */
const FLAT = 1e-13;

/**
 * The Newton step for the logarithms of the column factors, rows being met throughout.
 *
 * Solves (diag(c) − YᵀR⁻¹Y) d = c − total by conjugate gradients preconditioned with the column sums c. One product
 * with
 * the matrix costs as much as one sweep, and the number of products grows as the square root of the sweeps needed.
 */
export function newtonDirection(scaling: Scaling, accuracy: number, maximumProducts: number): Float64Array {
  const { columnSums, columnTotals } = scaling;
  const columns = columnSums.length;
  const direction = new Float64Array(columns);
  const residual = Float64Array.from(columnSums, (sum, j) => (sum > 0 ? columnTotals[j]! - sum : 0));
  removeCommonPart(residual, columnSums);
  const search = Float64Array.from(residual, (value, j) => precondition(value, columnSums[j]!));
  const product = new Float64Array(columns);
  let size = sizeOf(residual, columnSums);
  const enough = size * accuracy * accuracy;
  for (let step = 0; step < maximumProducts && size > enough && size > 0; step++) {
    applyReducedHessian(scaling, search, product);
    let curvature = 0;
    let scale = 0;
    for (let j = 0; j < columns; j++) {
      curvature += search[j]! * product[j]!;
      scale += search[j]! * search[j]! * columnSums[j]!;
    }
    if (!(curvature > FLAT * scale)) break;
    const length = size / curvature;
    for (let j = 0; j < columns; j++) {
      direction[j]! += length * search[j]!;
      residual[j]! -= length * product[j]!;
    }
    const next = sizeOf(residual, columnSums);
    const turn = next / size;
    for (let j = 0; j < columns; j++) search[j] = precondition(residual[j]!, columnSums[j]!) + turn * search[j]!;
    size = next;
  }
  return direction;
}

/** A common factor of all columns changes nothing, so what rounding leaves of one must not be followed. */
function removeCommonPart(residual: Float64Array, sums: Float64Array): void {
  const share = sumOf(residual) / sumOf(sums);
  for (let j = 0; j < residual.length; j++) residual[j]! -= share * sums[j]!;
}

function precondition(value: number, sum: number): number {
  return sum > 0 ? value / sum : 0;
}

function sizeOf(residual: Float64Array, sums: Float64Array): number {
  let size = 0;
  for (let j = 0; j < residual.length; j++) size += residual[j]! * precondition(residual[j]!, sums[j]!);
  return size;
}

function applyReducedHessian(scaling: Scaling, vector: Float64Array, product: Float64Array): void {
  const { support, rowTotals, rowFactors, columnFactors, columnSums } = scaling;
  const { start, column, seed, rows, columns } = support;
  const scaled = new Float64Array(columns);
  for (let j = 0; j < columns; j++) scaled[j] = vector[j]! * columnFactors[j]!;
  product.fill(0);
  for (let i = 0; i < rows; i++) {
    const factor = rowFactors[i]!;
    if (factor === 0) continue;
    const first = start[i]!;
    const end = start[i + 1]!;
    let sum = 0;
    for (let at = first; at < end; at++) sum += seed[at]! * scaled[column[at]!]!;
    const weight = (factor * factor * sum) / rowTotals[i]!;
    for (let at = first; at < end; at++) product[column[at]!]! += seed[at]! * weight;
  }
  for (let j = 0; j < columns; j++) product[j] = vector[j]! * columnSums[j]! - columnFactors[j]! * product[j]!;
}
