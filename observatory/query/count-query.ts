import type { CubeSource, Query } from "./query.ts";
import { seriesWindows } from "./series-windows.ts";

/**
 * How many observations a query lists, without making one.
 * @param limit counting stops once there are more than this
 */
export const countQuery = (source: CubeSource, query: Query, limit = Infinity): number => {
  const { firstN, lastN } = query;
  const most = firstN === undefined && lastN === undefined ? Infinity : (firstN ?? 0) + (lastN ?? 0);
  let count = 0;
  for (const indicator of query.indicators) {
    for (const { first, end } of seriesWindows(source.cube(query.dataflow, indicator), query)) {
      count += Math.min(end - first, most);
      if (count > limit) return count;
    }
  }
  return count;
};
