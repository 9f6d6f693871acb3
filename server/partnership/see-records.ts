import { answeredFigures, hasFictitious } from "#partnership";
import type { Database } from "#store";
import { NOTHING_SEEN, seenOf, type SeenRecords } from "../seen-records.ts";
import type { OpenPartnership } from "./open-partnership.ts";

export interface SeeingRecords {
  readonly seen: () => SeenRecords;
  /** Looks at a store that has just opened, before anybody is answered from it. */
  readonly look: (database: Database) => Promise<void>;
  readonly stop: () => void;
}

/** People loaded for trying things out are said on every page within so many milliseconds. */
const LOOK_EVERY = 10_000;

/** Looks at the records from time to time; while the store is away, what was seen last counts. */
export const seeRecords = (database: OpenPartnership["database"]): SeeingRecords => {
  let seen = NOTHING_SEEN;
  const look = async (opened: Database): Promise<void> => {
    seen = seenOf(await hasFictitious(opened), await answeredFigures(opened));
  };
  const timer = setInterval(
    () =>
      void database()
        .then(look)
        .catch(() => undefined),
    LOOK_EVERY,
  ).unref();
  return { seen: () => seen, look, stop: () => clearInterval(timer) };
};
