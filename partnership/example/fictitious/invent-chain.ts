import { inOneUnit, type Actor, type Database, type Surroundings, type UnitOfWork } from "#store";
import { shiftDay } from "../../bodies/mandate-terms.ts";
import { freeCommissionSlug, nextCommissionReference } from "../../commissions/commission-records.ts";
import { freeGapSlug, nextGapReference } from "../../knowledge-gaps/gap-records.ts";
import { findPublished } from "../../published/published-records.ts";
import { reportUptake } from "../../uptake/uptake-actions.ts";
import { findUptake } from "../../uptake/uptake-records.ts";
import { choiceRestingOn, reviewedWorks, type ReviewedWork } from "./chain-fictitious-records.ts";
import { insertMany, removeInventedMails } from "./fictitious-records.ts";
import type { InventedMandate } from "./invent-mandates.ts";
import type { InventedFacts } from "./invented-facts.ts";
import { decideInvented, sendingWorld } from "./invented-sending.ts";
import { INVENTED, type Row } from "./invented-rows.ts";

const QUESTION = {
  title: "What do people keep who send money from far away?",
  question: "What is left for those at home when somebody sends money from a place without a counter? This question is invented.",
  purpose: "An invented plan for places without a counter.",
  language: "en",
} as const;
const COMMISSION = {
  title: "What is kept of money sent from far away",
  terms: "A working paper on what is kept of money that is sent from places without a counter. This commission is invented.",
} as const;

/** Days from the question to what came of it, before the work went to review. */
const ASKED = -240;
const ACCEPTED = -228;
const CALLED = -199;
const CALL_ENDS = -169;
const APPROVED = -150;

/**
 * A question of long ago that was commissioned, reviewed, published, made into a policy choice and used, so that a whole chain can be seen; none where no
 * invented work was released by a review.
 * @returns how many rows were made
 */
export const inventChain = async (
  database: Database,
  actor: Actor,
  surroundings: Surroundings,
  facts: Pick<InventedFacts, "today">,
  mandates: readonly InventedMandate[],
): Promise<number> => {
  const works = await reviewedWorks(database);
  for (const work of works) {
    const choiceId = await choiceRestingOn(database, work.id);
    const choice = choiceId === undefined ? undefined : await findPublished(database, "choice", { id: choiceId });
    const asker = mandates.find(({ runs, person }) => runs && person.id !== work.authorId);
    if (!choice || !asker) continue;
    const rows = await inOneUnit(database, actor, surroundings, (unit) => inventPast(unit, work, asker.person.id));
    const world = sendingWorld(database, actor, surroundings, facts, mandates);
    const [reporter] = world.members.filter((id) => id !== work.authorId && id !== asker.person.id);
    if (reporter === undefined) return rows;
    const { id } = await reportUptake(
      world,
      choice,
      {
        ...{ kind: "plan", title: "An invented plan for places without a counter", area: "FJI", usedBy: "An invented ministry" },
        ...{
          from: facts.today,
          until: "",
          words: "The plan names the policy choice in its second aim. Nobody wrote it: this use is invented.",
        },
        ...{ proofHref: "", proofArchive: "", proofHash: "", proofWords: "An invented document, page 5." },
      },
      { personId: reporter },
    );
    await decideInvented(world, choice, "verify-uptake", (await findUptake(database, { id }))?.caseId, {
      outcome: "verified",
      by: reporter,
    });
    await inOneUnit(database, actor, surroundings, async (unit) => {
      await removeInventedMails(unit);
      unit.log({ action: "invent-chain", objectKind: "partnership", object: "fictitious", reason: "fictitious" });
    });
    return rows + 1;
  }
  return 0;
};

const at = (day: string, days = 0): string => `${shiftDay(day, days)}T09:00:00Z`;

/** The question and the commission of a work, on days before it went to review. */
const inventPast = async (unit: UnitOfWork, work: ReviewedWork, asker: string): Promise<number> => {
  const { submittedOn, bodyId } = work;
  const gap = {
    ...{ id: unit.newId(), reference: await nextGapReference(unit), slug: await freeGapSlug(unit, QUESTION.title), ...QUESTION },
    ...{ state: "answered", body_id: bodyId, priority: "high", origin: "member", origin_words: "", asked_by: asker, asker_name: "" },
    ...{ asker_shown: true, known: "", reasons: INVENTED, proposed_at: at(submittedOn, ASKED), decided_at: at(submittedOn, ACCEPTED) },
    ...{ public: true, fictitious: true, version: 4 },
  };
  const steps = (
    [
      ["proposed", at(submittedOn, ASKED)],
      ["accepted", at(submittedOn, ACCEPTED)],
      ["in work", at(submittedOn, APPROVED)],
      ["answered", at(work.publicOn)],
    ] as const
  ).map(([state, moment]) => ({ id: unit.newId(), gap_id: gap.id, state, at: moment, words: state === "proposed" ? "" : INVENTED }));
  const made = await commissionRows(unit, work, { gap: gap.id, asker });
  const noted = { gap_id: gap.id, noted_by: asker };
  const answers = [
    { id: unit.newId(), ...noted, work_id: null, commission_id: made.commission.id, noted_at: at(submittedOn, APPROVED) },
    { id: unit.newId(), ...noted, work_id: work.id, commission_id: null, noted_at: at(work.publicOn) },
  ];
  const tables: readonly (readonly [Parameters<typeof insertMany>[1], string, readonly Row[]])[] = [
    ["partnership.knowledge_gap", "knowledge gap", [gap]],
    ["partnership.gap_step", "knowledge gap", steps],
    ["partnership.case_file", "case", [made.approval]],
    ["partnership.decision", "case", [made.decision]],
    ["partnership.commission", "commission", [made.commission]],
    ["partnership.gap_answer", "knowledge gap", answers],
  ];
  for (const [table, objectKind, rows] of tables) {
    await insertMany(unit, table, rows);
    for (const row of rows) unit.log({ action: "invent-chain", objectKind, object: String(row["id"]), after: row, reason: "fictitious" });
  }
  return tables.reduce((sum, [, , rows]) => sum + rows.length, 0);
};

/** A commission that was called, approved and delivered, with the case of its approval. */
const commissionRows = async (
  unit: UnitOfWork,
  { id: workId, bodyId, authorId, submittedOn }: ReviewedWork,
  { gap, asker }: { readonly gap: string; readonly asker: string },
) => {
  const [id, caseId] = [unit.newId(), unit.newId()];
  const reference = await nextCommissionReference(unit);
  const commission = {
    ...{ id, reference, slug: await freeCommissionSlug(unit, COMMISSION.title), ...COMMISSION, body_id: bodyId, gap_id: gap },
    ...{ work_kind: "working-paper", kind: "volunteer", state: "fulfilled", holder_id: authorId, work_id: workId },
    ...{ call_from: shiftDay(submittedOn, CALLED), call_until: shiftDay(submittedOn, CALL_ENDS) },
    ...{ approval_case: caseId, approved_at: at(submittedOn, APPROVED), signed_on: shiftDay(submittedOn, APPROVED) },
    ...{ direct_reason: "", end_reason: "", opened_by: asker, opened_at: at(submittedOn, CALLED), fictitious: true, version: 6 },
  };
  const approval = {
    ...{
      id: caseId,
      reference: `C-F${reference}`,
      kind: "commission-approval",
      title: `Commission: ${COMMISSION.title}`,
      state: "decided",
    },
    ...{ body_id: bodyId, subject_kind: "commission", subject: id, opened_by: asker, opened_at: at(submittedOn, CALL_ENDS) },
    data: {
      ...{ commission: id, reference, name: COMMISSION.title, holder: "An invented author", chosen: "From a call. Invented.", notBy: [] },
      ...{ fee: "No fee", terms: COMMISSION.terms, milestones: "", found: "Nothing was found." },
    },
    ...{ outcome: "approved", decided_at: at(submittedOn, APPROVED), public: false, version: 2 },
  };
  const decision = {
    ...{ id: unit.newId(), case_id: caseId, decider_id: null, outcome: "approved", reasons: INVENTED, basis: "The invented terms." },
    ...{ data: {}, decided_at: at(submittedOn, APPROVED) },
  };
  return { commission, approval, decision };
};
