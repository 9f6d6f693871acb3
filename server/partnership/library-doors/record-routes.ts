import {
  allLinks,
  findRecordFormat,
  findVersion,
  findWork,
  linkHeader,
  recordAddress,
  recordLinks,
  writeLinkset,
  writeLinksetJson,
  type PublicWork,
  type RecordFormat,
} from "#partnership";
import { partnershipTexts } from "#web";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute } from "../../desk/desk-route.ts";
import { acceptedType } from "../../http/accepted.ts";
import { SetVersions } from "../works/set-text.ts";
import type { WorksAround } from "../works/works-around.ts";
import { askedWork, schemaTypeOf } from "./asked-work.ts";

const texts = partnershipTexts.library;

/** Records of a work in every format, and the links between all that is known of it. */
export const recordRoutes = (around: WorksAround): readonly PartnershipRoute[] => {
  const sets = new SetVersions();
  return [
    {
      kind: "public",
      path: "/library/:slug/record/:file",
      answer: async (request) => {
        const format = findRecordFormat(request.part("file"));
        const work = format && (await askedWork(request, around));
        return work ? { ...(await writeRecordAs(request, work, format, { around, sets })), cacheable: true } : { nothing: texts.unknown };
      },
    },
    {
      kind: "public",
      path: "/library/:slug/linkset",
      answer: async (request) => {
        const work = await askedWork(request, around);
        return work ? linkset(request, work) : { nothing: texts.unknown };
      },
    },
  ];
};

interface Writing {
  readonly around: WorksAround;
  readonly sets: SetVersions;
}

/** A work's record in a format, as an answer. */
export const writeRecordAs = async (
  request: PartnershipRequest,
  work: PublicWork,
  format: RecordFormat,
  { around, sets }: Writing,
): Promise<Extract<PartnershipAnswer, { readonly file: unknown }>> => {
  const html = format.needsText ? await textOf(request, work, { around, sets }) : undefined;
  const address = recordAddress(work, format.file);
  return {
    file: format.write(work, { schemaType: schemaTypeOf(work.kind), html }),
    type: `${format.mediaType}; charset=utf-8`,
    headers: { link: linkHeader(recordLinks(work, address)), "access-control-allow-origin": "*" },
  };
};

const textOf = async ({ database }: PartnershipRequest, work: PublicWork, { around, sets }: Writing): Promise<string | undefined> => {
  const kept = await findWork(database, { id: work.id });
  const version = kept?.publicVersion == null ? undefined : await findVersion(database, { id: kept.publicVersion });
  if (!version || version.source.trim() === "") return undefined;
  const { html } = await sets.of(version, (name) => `${work.version.address}/files/${encodeURIComponent(name)}`, around);
  return html;
};

const LINKSETS = { "application/linkset+json": writeLinksetJson, "application/linkset": writeLinkset } as const;

const linkset = ({ headers }: PartnershipRequest, work: PublicWork): PartnershipAnswer => {
  const types = Object.keys(LINKSETS) as (keyof typeof LINKSETS)[];
  const type = (acceptedType(headers.get("accept") ?? undefined, types) ?? types[0]) as keyof typeof LINKSETS;
  const file = LINKSETS[type](allLinks(work, schemaTypeOf(work.kind)));
  return { file, type, cacheable: true, headers: { vary: "Accept", "access-control-allow-origin": "*" } };
};
