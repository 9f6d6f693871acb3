import { completeSentUptake, findPublished, findUptake, type SenderRow, type Uptake } from "#partnership";
import { followedUsePage, partnershipTexts, type FormState } from "#web";
import type { PartnershipAnswer, PartnershipRequest } from "../../desk/desk-route.ts";
import { readUse, useFault } from "./use-form.ts";
import { kindOptions, useHref, useSteps } from "./uses-data.ts";

const texts = partnershipTexts.uptake;

/** The values of a report, as its form has them. */
export const useValues = (use: Uptake): FormState["values"] => ({
  kind: use.kind,
  title: use.title,
  area: use.area ?? "",
  from: use.fromOn,
  until: use.untilOn ?? "",
  usedBy: use.usedBy,
  words: use.words,
  proofHref: use.proofHref ?? "",
  proofArchive: use.proofArchive ?? "",
  proofHash: use.proofHash ?? "",
  proofWords: use.proofWords,
});

export interface FollowedBy {
  readonly sender: SenderRow;
  readonly secret: string;
  readonly address: "none" | "not confirmed" | "confirmed";
}

/** A report for the reader who sent it. */
export const showFollowedUse = async (
  request: PartnershipRequest,
  { sender, secret, address }: FollowedBy,
  written?: { readonly faults: FormState["faults"]; readonly status: 409 | 422 },
): Promise<PartnershipAnswer> => {
  const use = (await findUptake(request.database, { id: sender.subjectId }))!;
  const seen = use.verifiedAt !== null && (use.state === "verified" || use.state === "withdrawn");
  const state = { values: written ? request.form.values() : useValues(use), faults: written?.faults ?? {}, csrf: "" };
  return {
    page: followedUsePage({
      ...{ reference: use.reference, title: use.title, secret, address, notice: request.notice },
      state: texts.states[use.state],
      publicHref: seen ? useHref(use.reference) : undefined,
      steps: await useSteps(request, use.id),
      missing: use.state === "needs more" ? { state, version: use.version, kinds: kindOptions() } : undefined,
    }),
    status: written?.status ?? 200,
    secretAddress: true,
  };
};

/** Takes what was missing of a report from the reader who sent it. */
export const completeFollowedUse = async (request: PartnershipRequest, followed: FollowedBy): Promise<PartnershipAnswer> => {
  const { database, actor, surroundings, form } = request;
  const { reference, subjectId } = followed.sender;
  const read = readUse(form);
  if ("faults" in read) return showFollowedUse(request, followed, { faults: read.faults, status: 422 });
  const use = (await findUptake(database, { id: subjectId }))!;
  const published = await findPublished(database, use.of.kind, { id: use.of.id });
  try {
    const sent = { reference, secret: followed.secret, version: form.version() };
    await completeSentUptake({ database, actor, surroundings }, sent, read.values, published?.title ?? "");
  } catch (error) {
    return showFollowedUse(request, followed, useFault(error));
  }
  return {
    redirect: `/sent/${encodeURIComponent(reference)}?secret=${encodeURIComponent(followed.secret)}`,
    notice: texts.sent.completed,
    secretAddress: true,
  };
};
