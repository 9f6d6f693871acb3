import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { demandOn } from "../bodies/mandate-changes.ts";
import { dayOf } from "../bodies/mandate-terms.ts";
import { isId } from "../bodies/is-id.ts";
import { openCaseInUnit, type Doing } from "../cases/case-actions.ts";
import { caseKind } from "../cases/case-kinds.ts";
import { writeDecision } from "../cases/case-progress.ts";
import type { Action } from "../permissions/actions.ts";
import { bodyPath } from "../permissions/body-path.ts";
import { findDue, metLines, type DueLine } from "./due-records.ts";
import { deleteMet, insertMet, touchObligation } from "./obligation-records.ts";

/** An obligation with its version as it was when the page was opened. */
export interface ObligationAtHand {
  readonly id: string;
  readonly version: number;
}

/** What somebody says meets an obligation. */
export interface NotedRecord {
  readonly recordKind: string;
  /** Its number or address. */
  readonly record: string;
  readonly words: string;
  readonly onDay: string;
}

/**
 * Notes a record that meets an obligation.
 * @throws Problem no-such-obligation, not-allowed, changed-meanwhile, bad-obligation
 */
export const noteMet = (doing: Doing, at: ObligationAtHand, noted: NotedRecord): Promise<void> =>
  inOneUnit(doing.database, doing.actor, doing.surroundings, async (unit) => {
    const due = await obligationAtHand(unit, doing, "meet-obligation", at);
    if (noted.onDay > dayOf(unit.now)) throw new Problem("bad-obligation", { field: "onDay", reason: "the day is still to come" });
    const notedBy = doing.standing.personId ?? null;
    if ((await insertMet(unit, [{ ...noted, obligationId: due.id, notedBy }])) === 0)
      throw new Problem("bad-obligation", { field: "record", reason: "this record is noted already" });
    unit.log({ action: "meet-obligation", objectKind: "obligation", object: due.id, before: { noted: due.noted }, after: noted });
  });

/**
 * Takes back that a record meets an obligation.
 * @throws Problem no-such-obligation, not-allowed, changed-meanwhile, bad-obligation
 */
export const unnoteMet = (doing: Doing, at: ObligationAtHand, metId: string): Promise<void> =>
  inOneUnit(doing.database, doing.actor, doing.surroundings, async (unit) => {
    const due = await obligationAtHand(unit, doing, "meet-obligation", at);
    const before = (await metLines(unit, [due.id], "9999-12-31")).find(({ id }) => id === metId);
    if (!before || !isId(metId) || !(await deleteMet(unit, due.id, metId)))
      throw new Problem("bad-obligation", { field: "record", reason: "it is noted no more" });
    unit.log({ action: "take-back-met", objectKind: "obligation", object: due.id, before });
  });

/**
 * Waives an obligation, as a decision with its reason.
 * @throws Problem no-such-obligation, not-allowed, changed-meanwhile, bad-obligation
 */
export const waiveObligation = (
  doing: Doing,
  at: ObligationAtHand,
  { reason, basis }: { readonly reason: string; readonly basis: string },
): Promise<void> =>
  inOneUnit(doing.database, doing.actor, doing.surroundings, async (unit) => {
    const due = await obligationAtHand(unit, doing, "waive-obligation", at);
    if (due.state === "waived" || due.state === "met")
      throw new Problem("bad-obligation", { field: "form", reason: `it is ${due.state} already` });
    const file = await openCaseInUnit(unit, {
      kind: "waiver",
      fields: {
        of: "obligation",
        name: `${due.ruleName}, ${due.from} to ${due.until}`.slice(0, 250),
        record: due.id,
        why: reason,
        until: "",
      },
      bodyId: due.bodyId,
      openedBy: undefined,
    });
    const id = unit.newId();
    await writeDecision(unit, caseKind("waiver"), file, {
      id,
      deciderId: doing.standing.personId,
      outcome: "granted",
      reasons: reason,
      basis,
      fields: {},
    });
    await touchObligation(
      unit,
      { id: due.id, version: at.version + 1, name: due.ruleName },
      { waivedOn: dayOf(unit.now), waivedReason: reason, decisionId: id },
    );
    unit.log({
      action: "waive-obligation",
      objectKind: "obligation",
      object: due.id,
      after: { decision: id, case: file.reference },
      reason,
    });
  });

const obligationAtHand = async (
  unit: UnitOfWork,
  { standing }: Doing,
  action: Action,
  { id, version }: ObligationAtHand,
): Promise<DueLine> => {
  const due = await findDue(unit, id, dayOf(unit.now));
  if (!due) throw new Problem("no-such-obligation", { obligation: id });
  demandOn(standing, action, { bodies: await bodyPath(unit, due.bodyId) });
  await touchObligation(unit, { id, version, name: due.ruleName });
  return due;
};
