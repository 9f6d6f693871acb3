import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { tasksOf } from "../cases/case-records.ts";
import { closeTaskInUnit } from "../cases/task-actions.ts";
import { tellPeople } from "../desk/tell-people.ts";
import { activeAppraisers, changeAppraiser, moveAppraisal, type Appraisal } from "./appraisal-records.ts";
import { appraisalInHand, ownAppraiser } from "./appraisal-actions.ts";
import { compareJudgements } from "./compare-judgements.ts";
import { CHOICE, refuseChoice } from "./choice-doing.ts";
import { findChoiceVersion } from "./choice-version-records.ts";
import type { Choice } from "./choice-records.ts";
import { ownJudgements } from "./own-judgements.ts";
import { confirmJudgement, deleteUnconfirmed, insertJudgement, judgementsOfCase, type GivenJudgement } from "./judgement-records.ts";

/**
 * Judges a choice, once, without having seen what the other appraiser said. When both are in, what they differ in is written down.
 * @throws Problem no-such-choice, choice-state, bad-choice, task-refused
 */
export const giveJudgement = ({ database, actor, surroundings, standing }: Doing, caseId: string, given: GivenJudgement): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { file, appraisal, choice } = await appraisalInHand(unit, caseId);
    const own = await ownAppraiser(unit, caseId, standing.personId);
    if (appraisal.state !== "judging" || own.state === "judged")
      throw new Problem("choice-state", { state: "judged", wanted: "judged again" });
    if (own.state === "appointed") refuseChoice("interest", "Say first whether you have an interest.");
    await demandOutcomes(unit, appraisal, given);
    const id = unit.newId();
    const about = { choiceId: choice.id, versionId: appraisal.versionId, caseId };
    await insertJudgement(unit, { ...given, ...about, id, kind: "own", basis: "", personId: own.personId, appraiserId: own.id });
    await changeAppraiser(unit, own.id, { state: "judged" });
    // The log is read by many, and the other appraiser has not judged: it tells that there is a judgement, not what it says.
    unit.log({ action: "give-judgement", objectKind: CHOICE, object: choice.id, after: { case: file.reference, judgement: id } });
    if ((await activeAppraisers(unit, caseId)).filter(({ state }) => state === "judged").length === 2)
      await compareBoth(unit, appraisal, choice);
    const task = (await tasksOf(unit, file.id)).find((one) => one.state === "open" && one.personId === own.personId);
    if (!task) throw new Problem("no-such-task", { task: "appraise" });
    const answeredBy = own.personId === null ? {} : { answeredBy: own.personId };
    await closeTaskInUnit(unit, { file, task, event: "answer" }, { state: "done", answer: { judgement: id }, ...answeredBy });
  });

/** Every outcome that the evidence speaks of is judged, and no other. */
const demandOutcomes = async (unit: UnitOfWork, { versionId }: Appraisal, { outcomes }: GivenJudgement): Promise<void> => {
  const version = (await findChoiceVersion(unit, { id: versionId }))!;
  const wanted = [...new Set(version.content.evidence.map(({ outcome }) => outcome.id))].toSorted();
  const judged = outcomes.map(({ outcomeId }) => outcomeId).toSorted();
  if (JSON.stringify(wanted) !== JSON.stringify(judged))
    refuseChoice("outcomes", "Judge every outcome that the evidence speaks of, each once.");
};

const compareBoth = async (unit: UnitOfWork, { caseId }: Appraisal, choice: Choice): Promise<void> => {
  const [first, second] = await ownJudgements(unit, caseId);
  const disagreements = compareJudgements(first!, second!);
  await moveAppraisal(unit, caseId, { state: "comparing", disagreements });
  unit.log({ action: "compare-judgements", objectKind: CHOICE, object: choice.id, after: { disagreements } });
  const words =
    disagreements.length === 0
      ? `Both appraisers of “${choice.title}” said the same.`
      : `The appraisers of “${choice.title}” differ in ${disagreements.length === 1 ? "one point" : `${disagreements.length} points`}: see what can be reconciled.`;
  const people = [first, second].flatMap((one) => one?.personId ?? []);
  await tellPeople(unit, { people, words, href: `/desk/choices/appraisals/${caseId}` });
};

/**
 * Writes what the two can say together, by one of them; the other confirms it. A new one takes the place of one that nobody confirmed.
 * @throws Problem no-such-choice, choice-state, bad-choice
 */
export const reconcileJudgements = (
  { database, actor, surroundings, standing }: Doing,
  caseId: string,
  given: GivenJudgement,
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { file, appraisal, choice } = await appraisalInHand(unit, caseId);
    const own = await ownAppraiser(unit, caseId, standing.personId);
    demandDiffering(appraisal);
    if (given.words.trim().length < 10) refuseChoice("words", "Say in words how you came together.");
    await demandOutcomes(unit, appraisal, given);
    if ((await judgementsOfCase(unit, caseId)).some((one) => one.kind === "reconciled" && one.confirmedAt !== null))
      throw new Problem("choice-state", { state: "reconciled", wanted: "reconciled again" });
    await deleteUnconfirmed(unit, caseId);
    const about = { choiceId: choice.id, versionId: appraisal.versionId, caseId };
    const id = unit.newId();
    await insertJudgement(unit, { ...given, ...about, id, kind: "reconciled", basis: "", personId: own.personId, appraiserId: null });
    unit.log({ action: "reconcile-judgements", objectKind: CHOICE, object: choice.id, after: { case: file.reference, judgement: id } });
    await tellPeople(unit, {
      people: (await activeAppraisers(unit, caseId)).flatMap(({ personId }) => personId ?? []),
      words: `What the other appraiser of “${choice.title}” would say together waits for your word.`,
      href: `/desk/choices/appraisals/${caseId}`,
    });
  });

/** @throws Problem choice-state */
const demandDiffering = ({ state, disagreements }: Appraisal): void => {
  if (state !== "comparing" || disagreements.length === 0) throw new Problem("choice-state", { state, wanted: "reconciled" });
};

/**
 * Confirms what the other appraiser wrote for both.
 * @throws Problem no-such-choice, choice-state
 */
export const confirmReconciled = ({ database, actor, surroundings, standing }: Doing, caseId: string, judgementId: string): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { file, appraisal, choice } = await appraisalInHand(unit, caseId);
    const own = await ownAppraiser(unit, caseId, standing.personId);
    demandDiffering(appraisal);
    const written = (await judgementsOfCase(unit, caseId)).find(({ kind, id }) => kind === "reconciled" && id === judgementId);
    if (!written || own.personId === null) throw new Problem("no-such-choice");
    if (written.personId === own.personId) throw new Problem("not-allowed", { reason: "the other appraiser confirms it" });
    if (written.confirmedAt !== null) return;
    await confirmJudgement(unit, written.id, own.personId);
    unit.log({
      action: "confirm-reconciled",
      objectKind: CHOICE,
      object: choice.id,
      after: { case: file.reference, judgement: written.id },
    });
  });
