import { awaitedConfirmation, confirmAddress } from "#partnership";
import { confirmAddressPage, confirmedAddressPage, partnershipTexts } from "#web";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute } from "../../desk/desk-route.ts";
import type { LinkTries } from "../../desk/link-tries.ts";

/** Where the links lead by which readers confirm their addresses. */
export const CONFIRM_PATH = "/confirm-address";

const texts = partnershipTexts.gaps.confirming;

/** Confirming the address of a question or an application: opening the link changes nothing, its button does. */
export const confirmRoutes = (tries: LinkTries): readonly PartnershipRoute[] => [
  {
    kind: "public",
    path: `${CONFIRM_PATH}/:secret`,
    answer: async (request) => {
      tries.count(request);
      const awaited = await awaitedConfirmation(request.database, request.part("secret"), request.now);
      if (!awaited) return { nothing: texts.gone };
      return { page: confirmAddressPage({ ...awaited, action: `${CONFIRM_PATH}/${request.part("secret")}` }), secretAddress: true };
    },
  },
  {
    kind: "public",
    method: "post",
    path: `${CONFIRM_PATH}/:secret`,
    answer: async (request) => {
      tries.count(request);
      return confirmed(request);
    },
  },
];

const confirmed = async ({ database, actor, surroundings, part }: PartnershipRequest): Promise<PartnershipAnswer> => {
  const done = await confirmAddress({ database, actor, surroundings }, part("secret"));
  if (!done) return { nothing: texts.gone };
  const { of, title, name, secret } = done;
  const place = encodeURIComponent(name);
  const sent = of === "question" ? `/gaps/asked/${place}` : `/sent/${place}`;
  const href = of === "application" ? `/calls/${place}` : `${sent}?secret=${secret}`;
  return { page: confirmedAddressPage({ of, title, href }), secretAddress: true };
};
