import { findDataflow } from "../../structure/dataflows.ts";
import type { ObservationTable } from "../../structure/observation-table.ts";

/** What one stored unit of a released table is worth in the base unit. Throws RangeError for a table no dataflow defines. */
export function releasedUnit({ dataflow, indicator }: ObservationTable): number {
  const definition = findDataflow(dataflow)?.indicators.find(({ id }) => id === indicator);
  if (!definition) throw new RangeError(`no dataflow defines ${dataflow} ${indicator}`);
  return 10 ** definition.unitMultiplier / 10 ** definition.decimals;
}
