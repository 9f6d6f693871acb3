import type { PublicWork } from "../public-work.ts";
import { leaf, xml } from "../xml.ts";
import {
  abstractOf,
  citationsOf,
  contributorsOf,
  dateOf,
  doiData,
  institutionOf,
  languageOf,
  licenceOf,
  titlesOf,
} from "./crossref-parts.ts";

const TYPES: Readonly<Record<string, string>> = {
  "working-paper": "working_paper",
  "literature-review": "review",
  "short-note": "other",
  "rapid-response-note": "other",
  "blog-post": "other",
};

/** As what posted content a kind of work is deposited; undefined for kinds that are reports. */
export const postedType = (kind: string): string | undefined => TYPES[kind];

export const postedContent = (work: PublicWork, doi: string): string =>
  xml(
    "posted_content",
    { type: postedType(work.kind), language: languageOf(work) },
    leaf("group_title", work.body.name),
    contributorsOf(work),
    titlesOf(work.title),
    dateOf("posted_date", work.firstPublicOn),
    institutionOf(work),
    leaf("item_number", work.reference.slice(0, 32)),
    abstractOf(work),
    licenceOf(work),
    doiData(doi, work.address),
    citationsOf(work),
  );
