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

export const reportPaper = (work: PublicWork, doi: string): string =>
  xml(
    "report-paper",
    {},
    xml(
      "report-paper_metadata",
      { language: languageOf(work) },
      contributorsOf(work),
      titlesOf(work.title),
      leaf("edition_number", String(work.version.number)),
      abstractOf(work),
      dateOf("publication_date", work.firstPublicOn, { media_type: "online" }),
      xml("publisher", {}, leaf("publisher_name", work.publisher.slice(0, 255))),
      institutionOf(work),
      xml("publisher_item", {}, leaf("identifier", work.reference, { id_type: "report-number" })),
      licenceOf(work),
      doiData(doi, work.address),
      citationsOf(work),
    ),
  );
