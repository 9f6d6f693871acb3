import { followSent, sendConfirmationAgain, type SenderKind } from "#partnership";
import { partnershipTexts } from "#web";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute } from "../../desk/desk-route.ts";
import { LinkTries } from "../../desk/link-tries.ts";
import { answerFollowedResponse, showFollowedResponse, type ResponderDeed } from "../debate/followed-response.ts";
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
    { kind: "public", method: "post", path: "/sent/:reference/accept", answer: follow(asResponder("accept"), ofForm) },
    { kind: "public", method: "post", path: "/sent/:reference/withdraw", answer: follow(asResponder("withdraw"), ofForm) },
  ];
};

const SHOW: Readonly<Record<SenderKind, Follow>> = {
  uptake: (request, followed) => showFollowedUse(request, followed),
  correction: showFollowedCorrection,
  response: (request, followed) => showFollowedResponse(request, followed),
};

const show: Follow = (request, followed) => SHOW[followed.sender.kind](request, followed);

/** Only responses are accepted with edits and taken back by their link. */
const asResponder =
  (deed: ResponderDeed): Follow =>
  async (request, followed) =>
    followed.sender.kind === "response" ? answerFollowedResponse(request, followed, deed) : { nothing: texts.unknown };

/** Reports are completed, and responses written anew. */
const complete: Follow = async (request, followed) =>
  followed.sender.kind === "uptake" ? completeFollowedUse(request, followed) : asResponder("complete")(request, followed);

const again: Follow = async ({ database, actor, surroundings }, { sender, secret }) => {
  await sendConfirmationAgain({ database, actor, surroundings }, { senderId: sender.id });
  return {
    redirect: `/sent/${encodeURIComponent(sender.reference)}?secret=${encodeURIComponent(secret)}`,
    notice: texts.sentAgain,
    secretAddress: true,
  };
};
