import { reachOf } from "../../permissions/reach.ts";
import type { Standing } from "../../permissions/standing.ts";
import { findConflictsOfMany, type AtMoment, type FoundConflicts } from "../conflicts/find-conflicts.ts";
import { demandHandler } from "./find-reviewers.ts";
import { recordsAlike, type AlikeRow } from "./outside-records.ts";

/** A record that may be the person, with what stands between it and the work. */
export interface AlikeRecord extends AlikeRow {
  readonly conflicts: FoundConflicts;
}

/**
 * Before somebody from outside is asked: records that may be the same person, so that nobody gets a second one, and an author's second
 * record is not taken for a stranger.
 * @throws Problem no-such-submission
 */
export const lookOutside = async (
  at: AtMoment,
  viewer: Standing,
  { submissionId, name, address }: { readonly submissionId: string; readonly name: string; readonly address: string },
): Promise<readonly AlikeRecord[]> => {
  await demandHandler(at, viewer, submissionId);
  const rows = await recordsAlike(at, { name, address }, reachOf(viewer, "see-private-details"), at.now);
  const people = rows.map(({ personId }) => personId);
  const conflicts = await findConflictsOfMany(at, { people, capacity: "reviewer", submissionId });
  return rows.flatMap((row) => {
    const found = conflicts.get(row.personId);
    return found ? [{ ...row, conflicts: found }] : [];
  });
};
