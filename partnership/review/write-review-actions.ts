import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import type { AdmittedUpload } from "../works/uploads/admit-upload.ts";
import { onOwnAssignment, type AssignmentAtHand, type OwnAssignment } from "./answer-actions.ts";
import { deleteLinks, updateAssignment } from "./assignment-records.ts";
import { profileOf, type ReviewProfile } from "./profiles.ts";
import { logReview } from "./review-doing.ts";
import { nameFile, reviewsOf, writeReview, type Recommendation, type Review } from "./review-records.ts";
import { tellHandlers } from "./tell-in-review.ts";

/** What a reviewer saves. */
export interface ReviewDraft {
  /** Of the review as it was when the page was opened; 0 for the first. */
  readonly reviewVersion: number;
  readonly scores: Readonly<Record<string, number>>;
  readonly openWords: string;
  /** For the editor alone. */
  readonly confidentialWords: string;
  readonly recommendation: Recommendation | null;
  readonly points: readonly { readonly words: string; readonly must: boolean }[];
  /** A file that was looked over, and its name; "keep" leaves the one that is there. */
  readonly file: { readonly upload: Pick<AdmittedUpload, "sha256" | "type" | "bytes">; readonly name: string } | "keep" | "none";
}

/** What of a review becomes known once it is handed in: each is chosen by itself. */
export interface Openness {
  readonly publishText: boolean;
  readonly sign: boolean;
  readonly credit: boolean;
}

const LONGEST = 60_000;
const MOST_POINTS = 200;
const LONGEST_POINT = 8_000;

/**
 * Saves a review that is not finished.
 * @returns its version
 * @throws Problem bad-review, changed-meanwhile, no-such-invitation, review-state-refused
 */
export const saveReview = (doing: Doing, at: AssignmentAtHand, draft: ReviewDraft): Promise<number> =>
  onOwnAssignment(doing, at, "save review", async (own) => {
    const version = await keep(own, draft);
    logReview(own.unit, own.submission.id, "save-review", { after: { assignment: own.assignment.id, version } });
    return version;
  });

/**
 * Hands a review in, for good: every score, a recommendation, and words or points for the authors.
 * @throws as `saveReview`
 */
export const submitReview = (doing: Doing, at: AssignmentAtHand, draft: ReviewDraft, openness: Openness): Promise<void> =>
  onOwnAssignment(doing, at, "hand in review", async (own) => {
    const { unit, submission, assignment, next } = own;
    demandWhole(profileOf(submission.profile), draft);
    await keep(own, draft);
    const { publishText, sign, credit } = openness;
    await updateAssignment(unit, assignment, { state: next, submitted_at: unit.now, publish_text: publishText, sign, credit });
    await deleteLinks(unit, assignment.id);
    logReview(unit, submission.id, "submit-review", {
      after: { assignment: assignment.id, recommendation: draft.recommendation, points: draft.points.length, ...openness },
    });
    const words = `${submission.reference}: the review of Reviewer ${assignment.reviewerNumber} is there.`;
    await tellHandlers(unit, submission, [submission.editorId], { words, key: `review ${assignment.id}` });
  });

/**
 * Changes what becomes known of a review that is handed in.
 * @throws Problem no-such-invitation, review-state-refused
 */
export const chooseOpenness = (doing: Doing, at: AssignmentAtHand, openness: Openness): Promise<void> =>
  onOwnAssignment(doing, at, "choose openness", async ({ unit, submission, assignment }) => {
    const { publishText, sign, credit } = openness;
    await updateAssignment(unit, assignment, { publish_text: publishText, sign, credit });
    const { publishText: wasPublished, sign: wasSigned, credit: wasCredited } = assignment;
    const before = { publishText: wasPublished, sign: wasSigned, credit: wasCredited };
    logReview(unit, submission.id, "choose-openness", { before, after: { assignment: assignment.id, ...openness } });
  });

const keep = async ({ unit, submission, assignment }: OwnAssignment, draft: ReviewDraft): Promise<number> => {
  demandFit(profileOf(submission.profile), draft);
  const before = (await reviewsOf(unit, submission.id)).get(assignment.id);
  if ((before?.version ?? 0) !== draft.reviewVersion) throw new Problem("changed-meanwhile", { kind: "review", id: submission.reference });
  const file = fileOf(draft, before);
  if (draft.file !== "keep" && draft.file !== "none") {
    const { sha256: hash, type, bytes } = draft.file.upload;
    await nameFile(unit, { hash, type, bytes: bytes.length });
  }
  const written = await writeReview(unit, assignment.id, draft.reviewVersion, { ...draft, file });
  if (!written) throw new Problem("changed-meanwhile", { kind: "review", id: submission.reference });
  return draft.reviewVersion + 1;
};

const fileOf = ({ file }: ReviewDraft, before: Review | undefined): { readonly hash: string; readonly name: string } | null => {
  if (file === "none") return null;
  if (file !== "keep") return { hash: file.upload.sha256, name: file.name.slice(0, 200) };
  return before?.fileHash === undefined || before.fileHash === null ? null : { hash: before.fileHash, name: before.fileName };
};

const bad = (field: string, reason: string): never => {
  throw new Problem("bad-review", { field, reason });
};

const demandFit = ({ scores }: ReviewProfile, draft: ReviewDraft): void => {
  for (const [name, value] of Object.entries(draft.scores)) {
    const score = scores.find((one) => one.name === name);
    if (!score) bad("scores", `there is no score ${name}`);
    else if (!Number.isInteger(value) || value < 1 || value > score.most) bad(`score ${name}`, `choose from 1 to ${score.most}`);
  }
  if (draft.openWords.length > LONGEST) bad("openWords", `at most ${LONGEST} characters`);
  if (draft.confidentialWords.length > LONGEST) bad("confidentialWords", `at most ${LONGEST} characters`);
  if (draft.points.length > MOST_POINTS) bad("points", `at most ${MOST_POINTS} points`);
  if (draft.points.some(({ words }) => words.trim() === "" || words.length > LONGEST_POINT)) bad("points", "each point has words");
};

const demandWhole = ({ scores }: ReviewProfile, draft: ReviewDraft): void => {
  const missing = scores.find(({ name }) => draft.scores[name] === undefined);
  if (missing) bad(`score ${missing.name}`, "give a score");
  if (draft.recommendation === null) bad("recommendation", "say what you recommend");
  if (draft.openWords.trim() === "" && draft.points.length === 0) bad("openWords", "write something for the authors");
};
