import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { findBody } from "../bodies/body-records.ts";
import { dayOf } from "../bodies/mandate-terms.ts";
import type { Doing } from "../cases/case-actions.ts";
import { can } from "../permissions/can.ts";
import { deleteSupport, insertSupport, isSupporter } from "./gap-answer-records.ts";
import { gapInHand, refuseGap, type GapAtHand } from "./gap-doing.ts";
import { findGap, gapTagsOf, insertStep, replaceGapTags, updateGap, type Gap } from "./gap-records.ts";
import type { GapWords } from "./gap-shape.ts";
import { mayGapMove, movesByHand, type GapState, type Priority } from "./gap-states.ts";
import { tellOfGap } from "./tell-of-gap.ts";

const OBJECT = "knowledge gap";

const SAID: Readonly<Record<GapState, string>> = {
  proposed: "is proposed again",
  accepted: "is open again",
  "in work": "is being worked on",
  answered: "is answered",
  parked: "was parked",
  declined: "was declined",
};

/** Puts a locked question into another state, and tells whoever waits for it. */
export const moveInUnit = async (unit: UnitOfWork, gap: Gap, state: GapState, words: string): Promise<void> => {
  if (!mayGapMove(gap.state, state)) throw new Problem("gap-state", { state: gap.state, wanted: state });
  await updateGap(unit, gap.id, { state });
  await insertStep(unit, gap.id, state, words);
  unit.log({
    action: "move-gap",
    objectKind: OBJECT,
    object: gap.id,
    before: { state: gap.state },
    after: { state },
    ...(words === "" ? {} : { reason: words }),
  });
  await tellOfGap(unit, { ...gap, state, version: gap.version + 1 }, { words: `“${gap.title}” ${SAID[state]}.`, more: words });
};

/**
 * Parks a question that was decided on, takes it up again, or says that it is worked on. Answered it is by naming a public work.
 * @throws Problem no-such-gap, not-allowed, changed-meanwhile, gap-state, bad-gap
 */
export const moveGap = ({ database, actor, surroundings, standing }: Doing, at: GapAtHand, state: GapState, words: string): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const gap = await gapInHand(unit, standing, "triage-gap", at);
    if (!movesByHand(gap.state).includes(state)) throw new Problem("gap-state", { state: gap.state, wanted: state });
    if (words.trim() === "") return refuseGap("reasons", "Say why.");
    await moveInUnit(unit, gap, state, words.trim());
  });

/** How urgent a question is, and which body answers for it. */
export interface Responsibility {
  readonly priority: Priority;
  readonly bodyId: string;
}

/**
 * Says how urgent a question is and which body answers for it.
 * @throws Problem no-such-gap, not-allowed, changed-meanwhile, gap-state, bad-gap
 */
export const assignGap = (
  { database, actor, surroundings, standing }: Doing,
  at: GapAtHand,
  { priority, bodyId }: Responsibility,
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const gap = await gapInHand(unit, standing, "triage-gap", at);
    demandDecided(gap);
    const body = await findBody(unit, bodyId, dayOf(unit.now));
    if (!body || body.closedOn !== null) return refuseGap("body", "There is no such body, or it is closed.");
    await updateGap(unit, gap.id, { priority, body_id: bodyId });
    unit.log({
      action: "assign-gap",
      objectKind: OBJECT,
      object: gap.id,
      before: { priority: gap.priority, bodyId: gap.bodyId },
      after: { priority, bodyId },
    });
  });

/** What waits for its case is changed by its case. */
export const demandDecided = (gap: Gap): void => {
  if (gap.state === "proposed") throw new Problem("gap-state", { state: gap.state, wanted: "changed before it is decided on" });
};

/**
 * Words a question so that it can be shown, before or after it is decided on. Its address stays.
 * @throws Problem no-such-gap, not-allowed, changed-meanwhile
 */
export const wordGap = ({ database, actor, surroundings, standing }: Doing, at: GapAtHand, values: GapWords): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const gap = await gapInHand(unit, standing, "triage-gap", at);
    const { themes, countries, ...words } = values;
    const before = await gapTagsOf(unit, gap.id);
    await updateGap(unit, gap.id, words);
    await replaceGapTags(unit, gap.id, { themes, countries });
    const { title, question, purpose, language } = gap;
    unit.log({
      action: "word-gap",
      objectKind: OBJECT,
      object: gap.id,
      before: { title, question, purpose, language, ...before },
      after: values,
    });
  });

/**
 * Writes down what is known of a question already. The log tells that and how long it is, not what was written.
 * @throws Problem no-such-gap, not-allowed, changed-meanwhile, gap-state
 */
export const takeStock = ({ database, actor, surroundings, standing }: Doing, at: GapAtHand, known: string): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const gap = await gapInHand(unit, standing, "take-stock", at);
    demandDecided(gap);
    await updateGap(unit, gap.id, { known, known_at: dayOf(unit.now) });
    unit.log({
      action: "take-stock",
      objectKind: OBJECT,
      object: gap.id,
      before: { letters: gap.known.length },
      after: { letters: known.length },
    });
  });

/**
 * Says that one needs the answer too: once a person, and heard of what becomes of it.
 * @throws Problem no-such-gap, not-allowed, bad-gap
 */
export const supportGap = ({ database, actor, surroundings, standing }: Doing, gapId: string, words: string): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { allowed, because } = can(standing, "propose-gap", { bodies: [] });
    if (!allowed || standing.personId === undefined) throw new Problem("not-allowed", { reason: because });
    const gap = await findGap(unit, { id: gapId });
    if (!gap?.public) throw new Problem("no-such-gap");
    if (words.length > 500) refuseGap("words", "At most 500 characters.");
    // Whoever asked needs it anyway.
    if (gap.askedBy === standing.personId || (await isSupporter(unit, gap.id, standing.personId))) return;
    await insertSupport(unit, gap.id, standing.personId, words.trim());
    unit.log({ action: "support-gap", objectKind: OBJECT, object: gap.id });
  });

/**
 * Takes that back.
 * @throws Problem not-allowed
 */
export const withdrawSupport = ({ database, actor, surroundings, standing }: Doing, gapId: string): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { allowed, because } = can(standing, "propose-gap", { bodies: [] });
    if (!allowed || standing.personId === undefined) throw new Problem("not-allowed", { reason: because });
    const gap = await findGap(unit, { id: gapId });
    if (!gap || !(await isSupporter(unit, gap.id, standing.personId))) return;
    await deleteSupport(unit, gap.id, standing.personId);
    unit.log({ action: "withdraw-support", objectKind: OBJECT, object: gap.id });
  });
