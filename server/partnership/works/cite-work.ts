import { findLicence, findWorkKind, type Contributor, type CslItem, type Work, type WorkVersion } from "#partnership";

/** What a citation of a version is made from. */
export interface CitedVersion {
  readonly work: Work;
  readonly version: WorkVersion;
  readonly contributors: readonly Contributor[];
  readonly publishedOn: string;
  /** Where the version stands for good. */
  readonly address: string;
  readonly siteName: string;
}

const CSL_TYPES: Readonly<Record<string, string>> = {
  ScholarlyArticle: "report",
  Report: "report",
  Book: "book",
  Article: "article",
  BlogPosting: "post-weblog",
  Dataset: "dataset",
  LearningResource: "document",
};

/** The version as an entry of a list of literature. */
export const cslOf = ({ work, version, contributors, publishedOn, address, siteName }: CitedVersion): CslItem => {
  const kind = findWorkKind(work.kind);
  return {
    id: `${work.slug}-v${version.number}`,
    type: CSL_TYPES[kind?.schema ?? "Report"] ?? "report",
    title: version.title,
    author: contributors.map(({ name }) => ({ literal: name })),
    issued: { "date-parts": [publishedOn.split("-").map(Number)] },
    publisher: siteName,
    genre: kind?.name ?? work.kind,
    number: work.reference,
    language: version.language,
    URL: address,
    note: `Version ${version.number}; SHA-256 ${version.hash}`,
    ...(version.abstract === "" ? {} : { abstract: version.abstract }),
  };
};

/** The version in one line, as people cite it. */
export const citationLine = ({ work, version, contributors, publishedOn, address, siteName }: CitedVersion): string => {
  const names = contributors.map(({ name }) => name).join(", ");
  const kind = findWorkKind(work.kind)?.name ?? work.kind;
  return `${names} (${publishedOn.slice(0, 4)}). ${version.title}. ${kind} ${work.reference}, version ${version.number}. ${siteName}. ${address}`;
};

/** Meta elements of Highwire Press and Dublin Core, which indexes of literature read. */
export const metaOf = (cited: CitedVersion, pdfHref: string | undefined): readonly (readonly [string, string])[] => {
  const { version, contributors, publishedOn, address, siteName, work } = cited;
  const day = publishedOn.replaceAll("-", "/");
  const licence = findLicence(version.licence);
  return [
    ["citation_title", version.title],
    ...contributors.flatMap(({ name, affiliation, orcid }): (readonly [string, string])[] => [
      ["citation_author", name],
      ...(affiliation === "" ? [] : [["citation_author_institution", affiliation] as const]),
      ...(orcid === null ? [] : [["citation_author_orcid", `https://orcid.org/${orcid}`] as const]),
    ]),
    ["citation_publication_date", day],
    ["citation_online_date", day],
    ["citation_technical_report_institution", siteName],
    ["citation_technical_report_number", work.reference],
    ["citation_language", version.language],
    ["citation_abstract_html_url", address],
    ...(pdfHref === undefined ? [] : [["citation_pdf_url", pdfHref] as const]),
    ["DC.title", version.title],
    ...contributors.map(({ name }) => ["DC.creator", name] as const),
    ["DC.date", publishedOn],
    ["DC.language", version.language],
    ["DC.publisher", siteName],
    ["DC.type", "Text"],
    ["DC.identifier", address],
    ["DC.rights", licence?.href ?? version.licence],
    ...(version.summary === "" ? [] : [["DC.description", version.summary] as const]),
  ];
};

/** The version as JSON-LD of schema.org. */
export const linkedDataOf = (cited: CitedVersion, about: readonly string[]): Readonly<Record<string, unknown>> => {
  const { work, version, contributors, publishedOn, address, siteName } = cited;
  const types = [...new Set(["ScholarlyArticle", findWorkKind(work.kind)?.schema ?? "Report"])];
  return {
    "@context": "https://schema.org",
    "@type": types.length === 1 ? types[0] : types,
    "@id": address,
    url: address,
    name: version.title,
    headline: version.title,
    author: contributors.map(({ name, orcid, affiliation }) => ({
      "@type": "Person",
      name,
      ...(orcid === null ? {} : { "@id": `https://orcid.org/${orcid}`, sameAs: `https://orcid.org/${orcid}` }),
      ...(affiliation === "" ? {} : { affiliation: { "@type": "Organization", name: affiliation } }),
    })),
    datePublished: publishedOn,
    dateModified: version.madeAt.toISOString().slice(0, 10),
    inLanguage: version.language,
    license: findLicence(version.licence)?.href ?? version.licence,
    publisher: { "@type": "Organization", name: siteName },
    version: String(version.number),
    identifier: [
      { "@type": "PropertyValue", propertyID: "reference", value: work.reference },
      { "@type": "PropertyValue", propertyID: "SHA-256", value: version.hash },
    ],
    ...(version.summary === "" ? {} : { description: version.summary }),
    ...(version.abstract === "" ? {} : { abstract: version.abstract }),
    ...(about.length === 0 ? {} : { about: about.map((name) => ({ "@type": "Thing", name })) }),
    ...(work.state === "retracted" ? { creativeWorkStatus: "Retracted" } : {}),
  };
};
