import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { dayOf } from "../bodies/mandate-terms.ts";
import { findPerson } from "../people/person-records.ts";
import { bodyPath } from "../permissions/body-path.ts";
import { can } from "../permissions/can.ts";
import { choiceInHand, CHOICE, demandWritten, refuseChoice, type ChoiceAtHand } from "./choice-doing.ts";
import { findKind, isListedOn } from "./choice-kind-records.ts";
import {
  choiceThemes,
  freeChoiceSlug,
  insertChoice,
  insertChoiceStep,
  lockChoice,
  nextChoiceReference,
  replaceChoiceThemes,
  updateChoice,
  type Choice,
} from "./choice-records.ts";
import type { ChoiceDraft, ChoiceProposal } from "./choice-shape.ts";

/**
 * Proposes a policy choice in a body: a draft that readers do not see.
 * @returns its id
 * @throws Problem not-allowed, bad-choice
 */
export const proposeChoice = ({ database, actor, surroundings, standing }: Doing, proposal: ChoiceProposal): Promise<string> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { allowed, because } = can(standing, "propose-choice", { bodies: await bodyPath(unit, proposal.body) });
    if (!allowed) throw new Problem("not-allowed", { reason: because });
    await demandInstrument(unit, proposal.instrument);
    const { title, problem, instrument, forWhom, mechanism, body } = proposal;
    const person = standing.personId === undefined ? undefined : await findPerson(unit, { id: standing.personId });
    const choice = {
      ...{ title, problem, forWhom, mechanism, id: unit.newId(), instrumentId: instrument, bodyId: body },
      reference: await nextChoiceReference(unit),
      slug: await freeChoiceSlug(unit, title),
      proposedBy: person?.id ?? null,
      fictitious: person?.fictitious ?? false,
    };
    await insertChoice(unit, choice);
    await insertChoiceStep(unit, choice.id, { state: "draft", versionId: null, words: "", public: false });
    const { id, reference } = choice;
    unit.log({ action: "propose-choice", objectKind: CHOICE, object: id, after: { reference, title, instrument, body } });
    return id;
  });

/** @throws Problem bad-choice */
const demandInstrument = async (unit: UnitOfWork, id: string, before?: string): Promise<void> => {
  const instrument = await findKind(unit, "instrument", id);
  if (!instrument || (id !== before && !isListedOn(instrument, dayOf(unit.now)))) refuseChoice("instrument", "Choose it from the list.");
};

/**
 * Writes the draft. One that was listed without an appraisal becomes a draft by it; readers go on seeing what was listed.
 * @throws Problem no-such-choice, not-allowed, changed-meanwhile, choice-state, bad-choice
 */
export const writeChoice = ({ database, actor, surroundings, standing }: Doing, at: ChoiceAtHand, draft: ChoiceDraft): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const choice = await choiceInHand(unit, standing, "propose-choice", at);
    demandWritten(choice);
    await demandInstrument(unit, draft.instrument, choice.instrumentId);
    const before = { ...wordsOf(choice), themes: await choiceThemes(unit, choice.id) };
    const { title, problem, mechanism, regions, cost, equity, feasibility } = draft;
    await updateChoice(unit, choice.id, {
      ...{ title, problem, mechanism, regions, cost, equity, feasibility, instrument_id: draft.instrument, for_whom: draft.forWhom },
      income_groups: draft.incomeGroups,
      tried_in: [...new Set(draft.triedIn)].toSorted(),
      cost_words: draft.costWords,
      equity_words: draft.equityWords,
      feasibility_words: draft.feasibilityWords,
      state: choice.state === "not yet appraised" ? "draft" : choice.state,
    });
    await replaceChoiceThemes(unit, choice.id, draft.themes);
    await noteDrafted(unit, choice);
    unit.log({ action: "write-choice", objectKind: CHOICE, object: choice.id, before, after: draft });
  });

const wordsOf = ({ title, problem, instrumentId, forWhom, incomeGroups, regions, triedIn, mechanism, ...rest }: Choice) => {
  const { cost, costWords, equity, equityWords, feasibility, feasibilityWords } = rest;
  const ratings = { cost, costWords, equity, equityWords, feasibility, feasibilityWords };
  return { title, problem, instrument: instrumentId, forWhom, incomeGroups, regions, triedIn, mechanism, ...ratings };
};

/** One that was listed is drafted from now on. */
export const noteDrafted = async (unit: UnitOfWork, { id, state }: Choice): Promise<void> => {
  if (state === "not yet appraised") await insertChoiceStep(unit, id, { state: "draft", versionId: null, words: "", public: false });
};

/**
 * Withdraws a choice, with a reason that readers see where it was public. Whoever proposed it takes back a draft that never was.
 * @throws Problem no-such-choice, not-allowed, changed-meanwhile, choice-state, bad-choice
 */
export const withdrawChoice = ({ database, actor, surroundings, standing }: Doing, at: ChoiceAtHand, reason: string): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const seen = await lockChoice(unit, at.id);
    const ownDraft = seen?.publicVersion === null && seen.proposedBy !== null && seen.proposedBy === standing.personId;
    const choice = await choiceInHand(unit, standing, ownDraft ? "propose-choice" : "withdraw-choice", at);
    demandWritten(choice);
    if (reason.trim().length < 10 || reason.length > 2_000) refuseChoice("reason", "Write between 10 and 2,000 characters.");
    await updateChoice(unit, choice.id, { state: "withdrawn", withdrawn_reason: reason.trim() });
    await insertChoiceStep(unit, choice.id, {
      ...{ state: "withdrawn", versionId: choice.publicVersion, words: reason.trim(), public: choice.publicVersion !== null },
    });
    const [before, after] = [{ state: choice.state }, { state: "withdrawn" }];
    unit.log({ action: "withdraw-choice", objectKind: CHOICE, object: choice.id, before, after, reason: reason.trim() });
  });
