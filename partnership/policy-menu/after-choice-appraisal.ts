import { createHash } from "node:crypto";
import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { dayOf } from "../bodies/mandate-terms.ts";
import type { AfterChoiceAppraisal, AppraisalFields } from "../cases/kinds/choice-appraisal.ts";
import type { CaseFacts } from "../cases/case-kind.ts";
import { tellPeople } from "../desk/tell-people.ts";
import { canonicalJson } from "../works/versions/canonical-json.ts";
import { activeAppraisers, lockAppraisal, moveAppraisal, type Appraisal } from "./appraisal-records.ts";
import { settleCauses } from "./cause-records.ts";
import { choiceHash } from "./choice-content.ts";
import { CHOICE } from "./choice-doing.ts";
import { insertChoiceStep, lockChoice, updateChoice, type Choice } from "./choice-records.ts";
import { findChoiceVersion, notePublished, type ChoiceVersion } from "./choice-version-records.ts";
import { followJudgements, givenAs, stillOpen, type Followed } from "./compare-judgements.ts";
import { lookAgain } from "./go-stale.ts";
import { findJudgement, insertJudgement, judgementsOfCase, type GivenJudgement, type Judgement } from "./judgement-records.ts";
import { ownJudgements } from "./own-judgements.ts";
import type { ChoiceState, ResultBasis } from "./choice-words.ts";

type Decided = Parameters<AfterChoiceAppraisal["decided"]>[2];

/** After the body decided on an appraisal: the version that was judged is public with its judgement, or the choice goes back to its draft. */
export const afterChoiceAppraisal: AfterChoiceAppraisal["decided"] = async (unit, facts, decision) => {
  const { appraisal, choice } = await underAppraisal(unit, facts);
  const appraisers = await activeAppraisers(unit, facts.id);
  if (decision.deciderId !== undefined && appraisers.some(({ personId }) => personId === decision.deciderId))
    throw new Problem("not-allowed", { reason: "whoever appraised a choice does not decide on it" });
  if (decision.outcome === "published") return publish(unit, { facts, appraisal, choice, decision });
  await moveAppraisal(unit, facts.id, { state: "sent back" });
  await goBack(unit, choice, "The appraisal ended without a result.");
  const after = { case: facts.reference };
  unit.log({ action: "send-choice-back", objectKind: CHOICE, object: choice.id, after, reason: decision.reasons });
};

/** An appraisal that was taken back leaves the choice as it was before. */
export const afterAppraisalWithdrawn: AfterChoiceAppraisal["withdrawn"] = async (unit, facts) => {
  const { choice } = await underAppraisal(unit, facts);
  await moveAppraisal(unit, facts.id, { state: "withdrawn" });
  await goBack(unit, choice, "The appraisal was taken back.");
};

const underAppraisal = async (
  unit: UnitOfWork,
  { id, fields }: CaseFacts<AppraisalFields>,
): Promise<{ readonly appraisal: Appraisal; readonly choice: Choice }> => {
  const choice = await lockChoice(unit, fields.choice);
  const appraisal = await lockAppraisal(unit, id);
  if (!choice || !appraisal || choice.appraisalCase !== id) throw new Problem("no-such-choice");
  return { appraisal, choice };
};

const goBack = async (unit: UnitOfWork, choice: Choice, words: string): Promise<void> => {
  const state: ChoiceState = choice.state === "in appraisal" ? "draft" : choice.state;
  await updateChoice(unit, choice.id, { state, appraisal_case: null });
  await insertChoiceStep(unit, choice.id, { state, versionId: choice.publicVersion, words, public: choice.publicVersion !== null });
};

interface Publishing {
  readonly facts: CaseFacts<AppraisalFields>;
  readonly appraisal: Appraisal;
  readonly choice: Choice;
  readonly decision: Decided;
}

const publish = async (unit: UnitOfWork, { facts, appraisal, choice, decision }: Publishing): Promise<void> => {
  const { nextReviewOn, followed } = decision.fields;
  if (nextReviewOn === "" || nextReviewOn <= dayOf(unit.now))
    throw new Problem("bad-case", { field: "nextReviewOn", reason: "Say a later day by which it is to be looked at again." });
  const version = (await findChoiceVersion(unit, { id: appraisal.versionId }))!;
  if (version.hash !== appraisal.hash || choiceHash(version.content) !== appraisal.hash)
    throw new Problem("bad-case", { field: "version", reason: "It is not the one that was appraised." });
  const { basis, given } = await resultOf(unit, appraisal, followed);
  const resultId = unit.newId();
  const about = { choiceId: choice.id, versionId: version.id, caseId: facts.id };
  await insertJudgement(unit, { ...given, ...about, id: resultId, kind: "result", basis, personId: null, appraiserId: null });
  await moveAppraisal(unit, facts.id, { state: "published" });
  await settleCauses(unit, choice.id, { caseId: facts.id, how: "appraised again", until: unit.now });
  const published = await judgedWords(unit, { appraisal, version, resultId, reasons: decision.reasons });
  await notePublished(unit, version.id, { ...published, resultId, caseId: facts.id });
  await updateChoice(unit, choice.id, {
    ...{ state: "current", public_version: version.id, appraisal_case: null, next_review_on: nextReviewOn },
  });
  await insertChoiceStep(unit, choice.id, { state: "current", versionId: version.id, words: `Version ${version.number}.`, public: true });
  unit.log({
    action: "publish-choice",
    objectKind: CHOICE,
    object: choice.id,
    before: { state: choice.state, publicVersion: choice.publicVersion },
    after: { case: facts.reference, version: version.number, hash: version.hash, published: published.hash, basis, nextReviewOn },
    reason: decision.reasons,
  });
  await tellPeople(unit, {
    people: choice.proposedBy === null ? [] : [choice.proposedBy],
    words: `“${choice.title}” was appraised and is public.`,
    href: `/desk/choices/${choice.id}`,
  });
  // What happened to its evidence while it was appraised is found now.
  await lookAgain(unit, choice.id);
};

/** Both said the same, or what they reconciled, or whom the decider follows in each point. */
const resultOf = async (
  unit: UnitOfWork,
  { caseId, disagreements }: Appraisal,
  followed: readonly Followed[],
): Promise<{ readonly basis: ResultBasis; readonly given: GivenJudgement }> => {
  const [first, second] = await ownJudgements(unit, caseId);
  if (!first || !second) throw new Problem("bad-case", { field: "appraisers", reason: "Two judgements are needed." });
  if (disagreements.length === 0) return { basis: "both said the same", given: followJudgements(first, second, []) };
  const reconciled = (await judgementsOfCase(unit, caseId)).find(({ kind, confirmedAt }) => kind === "reconciled" && confirmedAt !== null);
  if (reconciled) return { basis: "reconciled", given: givenAs(reconciled) };
  const open = stillOpen(disagreements, followed);
  if (open.length > 0)
    throw new Problem("bad-case", {
      field: "followed",
      reason: `The two differ, and have not reconciled it: say on the page of the appraisal whom you follow, for ${open.map(pointWords).join("; ")}.`,
    });
  return { basis: "decided", given: followJudgements(first, second, followed) };
};

const pointWords = ({ item, outcomeName }: Appraisal["disagreements"][number]): string =>
  outcomeName === "" ? item : `${item} of ${outcomeName}`;

const FORMAT = "knomad-policy-choice-published/1";

/** Everything that is public of an appraisal, without its people, and the hash of that together with what was appraised. */
const judgedWords = async (
  unit: UnitOfWork,
  what: { readonly appraisal: Appraisal; readonly version: ChoiceVersion; readonly resultId: string; readonly reasons: string },
): Promise<{ readonly hash: string; readonly judged: string }> => {
  const { appraisal, version, resultId, reasons } = what;
  const own = await ownJudgements(unit, appraisal.caseId);
  const reconciled = (await judgementsOfCase(unit, appraisal.caseId)).filter(
    ({ kind, confirmedAt }) => kind === "reconciled" && confirmedAt !== null,
  );
  const judged = canonicalJson({
    format: FORMAT,
    content: version.hash,
    result: withoutPeople((await findJudgement(unit, resultId))!),
    own: own.map(withoutPeople),
    reconciled: reconciled.map(withoutPeople),
    disagreements: appraisal.disagreements,
    reasons,
  });
  return { hash: createHash("sha256").update(judged).digest("hex"), judged };
};

const withoutPeople = ({
  kind,
  basis,
  agreement,
  agreementWords,
  cost,
  equity,
  feasibility,
  ratingsWords,
  words,
  outcomes,
}: Judgement) => ({
  ...{ kind, basis, agreement, agreementWords, cost, equity, feasibility, ratingsWords, words },
  outcomes: outcomes.map(({ outcome, ...one }) => ({ ...one, outcome: outcome.slug })),
});
