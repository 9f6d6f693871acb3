import { moveWork } from "../works/publish-actions.ts";
import type { AfterAppeal } from "../cases/kinds/review-appeal.ts";
import { demandSameRelease } from "../data-releases/demand-same-release.ts";
import { moveSubmission, refusal } from "./review-doing.ts";
import { insertDecision } from "./review-records.ts";
import { beginRound } from "./submit-actions.ts";
import { nextSubmissionState } from "./submission-states.ts";
import { lockSubmission } from "./submission-records.ts";
import { tellAuthors, tellWhoMay } from "./tell-in-review.ts";

/** What an appeal's decision does to the submission: granted, another editor opens another round on the same version. */
export const afterAppeal: AfterAppeal = async (unit, { fields }, { outcome, reasons, deciderId }) => {
  const submission = await lockSubmission(unit, fields.submission);
  if (!submission) return;
  const { versionId, versionHash } = submission;
  const granted = outcome === "granted";
  const moved = nextSubmissionState(submission.state, granted ? "grant appeal" : "dismiss appeal", "appeal");
  if (!moved.ok) throw refusal(submission, moved);
  if (granted) await demandSameRelease(unit, submission);
  await insertDecision(unit, submission.id, {
    ...{
      roundId: null,
      kind: "appeal",
      outcome: granted ? "new round" : "dismissed",
      versionId,
      versionHash,
      reasons,
      decidedBy: deciderId ?? null,
    },
  });
  await moveSubmission({ unit, submission, next: moved.state }, "decide-appeal", {
    changed: granted ? { ended_at: null, editor_id: null } : {},
    after: { outcome },
    reason: reasons,
  });
  await tellAuthors(unit, submission, `${submission.reference}: your appeal was ${granted ? "granted" : "dismissed"}.`, "appeal");
  if (!granted) return;
  await beginRound(unit, submission, submission, "same");
  await moveWork(unit, submission.workId, "in review");
  await tellWhoMay(unit, submission, "appoint-editor", {
    words: `${submission.reference} wants another editor after an appeal.`,
    key: "appeal",
  });
};
