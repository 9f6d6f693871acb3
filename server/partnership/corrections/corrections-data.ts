import { publicCorrections, type PublishedThing } from "#partnership";
import type { CorrectionsBesideData } from "#web";
import type { PartnershipRequest } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";
import { publishedHref } from "../published-links.ts";

/** Requests for a correction of a work or policy choice whose outcome is public, and where one asks for another. */
export const correctionsBeside = async (
  { database }: Pick<PartnershipRequest, "database">,
  thing: PublishedThing & { readonly slug: string },
): Promise<CorrectionsBesideData> => ({
  requests: (await publicCorrections(database, thing)).map(({ reference, state, decidedAt, requestedAt, summary, reasons }) => ({
    ...{ reference, summary, reasons, outcome: state },
    on: dayOf(decidedAt ?? requestedAt),
  })),
  askHref: `/corrections/ask?${new URLSearchParams({ of: publishedHref(thing.kind, thing.slug) })}`,
});
