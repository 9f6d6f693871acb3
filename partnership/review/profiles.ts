import { findWorkKind, type WorkKind } from "../works/work-kinds.ts";

/** A score that reviewers give, from 1 to `most`. */
export interface ReviewScore {
  readonly name: string;
  readonly words: string;
  readonly most: number;
}

/** A way of reviewing works; which kinds of works go which way stands in `works/work-kinds.ts`. */
export interface ReviewProfile {
  readonly id: Exclude<WorkKind["profile"], "body approval">;
  /** Independent reviewers whose reviews a decision needs. */
  readonly experts: number;
  /** A programme officer's review is needed besides. */
  readonly officer: boolean;
  readonly scores: readonly ReviewScore[];
  /** Days from the invitation until it is answered, and until the review is due. */
  readonly answerDays: number;
  readonly reviewDays: number;
  /** Days for statistics offices to comment; none for most. */
  readonly commentDays?: number;
}

const score = (name: string, words: string): ReviewScore => ({ name, words, most: 5 });

const OF_RESEARCH: readonly ReviewScore[] = [
  score("soundness", "Are data and methods sound?"),
  score("evidence", "Do conclusions follow from the evidence?"),
  score("clarity", "Is it clear to readers outside the field?"),
  score("use", "Is it of use for policy?"),
];

const OF_NOTES: readonly ReviewScore[] = [
  score("evidence", "Do conclusions follow from the evidence?"),
  score("clarity", "Is it clear to readers outside the field?"),
  score("use", "Is it of use for policy?"),
];

const OF_DATA: readonly ReviewScore[] = [
  score("sources", "Are sources complete and cited?"),
  score("methods", "Are methods sound and described so that others can repeat them?"),
  score("plausibility", "Are figures plausible?"),
];

export const REVIEW_PROFILES: readonly ReviewProfile[] = [
  {
    id: "two reviewers",
    experts: 2,
    officer: false,
    scores: OF_RESEARCH,
    answerDays: 7,
    reviewDays: 28,
  },
  {
    id: "one reviewer",
    experts: 1,
    officer: true,
    scores: OF_NOTES,
    answerDays: 3,
    reviewDays: 14,
  },
  { id: "data release", experts: 2, officer: false, scores: OF_DATA, answerDays: 7, reviewDays: 28, commentDays: 30 },
];

/** Days within which an appeal is to be decided. */
export const APPEAL_DAYS = 28;

/** How works of a kind are reviewed; undefined for those that their body approves by a case, without reviewers, and for unknown kinds. */
export const profileForKind = (kind: string): ReviewProfile | undefined => {
  const wanted = findWorkKind(kind)?.profile;
  return REVIEW_PROFILES.find(({ id }) => id === wanted);
};

/** A profile by its name, as submissions keep it. */
export const profileOf = (id: string): ReviewProfile => {
  const profile = REVIEW_PROFILES.find((one) => one.id === id);
  if (!profile) throw new RangeError(`there is no review profile ${id}`);
  return profile;
};
