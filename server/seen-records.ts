import { createHash } from "node:crypto";
import type { AnsweredFigure, AskedOfAreas, ReleaseReview } from "#partnership";

/** What pages of figures say of the records: looked at from time to time, so that no page of figures waits for them. */
export interface SeenRecords {
  /** Invented records are there. */
  readonly fictitious: boolean;
  /** How many questions about a figure were answered in public. */
  readonly answered: (dataflow: string, key: string) => number;
  /** Whether a public work or policy choice rests on a figure. */
  readonly hasChain: (dataflow: string, key: string) => boolean;
  /** Where the review of a release stands. */
  readonly review: (release: string) => ReleaseReview | undefined;
  /** Public questions of readers and members that name all of some areas, the newest first. */
  readonly asked: (areas: readonly string[]) => readonly AskedOfAreas[];
  /** How many public works are about a country. */
  readonly works: (area: string) => number;
  /** Another text whenever something else is to be said. */
  readonly version: string;
}

/** Before anything was looked at, and for a site without records. */
export const NOTHING_SEEN: SeenRecords = {
  fictitious: false,
  answered: () => 0,
  hasChain: () => false,
  review: () => undefined,
  asked: () => [],
  works: () => 0,
  version: "",
};

/** What lies in the store, as far as pages of figures say it. */
export interface LookedAt {
  readonly fictitious: boolean;
  readonly figures: readonly AnsweredFigure[];
  /** Addresses of figures within chains. */
  readonly chains: readonly string[];
  readonly reviews: ReadonlyMap<string, ReleaseReview>;
  readonly questions: readonly AskedOfAreas[];
  /** Works by country. */
  readonly works: ReadonlyMap<string, number>;
}

/** What is to be said, by what lies in the store. */
export const seenOf = ({ fictitious, figures, chains, reviews, questions, works }: LookedAt): SeenRecords => {
  const counts = new Map(figures.map(({ dataflow, key, questions }) => [`${dataflow}/${key}`, questions]));
  const bound = new Set(chains);
  return {
    fictitious,
    hasChain: (dataflow, key) => bound.has(`${dataflow}:${key}`),
    answered: (dataflow, key) => counts.get(`${dataflow}/${key}`) ?? 0,
    review: (release) => reviews.get(release),
    asked: (areas) => questions.filter((question) => areas.every((area) => question.areas.includes(area))),
    works: (area) => works.get(area) ?? 0,
    version:
      !fictitious && counts.size === 0 && bound.size === 0 && reviews.size === 0 && questions.length === 0 && works.size === 0
        ? ""
        : createHash("sha256")
            .update(JSON.stringify([fictitious, [...counts], chains, [...reviews], questions, [...works]]))
            .digest("base64url"),
  };
};
