import { inOneUnit, type Database, type Surroundings } from "#store";
import { Problem } from "#vocabulary";
import { findBody } from "../bodies/body-records.ts";
import { dayOf } from "../bodies/mandate-terms.ts";
import type { Doing } from "../cases/case-actions.ts";
import { answerByPublished } from "../knowledge-gaps/answer-actions.ts";
import { insertAnswer } from "../knowledge-gaps/gap-answer-records.ts";
import { bodyPath } from "../permissions/body-path.ts";
import { can } from "../permissions/can.ts";
import { findPerson } from "../people/person-records.ts";
import { applicationsOf, settleApplications } from "./application-records.ts";
import { moveCommission, notNow, onCommission, refuseCommission, tellLeaders, type CommissionAtHand } from "./commission-doing.ts";
import {
  askedGap,
  freeCommissionSlug,
  insertCommission,
  nextCommissionReference,
  overdueCalls,
  workOfHolder,
  type Commission,
} from "./commission-records.ts";
import { feeFaults, feeOf, type CallValues, type PlanValues, type TermsValues } from "./commission-shape.ts";
import { milestonesOf } from "./milestone-records.ts";
import { tellApplicants } from "./tell-applicants.ts";
import { tellHolder } from "./tell-holder.ts";

/**
 * Plans a commission of a body for a knowledge gap.
 * @returns its id
 * @throws Problem not-allowed, bad-commission
 */
export const planCommission = ({ database, actor, surroundings, standing }: Doing, values: PlanValues): Promise<string> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { allowed, because } = can(standing, "plan-commission", { bodies: await bodyPath(unit, values.body) });
    if (!allowed) throw new Problem("not-allowed", { reason: because });
    const body = await findBody(unit, values.body, dayOf(unit.now));
    if (!body || body.closedOn !== null) return refuseCommission("body", "There is no such body, or it is closed.");
    const gap = await askedGap(unit, values.gap);
    if (!gap || (gap.state !== "accepted" && gap.state !== "in work"))
      return refuseCommission("gap", "Choose a knowledge gap that was accepted and is not answered yet.");
    demandFee(values);
    const person = standing.personId === undefined ? undefined : await findPerson(unit, { id: standing.personId });
    const { title, workKind, terms, kind } = values;
    const commission = {
      id: unit.newId(),
      reference: await nextCommissionReference(unit),
      slug: await freeCommissionSlug(unit, title),
      ...{ title, workKind, terms, kind, ...feeOf(values) },
      bodyId: body.id,
      gapId: gap.id,
      openedBy: person?.id ?? null,
      // What invented people plan goes with them.
      fictitious: person?.fictitious ?? false,
    };
    await insertCommission(unit, commission);
    unit.log({ action: "plan-commission", objectKind: "commission", object: commission.id, after: commission });
    return commission.id;
  });

const demandFee = (values: TermsValues): void => {
  const [fault] = Object.entries(feeFaults(values));
  if (fault) refuseCommission(...fault);
};

/**
 * Changes what a planned commission says.
 * @throws Problem bad-commission, and those of `onCommission`
 */
export const changeTerms = (doing: Doing, at: CommissionAtHand, values: TermsValues): Promise<void> =>
  onCommission(doing, at, { event: "change terms", role: "leader" }, async (change) => {
    demandFee(values);
    const { title, workKind, terms, kind } = values;
    const { amountMinor, currency } = feeOf(values);
    await moveCommission(change, "change-commission", {
      changed: { title, work_kind: workKind, terms, kind, amount_minor: amountMinor, currency },
      after: { title, workKind, terms, kind, amountMinor, currency },
    });
  });

/**
 * Opens the call of a planned commission to the world, from today or a later day on.
 * @throws Problem bad-commission, and those of `onCommission`
 */
export const openCall = (doing: Doing, at: CommissionAtHand, { from, until }: CallValues): Promise<void> =>
  onCommission(doing, at, { event: "open call", role: "leader" }, async (change) => {
    const today = dayOf(change.unit.now);
    if (from < today) refuseCommission("from", "A call begins today or later.");
    if (until <= from) refuseCommission("until", "A call ends after the day on which it begins.");
    await demandShares(change.commission, await milestonesOf(change.unit, [change.commission.id]));
    await moveCommission(change, "open-call", {
      changed: { call_from: from, call_until: until, holder_id: null, holder_organisation: null, direct_reason: "" },
      after: { from, until },
    });
  });

/** @throws Problem commission-refused where milestones are missing, or parts of the fee do not add up */
export const demandShares = async (
  commission: Pick<Commission, "kind" | "reference">,
  milestones: Awaited<ReturnType<typeof milestonesOf>>,
): Promise<void> => {
  if (milestones.length === 0) notNow(commission, "it has no milestone yet: say what is to be delivered, and by when");
  const sum = milestones.reduce((all, { share }) => all + (share ?? 0), 0);
  if (commission.kind === "paid" && sum !== 100) notNow(commission, `the parts of the fee add up to ${sum} per cent and not to 100`);
};

/**
 * Closes a call whose last day is over.
 * @throws Problem commission-refused, and those of `onCommission`
 */
export const closeCall = (doing: Doing, at: CommissionAtHand): Promise<void> =>
  onCommission(doing, at, { event: "close call", role: "leader" }, async (change) => {
    if (change.commission.callUntil! >= dayOf(change.unit.now))
      notNow(change.commission, "its last day is not over: whoever reads the call counts on it");
    await moveCommission(change, "close-call");
  });

/** Closes every call whose last day is over, and tells those who choose. Run daily; gives how many. */
export const closeCalls = (database: Database, surroundings: Surroundings): Promise<number> =>
  inOneUnit(database, { kind: "system", id: "close-calls" }, surroundings, async (unit) => {
    const calls = await overdueCalls(unit, dayOf(unit.now));
    for (const commission of calls) {
      await moveCommission({ unit, commission, next: "choosing" }, "close-call");
      const applied = (await applicationsOf(unit, commission.id)).filter(({ state }) => state === "received").length;
      await tellLeaders(unit, commission, {
        words: `The call ${commission.reference} is closed with ${applied === 1 ? "one application" : `${applied} applications`}: ${commission.title}`,
        key: "call closed",
      });
    }
    return calls.length;
  });

/**
 * Says which work is made of an approved commission.
 * @throws Problem bad-commission, and those of `onCommission`
 */
export const nameWork = (doing: Doing, at: CommissionAtHand, reference: string): Promise<void> =>
  onCommission(doing, at, { event: "name work", role: "leader" }, async (change) => {
    const { unit, commission } = change;
    const work = await workOfHolder(unit, reference.trim().toUpperCase(), commission.holderId!);
    if (!work) return refuseCommission("work", "The holder of the commission has no part in a work of this number.");
    await moveCommission(change, "name-work", { changed: { work_id: work.id }, after: { work: work.id } });
    if (commission.gapId === null) return;
    await insertAnswer(unit, commission.gapId, { workId: work.id });
    if (work.state === "published") await answerByPublished(unit, work.id);
  });

/**
 * Says that everything was delivered.
 * @throws Problem commission-refused where a milestone is not met, and those of `onCommission`
 */
export const fulfilCommission = (doing: Doing, at: CommissionAtHand): Promise<void> =>
  onCommission(doing, at, { event: "fulfil", role: "leader" }, async (change) => {
    const { unit, commission } = change;
    const open = (await milestonesOf(unit, [commission.id])).filter(({ metOn }) => metOn === null);
    if (open.length > 0) notNow(commission, `not met yet: ${open.map(({ title }) => title).join("; ")}`);
    await moveCommission(change, "fulfil-commission");
    await tellHolder(unit, commission, `${commission.reference} is fulfilled: ${commission.title}`, "fulfilled");
  });

/**
 * Ends a commission before it is fulfilled, with a reason that its holder and those who applied are told.
 * @throws Problem bad-commission, and those of `onCommission`
 */
export const endCommission = (doing: Doing, at: CommissionAtHand, reason: string): Promise<void> =>
  onCommission(doing, at, { event: "end", role: "leader" }, async (change) => {
    const { unit, commission } = change;
    if (reason.trim().length < 10) refuseCommission("reason", "Write at least ten characters.");
    await moveCommission(change, "end-commission", { changed: { end_reason: reason }, reason });
    if (commission.approvedAt !== null)
      return tellHolder(unit, commission, `${commission.reference} was ended: ${commission.title}`, "ended");
    await tellApplicants(unit, commission, await settleApplications(unit, commission.id, "nobody holds it"));
  });
