import { findWork, findWorkKind, isPublic, type PublicWork } from "#partnership";
import type { PartnershipRequest } from "../../desk/desk-route.ts";
import type { WorksAround } from "../works/works-around.ts";
import { recordOf } from "./records-site.ts";

/** The record of the public work that the address names. */
export const askedWork = async (request: PartnershipRequest, around: WorksAround): Promise<PublicWork | undefined> => {
  const work = await findWork(request.database, { slug: request.part("slug") });
  return work && isPublic(work.state) ? recordOf(request, work.id, around) : undefined;
};

/** What schema.org calls works of a kind. */
export const schemaTypeOf = (kind: string): string => findWorkKind(kind)?.schema ?? "Report";
