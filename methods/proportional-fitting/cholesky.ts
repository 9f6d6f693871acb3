const NOTHING = 1e-13;

/**
 * Solves A·x = b for a symmetric matrix without negative eigenvalues, given by its lower triangle (row after row in a
 * full square), overwriting both. An unknown that the equations leave undetermined becomes 0.
 */
export function solveSymmetric(square: Float64Array, right: Float64Array): void {
  const n = right.length;
  for (let i = 0; i < n; i++) {
    const row = i * n;
    const original = square[row + i]!;
    for (let j = 0; j <= i; j++) {
      const other = j * n;
      let sum = square[row + j]!;
      for (let k = 0; k < j; k++) sum -= square[row + k]! * square[other + k]!;
      if (j < i) square[row + j] = square[other + j] === Infinity ? 0 : sum / square[other + j]!;
      else square[row + i] = sum > NOTHING * original ? Math.sqrt(sum) : Infinity;
    }
  }
  for (let i = 0; i < n; i++) {
    let sum = right[i]!;
    for (let k = 0; k < i; k++) sum -= square[i * n + k]! * right[k]!;
    right[i] = sum / square[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    const value = right[i]! / square[i * n + i]!;
    right[i] = value;
    for (let k = 0; k < i; k++) right[k]! -= square[i * n + k]! * value;
  }
}
