/**
 * Letters to add, drop, change or swap with their neighbour to get from one text to the other, up to `limit`;
 * `limit + 1` when more are needed (optimal string alignment, Damerau 1964).
 */
export const editDistance = (from: string, to: string, limit: number): number => {
  const [a, b] = [[...from], [...to]];
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let twoBack: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= b.length; column++) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1;
      let cost = Math.min((previous[column] ?? limit) + 1, (current[column - 1] ?? limit) + 1, (previous[column - 1] ?? limit) + change);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, (twoBack[column - 2] ?? limit) + 1);
      current.push(cost);
      smallest = Math.min(smallest, cost);
    }
    if (smallest > limit) return limit + 1;
    [twoBack, previous] = [previous, current];
  }
  return Math.min(previous[b.length] ?? limit + 1, limit + 1);
};
