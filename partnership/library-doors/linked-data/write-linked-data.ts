import { lastingAddress, noticeSentence, textFile, type PublicWork, type RecordedContributor } from "../public-work.ts";

type Json = Readonly<Record<string, unknown>>;

/** A work as JSON-LD of schema.org. */
export const linkedData = (work: PublicWork, schemaType: string): Json => {
  const types = [...new Set(["ScholarlyArticle", schemaType])];
  const file = textFile(work);
  return {
    "@context": "https://schema.org",
    "@type": types.length === 1 ? types[0] : types,
    "@id": lastingAddress(work),
    url: work.address,
    name: work.title,
    headline: work.title,
    author: work.contributors.map(authorOf),
    datePublished: work.firstPublicOn,
    dateModified: work.version.on,
    inLanguage: work.language,
    ...(work.licence ? { license: work.licence.href } : {}),
    isAccessibleForFree: true,
    publisher: { "@type": "Organization", name: work.publisher },
    version: String(work.version.number),
    identifier: identifiersOf(work),
    ...(work.summary === "" ? {} : { description: work.summary }),
    ...(work.abstract === "" ? {} : { abstract: work.abstract }),
    ...aboutOf(work),
    ...(work.series ? { isPartOf: { "@type": "CreativeWorkSeries", name: work.series.name }, position: work.series.number } : {}),
    ...(file ? { encoding: { "@type": "MediaObject", contentUrl: file.address, encodingFormat: file.type } } : {}),
    ...(work.notices.length > 0 ? { correction: work.notices.map(noticeOf) } : {}),
    ...(work.state === "retracted" ? { creativeWorkStatus: "Retracted" } : {}),
  };
};

export const writeLinkedData = (work: PublicWork, schemaType: string): string =>
  `${JSON.stringify(linkedData(work, schemaType), null, 2)}\n`;

const identifiersOf = ({ doi, reference, version }: PublicWork): readonly Json[] => [
  ...(doi === undefined ? [] : [property("DOI", doi)]),
  property("reference", reference),
  property("SHA-256", version.hash),
];

const property = (propertyID: string, value: string): Json => ({ "@type": "PropertyValue", propertyID, value });

const noticeOf = (notice: PublicWork["notices"][number]): Json => ({
  "@type": "CorrectionComment",
  text: noticeSentence(notice),
  datePublished: notice.on,
});

const aboutOf = ({ themes, countries }: PublicWork): Json => {
  const about = [
    ...themes.map(({ name }) => ({ "@type": "Thing", name })),
    ...countries.map(({ name, code }) => ({ "@type": "Country", name, identifier: code })),
  ];
  return about.length === 0 ? {} : { about };
};

const authorOf = ({ kind, name, orcid, ror, affiliation }: RecordedContributor): Json => {
  const address = orcid === null ? (ror === null ? undefined : `https://ror.org/${ror}`) : `https://orcid.org/${orcid}`;
  return {
    "@type": kind === "organisation" ? "Organization" : "Person",
    name,
    ...(address === undefined ? {} : { "@id": address, sameAs: address }),
    // An organisation is of nobody else's.
    ...(affiliation === null || affiliation.name === "" || kind === "organisation"
      ? {}
      : {
          affiliation: {
            "@type": "Organization",
            name: affiliation.name,
            ...(affiliation.ror === null ? {} : { "@id": `https://ror.org/${affiliation.ror}` }),
          },
        }),
  };
};
