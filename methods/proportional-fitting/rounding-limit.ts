/** True for a deviation so small, relative to the largest total, that rounding may be all of it. */
export function withinRounding(deviation: number, totals: ArrayLike<number>): boolean {
  let largest = 0;
  for (let at = 0; at < totals.length; at++) largest = Math.max(largest, totals[at]!);
  return deviation <= 1e-12 * largest;
}
