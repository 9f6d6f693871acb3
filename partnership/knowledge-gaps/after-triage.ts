import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { bodiesBySlug } from "../bodies/body-records.ts";
import { dayOf } from "../bodies/mandate-terms.ts";
import type { Readable } from "../bodies/readable.ts";
import type { CaseFacts, CaseKind, NotedDecision } from "../cases/case-kind.ts";
import type { TriageDecision, TriageFields } from "../cases/kinds/gap-triage.ts";
import { openBodies } from "../people/body-label-records.ts";
import { findWorkNamed, insertAnswer } from "./gap-answer-records.ts";
import { freeGapSlug, insertStep, lockGap, updateGap, type Gap, type GapChange } from "./gap-records.ts";
import { mayGapMove, type GapState } from "./gap-states.ts";
import { tellOfGap } from "./tell-of-gap.ts";

const STATES: Readonly<Record<string, GapState>> = { accept: "accepted", park: "parked", decline: "declined", answered: "answered" };

const SAID: Readonly<Record<string, string>> = {
  accept: "was accepted",
  park: "was parked",
  decline: "was declined",
  answered: "is answered",
};

/** Bodies that can answer for a question, for the form of its decision. */
const choices: CaseKind["decision"]["choices"] = async (from: Readable, day: string) => {
  const bodies = await openBodies(from, day, ["group", "committee", "panel", "management"]);
  return { body: bodies.map(({ slug, name }) => ({ value: slug, label: name })) };
};

/** Puts a question where its case decided: with priority and body, the reasons, an address once it is public, and word to whoever asked. */
const onDecided = async (unit: UnitOfWork, { fields }: CaseFacts<TriageFields>, decision: NotedDecision<TriageDecision>): Promise<void> => {
  const gap = await lockGap(unit, fields.gap);
  const state = STATES[decision.outcome];
  if (!gap || state === undefined || !mayGapMove(gap.state, state)) return;
  const change = await changeOf(unit, gap, state, decision);
  await updateGap(unit, gap.id, change);
  await insertStep(unit, gap.id, state, decision.reasons);
  const { state: was, bodyId, priority } = gap;
  unit.log({
    action: "decide-gap",
    objectKind: "knowledge gap",
    object: gap.id,
    before: { state: was, bodyId, priority },
    after: { state, bodyId: change.body_id, priority: change.priority, public: change.public },
    reason: decision.reasons,
  });
  const now: Gap = { ...gap, state, slug: change.slug ?? gap.slug, public: change.public ?? false, version: gap.version + 1 };
  const words = `“${gap.title}” ${SAID[decision.outcome]}.`;
  await tellOfGap(unit, now, { words, more: decision.reasons, butNotAsker: true });
};

const changeOf = async (
  unit: UnitOfWork,
  gap: Gap,
  state: GapState,
  { fields, reasons }: NotedDecision<TriageDecision>,
): Promise<GapChange> => {
  const isPublic = state !== "declined" || fields.show === "yes";
  if (state === "accepted" && fields.priority === "")
    throw new Problem("bad-case", { field: "priority", reason: "an accepted question has one" });
  if (state === "answered") {
    const work = await findWorkNamed(unit, fields.work);
    if (work?.state !== "published") throw new Problem("bad-case", { field: "work", reason: "there is no such public work" });
    await insertAnswer(unit, gap.id, { workId: work.id });
  }
  const [body] = fields.body === "" ? [] : await bodiesBySlug(unit, [fields.body], dayOf(unit.now));
  if (fields.body !== "" && !body) throw new Problem("bad-case", { field: "body", reason: "there is no such body" });
  return {
    state,
    reasons,
    decided_at: unit.now,
    body_id: body?.id ?? gap.bodyId,
    priority: fields.priority === "" ? null : fields.priority,
    public: isPublic,
    ...(isPublic ? { slug: await freeGapSlug(unit, gap.title) } : {}),
  };
};

const TAKEN_BACK = "It was taken back before it was decided on.";

/** A question whose case is taken back is closed, and not shown. */
const onWithdrawn = async (unit: UnitOfWork, { fields }: CaseFacts<TriageFields>): Promise<void> => {
  const gap = await lockGap(unit, fields.gap);
  if (gap?.state !== "proposed") return;
  await updateGap(unit, gap.id, { state: "declined", reasons: TAKEN_BACK, decided_at: unit.now });
  await insertStep(unit, gap.id, "declined", TAKEN_BACK);
  unit.log({
    action: "withdraw-gap",
    objectKind: "knowledge gap",
    object: gap.id,
    before: { state: gap.state },
    after: { state: "declined" },
    reason: TAKEN_BACK,
  });
};

export const afterTriage = { choices, onDecided, onWithdrawn };
