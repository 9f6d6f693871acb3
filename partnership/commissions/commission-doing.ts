import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { Readable } from "../bodies/readable.ts";
import type { Doing } from "../cases/case-actions.ts";
import { tellPeople } from "../desk/tell-people.ts";
import type { Action } from "../permissions/actions.ts";
import { bodyPath } from "../permissions/body-path.ts";
import { can, type Subject } from "../permissions/can.ts";
import type { Standing } from "../permissions/standing.ts";
import { whoMay } from "../permissions/who-may.ts";
import { concernedBy } from "./application-records.ts";
import { lockCommission, updateCommission, type Commission, type CommissionChange } from "./commission-records.ts";
import { nextCommissionState, type CommissionEvent, type CommissionRole, type CommissionState } from "./commission-states.ts";

/** A commission as it was when the page was opened. */
export interface CommissionAtHand {
  readonly id: string;
  readonly version: number;
}

/** A commission under a change, and what state it comes to. */
export interface CommissionUnderChange {
  readonly unit: UnitOfWork;
  readonly commission: Commission;
  readonly next: CommissionState;
}

/** How much of a commission somebody sees: all of it with who applied, what concerns its holder, or nothing. */
export type CommissionView = "whole" | "holder";

/** A commission as decisions on it ask: its body, and whoever applied for it or holds it. */
export const subjectOfCommission = async (from: Readable, { id, bodyId }: Pick<Commission, "id" | "bodyId">): Promise<Subject> => ({
  bodies: await bodyPath(from, bodyId),
  concerns: await concernedBy(from, id),
});

/** What somebody sees of a commission; the same rule as `isSeenBy` of lists. */
export const viewOfCommission = (
  standing: Standing,
  commission: Pick<Commission, "holderId" | "state">,
  subject: Subject,
): CommissionView | undefined => {
  if (can(standing, "see-commission", subject).allowed || can(standing, "plan-commission", subject).allowed) return "whole";
  return commission.holderId !== null && commission.holderId === standing.personId && isSettled(commission.state) ? "holder" : undefined;
};

/** From when on whoever is to hold it is told of it: before the approval nothing is sure. */
const isSettled = (state: CommissionState): boolean =>
  state === "approved" || state === "signed" || state === "fulfilled" || state === "ended";

const MANDATED: Partial<Record<CommissionRole, Action>> = { leader: "plan-commission", signer: "sign-commission" };

/**
 * Changes a commission in one unit of work: it is locked, whoever may not know of it is told that it is not there, and right, version and
 * state are asked in this order.
 * @throws Problem no-such-commission, not-allowed, changed-meanwhile, commission-refused
 */
export const onCommission = <Result>(
  { database, actor, surroundings, standing }: Doing,
  at: CommissionAtHand,
  { event, role }: { readonly event: CommissionEvent; readonly role: "leader" | "signer" | "holder" },
  work: (change: CommissionUnderChange) => Promise<Result>,
): Promise<Result> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const commission = await lockCommission(unit, at.id);
    const subject = commission && (await subjectOfCommission(unit, commission));
    if (!commission || !subject || viewOfCommission(standing, commission, subject) === undefined) throw new Problem("no-such-commission");
    demandRole(standing, role, commission, subject);
    if (at.version !== commission.version) throw new Problem("changed-meanwhile", { kind: "commission", id: commission.reference });
    return work({ unit, commission, next: stateAfter(commission, event, role) });
  });

/** @throws Problem not-allowed */
const demandRole = (standing: Standing, role: CommissionRole, { holderId }: Commission, subject: Subject): void => {
  if (role === "holder") {
    if (holderId === null || holderId !== standing.personId)
      throw new Problem("not-allowed", { reason: "only whoever holds it does this" });
    return;
  }
  const { allowed, because } = can(standing, MANDATED[role]!, subject);
  if (!allowed) throw new Problem("not-allowed", { reason: because });
};

/** @throws Problem not-allowed, commission-refused */
export const stateAfter = (commission: Commission, event: CommissionEvent, role: CommissionRole): CommissionState => {
  const moved = nextCommissionState(commission.state, event, role, commission.callFrom !== null);
  if (!moved.ok) throw new Problem(moved.code, { reference: commission.reference, reason: moved.reason });
  return moved.state;
};

/** Writes a commission's new state and tells the log of it. Everything about a commission stands in the log under its own id. */
export const moveCommission = async (
  { unit, commission, next }: CommissionUnderChange,
  action: string,
  {
    changed = {},
    after = {},
    reason = "",
  }: { readonly changed?: CommissionChange; readonly after?: object; readonly reason?: string } = {},
): Promise<void> => {
  await updateCommission(unit, commission, { state: next, ...changed });
  unit.log({
    action,
    objectKind: "commission",
    object: commission.id,
    before: { state: commission.state },
    after: { state: next, ...after },
    reason,
  });
};

/** @throws Problem bad-commission */
export const refuseCommission = (field: string, reason: string): never => {
  throw new Problem("bad-commission", { field, reason });
};

/** @throws Problem commission-refused */
export const notNow = ({ reference }: Pick<Commission, "reference">, reason: string): never => {
  throw new Problem("commission-refused", { reference, reason });
};

export const commissionHref = (id: string): string => `/desk/commissions/${id}`;

/** Tells whoever plans the commissions of its body. */
export const tellLeaders = async (
  unit: UnitOfWork,
  commission: Commission,
  { words, key }: { readonly words: string; readonly key: string },
): Promise<void> => {
  const holders = await whoMay(unit, "plan-commission", await subjectOfCommission(unit, commission), unit.now);
  await tellPeople(unit, {
    people: holders.map(({ personId }) => personId),
    words,
    href: commissionHref(commission.id),
    mail: { key: `commission ${commission.id} ${key}`, subject: words },
  });
};
