import { sumOf } from "../matrix/sums.ts";
import type { SupportTooThin } from "./fit-result.ts";
import { BipartiteFlow } from "./bipartite-flow.ts";
import type { Support } from "./support.ts";

/** Rows that together need more than all the columns they reach may hold, or undefined when there are none. */
export function violatingRows(
  support: Support,
  rowTotals: ArrayLike<number>,
  columnTotals: ArrayLike<number>,
  tolerance: number,
): SupportTooThin | undefined {
  const flow = new BipartiteFlow(support, rowTotals, columnTotals);
  const missing = sumOf(rowTotals) - flow.fill();
  const allowed = tolerance * (support.rows + support.columns) + 1e-12 * sumOf(rowTotals);
  if (missing <= allowed) return undefined;
  const reached = flow.reachedFromUnfilled();
  const total = (totals: ArrayLike<number>, at: readonly number[]) => at.reduce((sum, index) => sum + totals[index]!, 0);
  return {
    kind: "support-too-thin",
    rows: reached.rows,
    columns: reached.columns,
    rowTotal: total(rowTotals, reached.rows),
    columnTotal: total(columnTotals, reached.columns),
  };
}
