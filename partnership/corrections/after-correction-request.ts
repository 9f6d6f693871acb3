import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { CaseFacts, NotedDecision } from "../cases/case-kind.ts";
import type { CorrectionDecision, CorrectionFields } from "../cases/kinds/correction-request.ts";
import { tellPeople } from "../desk/tell-people.ts";
import { whoMade } from "../published/published-records.ts";
import { tellSender } from "../senders/sender-actions.ts";
import { correctionSince, lockCorrection, updateCorrection, type CorrectionRequest } from "./correction-records.ts";

/** Notes the outcome with the notice or version that corrects; whoever asked and those who made it are told. */
const onDecided = async (
  unit: UnitOfWork,
  { fields }: CaseFacts<CorrectionFields>,
  { outcome, reasons, deciderId, fields: said }: NotedDecision<CorrectionDecision>,
): Promise<void> => {
  const request = await lockCorrection(unit, fields.request);
  if (request?.state !== "open" || (outcome !== "corrected" && outcome !== "no change")) return;
  const makers = await whoMade(unit, request.of);
  // Whoever became an author after the request was made decides no more than the others.
  if (deciderId !== undefined && makers.includes(deciderId))
    throw new Problem("not-allowed", { reason: "nobody decides on a correction of their own work" });
  if (said.show === "yes" && said.summary === "")
    throw new Problem("bad-case", { field: "summary", reason: "readers are told of it in words of their own" });
  const change = {
    state: outcome,
    decided_at: unit.now,
    reasons,
    public: said.show === "yes",
    summary: said.summary,
    ...(outcome === "corrected" ? await shownBy(unit, request) : {}),
  } as const;
  await updateCorrection(unit, request.id, change);
  unit.log({
    action: "decide-correction",
    objectKind: "correction request",
    object: request.id,
    before: { state: request.state },
    after: { state: outcome, public: change.public },
    reason: reasons,
  });
  const words = outcome === "corrected" ? `A correction of “${fields.of}” was made.` : `“${fields.of}” was not changed.`;
  await tellSender(unit, { kind: "correction", id: request.id }, { words, more: reasons, settled: true });
  await tellPeople(unit, { people: makers, words: `${request.reference}: ${words}`, href: `/desk/corrections/${request.id}` });
};

/** @throws Problem bad-case where nothing was corrected since the request */
const shownBy = async (unit: UnitOfWork, { of, requestedAt }: CorrectionRequest) => {
  const found = await correctionSince(unit, of, requestedAt);
  if (!found) {
    const reason =
      of.kind === "work"
        ? "the work has no notice of a correction since the request; give it first"
        : "the policy choice was not appraised again since the request; have that done first";
    throw new Problem("bad-case", { field: "outcome", reason });
  }
  return "noticeId" in found ? { notice_id: found.noticeId } : { new_version: found.versionId };
};

const onWithdrawn = async (unit: UnitOfWork, { fields }: CaseFacts<CorrectionFields>): Promise<void> => {
  const request = await lockCorrection(unit, fields.request);
  if (request?.state !== "open") return;
  await updateCorrection(unit, request.id, { state: "withdrawn", decided_at: unit.now });
  unit.log({ action: "withdraw-correction", objectKind: "correction request", object: request.id, after: { state: "withdrawn" } });
  await tellSender(
    unit,
    { kind: "correction", id: request.id },
    { words: `The request for a correction of “${fields.of}” was taken back.`, settled: true },
  );
};

export const afterCorrectionRequest = { onDecided, onWithdrawn };
