import {
  itemLinks,
  landingLinks,
  linkHeader,
  recordAddress,
  type PublicWork,
  type TypedLink,
  type Work,
  type WorkVersion,
} from "#partnership";
import type { Page } from "#web";
import type { PartnershipAnswer, PartnershipRequest } from "../../desk/desk-route.ts";
import type { SetVersions } from "../works/set-text.ts";
import type { WorksAround } from "../works/works-around.ts";
import { schemaTypeOf } from "./asked-work.ts";
import { negotiatedFormat } from "./negotiate-record.ts";
import { writeRecordAs } from "./record-routes.ts";
import { recordOf } from "./records-site.ts";

/** Longer headers are refused by some programmes on the way. */
const LONGEST_HEADER = 6_000;
/** What is left of the links where they are too many for a header; the link set has them all. */
const NEEDED: ReadonlySet<string> = new Set(["cite-as", "describedby", "license", "linkset", "type"]);

const headerOf = (links: readonly TypedLink[]): string => {
  const whole = linkHeader(links);
  return whole.length <= LONGEST_HEADER ? whole : linkHeader(links.filter(({ rel }) => NEEDED.has(rel)));
};

const linksOf = (work: PublicWork): string => headerOf(landingLinks(work, schemaTypeOf(work.kind)));

/** A work at its own address: its page, or its record for those who ask for one by their Accept; with links for programmes. */
export const answerLanding = async (
  request: PartnershipRequest,
  workId: string,
  writing: { readonly around: WorksAround; readonly sets: SetVersions },
  page: () => Promise<Page>,
): Promise<PartnershipAnswer> => {
  const work = await recordOf(request, workId, writing.around);
  if (!work) return { page: await page() };
  const headers = { vary: "Accept", link: linksOf(work) };
  const format = negotiatedFormat(request.headers.get("accept"));
  if (!format) return { page: await page(), headers };
  const record = await writeRecordAs(request, work, format, writing);
  return { ...record, cacheable: true, headers: { ...record.headers, ...headers, "content-location": recordAddress(work, format.file) } };
};

/** A file of a version with links that lead back to the work. */
export const withItemLinks = async (
  request: PartnershipRequest,
  { work, version }: { readonly work: Work; readonly version: WorkVersion },
  around: WorksAround,
  answer: PartnershipAnswer,
): Promise<PartnershipAnswer> => {
  if (!("file" in answer)) return answer;
  const record = await recordOf(request, work.id, around, version.id);
  const link = record && linkHeader(itemLinks(record, request.frame.address + request.path));
  return link === undefined ? answer : { ...answer, headers: { ...answer.headers, link } };
};
