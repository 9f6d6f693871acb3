import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { AfterBodyApproval } from "../cases/kinds/body-approval.ts";
import { moveWork, publishWork } from "./publish-actions.ts";
import { findVersion } from "./version-records.ts";
import { lockWork, type Work } from "./work-records.ts";

/** What a body's decision on a version does: granted, exactly that version is public; refused or taken back, the work is a draft again. */
export const afterBodyApproval: AfterBodyApproval = {
  decided: async (unit, { fields }, { outcome, reasons }) => {
    const { work: workId, version: versionId } = fields;
    if (outcome !== "granted") return moveWork(unit, workId, "draft");
    const work = await lockWork(unit, workId);
    const version = await findVersion(unit, { id: versionId });
    if (!work || version?.workId !== workId) throw new Problem("no-such-version");
    if (version.hash !== fields.hash) throw new Problem("review-version-differs", { accepted: fields.hash, given: version.hash });
    await demandNewer(unit, work, version.number);
    await moveWork(unit, workId, "accepted");
    await publishWork(unit, { workId, versionId, words: reasons });
  },
  withdrawn: (unit, { fields }) => moveWork(unit, fields.work, "draft"),
};

/**
 * Nothing older than what is public becomes public again.
 * @throws Problem bad-work
 */
export const demandNewer = async (unit: UnitOfWork, { publicVersion }: Work, number: number): Promise<void> => {
  const shown = publicVersion === null ? undefined : await findVersion(unit, { id: publicVersion });
  if (shown && number <= shown.number)
    throw new Problem("bad-work", { field: "version", reason: "It is not newer than the public version." });
};
