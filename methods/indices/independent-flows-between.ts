import { zeroMatrix } from "../matrix/matrix.ts";
import { fitMargins, type MarginsFit } from "../proportional-fitting/fit-margins.ts";
import type { FitOptions } from "../proportional-fitting/fit-result.ts";
import type { FlowTable } from "./flow-table.ts";

/**
 * Flows as they would be if, among different areas, the destination did not depend on the origin: the same outflows and
 * inflows, no diagonal. Check `converged`.
 */
export function independentFlowsBetween({ areas, outflows, inflows }: FlowTable, options: FitOptions = {}): MarginsFit {
  const seed = zeroMatrix(areas, areas);
  for (let i = 0; i < areas; i++) for (let j = 0; j < areas; j++) if (i !== j) seed.values[i * areas + j] = 1;
  return fitMargins(seed, outflows, inflows, options);
}
