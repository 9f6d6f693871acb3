import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { openCaseInUnit, type Doing } from "../cases/case-actions.ts";
import { demandNewer } from "./after-body-approval.ts";
import { approvalsOf } from "./approval-records.ts";
import { moveWork } from "./publish-actions.ts";
import { findVersion } from "./version-records.ts";
import { findWorkKind } from "./work-kinds.ts";
import { workInHand } from "./work-doing.ts";
import { makersOf } from "./contributor-records.ts";
import type { Work } from "./work-records.ts";

/**
 * Asks the work's body to approve a version of minutes, terms of reference and the like: a case bound to the version's hash, which nobody decides who
 * made the work. Granted, the version becomes public.
 * @returns the case's reference
 * @throws Problem no-such-version, no-such-work, not-allowed, work-closed, work-not-approved, approval-open, approval-refused-before
 */
export const askForApproval = ({ database, actor, surroundings, standing }: Doing, versionId: string): Promise<string> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const version = await findVersion(unit, { id: versionId });
    if (!version) throw new Problem("no-such-version");
    const work = await workInHand(unit, standing, "write-work", version.workId);
    const kind = findWorkKind(work.kind);
    if (kind?.profile !== "body approval") throw new Problem("work-not-approved", { kind: kind?.name ?? work.kind });
    await demandUnasked(unit, work, version.id);
    if (work.state !== "draft" && work.state !== "published") throw new Problem("work-state", { state: work.state, wanted: "approved" });
    await demandNewer(unit, work, version.number);
    await moveWork(unit, work.id, "in review");
    const { reference } = await openCaseInUnit(unit, {
      kind: "body-approval",
      fields: {
        ...{ work: work.id, version: version.id, reference: work.reference, title: version.title, workKind: kind.name },
        ...{ number: version.number, hash: version.hash },
        notBy: [...new Set([...(await makersOf(unit, work.id)), ...(standing.personId === undefined ? [] : [standing.personId])])],
      },
      bodyId: work.bodyId,
      openedBy: standing.personId,
    });
    const after = { case: reference, version: version.id, hash: version.hash };
    unit.log({ action: "ask-for-approval", objectKind: "work", object: work.id, after });
    return reference;
  });

/** One version at a time, and none that was refused: it has to be changed first. */
const demandUnasked = async (unit: UnitOfWork, work: Work, versionId: string): Promise<void> => {
  const asked = await approvalsOf(unit, work.id);
  const open = asked.find(({ state }) => state === "open" || state === "waiting");
  if (open) throw new Problem("approval-open", { reference: open.reference, number: open.versionNumber });
  const refused = asked.find((one) => one.versionId === versionId && one.outcome === "refused");
  if (refused) throw new Problem("approval-refused-before", { reference: refused.reference });
};
