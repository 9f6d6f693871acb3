import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { openWorkInUnit } from "../works/work-actions.ts";
import { mayInDraft } from "../works/work-doing.ts";
import type { NewWorkValues } from "../works/work-shape.ts";
import { answersOf, deleteAnswer, findWorkNamed, gapsAnsweredBy, insertAnswer } from "./gap-answer-records.ts";
import { demandDecided, moveInUnit } from "./gap-actions.ts";
import { gapInHand, refuseGap, type GapAtHand } from "./gap-doing.ts";
import { lockGap, updateGap, type Gap } from "./gap-records.ts";

const OBJECT = "knowledge gap";
const OPEN: readonly Gap["state"][] = ["accepted", "in work"];

/**
 * Names a work that answers a question: a public one answers it, a draft of one's own begins an answer.
 * @param name number of the work, or its address in the library
 * @throws Problem no-such-gap, not-allowed, changed-meanwhile, gap-state, bad-gap
 */
export const nameAnswer = ({ database, actor, surroundings, standing }: Doing, at: GapAtHand, name: string): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const gap = await decidedGap(unit, standing, at);
    const work = await findWorkNamed(unit, name);
    const isPublic = work?.state === "published";
    if (!work || (!isPublic && !(await mayInDraft(unit, standing, "see-draft", work.id)).allowed))
      return refuseGap("work", "There is no such public work, nor a draft of yours.");
    if (work.state === "withdrawn" || work.state === "retracted") return refuseGap("work", `The work is ${work.state}.`);
    await noteAnswer(unit, gap, work.id, isPublic ? "answered" : "in work");
  });

const decidedGap = async (unit: UnitOfWork, standing: Doing["standing"], at: GapAtHand): Promise<Gap> => {
  const gap = await gapInHand(unit, standing, "take-stock", at);
  demandDecided(gap);
  return gap;
};

const noteAnswer = async (unit: UnitOfWork, gap: Gap, workId: string, state: "answered" | "in work"): Promise<void> => {
  if (!(await insertAnswer(unit, gap.id, { workId }))) refuseGap("work", "It is named already.");
  unit.log({ action: "name-answer", objectKind: OBJECT, object: gap.id, after: { work: workId } });
  await follow(unit, gap, state);
};

/**
 * Begins a work that is to answer a question, as beginning it and naming it one after the other would.
 * @returns the work's id
 * @throws Problem no-such-gap, not-allowed, changed-meanwhile, gap-state, bad-work
 */
export const beginAnswer = ({ database, actor, surroundings, standing }: Doing, at: GapAtHand, values: NewWorkValues): Promise<string> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const gap = await decidedGap(unit, standing, at);
    const workId = await openWorkInUnit(unit, standing, values, null);
    await noteAnswer(unit, gap, workId, "in work");
    return workId;
  });

/** An open question moves on with what is named for it; one in another state is only changed. */
const follow = async (unit: UnitOfWork, gap: Gap, state: "answered" | "in work"): Promise<void> => {
  if (OPEN.includes(gap.state) && gap.state !== state) await moveInUnit(unit, gap, state, "");
  else await updateGap(unit, gap.id, {});
};

/**
 * Takes an answer off a question; its state is changed by hand where that has to follow.
 * @throws Problem no-such-gap, not-allowed, changed-meanwhile, bad-gap
 */
export const removeAnswer = ({ database, actor, surroundings, standing }: Doing, at: GapAtHand, answerId: string): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const gap = await gapInHand(unit, standing, "take-stock", at);
    if (!(await deleteAnswer(unit, gap.id, answerId))) return refuseGap("form", "There is no such answer any more.");
    await updateGap(unit, gap.id, {});
    unit.log({ action: "remove-answer", objectKind: OBJECT, object: gap.id, before: { answer: answerId } });
  });

/**
 * Names a commission as answering a question, as part of what is done to the commission, which has asked for permission.
 * @throws Problem no-such-gap, gap-state
 */
export const noteCommissionAnswer = async (unit: UnitOfWork, gapId: string, commissionId: string): Promise<void> => {
  const named = await answersOf(unit, gapId);
  if (named.some(({ recordId }) => recordId === commissionId)) return;
  const gap = await lockGap(unit, gapId);
  if (!gap) throw new Problem("no-such-gap");
  demandDecided(gap);
  await insertAnswer(unit, gap.id, { commissionId });
  unit.log({ action: "name-answer", objectKind: OBJECT, object: gap.id, after: { commission: commissionId } });
  await follow(unit, gap, "in work");
};

/** Open questions that a work was named for are answered when it is published, as part of its publication. */
export const answerByPublished = async (unit: UnitOfWork, workId: string): Promise<void> => {
  for (const gapId of await gapsAnsweredBy(unit, workId)) {
    const gap = await lockGap(unit, gapId);
    if (gap && OPEN.includes(gap.state)) await moveInUnit(unit, gap, "answered", "");
  }
};
