import type { ObservationStatus } from "#vocabulary";
import type { Reported } from "./reported.ts";
import { SOURCE_OF } from "./source-ids.ts";
import type { FittedSex, StockFrame } from "./stock-frame.ts";

/** Published totals of one round and sex, in persons; areas without a figure count 0 and have no cells. */
export interface StockMargins {
  /** By origin (row). */
  readonly origins: Float64Array;
  /** By destination (column). */
  readonly destinations: Float64Array;
}

/**
 * The latest revision's totals by origin and by destination.
 * Throws RangeError when the two do not add to the same world total: no matrix can then meet both.
 */
export function stockMargins(reported: Reported, frame: StockFrame, round: string, sex: FittedSex): StockMargins {
  const byDestination = reported.table(SOURCE_OF.stockByDestination);
  const byOrigin = reported.table(SOURCE_OF.stockByOrigin);
  const figure = (table: typeof byOrigin, area: string, counterpart: string): number => {
    const row = table.find("STOCK", area, counterpart, sex, round);
    return row === undefined ? 0 : (table.valueAt(row) ?? 0);
  };
  const destinations = Float64Array.from(frame.destinations, (area) => figure(byDestination, area, "WLD"));
  const origins = Float64Array.from(frame.origins, (area) => figure(byOrigin, "WLD", area));
  const into = destinations.reduce((sum, value) => sum + value, 0);
  const outOf = origins.reduce((sum, value) => sum + value, 0);
  if (into !== outOf) {
    throw new RangeError(`${round} ${sex}: destinations add to ${into} persons, origins to ${outOf}; no matrix can meet both`);
  }
  return { origins, destinations };
}

/** The status of a published total that gives no figure, such as O for "..": undefined where it gives one, or is not listed. */
export function statusOfMissingTotal(
  reported: Reported,
  side: "destination" | "origin",
  area: string,
  sex: string,
  round: string,
): ObservationStatus | undefined {
  const table = reported.table(side === "destination" ? SOURCE_OF.stockByDestination : SOURCE_OF.stockByOrigin);
  const row = side === "destination" ? table.find("STOCK", area, "WLD", sex, round) : table.find("STOCK", "WLD", area, sex, round);
  return row === undefined || table.valueAt(row) !== null ? undefined : (table.status.at(row) as ObservationStatus);
}
