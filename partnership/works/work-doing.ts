import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { Readable } from "../bodies/readable.ts";
import { bodyPath } from "../permissions/body-path.ts";
import { can, type Answer, type Subject } from "../permissions/can.ts";
import type { Action } from "../permissions/actions.ts";
import type { Standing } from "../permissions/standing.ts";
import { contributorsOf, makersOf } from "./contributor-records.ts";
import { isWritten } from "./rules/work-states.ts";
import { lockWork, type Work } from "./work-records.ts";

/** A work with the version of its draft as it was when the page was opened. */
export interface DraftAtHand {
  readonly workId: string;
  readonly version: number;
}

/** The work as decisions on it ask: its body, and everybody whose own work it is. */
export const subjectOfWork = async (from: Readable, work: Pick<Work, "id" | "bodyId">): Promise<Subject> => ({
  bodies: await bodyPath(from, work.bodyId),
  concerns: await makersOf(from, work.id),
});

/** Whether somebody reads, or writes in, the draft of a work: contributors alone do. */
export const mayInDraft = async (
  from: Readable,
  standing: Standing,
  action: Extract<Action, "see-draft" | "write-work">,
  workId: string,
): Promise<Answer> => {
  const contributors = await contributorsOf(from, workId);
  const own = contributors.some(
    ({ personId, mayWrite }) => personId !== null && personId === standing.personId && (action === "see-draft" || mayWrite),
  );
  return can(standing, action, { bodies: [], ...(own ? { ownerId: standing.personId } : {}) });
};

/**
 * The work, locked, for whoever may do something in its draft. Others are not told that it is there.
 * @throws Problem no-such-work, not-allowed, work-closed
 */
export const workInHand = async (
  unit: UnitOfWork,
  standing: Standing,
  action: Extract<Action, "see-draft" | "write-work">,
  workId: string,
): Promise<Work> => {
  const work = await lockWork(unit, workId);
  if (!work || !(await mayInDraft(unit, standing, "see-draft", workId)).allowed) throw new Problem("no-such-work");
  const { allowed, because } = await mayInDraft(unit, standing, action, workId);
  if (!allowed) throw new Problem("not-allowed", { reason: because });
  if (!isWritten(work.state)) throw new Problem("work-closed", { state: work.state });
  return work;
};

/** Refuses a change of a work that somebody else changed since it was read. @throws Problem changed-meanwhile */
export const demandVersion = (work: Work, version: number | undefined): void => {
  if (version !== undefined && version !== work.version) throw new Problem("changed-meanwhile", { kind: "work", id: work.reference });
};

/** @throws Problem bad-work */
export const refuseWork = (field: string, reason: string): never => {
  throw new Problem("bad-work", { field, reason });
};

/** Persons who contribute to a work's draft. */
export const contributingPeople = async (from: Readable, workId: string): Promise<readonly string[]> =>
  (await contributorsOf(from, workId)).flatMap(({ personId }) => personId ?? []);
