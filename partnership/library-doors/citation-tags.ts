import { lastingAddress, textFile, titleAsItStands, type PublicWork } from "./public-work.ts";

/** Meta elements of a work's page: those that indexes of literature read for technical reports, and Dublin Core. */
export const citationTags = (work: PublicWork): readonly (readonly [name: string, content: string])[] => {
  const day = work.firstPublicOn.replaceAll("-", "/");
  const file = textFile(work);
  const some = (name: string, content: string | undefined): readonly (readonly [string, string])[] =>
    content === undefined || content === "" ? [] : [[name, content]];
  return [
    ["citation_title", titleAsItStands(work)],
    ...work.contributors.flatMap(({ name, affiliation, orcid }) => [
      ...some("citation_author", name),
      ...some("citation_author_institution", affiliation?.name),
      ...some("citation_author_orcid", orcid === null ? undefined : `https://orcid.org/${orcid}`),
    ]),
    ["citation_publication_date", day],
    ["citation_online_date", day],
    ["citation_technical_report_institution", work.publisher],
    ["citation_technical_report_number", work.series?.number ?? work.reference],
    ...some("citation_series_title", work.series?.name),
    ...some("citation_doi", work.doi),
    ["citation_language", work.language],
    ["citation_abstract_html_url", work.address],
    ...some("citation_pdf_url", file?.type === "application/pdf" ? file.address : undefined),
    ...work.themes.map(({ name }) => ["citation_keywords", name] as const),
    ["DC.title", titleAsItStands(work)],
    ...work.contributors.map(({ name }) => ["DC.creator", name] as const),
    ["DC.date", work.version.on],
    ["DC.language", work.language],
    ["DC.publisher", work.publisher],
    ["DC.type", "Text"],
    ["DC.identifier", lastingAddress(work)],
    ...some("DC.rights", work.licence?.href),
    ...some("DC.description", work.summary),
  ];
};
