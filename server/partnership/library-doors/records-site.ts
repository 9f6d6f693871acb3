import { oai, publicWorks, type PublicWork, type RecordsSite } from "#partnership";
import type { PartnershipRequest } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";
import type { WorksAround } from "../works/works-around.ts";

/** The site as records name it. */
export const recordsSite = ({ frame, now }: Pick<PartnershipRequest, "frame" | "now">, around: WorksAround): RecordsSite => ({
  address: frame.address,
  name: frame.siteName,
  day: dayOf(now),
  prints: around.chromium !== undefined,
});

/** A public work as its record has it, or one version of it. */
export const recordOf = async (
  request: Pick<PartnershipRequest, "database" | "frame" | "now">,
  id: string,
  around: WorksAround,
  versionId?: string,
): Promise<PublicWork | undefined> => (await publicWorks(request.database, [id], recordsSite(request, around), versionId)).get(id);

/** Where harvesters write to: as it is set, else to whoever looks after mail at the site's domain. */
export const mailFor = ({ frame }: Pick<PartnershipRequest, "frame">, around: WorksAround): string =>
  around.doors?.mail ?? `postmaster@${oai.oaiDomain(frame.address)}`;
