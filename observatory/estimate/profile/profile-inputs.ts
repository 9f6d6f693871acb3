import { carriesValue, type ObservationStatus } from "#vocabulary";
import type { Reported } from "../../harmonise/reported.ts";
import type { ObservationTable } from "../../structure/observation-table.ts";
import type { ProfileFrame } from "./profile-frame.ts";
import type { SourceSets } from "./source-sets.ts";

/** What profiles are computed from. */
export interface ProfileInputs {
  readonly reported: Reported;
  /** Released tables by "DATAFLOW/INDICATOR", such as "DF_MIGRANT_STOCK/STOCK". */
  readonly tables: ReadonlyMap<string, ObservationTable>;
}

/** What reading a base series needs besides its declaration. */
export interface ReadingContext extends ProfileInputs {
  readonly frame: ProfileFrame;
  readonly sets: SourceSets;
}

/** A released table. Throws RangeError when it was not handed in. */
export function tableOf({ tables }: ProfileInputs, key: string): ObservationTable {
  const table = tables.get(key);
  if (!table) throw new RangeError(`profiles need the table ${key}`);
  return table;
}

/** For each status of a column, whether its rows carry a number. */
export const carryingCodes = (statuses: readonly string[]): readonly boolean[] =>
  statuses.map((status) => carriesValue(status as ObservationStatus));
