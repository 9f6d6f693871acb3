import { createHash } from "node:crypto";
import { shiftDay } from "../../bodies/mandate-terms.ts";
import type { SubmissionState } from "../../review/submission-states.ts";
import { contentHash } from "../../works/versions/content-hash.ts";
import type { InventedMandate } from "./invent-mandates.ts";
import type { InventedFacts } from "./invented-facts.ts";
import { between, inventedWord } from "./invented-names.ts";
import { INVENTED, type InventedRows, type Row } from "./invented-rows.ts";
import { ReviewRows } from "./review-rows.ts";

/** States of reviews under way, by turns. */
const UNDER_WAY = ["submitted", "in review", "revising", "in review", "accepted", "returned", "certified", "in review", "cleared"] as const;
/** Those that are over, so many of each. */
const OVER: readonly SubmissionState[] = ["released", "rejected", "withdrawn", "released", "rejected"];

/** The rejection that is appealed against. */
export interface AppealedReview {
  readonly submissionId: string;
  readonly reference: string;
  readonly author: string;
  /** Whoever decided before or made the work. */
  readonly notBy: readonly string[];
  readonly on: string;
}

/** Minutes that wait for their body's approval. */
export interface MinutesToApprove {
  readonly work: string;
  readonly version: string;
  readonly reference: string;
  readonly title: string;
  readonly hash: string;
  readonly bodyId: string;
  readonly author: string;
  readonly on: string;
}

/** Everybody who has to do with one review. */
interface Cast {
  readonly bodyId: string;
  readonly author: Actor;
  readonly editor: string;
  readonly reviewEditor: string;
  readonly reviewers: readonly [string, string];
  readonly officer: string;
  readonly director: string;
}

type Actor = InventedMandate["person"];

/** What is known of one review while its rows are made. */
interface Scene extends Cast {
  readonly made: ReviewRows;
  readonly state: SubmissionState;
  readonly submissionId: string;
  readonly reference: string;
  readonly versionId: string;
  readonly hash: string;
  readonly submittedOn: string;
  readonly today: string;
}

/**
 * Works by invented people in review: so many under way, a few that are over, one on a release of data.
 * @returns rows, a rejection to appeal against and minutes to approve; nothing where too few people are there
 */
export const inventReviews = (
  facts: InventedFacts,
  mandates: readonly InventedMandate[],
  underWay: number,
): {
  readonly rows: readonly InventedRows[];
  readonly appealed: AppealedReview | undefined;
  readonly minutes: MinutesToApprove | undefined;
} => {
  const casts = castsOf(mandates, underWay);
  const made = new ReviewRows();
  if (casts.length === 0) return { rows: [], appealed: undefined, minutes: undefined };
  const states = [...Array.from({ length: underWay }, (_, place) => UNDER_WAY[place % UNDER_WAY.length]!), ...OVER];
  const scenes = states.map((state, place) => addReview(made, facts, casts[place % casts.length]!, state, false));
  addReview(made, facts, casts[0]!, "in review", true);
  const minutes = addMinutes(made, facts, casts[0]!);
  const rejected = scenes.find(({ state }) => state === "rejected");
  return {
    rows: made.rows,
    minutes,
    appealed: rejected && {
      submissionId: rejected.submissionId,
      reference: rejected.reference,
      author: rejected.author.id,
      notBy: [rejected.author.id, rejected.editor, rejected.reviewEditor],
      on: shiftDay(rejected.submittedOn, 62),
    },
  };
};

/** Authors and editors are of one group, reviewers of the two beside it, so that nobody has two parts. */
const castsOf = (mandates: readonly InventedMandate[], wanted: number): readonly Cast[] => {
  const running = mandates.filter(({ runs }) => runs);
  const officer = running.find(({ role }) => role === "programme officer")?.person.id;
  const director = running.find(({ role }) => role === "director" || role === "alternate")?.person.id;
  const groups = [...grouped(running).values()].filter((held) =>
    ["chair", "co-chair", "expert"].every((role) => held.some((one) => one.role === role)),
  );
  if (officer === undefined || director === undefined || groups.length < 3) return [];
  const roleIn = (held: readonly InventedMandate[], role: string, turn: number): InventedMandate => {
    const all = held.filter((one) => one.role === role);
    return all[turn % all.length]!;
  };
  return Array.from({ length: Math.max(1, Math.min(wanted, groups.length * 4)) }, (_, turn) => {
    const [own, next, after] = [0, 1, 2].map((step) => groups[(turn + step) % groups.length]!) as [
      InventedMandate[],
      InventedMandate[],
      InventedMandate[],
    ];
    const round = Math.floor(turn / groups.length);
    return {
      bodyId: own[0]!.body.id,
      author: roleIn(own, "expert", round).person,
      editor: roleIn(own, "chair", 0).person.id,
      reviewEditor: roleIn(own, "co-chair", 0).person.id,
      reviewers: [roleIn(next, "expert", round).person.id, roleIn(after, "expert", round).person.id],
      ...{ officer, director },
    };
  });
};

const grouped = (running: readonly InventedMandate[]): ReadonlyMap<string, InventedMandate[]> => {
  const groups = new Map<string, InventedMandate[]>();
  for (const one of running) {
    if (one.body.kind !== "group") continue;
    const held = groups.get(one.body.id) ?? [];
    groups.set(one.body.id, held);
    held.push(one);
  }
  return groups;
};

const SUMMARY = "Made up, to show what a work in review looks like. Nothing of it was found out by anybody.";

const addReview = (made: ReviewRows, facts: InventedFacts, cast: Cast, state: SubmissionState, isRelease: boolean): Scene => {
  const { chance, today } = facts;
  const submittedOn = shiftDay(today, isRelease ? -20 : -between(chance, 70, 400));
  const title = isRelease ? "Invented figures, release 2099.1 (fictitious)" : `${inventedWord(chance)} and what follows (fictitious)`;
  const [workId, versionId, submissionId] = [made.id("work"), made.id("work version"), made.id("submission")];
  const number = Number.parseInt(submissionId.slice(-12), 16);
  const reference = `R-F${String(number).padStart(4, "0")}`;
  const text = { title, abstract: SUMMARY, summary: SUMMARY, source: `# ${title}\n\n${SUMMARY}\n`, bibliography: [] };
  const release = { id: "2099.1", manifest: sha256("a manifest that is not there") };
  const contributors = [{ name: cast.author.name, roles: ["Writing – original draft"] }];
  const licensed = { language: "en", licence: "CC-BY-4.0" };
  const hash = contentHash({ ...text, ...licensed, contributors, files: [], ...(isRelease ? { release } : {}) });
  const scene: Scene = { ...cast, ...{ made, state, submissionId, reference, versionId, hash, submittedOn, today } };
  const kind = isRelease ? "data-release" : "working-paper";
  // A work is public by a version that is written after it: see `finishInvented`.
  const workState = state === "released" ? "draft" : (WORK_STATES[state] ?? "in review");
  addWork(scene, {
    workId,
    number: Number.parseInt(workId.slice(-12), 16),
    kind,
    workState,
    ...licensed,
    text,
    manifest: isRelease ? release.manifest : null,
  });
  addSubmission(scene, workId, isRelease);
  if (state !== "submitted") addCourse(scene, isRelease);
  return scene;
};

/** Minutes of a group, of which the chair is asked to approve a version. */
const addMinutes = (made: ReviewRows, { today }: InventedFacts, { author, bodyId }: Cast): MinutesToApprove => {
  const on = shiftDay(today, -6);
  const [workId, versionId] = [made.id("work"), made.id("work version")];
  const title = "Minutes of an invented meeting (fictitious)";
  const text = { title, abstract: "", summary: "", source: `# What was said\n\n${SUMMARY}\n`, bibliography: [] };
  const licensed = { language: "en", licence: "CC-BY-4.0" };
  const contributors = [{ name: author.name, roles: ["Writing – original draft"] }];
  const hash = contentHash({ ...text, ...licensed, contributors, files: [] });
  const number = Number.parseInt(workId.slice(-12), 16);
  const work = { workId, number, kind: "meeting-report", workState: "in review", text, manifest: null, ...licensed };
  addWork({ made, author, versionId, hash, bodyId, submittedOn: on }, work);
  return {
    work: workId,
    version: versionId,
    reference: `W-F${String(number).padStart(4, "0")}`,
    title,
    hash,
    bodyId,
    author: author.id,
    on,
  };
};

const sha256 = (words: string): string => createHash("sha256").update(words).digest("hex");

const WORK_STATES: Partial<Record<SubmissionState, string>> = {
  accepted: "accepted",
  certified: "accepted",
  cleared: "accepted",
  rejected: "rejected",
  withdrawn: "draft",
};

interface NewInventedWork {
  readonly workId: string;
  readonly number: number;
  readonly kind: string;
  readonly workState: string;
  readonly language: string;
  readonly licence: string;
  readonly text: { readonly title: string; readonly abstract: string; readonly summary: string; readonly source: string };
  /** Of a data release: the hash of its manifest. */
  readonly manifest: string | null;
}

const addWork = (
  { made, author, versionId, hash, bodyId, submittedOn }: Pick<Scene, "made" | "author" | "versionId" | "hash" | "bodyId" | "submittedOn">,
  { workId, number, kind, workState, language, licence, text, manifest }: NewInventedWork,
): void => {
  const releaseId = manifest === null ? null : "2099.1";
  const times = { opened_by: author.id, opened_at: at(submittedOn, -30), public_version: null, first_public_at: null };
  made.add("partnership.work", workId, {
    ...{ id: workId, reference: `W-F${String(number).padStart(4, "0")}`, slug: `fictitious-${number}`, kind, body_id: bodyId },
    ...{ title: text.title, language, licence, ...times, state: workState, fictitious: true, release_id: releaseId },
  });
  made.add("partnership.work_draft", workId, { work_id: workId, ...text, saved_by: author.id, saved_at: at(submittedOn, -1) });
  const contributor = { person_id: author.id, name: author.name, position: 1, roles: ["Writing – original draft"], corresponding: true };
  made.add("partnership.work_contributor", workId, { id: made.id("work contributor"), work_id: workId, ...contributor, may_write: true });
  made.add("partnership.work_version", workId, {
    ...{ id: versionId, work_id: workId, number: 1, hash, language, licence, ...text },
    ...{ release_id: releaseId, manifest_hash: manifest },
    ...{ made_by: author.id, made_at: at(submittedOn, -1), change_words: INVENTED },
  });
  made.add("partnership.version_contributor", workId, { id: made.id("version contributor"), version_id: versionId, ...contributor });
};

const at = (day: string, after: number): string => `${shiftDay(day, after)}T10:00:00Z`;

const HANDLED: readonly SubmissionState[] = ["accepted", "certified", "cleared", "released"];

const addSubmission = (scene: Scene, workId: string, isRelease: boolean): void => {
  const { made, state, submissionId, reference, versionId, hash, submittedOn, author } = scene;
  const isHandled = state !== "submitted";
  const isScreened = isHandled && state !== "returned";
  const ended = state === "rejected" || state === "withdrawn";
  // Nothing is past its acceptance before the decision on it is there: see `finishInvented`.
  const written = HANDLED.includes(state) ? "accepted" : state;
  made.add("partnership.submission", submissionId, {
    ...{ id: submissionId, reference, work_id: workId, profile: isRelease ? "data release" : "two reviewers", state: written },
    ...{ version_id: versionId, version_hash: hash, anonymity: isRelease ? "reviewers named" : "both hidden", stages: "one" },
    editor_id: isHandled ? scene.editor : null,
    review_editor_id: HANDLED.includes(state) ? scene.reviewEditor : null,
    officer_id: state === "cleared" || state === "released" ? scene.officer : null,
    director_id: state === "released" ? scene.director : null,
    ...{ submitted_by: author.id, submitted_at: at(submittedOn, 0) },
    screened_at: isScreened ? at(submittedOn, 5) : null,
    ended_at: ended ? at(submittedOn, 60) : null,
    comment_until: isRelease ? shiftDay(submittedOn, 35) : null,
    fictitious: true,
  });
};

/** What happened since it was submitted, as far as its state says. */
const addCourse = (scene: Scene, isRelease: boolean): void => {
  const { state } = scene;
  declare(scene, scene.editor, "editor", 3);
  const screening = state === "returned" ? "return" : "review";
  decide(scene, null, { kind: "screening", outcome: screening, by: scene.editor, after: 5 });
  if (state === "returned") return;
  const isOpen = state === "in review";
  const roundId = addRound(scene, isOpen);
  const pointIds = scene.reviewers.map((person, place) => addAssignment(scene, roundId, person, { place, isOpen, isRelease }));
  if (isRelease) addComment(scene);
  if (isOpen || state === "withdrawn") return;
  const outcome = state === "rejected" ? "reject" : state === "revising" ? "major" : "accept";
  decide(scene, roundId, { kind: "review", outcome, by: scene.editor, after: 45 });
  if (!HANDLED.includes(state)) return;
  declare(scene, scene.reviewEditor, "review editor", 46);
  for (const id of pointIds.flatMap((one) => one ?? [])) answerPoint(scene, id, state !== "accepted");
  if (state === "accepted") return;
  decide(scene, null, { kind: "certificate", outcome: "certified", by: scene.reviewEditor, after: 50 });
  if (state === "certified") return;
  declare(scene, scene.officer, "programme officer", 51);
  decide(scene, null, { kind: "policy check", outcome: "cleared", by: scene.officer, after: 52 });
  if (state === "cleared") return;
  declare(scene, scene.director, "director", 53);
  decide(scene, null, { kind: "release", outcome: "released", by: scene.director, after: 60 });
};

const declare = ({ made, submissionId, submittedOn }: Scene, person: string, capacity: string, after: number): void => {
  const about = { submission_id: submissionId, person_id: person, capacity };
  const declared = { has_interest: false, words: "", declared_at: at(submittedOn, after) };
  made.add("partnership.interest_declaration", submissionId, { id: made.id("declaration"), ...about, ...declared });
  const found = { effect: "nothing found", findings: [], checked_at: at(submittedOn, after) };
  made.add("partnership.conflict_check", submissionId, { id: made.id("conflict check"), ...about, ...found });
};

const decide = (
  { made, submissionId, versionId, hash, submittedOn }: Scene,
  roundId: string | null,
  { kind, outcome, by, after }: { readonly kind: string; readonly outcome: string; readonly by: string; readonly after: number },
): void =>
  made.add("partnership.editorial_decision", submissionId, {
    ...{ id: made.id("editorial decision"), submission_id: submissionId, round_id: roundId, kind, outcome },
    ...{ version_id: versionId, version_hash: hash, reasons: INVENTED, decided_by: by, decided_at: at(submittedOn, after) },
  });

const addRound = ({ made, submissionId, versionId, hash, submittedOn, state }: Scene, isOpen: boolean): string => {
  const id = made.id("review round");
  made.add("partnership.review_round", submissionId, {
    ...{ id, submission_id: submissionId, number: 1, stage: "experts", version_id: versionId, version_hash: hash, needed: 2 },
    ...{ opened_at: at(submittedOn, 5), due_on: shiftDay(submittedOn, 33) },
    closed_at: isOpen ? null : at(submittedOn, state === "withdrawn" ? 60 : 45),
  });
  return id;
};

/** Open rounds have reviewers who were asked, who began and who are done, by turns; gives the id of a point, where there is a review. */
const addAssignment = (
  scene: Scene,
  roundId: string,
  person: string,
  { place, isOpen, isRelease }: { readonly place: number; readonly isOpen: boolean; readonly isRelease: boolean },
): string | undefined => {
  const { made, submissionId, submittedOn, editor } = scene;
  const id = made.id("assignment");
  const turn = (Number.parseInt(submissionId.slice(-3), 16) + place) % 3;
  const state = isOpen ? (["invited", "accepted", "submitted"] as const)[turn]! : scene.state === "withdrawn" ? "cancelled" : "submitted";
  const isDone = state === "submitted";
  made.add("partnership.review_assignment", submissionId, {
    ...{ id, round_id: roundId, person_id: person, reviewer_number: place + 1, kind: "expert", state },
    ...{ anonymity: isRelease ? "reviewers named" : "both hidden", invited_by: editor, invited_at: at(submittedOn, 6) },
    ...{ answer_until: shiftDay(submittedOn, 13), due_on: shiftDay(submittedOn, 34) },
    answered_at: state === "invited" || state === "cancelled" ? null : at(submittedOn, 8),
    submitted_at: isDone ? at(submittedOn, 30) : null,
    ...{ publish_text: isDone, sign: false, credit: isDone },
  });
  if (state === "accepted" || isDone) declare(scene, person, "reviewer", 8);
  if (!isDone) return undefined;
  const scores = isRelease ? { sources: 4, methods: 4, plausibility: 3 } : { soundness: 4, evidence: 3, clarity: 4, use: 3 };
  const words = { open_words: "It reads well, and one table is missing. Invented.", confidential_words: "", recommendation: "minor" };
  made.add("partnership.review", submissionId, { assignment_id: id, scores, ...words, saved_at: at(submittedOn, 30) });
  const pointId = made.id("review point");
  const point: Row = { id: pointId, assignment_id: id, number: 1, words: "Say where the second table comes from. Invented.", must: true };
  made.add("partnership.review_point", submissionId, point);
  return pointId;
};

const answerPoint = ({ made, submissionId, versionId, submittedOn, author }: Scene, pointId: string, judged: boolean): void =>
  made.add("partnership.point_response", submissionId, {
    ...{ point_id: pointId, words: "It does now. Invented.", done: "changed", version_id: versionId, written_by: author.id },
    ...{ written_at: at(submittedOn, 47), judged: judged ? "answered" : null, judged_words: "" },
  });

const addComment = ({ made, submissionId, submittedOn }: Scene): void =>
  made.add("partnership.office_comment", submissionId, {
    ...{ id: made.id("office comment"), submission_id: submissionId, office: "Statistics Office of Nowhere (fictitious)" },
    ...{ words: "Our census counts more of them. Invented.", received_at: at(submittedOn, 12) },
  });
