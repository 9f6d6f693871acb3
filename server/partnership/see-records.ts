import { answeredFigures, figuresWithChain, hasFictitious, questionsOfAreas, reviewsOfReleases, worksOfAreas } from "#partnership";
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

/**
 * Looks at the records from time to time; while the store is away, what was seen last counts.
 * @param note notes what the records should know of the site, before they are looked at
 */
export const seeRecords = (database: OpenPartnership["database"], note: (opened: Database) => Promise<void>): SeeingRecords => {
  let seen = NOTHING_SEEN;
  const look = async (opened: Database): Promise<void> => {
    await note(opened);
    seen = seenOf({
      fictitious: await hasFictitious(opened),
      figures: await answeredFigures(opened),
      chains: await figuresWithChain(opened),
      reviews: await reviewsOfReleases(opened),
      questions: await questionsOfAreas(opened),
      works: await worksOfAreas(opened),
    });
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
