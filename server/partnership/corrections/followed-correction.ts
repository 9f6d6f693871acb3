import { findCorrection } from "#partnership";
import { followedCorrectionPage, partnershipTexts } from "#web";
import type { PartnershipAnswer, PartnershipRequest } from "../../desk/desk-route.ts";
import type { FollowedBy } from "../uptake/followed-use.ts";

/** A request for a correction for the reader who sent it. */
export const showFollowedCorrection = async (
  { database, notice }: PartnershipRequest,
  { sender, secret, address }: FollowedBy,
): Promise<PartnershipAnswer> => {
  const request = (await findCorrection(database, { id: sender.subjectId }))!;
  const { reference, place, wrong, correction, source, reasons, state } = request;
  return {
    page: followedCorrectionPage({
      ...{ reference, secret, address, notice, reasons },
      title: sender.title,
      state: partnershipTexts.corrections.states[state],
      publicHref: undefined,
      asked: { place, wrong, correction, source },
    }),
    secretAddress: true,
  };
};
