import { isChainKind, readChain } from "#partnership";
import { chainPage, partnershipTexts } from "#web";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";
import { chainApiHref, chainHref } from "./chain-address.ts";
import { isOwnKey } from "./chain-links.ts";
import { chainPageData } from "./chain-page-data.ts";

/** The walk from a question to a use, both ways, from anything public that stands in between. */
export const CHAIN_ROUTES: readonly PartnershipRoute[] = [{ kind: "public", path: "/chain/:kind/:id", answer: (request) => show(request) }];

const nothing = { nothing: partnershipTexts.chain.unknown } as const;

const show = async ({ database, part, now, frame }: PartnershipRequest): Promise<PartnershipAnswer> => {
  const [kind, key, today] = [part("kind"), part("id"), dayOf(now)];
  if (!isChainKind(kind)) return nothing;
  const chain = await readChain(database, { kind, key, today });
  if (!chain) return nothing;
  const { centre } = chain;
  // By its number, or in other letters: on to the address that it has for good.
  if (!isOwnKey(centre, key)) return { redirect: chainHref(centre.kind, centre.key) };
  const page = chainPage(chainPageData(chain, { today, direction: frame.messages.direction }));
  return { page, headers: { link: `<${chainApiHref(centre.kind, centre.key)}>; rel="alternate"; type="application/json"` } };
};
