import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { lockedCase, openCaseInUnit, type Doing } from "../cases/case-actions.ts";
import { tasksOf, type CaseFile } from "../cases/case-records.ts";
import { giveTasks } from "../cases/give-tasks.ts";
import { changeTask } from "../cases/case-changes-records.ts";
import { closeTaskInUnit } from "../cases/task-actions.ts";
import { tellPeople } from "../desk/tell-people.ts";
import { findChoiceConflicts } from "../review/conflicts/find-conflicts.ts";
import { can } from "../permissions/can.ts";
import {
  activeAppraisers,
  changeAppraiser,
  insertAppraisal,
  insertAppraiser,
  lockAppraisal,
  type Appraisal,
  type Appraiser,
} from "./appraisal-records.ts";
import { choiceInHand, CHOICE, demandWritten, peopleBehind, refuseChoice, subjectOfChoice, type ChoiceAtHand } from "./choice-doing.ts";
import { findChoice, insertChoiceStep, updateChoice, type Choice } from "./choice-records.ts";
import type { ChoiceVersion } from "./choice-version-records.ts";
import { evidenceOf } from "./evidence-records.ts";
import { makeVersion } from "./make-version.ts";
import { openRecheck } from "./recheck-records.ts";
import type { WrittenInterest } from "./choice-shape.ts";

export const APPRAISAL_DAYS = 28;

/**
 * Has a choice appraised by two people, who hear nothing of each other's judgement before both are in. The draft is written down with its hash, which is
 * what they judge.
 * @returns the reference of the case
 * @throws Problem no-such-choice, not-allowed, changed-meanwhile, choice-state, bad-choice
 */
export const openAppraisal = (
  { database, actor, surroundings, standing }: Doing,
  at: ChoiceAtHand,
  people: readonly [string, string],
): Promise<string> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const choice = await choiceInHand(unit, standing, "appoint-appraisers", at);
    demandWritten(choice);
    await demandComplete(unit, choice);
    if (people[0] === people[1]) refuseChoice("second", "Two people appraise a choice.");
    const found = [await looked(unit, choice, people[0], "first"), await looked(unit, choice, people[1], "second")];
    const version = await makeVersion(unit, choice, null);
    const file = await openAppraisalCase(unit, choice, version, { people, openedBy: standing.personId });
    await insertAppraisal(unit, { caseId: file.id, choiceId: choice.id, versionId: version.id, hash: version.hash });
    for (const [place, personId] of people.entries())
      await insertAppraiser(unit, {
        ...{ id: unit.newId(), caseId: file.id, choiceId: choice.id, position: place + 1, personId },
        ...{ appointedBy: standing.personId ?? null, ...found[place]! },
      });
    const state = choice.state === "current" || choice.state === "stale" ? choice.state : "in appraisal";
    await updateChoice(unit, choice.id, { state, appraisal_case: file.id });
    await insertChoiceStep(unit, choice.id, {
      ...{ state, versionId: version.id, words: "An appraisal began.", public: choice.publicVersion !== null },
    });
    const after = { case: file.reference, version: version.number, hash: version.hash, appraisers: people };
    unit.log({ action: "open-appraisal", objectKind: CHOICE, object: choice.id, before: { state: choice.state }, after });
    return file.reference;
  });

/** @throws Problem bad-choice */
const demandComplete = async (unit: UnitOfWork, choice: Choice): Promise<void> => {
  if (choice.problem === "") refuseChoice("problem", "Say which problem it is for, before it is appraised.");
  if (choice.mechanism === "") refuseChoice("mechanism", "Say how it is meant to work, before it is appraised.");
  const evidence = await evidenceOf(unit, choice.id);
  if (evidence.length === 0) refuseChoice("evidence", "Name some evidence, before it is appraised.");
  for (const line of evidence) {
    if (line.kind !== "work") continue;
    if (line.workNow?.state !== "published")
      refuseChoice("evidence", `“${line.work.title}” is not public any more, or was retracted: take the line out.`);
    if (line.workNow?.publicVersion !== line.work.versionId)
      refuseChoice("evidence", `“${line.work.title}” has another version since: change the line, so that it rests on that one.`);
  }
  const recheck = await openRecheck(unit, choice.id);
  if (recheck) refuseChoice("case", `${recheck.reference} asks whether it still holds: decide it first.`);
};

const openAppraisalCase = async (
  unit: UnitOfWork,
  choice: Choice,
  version: ChoiceVersion,
  { people, openedBy }: { readonly people: readonly string[]; readonly openedBy: string | undefined },
): Promise<CaseFile> =>
  openCaseInUnit(unit, {
    kind: "choice-appraisal",
    fields: {
      ...{ choice: choice.id, version: version.id, reference: choice.reference, title: choice.title, number: version.number },
      ...{ hash: version.hash, appraisers: people, notBy: await peopleBehind(unit, choice.id) },
    },
    bodyId: choice.bodyId,
    openedBy,
  });

/**
 * What lies between somebody and a choice.
 * @throws Problem bad-choice where it forbids them to appraise it
 */
const looked = async (
  unit: UnitOfWork,
  choice: Choice,
  personId: string,
  field: string,
): Promise<Pick<Appraiser, "effect" | "findings">> => {
  if (unit.actor.kind === "person" && unit.actor.id === personId) refuseChoice(field, "Whoever appoints does not appraise.");
  const found = await findChoiceConflicts(unit, { personId, choiceId: choice.id });
  const blocks = found.findings.filter(({ effect }) => effect === "block");
  if (blocks.length > 0) refuseChoice(field, blocks.map(({ path }) => path).join(" "));
  return found;
};

/** What an action on an appraisal has at hand. */
interface AtAppraisal {
  readonly file: CaseFile;
  readonly appraisal: Appraisal;
  readonly choice: Choice;
}

/** @throws Problem no-such-choice */
export const appraisalInHand = async (unit: UnitOfWork, caseId: string): Promise<AtAppraisal> => {
  const appraisal = await lockAppraisal(unit, caseId);
  const choice = appraisal && (await findChoice(unit, { id: appraisal.choiceId }));
  if (!appraisal || !choice) throw new Problem("no-such-choice");
  return { file: await lockedCase(unit, caseId), appraisal, choice };
};

/** The appraiser that somebody is. @throws Problem no-such-choice */
export const ownAppraiser = async (unit: UnitOfWork, caseId: string, personId: string | undefined): Promise<Appraiser> => {
  const own = (await activeAppraisers(unit, caseId)).find((one) => personId !== undefined && one.personId === personId);
  if (!own) throw new Problem("no-such-choice");
  return own;
};

/**
 * Declares interests, once, before judging. A declared interest is told to whoever appointed them, and is public with the result.
 * @throws Problem no-such-choice, choice-state
 */
export const declareAppraisalInterest = (
  { database, actor, surroundings, standing }: Doing,
  caseId: string,
  interest: WrittenInterest,
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { file, choice } = await appraisalInHand(unit, caseId);
    const own = await ownAppraiser(unit, caseId, standing.personId);
    if (own.state !== "appointed") throw new Problem("choice-state", { state: own.state, wanted: "declared upon" });
    await changeAppraiser(unit, own.id, { state: "declared", interest: interest.has === "yes" ? interest.words : "" });
    unit.log({ action: "declare-interest", objectKind: CHOICE, object: choice.id, after: { case: file.reference, has: interest.has } });
    if (interest.has === "yes" && own.appointedBy !== null)
      await tellPeople(unit, {
        people: [own.appointedBy],
        words: `An appraiser of “${choice.title}” declared an interest.`,
        href: `/desk/choices/${choice.id}`,
      });
  });

/**
 * Gives the task of appraising back, with a reason.
 * @throws Problem no-such-choice, choice-state, task-refused
 */
export const declineAppraisal = ({ database, actor, surroundings, standing }: Doing, caseId: string, reason: string): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { file, choice } = await appraisalInHand(unit, caseId);
    const own = await ownAppraiser(unit, caseId, standing.personId);
    if (own.state === "judged") throw new Problem("choice-state", { state: "judged", wanted: "declined" });
    if (reason.trim() === "") refuseChoice("reason", "Say why.");
    await changeAppraiser(unit, own.id, { state: "declined", closingWords: reason });
    const task = (await tasksOf(unit, file.id)).find(({ state, personId }) => state === "open" && personId === own.personId);
    if (task) await closeTaskInUnit(unit, { file, task, event: "decline" }, { state: "declined", words: reason });
    unit.log({ action: "decline-appraisal", objectKind: CHOICE, object: choice.id, after: { case: file.reference }, reason });
    await tellPeople(unit, {
      people: own.appointedBy === null ? [] : [own.appointedBy],
      words: `Somebody will not appraise “${choice.title}”: name another.`,
      href: `/desk/choices/${choice.id}`,
    });
  });

/**
 * Puts somebody else in the place of an appraiser who has not judged.
 * @throws Problem no-such-choice, not-allowed, choice-state, bad-choice
 */
export const replaceAppraiser = (
  { database, actor, surroundings, standing }: Doing,
  caseId: string,
  { personId, reason }: { readonly personId: string; readonly reason: string },
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { file, appraisal, choice } = await appraisalInHand(unit, caseId);
    const { allowed, because } = can(standing, "appoint-appraisers", await subjectOfChoice(unit, choice));
    if (!allowed) throw new Problem("not-allowed", { reason: because });
    if (appraisal.state !== "judging") throw new Problem("choice-state", { state: appraisal.state, wanted: "given to somebody else" });
    const active = await activeAppraisers(unit, caseId);
    if (active.some((one) => one.personId === personId)) refuseChoice("person", "They appraise it already.");
    const found = await looked(unit, choice, personId, "person");
    const judged = active.filter(({ state }) => state === "judged");
    const leaving = active.length < 2 ? undefined : active.find(({ state }) => state !== "judged");
    if (active.length === 2 && !leaving) refuseChoice("person", "Both have judged.");
    if (leaving) await changeAppraiser(unit, leaving.id, { state: "replaced", closingWords: reason });
    const staying = [...judged, ...active.filter((one) => one.state !== "judged" && one.id !== leaving?.id)].map((one) => one.personId);
    for (const task of await tasksOf(unit, file.id))
      if (task.state === "open" && !staying.includes(task.personId)) await changeTask(unit, task, { state: "cancelled", words: reason });
    const position = leaving?.position ?? (active.some((one) => one.position === 1) ? 2 : 1);
    await insertAppraiser(unit, {
      ...{ id: unit.newId(), caseId, choiceId: choice.id, position, personId, appointedBy: standing.personId ?? null, ...found },
    });
    await giveTasks(unit, file, [
      { kind: "appraise", title: `Appraise: ${choice.title}`.slice(0, 300), to: { person: personId }, dueInDays: APPRAISAL_DAYS },
    ]);
    const after = { case: file.reference, personId, instead: leaving?.personId ?? null };
    unit.log({ action: "replace-appraiser", objectKind: CHOICE, object: choice.id, after, reason });
  });
