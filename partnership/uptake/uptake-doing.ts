import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { Readable } from "../bodies/readable.ts";
import { bodyPath } from "../permissions/body-path.ts";
import { can, type Subject } from "../permissions/can.ts";
import type { Standing } from "../permissions/standing.ts";
import { whoMade } from "../published/published-records.ts";
import { lockUptake, type Uptake } from "./uptake-records.ts";

/** A report with its version as it was when the page was opened. */
export interface UptakeAtHand {
  readonly id: string;
  readonly version: number;
}

/** What a report is to permissions: the body of what was used, and whoever made that or reported it. */
export const subjectOfUptake = async (from: Readable, { of, bodyId, reportedBy }: Uptake): Promise<Subject> => ({
  bodies: await bodyPath(from, bodyId),
  concerns: [...(await whoMade(from, of)), ...(reportedBy === null ? [] : [reportedBy])],
});

/** How somebody sees a report at the desk: as one who verifies, as its reporter; undefined for others. */
export const viewOfUptake = async (from: Readable, standing: Standing, uptake: Uptake): Promise<"verifier" | "reporter" | undefined> => {
  if (can(standing, "verify-uptake", await subjectOfUptake(from, uptake)).allowed) return "verifier";
  return uptake.reportedBy !== null && uptake.reportedBy === standing.personId ? "reporter" : undefined;
};

/**
 * The report, locked, for whoever may do something to it. Others are not told of one that they do not see.
 * @throws Problem no-such-uptake, not-allowed, changed-meanwhile
 */
export const uptakeInHand = async (
  unit: UnitOfWork,
  standing: Standing,
  at: UptakeAtHand,
  by: readonly ("verifier" | "reporter")[],
): Promise<Uptake> => {
  const uptake = await lockUptake(unit, at.id);
  const view = uptake && (await viewOfUptake(unit, standing, uptake));
  if (!uptake || view === undefined) throw new Problem("no-such-uptake");
  if (!by.includes(view)) throw new Problem("not-allowed", { reason: "a second person corrects what was verified" });
  if (uptake.version !== at.version) throw new Problem("changed-meanwhile", { kind: "the report", id: uptake.reference });
  return uptake;
};

/** @throws Problem uptake-state */
export const demandState = ({ state }: Uptake, states: readonly Uptake["state"][], wanted: string): void => {
  if (!states.includes(state)) throw new Problem("uptake-state", { state, wanted });
};
