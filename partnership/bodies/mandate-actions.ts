import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { bodyPath } from "../permissions/body-path.ts";
import { isRole, ROLES } from "../permissions/roles.ts";
import type { Body } from "./body-records.ts";
import { changeComposition } from "./change-composition.ts";
import { hasDocument, holderById, type HolderChoice } from "./holder-records.ts";
import {
  activate,
  bodiesTouched,
  dayToCheck,
  demandFree,
  demandOn,
  endNow,
  fillSeatsAfter,
  lockedBody,
  lockedMandate,
  noteChange,
  subjectOfMandate,
  tellConfirmers,
  tellOfResignation,
  tellHolder,
  termWords,
} from "./mandate-changes.ts";
import { changeMandate, insertMandate, lockPerson, type Mandate } from "./mandate-records.ts";
import { dayOf, isOver, runsOn, shiftDay } from "./mandate-terms.ts";
import { openReferral } from "./referrals.ts";
import { referralRuleFor } from "./referral-rule.ts";
import { fillsItself } from "./seat-parameters.ts";
import { findSeat } from "./seat-records.ts";

/** Somebody put forward for a place. */
export interface Nomination {
  readonly bodyId: string;
  /** Null for a role without a seat of its own. */
  readonly seatId: string | null;
  /** Left to the seat where there is one. */
  readonly role: string;
  readonly holder: HolderChoice;
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly basis: "appointment" | "application";
  /** What speaks for it. */
  readonly words: string;
  /** Seal of objections that were read. */
  readonly accepted: string;
}

/**
 * Puts somebody forward for a place: leading members are asked where a rule wants their referral, else it waits for confirmation. A holder
 * quoted from a document is noted as active at once, since that opens nothing.
 * @returns the mandate
 * @throws Problem not-allowed, no-such-body, no-such-seat, bad-mandate, seat-taken; CompositionProblem
 */
export const nominate = ({ database, actor, surroundings, standing }: Doing, nomination: Nomination): Promise<Mandate> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const body = await lockedBody(unit, nomination.bodyId);
    demandOn(standing, "nominate", { bodies: await bodyPath(unit, body.id) });
    const drafted = await draftMandate(unit, body, nomination);
    if (drafted.holder.kind === "person") await lockPerson(unit, drafted.holder.id);
    await demandFree(unit, drafted);
    const rule = drafted.holder.kind === "person" ? await referralRuleFor(unit, body, drafted.role, dayOf(unit.now)) : undefined;
    const mandate: Mandate = rule && drafted.state !== "active" ? { ...drafted, state: "nominated" } : drafted;
    const on = dayToCheck(mandate, unit.now);
    const bodyIds = await bodiesTouched(unit, mandate, on);
    const checks = { bodyIds, on, kind: "nomination", counting: mandate.id, accepted: nomination.accepted } as const;
    const { accepted: objections } = await changeComposition(unit, checks, () => insertMandate(unit, mandate));
    noteChange(unit, { action: "nominate", after: mandate, reason: nomination.words, objections });
    await tellHolder(unit, mandate, body, `You were put forward as ${mandate.role} of ${body.name}.`);
    if (mandate.state === "nominated" && rule)
      await openReferral(unit, mandate, body, rule, { openedBy: standing.personId, words: nomination.words });
    if (mandate.state === "awaiting confirmation") await tellConfirmers(unit, mandate, body);
    if (mandate.state === "active") fillSeatsAfter(unit, mandate);
    return mandate;
  });

const draftMandate = async (unit: UnitOfWork, body: Body, nomination: Nomination): Promise<Mandate> => {
  const { fromOn, untilOn, holder: choice } = nomination;
  const seat = nomination.seatId === null ? undefined : await findSeat(unit, nomination.seatId);
  if (nomination.seatId !== null && seat?.bodyId !== body.id) throw new Problem("no-such-seat", { seat: nomination.seatId });
  const quoted = choice.kind === "quoted";
  if (seat && !quoted && fillsItself(seat.rule))
    throw new Problem("bad-mandate", {
      field: "seat",
      reason: "this seat fills by itself, from the mandate or the contribution it rests on",
    });
  const role = seat?.role ?? nomination.role;
  if (!isRole(role) || !(ROLES[role].heldIn as readonly string[]).includes(body.kind))
    throw new Problem("bad-mandate", { field: "role", reason: `nobody can be ${role === "" ? "nothing" : role} in a body of this kind` });
  if (untilOn !== null && untilOn < fromOn) throw new Problem("bad-mandate", { field: "until", reason: "it ends before it begins" });
  if (!quoted && untilOn !== null && untilOn < dayOf(unit.now))
    throw new Problem("bad-mandate", { field: "until", reason: "its term would be over already" });
  if (seat && !runsOn({ fromOn: seat.fromOn, untilOn: seat.untilOn, endedAt: null }, fromOn))
    throw new Problem("bad-mandate", { field: "seat", reason: "there is no such seat on its first day" });
  if (body.closedOn !== null && body.closedOn < fromOn)
    throw new Problem("bad-mandate", { field: "from", reason: "the body is closed by then" });
  const { holder, fictitious } = await holderById(unit, choice);
  if (quoted && !(await hasDocument(unit, choice.document)))
    throw new Problem("bad-mandate", { field: "document", reason: "there is no such document among those cited" });
  return {
    id: unit.newId(),
    bodyId: body.id,
    seatId: seat?.id ?? null,
    role,
    holder,
    state: quoted ? "active" : "awaiting confirmation",
    fromOn,
    untilOn,
    endedAt: null,
    endReason: "",
    basis: quoted ? "document" : nomination.basis,
    basisMandate: null,
    decisionId: null,
    confirmedBy: null,
    confirmedAt: null,
    grantWords: "",
    fictitious: fictitious || body.fictitious,
    sourceDocument: quoted ? choice.document : null,
    sourcePlace: quoted ? choice.place : "",
    version: 1,
  };
};

/** A mandate with its version as it was when the page was opened. */
export interface MandateAtHand {
  readonly id: string;
  readonly version: number;
}

/**
 * Confirms a mandate that waits for it: from its first day on it opens what its role opens.
 * @throws Problem not-allowed, no-such-mandate, changed-meanwhile, mandate-refused, seat-taken; CompositionProblem
 */
export const confirmMandate = (
  { database, actor, surroundings, standing }: Doing,
  at: MandateAtHand,
  { words, accepted }: { readonly words: string; readonly accepted: string },
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { mandate, body } = await lockedMandate(unit, at);
    demandOn(standing, "confirm-mandate", await subjectOfMandate(unit, body.id, mandate.holder));
    await demandWaiting(unit, mandate, body);
    await activate(unit, mandate, body, {
      action: "confirm-mandate",
      confirmedBy: standing.personId ?? null,
      confirmedAt: unit.now,
      grantWords: words,
      accepted,
    });
  });

const demandWaiting = async (unit: UnitOfWork, mandate: Mandate, body: Body): Promise<void> => {
  if (mandate.endedAt !== null) throw new Problem("mandate-refused", { reason: "it was ended" });
  if (mandate.state === "awaiting confirmation") return;
  if (mandate.state !== "nominated") throw new Problem("mandate-refused", { reason: `it is ${mandate.state}` });
  if (await referralRuleFor(unit, body, mandate.role, dayOf(unit.now)))
    throw new Problem("mandate-refused", { reason: "leading members have not decided on the referral yet" });
};

/**
 * Declines a nomination, with a reason; it stays as a record.
 * @throws Problem not-allowed, no-such-mandate, changed-meanwhile, mandate-refused
 */
export const declineMandate = ({ database, actor, surroundings, standing }: Doing, at: MandateAtHand, reason: string): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { mandate, body } = await lockedMandate(unit, at);
    demandOn(standing, "confirm-mandate", await subjectOfMandate(unit, body.id, mandate.holder));
    if ((mandate.state !== "nominated" && mandate.state !== "awaiting confirmation") || mandate.endedAt !== null)
      throw new Problem("mandate-refused", { reason: "only what waits can be declined" });
    const after = await changeMandate(unit, mandate, { state: "declined", endReason: reason });
    noteChange(unit, { action: "decline-mandate", before: mandate, after, reason });
    await tellHolder(unit, after, body, `Your nomination as ${after.role} of ${body.name} was declined.`);
  });

/**
 * Ends a mandate before its term: what it opened closes at once, and mandates that rest on it end too. Where a rule that blocks would be broken
 * it is refused, unless the rule was waived for the body; other rules ask whether a gap is meant.
 * @throws Problem not-allowed, no-such-mandate, changed-meanwhile, mandate-refused; CompositionProblem
 */
export const endMandate = (
  { database, actor, surroundings, standing }: Doing,
  at: MandateAtHand,
  { reason, accepted }: { readonly reason: string; readonly accepted: string },
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { mandate, body } = await lockedMandate(unit, at);
    demandOn(standing, "end-mandate", await subjectOfMandate(unit, body.id, mandate.holder));
    const today = dayOf(unit.now);
    if (mandate.state !== "active" || isOver(mandate, today))
      throw new Problem("mandate-refused", { reason: mandate.state === "active" ? "it is over already" : `it is ${mandate.state}` });
    await changeComposition(unit, { bodyIds: [body.id], on: today, kind: "ending", accepted }, () =>
      endNow(unit, mandate, "end-mandate", reason),
    );
    await tellHolder(unit, mandate, body, `Your mandate as ${mandate.role} of ${body.name} was ended: ${reason}`);
  });

/**
 * Lays down the own mandate: it ends at once. Nobody is kept in a place, so rules only ask whether the gap is known.
 * @throws Problem not-allowed, no-such-mandate, changed-meanwhile, mandate-refused; CompositionProblem
 */
export const resignMandate = (
  { database, actor, surroundings, standing }: Doing,
  at: MandateAtHand,
  { reason, accepted }: { readonly reason: string; readonly accepted: string },
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { mandate, body } = await lockedMandate(unit, at);
    demandOn(standing, "resign-mandate", { bodies: [], ownerId: mandate.holder.kind === "person" ? mandate.holder.id : undefined });
    const today = dayOf(unit.now);
    if (mandate.state !== "active" || isOver(mandate, today))
      throw new Problem("mandate-refused", { reason: mandate.state === "active" ? "it is over already" : `it is ${mandate.state}` });
    await changeComposition(unit, { bodyIds: [body.id], on: today, kind: "loss", accepted }, () =>
      endNow(unit, mandate, "resign-mandate", reason),
    );
    await tellOfResignation(unit, mandate, body, reason);
  });

/**
 * Lets a running mandate last longer, or without a last day.
 * @throws Problem not-allowed, no-such-mandate, changed-meanwhile, mandate-refused, bad-mandate, seat-taken; CompositionProblem
 */
export const extendMandate = (
  { database, actor, surroundings, standing }: Doing,
  at: MandateAtHand,
  { untilOn, words, accepted }: { readonly untilOn: string | null; readonly words: string; readonly accepted: string },
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { mandate, body } = await lockedMandate(unit, at);
    demandOn(standing, "confirm-mandate", await subjectOfMandate(unit, body.id, mandate.holder));
    if (mandate.state !== "active") throw new Problem("mandate-refused", { reason: `it is ${mandate.state}` });
    if (isOver(mandate, dayOf(unit.now))) throw new Problem("mandate-refused", { reason: "it is over; nominate again" });
    if (mandate.untilOn === null) throw new Problem("mandate-refused", { reason: "it has no last day" });
    if (untilOn !== null && untilOn <= mandate.untilOn)
      throw new Problem("bad-mandate", {
        field: "until",
        reason: `the new last day has to lie after ${mandate.untilOn}; to shorten it, end it`,
      });
    await demandFree(unit, { ...mandate, untilOn });
    const on = shiftDay(mandate.untilOn, 1);
    const bodyIds = await bodiesTouched(unit, mandate, on);
    const { result: after, accepted: objections } = await changeComposition(unit, { bodyIds, on, kind: "activation", accepted }, () =>
      changeMandate(unit, mandate, { untilOn }),
    );
    noteChange(unit, { action: "extend-mandate", before: mandate, after, reason: words, objections });
    await tellHolder(unit, after, body, `Your mandate as ${after.role} of ${body.name} now runs ${termWords(after)}.`);
    fillSeatsAfter(unit, after);
  });
