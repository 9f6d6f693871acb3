import type { ReleaseState } from "./states.ts";

/** Where a release stands, in French. */
export const FRENCH_STATES: Readonly<Record<ReleaseState, string>> = {
  draft: "brouillon, peut encore changer",
  frozen: "figée, pas encore relue par des pairs",
  published: "publiée après relecture par des pairs",
  withdrawn: "retirée",
};

/** What "published" means with a reason. */
export const FRENCH_WITHOUT_REVIEW = "publiée sans son évaluation ici";
