import { followSent, sendConfirmationAgain } from "#partnership";
import { partnershipTexts } from "#web";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute } from "../../desk/desk-route.ts";
import { LinkTries } from "../../desk/link-tries.ts";
import { showFollowedCorrection } from "../corrections/followed-correction.ts";
import { completeFollowedUse, showFollowedUse, type FollowedBy } from "../uptake/followed-use.ts";

const texts = partnershipTexts.uptake.sent;

type Follow = (request: PartnershipRequest, followed: FollowedBy) => Promise<PartnershipAnswer>;

/** The way back to what somebody sent without an account, for whoever has its secret. */
export const sentRoutes = (): readonly PartnershipRoute[] => {
  const tries = new LinkTries();
  const follow =
    (answer: Follow, secretOf: (request: PartnershipRequest) => string) =>
    async (request: PartnershipRequest): Promise<PartnershipAnswer> => {
      tries.count(request);
      const secret = secretOf(request);
      const sender = await followSent(request.database, request.part("reference"), secret);
      if (!sender) return { nothing: texts.unknown };
      const address = sender.address === null ? "none" : sender.confirmed ? "confirmed" : "not confirmed";
      return answer(request, { sender, secret, address });
    };
  const ofForm = ({ form }: PartnershipRequest): string => form.text("secret");
  return [
    { kind: "public", path: "/sent/:reference", answer: follow(show, ({ query }) => query("secret")) },
    { kind: "public", method: "post", path: "/sent/:reference/again", answer: follow(again, ofForm) },
    { kind: "public", method: "post", path: "/sent/:reference/complete", answer: follow(complete, ofForm) },
  ];
};

const show: Follow = (request, followed) =>
  followed.sender.kind === "correction" ? showFollowedCorrection(request, followed) : showFollowedUse(request, followed);

/** Only reports are completed. */
const complete: Follow = async (request, followed) =>
  followed.sender.kind === "uptake" ? completeFollowedUse(request, followed) : { nothing: texts.unknown };

const again: Follow = async ({ database, actor, surroundings }, { sender, secret }) => {
  await sendConfirmationAgain({ database, actor, surroundings }, { senderId: sender.id });
  return {
    redirect: `/sent/${encodeURIComponent(sender.reference)}?secret=${encodeURIComponent(secret)}`,
    notice: texts.sentAgain,
    secretAddress: true,
  };
};
