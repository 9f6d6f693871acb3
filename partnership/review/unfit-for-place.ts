import { dayOf } from "../bodies/mandate-terms.ts";
import { findConflictsOfMany, type AtMoment } from "./conflicts/find-conflicts.ts";
import { waiversFor } from "./conflicts/waiver-records.ts";
import { whyNotIndependent } from "./independence-records.ts";
import { isBlocked } from "./interest-records.ts";
import type { Submission } from "./submission-records.ts";

/**
 * Who of some people would be refused a place of a submission: by a conflict of interest, or since they have or are near to a part in it. Whoever
 * appoints reads that it is so, and never why: it would tell who wrote it and who reviews.
 */
export const unfitForPlace = async (
  at: AtMoment,
  submission: Submission,
  { people, capacity }: { readonly people: readonly string[]; readonly capacity: "editor" | "review editor" },
): Promise<ReadonlySet<string>> => {
  const { id: submissionId, editorId, reviewEditorId } = submission;
  const before = capacity === "editor" ? editorId : reviewEditorId;
  const found = await findConflictsOfMany(at, { people, capacity, submissionId });
  const unfit = new Set<string>();
  for (const personId of people) {
    const waived = (await waiversFor(at, { submissionId, personId })).map(({ rule }) => rule);
    const besides = before === null ? [] : [before];
    const near = await whyNotIndependent(at, submission, personId, { besides, waived, day: dayOf(at.now) });
    if (near !== undefined || isBlocked({ check: found.get(personId), waived })) unfit.add(personId);
  }
  return unfit;
};
