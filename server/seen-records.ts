import { createHash } from "node:crypto";
import type { AnsweredFigure, ReleaseReview } from "#partnership";

/** What pages of figures say of the records: looked at from time to time, so that no page of figures waits for them. */
export interface SeenRecords {
  /** Invented records are there. */
  readonly fictitious: boolean;
  /** How many questions about a figure were answered in public. */
  readonly answered: (dataflow: string, key: string) => number;
  /** Where the review of a release stands. */
  readonly review: (release: string) => ReleaseReview | undefined;
  /** Another text whenever something else is to be said. */
  readonly version: string;
}

/** Before anything was looked at, and for a site without records. */
export const NOTHING_SEEN: SeenRecords = { fictitious: false, answered: () => 0, review: () => undefined, version: "" };

/** What is to be said, by what lies in the store. */
export const seenOf = (
  fictitious: boolean,
  figures: readonly AnsweredFigure[],
  reviews: ReadonlyMap<string, ReleaseReview>,
): SeenRecords => {
  const counts = new Map(figures.map(({ dataflow, key, questions }) => [`${dataflow}/${key}`, questions]));
  return {
    fictitious,
    answered: (dataflow, key) => counts.get(`${dataflow}/${key}`) ?? 0,
    review: (release) => reviews.get(release),
    version:
      !fictitious && counts.size === 0 && reviews.size === 0
        ? ""
        : createHash("sha256")
            .update(JSON.stringify([fictitious, [...counts], [...reviews]]))
            .digest("base64url"),
  };
};
