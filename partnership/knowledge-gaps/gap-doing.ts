import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { Readable } from "../bodies/readable.ts";
import type { Action } from "../permissions/actions.ts";
import { bodyPath } from "../permissions/body-path.ts";
import { can, type Subject } from "../permissions/can.ts";
import type { Standing } from "../permissions/standing.ts";
import { lockGap, type Gap } from "./gap-records.ts";

/** A question with its version as it was when the page was opened. */
export interface GapAtHand {
  readonly id: string;
  readonly version: number;
}

/** What a question is to permissions: its body and those above, and who asked. */
export const subjectOfGap = async (from: Readable, { bodyId, askedBy }: Pick<Gap, "bodyId" | "askedBy">): Promise<Subject> => ({
  bodies: bodyId === null ? [] : await bodyPath(from, bodyId),
  concerns: askedBy === null ? [] : [askedBy],
});

/** Whether somebody may know of a question: everybody of a public one, else whoever asked and those who see what waits in its body. */
export const seesGap = async (from: Readable, standing: Standing, gap: Gap): Promise<boolean> =>
  gap.public ||
  (gap.askedBy !== null && gap.askedBy === standing.personId) ||
  can(standing, "see-gap", await subjectOfGap(from, gap)).allowed;

/**
 * The question, locked, for whoever may do something to it. Others are not told of one that is not public.
 * @throws Problem no-such-gap, not-allowed, changed-meanwhile
 */
export const gapInHand = async (
  unit: UnitOfWork,
  standing: Standing,
  action: Extract<Action, "triage-gap" | "take-stock">,
  at: GapAtHand,
): Promise<Gap> => {
  const gap = await lockGap(unit, at.id);
  return demandGap(unit, standing, action, { gap, version: at.version });
};

/**
 * The same of a question that was only read.
 * @throws Problem no-such-gap, not-allowed, changed-meanwhile
 */
export const demandGap = async (
  from: Readable,
  standing: Standing,
  action: Extract<Action, "triage-gap" | "take-stock">,
  { gap, version }: { readonly gap: Gap | undefined; readonly version: number },
): Promise<Gap> => {
  if (!gap || !(await seesGap(from, standing, gap))) throw new Problem("no-such-gap");
  const { allowed, because } = can(standing, action, await subjectOfGap(from, gap));
  if (!allowed) throw new Problem("not-allowed", { reason: because });
  if (gap.version !== version) throw new Problem("changed-meanwhile", { kind: "the question", id: gap.reference });
  return gap;
};

/** @throws Problem bad-gap */
export const refuseGap = (field: string, reason: string): never => {
  throw new Problem("bad-gap", { field, reason });
};
