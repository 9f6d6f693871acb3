import { profileOf, type Assignment, type FoundConflicts, type SeenReview, type SeenSubmission } from "#partnership";
import { partnershipTexts, type ShownConflicts, type ShownPoint, type DeskReview, type SubmissionAround } from "#web";
import { hrefOf } from "./submission-at-hand.ts";

const texts = partnershipTexts.reviewDesk;

const STAGES = ["submitted", "in review", "accepted", "certified", "cleared", "released"] as const;

/** Which of the stages a state belongs to, and whether it says more than the stage. */
const STAGE_OF: Readonly<Record<SeenSubmission["state"], (typeof STAGES)[number]>> = {
  submitted: "submitted",
  returned: "submitted",
  "in review": "in review",
  revising: "in review",
  accepted: "accepted",
  certified: "certified",
  cleared: "cleared",
  released: "released",
  rejected: "in review",
  withdrawn: "submitted",
};

/** What stands around every page of a submission: its title and where it stands. */
export const aroundOf = ({ reference, title, state }: SeenSubmission): SubmissionAround => {
  const here = STAGES.indexOf(STAGE_OF[state]);
  const isStage = STAGES.some((stage) => stage === state);
  return {
    reference,
    title,
    href: hrefOf({ reference }),
    stages: STAGES.map((stage, place) => ({
      words: texts.stages[stage],
      place: place < here ? "done" : place === here ? "here" : "to come",
    })),
    state: isStage ? "" : sentence(texts.states[state]),
    next: texts.next[state],
  };
};

export const sentence = (words: string): string => (words === "" ? "" : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`);

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** How long a reviewer still has, in words; "" where nothing is waited for. */
export const timeLeft = ({ state, answerUntil, dueOn, bouncedAt }: Assignment, today: string): { words: string; late: boolean } => {
  const left = state === "invited" ? daysBetween(today, answerUntil) : state === "accepted" ? daysBetween(today, dueOn) : undefined;
  if (left === undefined) return { words: "", late: false };
  const { answerIn, answerLate, reviewIn, reviewLate, bounced } = texts.rounds;
  const [ahead, behind] = state === "invited" ? [answerIn, answerLate] : [reviewIn, reviewLate];
  const words = left < 0 ? behind(-left) : ahead(left);
  return { words: bouncedAt === null ? words : `${words}; ${bounced}`, late: left < 0 || bouncedAt !== null };
};

type Found = Pick<FoundConflicts, "effect" | "findings"> | undefined;

/** Conflicts as they are shown: that nobody looked is said differently from that nothing was found. */
export const conflictsShown = (found: Found, waived: readonly string[] = [], nobody: string = texts.conflicts.nobody): ShownConflicts => ({
  words: found === undefined ? nobody : found.findings.length === 0 ? texts.conflicts.nothing : "",
  findings: (found?.findings ?? []).map(({ path, effect, rule }) => ({
    path,
    effect: waived.includes(rule) && effect !== "disclose" ? texts.conflicts.waived : effectWords(effect),
  })),
});

export const effectWords = (effect: string): string =>
  effect === "disclose" || effect === "warn" || effect === "block" ? texts.conflicts.effects[effect] : effect;

/** What leads from a point to its answer or its judgement; undefined where nothing can be done. */
export type WayOfPoint = (point: SeenReview["points"][number]) => ShownPoint["way"];

/** A review as its reader sees it; it says no more than `readSubmission` gave. */
export const reviewShown = (
  seen: SeenSubmission,
  review: SeenReview,
  names: ReadonlyMap<string, string>,
  wayOf: WayOfPoint,
): DeskReview => ({
  title: texts.review.title(review.reviewerNumber),
  by: review.personId === undefined ? "" : (names.get(review.personId) ?? texts.facts.gone),
  scores: profileOf(seen.profile).scores.map(({ name, words, most }) => {
    const given = review.scores[name];
    return [words, typeof given === "number" ? texts.review.score(String(given), most) : texts.review.notGiven];
  }),
  openWords: review.openWords,
  confidentialWords: review.confidentialWords ?? "",
  recommendation: review.recommendation == null ? "" : texts.recommendations[review.recommendation],
  file:
    review.file === undefined || review.assignmentId === undefined
      ? undefined
      : { text: review.file.name, href: hrefOf(seen, `/reviews/${review.assignmentId}/file`) },
  points: review.points.map((point) => ({
    number: point.number,
    words: point.words,
    must: point.must,
    answer: point.response === null ? undefined : answerShown(point.response),
    way: wayOf(point),
  })),
});

const answerShown = ({ words, done, judged, judgedWords }: NonNullable<SeenReview["points"][number]["response"]>) => {
  const said = judged === null ? texts.points.notJudged : texts.points.judged[judged];
  return { words, done: texts.points.done[done], judged: judgedWords === "" ? said : `${said}: ${judgedWords}` };
};

/** How many points of the reviewers wait for an answer, in words. */
export const pointsLeft = ({ rounds }: Pick<SeenSubmission, "rounds">): string => {
  const points = rounds.flatMap(({ reviews }) => reviews.flatMap((review) => review.points));
  return texts.points.left(points.filter(({ response }) => response === null || response.judged === "not answered").length, points.length);
};
