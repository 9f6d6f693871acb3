import { zeroMatrix, type Matrix } from "../matrix/matrix.ts";
import { requireNonNegativeMatrix } from "../matrix/requirements.ts";
import { columnSums, rowSums, sumOf } from "../matrix/sums.ts";

/** A table of flows without its diagonal, with the sums that indices are made of. */
export interface FlowTable {
  readonly areas: number;
  /** The flows with 0 on the diagonal: who stays has not moved. */
  readonly between: Matrix;
  readonly outflows: Float64Array;
  readonly inflows: Float64Array;
  readonly total: number;
}

/** Throws RangeError, naming the value, unless `flows` is a square table of finite numbers at or above 0. */
export function flowTableOf(method: string, flows: Matrix): FlowTable {
  requireNonNegativeMatrix(flows, `${method}: flows`);
  if (flows.rows !== flows.columns) {
    throw new RangeError(`${method}: ${flows.rows} origins and ${flows.columns} destinations; both must list the same areas`);
  }
  const areas = flows.rows;
  const between = zeroMatrix(areas, areas);
  between.values.set(flows.values);
  for (let i = 0; i < areas; i++) between.values[i * areas + i] = 0;
  const outflows = rowSums(between);
  return { areas, between, outflows, inflows: columnSums(between), total: sumOf(outflows) };
}

/** `part` / `whole`, or undefined where the whole is 0: a share of nothing is not 0. */
export function shareOf(part: number, whole: number): number | undefined {
  return whole > 0 ? part / whole : undefined;
}
