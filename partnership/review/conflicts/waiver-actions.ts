import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { isId } from "../../bodies/is-id.ts";
import type { Doing } from "../../cases/case-actions.ts";
import { plainWords } from "../../people/plain-name.ts";
import { bodyPath } from "../../permissions/body-path.ts";
import { can } from "../../permissions/can.ts";
import type { Standing } from "../../permissions/standing.ts";
import type { Capacity } from "./conflict-facts.ts";
import { hidesAuthors, viewFacts, viewOf } from "../review-view.ts";
import { findSubmission } from "../submission-records.ts";
import { findConflicts, findConflictsOfMany, type AtMoment, type ShownFinding } from "./find-conflicts.ts";
import { conflictRule } from "./rules/index.ts";
import { insertWaiver, lockForWaiver, namesToKeep, publishWaiver, waiversFor } from "./waiver-records.ts";

/** What is to be let stand, for whom, and why. The reason is published without a name. */
export interface NewWaiver {
  readonly submissionId: string;
  readonly personId: string;
  readonly capacity: Capacity;
  readonly rule: string;
  readonly reason: string;
}

/**
 * Lets a finding stand: by the editor who handles the submission for its reviewers, by whoever appoints editors for the others; never by
 * somebody with a conflict of their own that blocks, and never to oneself. The reason is published in the work's history.
 * @throws Problem no-such-submission, not-allowed, bad-review
 */
export const waiveConflict = ({ database, actor, surroundings, standing }: Doing, waiver: NewWaiver): Promise<void> =>
  inOneUnit(database, actor, surroundings, (unit) => waiveConflictInUnit(unit, standing, waiver));

/** The same as part of another action. */
export const waiveConflictInUnit = async (
  unit: UnitOfWork,
  standing: Standing,
  { submissionId, personId, capacity, rule, reason }: NewWaiver,
): Promise<void> => {
  const submission = isId(submissionId) ? await lockForWaiver(unit, submissionId) : undefined;
  if (!submission || !isId(personId)) throw new Problem("no-such-submission", { submission: submissionId });
  const refused = await whyNotWaive(unit, standing, { ...submission, id: submissionId }, { personId, capacity });
  if (refused) throw refused;
  const { findings } = await findConflicts(unit, { personId, capacity, submissionId });
  const theirs = findings.filter((finding) => finding.rule === rule);
  if (theirs.length === 0) throw new Problem("bad-review", { field: "Waiver", reason: "no such conflict was found" });
  if (theirs.some(({ waivable }) => !waivable))
    throw new Problem("bad-review", { field: "Waiver", reason: "this conflict is never waived" });
  const said = reason.trim();
  if (said.length < 10)
    throw new Problem("bad-review", { field: "Waiver", reason: "the reason, which is published, needs at least ten letters" });
  if (namesSomebody(said, await namesToKeep(unit, submissionId, personId)))
    throw new Problem("bad-review", { field: "Waiver", reason: "the reason, which is published, names somebody" });
  const id = unit.newId();
  if (!(await insertWaiver(unit, { id, submissionId, personId, rule, reason: said, givenBy: standing.personId ?? null })))
    throw new Problem("bad-review", { field: "Waiver", reason: "it was waived already" });
  await publishWaiver(
    unit,
    submission.workId,
    `A conflict of interest of a ${capacity} was let stand. ${conflictRule(rule)!.words} Why: ${said}`,
  );
  unit.log({ action: "waive-conflict", objectKind: "submission", object: submissionId, after: { capacity, rule } });
};

/** Why somebody may not let conflicts of a person with a submission stand; undefined where they may. */
const whyNotWaive = async (
  at: AtMoment,
  standing: Standing,
  submission: { readonly id: string; readonly bodyId: string; readonly editorId: string | null; readonly over: boolean },
  { personId, capacity }: Pick<NewWaiver, "personId" | "capacity">,
): Promise<Problem | undefined> => {
  const handles = capacity === "reviewer" && submission.editorId !== null && submission.editorId === standing.personId;
  if (!handles) {
    const { allowed, because } = can(standing, "appoint-editor", { bodies: await bodyPath(at, submission.bodyId) });
    if (!allowed) return new Problem("not-allowed", { reason: because });
  }
  if (standing.personId === undefined || standing.personId === personId)
    return new Problem("not-allowed", { reason: "nobody waives a conflict of their own" });
  if (submission.over) return new Problem("bad-review", { field: "Waiver", reason: "the review is over" });
  const own = await findConflicts(at, { personId: standing.personId, capacity: "editor", submissionId: submission.id });
  return own.effect === "block" ? new Problem("not-allowed", { reason: "whoever waives has a conflict with this work too" }) : undefined;
};

/**
 * What somebody may let stand of people's conflicts with a submission, each with its path as far as it tells nothing of private ties: whoever
 * decides on a waiver reads what it is about, by the rule alone where the authors are hidden from them, and nothing of conflicts that are never waived. Nobody stands there for whoever may not waive them,
 * and nobody of whom no such conflict was found.
 */
export const waivableConflicts = async (
  at: AtMoment,
  standing: Standing,
  about: Pick<NewWaiver, "submissionId" | "capacity"> & { readonly people: readonly string[] },
): Promise<ReadonlyMap<string, readonly ShownFinding[]>> => {
  const { submissionId, capacity } = about;
  const submission = await findSubmission(at, { id: submissionId });
  const me = standing.personId;
  if (!submission || me === undefined || submission.authors.includes(me)) return new Map();
  const over = submission.endedAt !== null;
  if (await whyNotWaive(at, standing, { ...submission, over }, { personId: "", capacity })) return new Map();
  const people = about.people.filter((personId) => personId !== me);
  const facts = await viewFacts(at, standing, submission);
  const view = viewOf(standing, facts);
  const isHidden = view === undefined || hidesAuthors(view, facts, me);
  const open = new Map<string, readonly ShownFinding[]>();
  for (const [personId, { findings }] of await findConflictsOfMany(at, { people, capacity, submissionId })) {
    const found = findings.filter(({ effect, waivable }) => waivable && effect !== "disclose");
    if (found.length === 0) continue;
    const waived = (await waiversFor(at, { submissionId, personId })).map(({ rule }) => rule);
    const left = found.filter(({ rule }) => !waived.includes(rule));
    if (left.length > 0) open.set(personId, isHidden ? left.map((one) => ({ ...one, path: conflictRule(one.rule)?.words ?? "" })) : left);
  }
  return open;
};

/** Whether a text has every word of a name, or its last and longest word of four letters or more. */
const namesSomebody = (text: string, names: readonly string[]): boolean => {
  const words = new Set(plainWords(text));
  return names.some((name) => {
    const own = plainWords(name);
    const last = own.at(-1);
    return own.every((word) => words.has(word)) || (last !== undefined && last.length >= 4 && words.has(last) && capitalised(text, last));
  });
};

/** A family name that is also a word counts only where it is written as a name. */
const capitalised = (text: string, word: string): boolean =>
  text.split(/[^\p{L}]+/u).some((one) => plainWords(one).includes(word) && one[0] !== one[0]?.toLowerCase());
