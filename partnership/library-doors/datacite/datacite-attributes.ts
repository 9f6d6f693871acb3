import { lastingAddress, noticeSentence, type PublicWork, type RecordedContributor } from "../public-work.ts";
import { withoutForbidden } from "../xml.ts";

interface SchemedName {
  readonly nameIdentifier: string;
  readonly nameIdentifierScheme: string;
  readonly schemeUri: string;
}

export interface DataciteAffiliation {
  readonly name: string;
  readonly affiliationIdentifier?: string;
  readonly affiliationIdentifierScheme?: string;
  readonly schemeUri?: string;
}

export interface DataciteCreator {
  readonly name: string;
  readonly nameType?: "Personal" | "Organizational";
  readonly nameIdentifiers: readonly SchemedName[];
  readonly affiliation: readonly DataciteAffiliation[];
}

export interface DataciteRelated {
  readonly relatedIdentifier: string;
  readonly relatedIdentifierType: "DOI" | "URL";
  readonly relationType: string;
}

/** A record as DataCite's REST API takes and gives it (metadata schema 4.6). */
export interface DataciteAttributes {
  readonly doi?: string;
  readonly identifiers: readonly { readonly identifier: string; readonly identifierType: string }[];
  readonly creators: readonly DataciteCreator[];
  readonly titles: readonly { readonly title: string; readonly lang: string }[];
  readonly publisher: { readonly name: string };
  readonly publicationYear: number;
  readonly types: { readonly resourceTypeGeneral: string; readonly resourceType: string };
  readonly subjects: readonly { readonly subject: string; readonly lang: string }[];
  readonly dates: readonly { readonly date: string; readonly dateType: string; readonly dateInformation?: string }[];
  readonly language: string;
  readonly relatedIdentifiers: readonly DataciteRelated[];
  readonly formats: readonly string[];
  readonly version: string;
  readonly rightsList: readonly {
    readonly rights: string;
    readonly rightsUri: string;
    readonly rightsIdentifier: string;
    readonly rightsIdentifierScheme: "SPDX";
    readonly schemeUri: string;
  }[];
  readonly descriptions: readonly { readonly description: string; readonly descriptionType: string; readonly lang?: string }[];
  readonly geoLocations: readonly { readonly geoLocationPlace: string }[];
  readonly url: string;
  readonly schemaVersion: "http://datacite.org/schema/kernel-4";
}

const GENERAL_TYPES: Readonly<Record<string, string>> = {
  "working-paper": "Preprint",
  book: "Book",
  handbook: "Book",
  "data-release": "Dataset",
  "blog-post": "Text",
  "short-note": "Text",
  "terms-of-reference": "Text",
  "monitoring-plan": "Text",
};

/**
 * A work as DataCite describes it. One DOI stands for the work, whatever its version: versions are named by their addresses, with HasVersion. Whoever
 * describes one version by itself says IsVersionOf with that DOI.
 */
export const dataciteAttributes = (work: PublicWork): DataciteAttributes => ({
  ...(work.doi === undefined ? {} : { doi: work.doi }),
  identifiers: [{ identifier: work.reference, identifierType: "Reference" }],
  creators: work.contributors.length === 0 ? [{ name: work.publisher, ...ORGANISATION }] : work.contributors.map(creatorOf),
  titles: [{ title: plain(work.title) || UNKNOWN, lang: work.language }],
  publisher: { name: plain(work.publisher) || UNKNOWN },
  publicationYear: Number(work.firstPublicOn.slice(0, 4)),
  types: { resourceTypeGeneral: GENERAL_TYPES[work.kind] ?? "Report", resourceType: plain(work.kindName) },
  subjects: work.themes.map(({ name }) => ({ subject: plain(name), lang: "en" })),
  dates: datesOf(work),
  language: work.language,
  relatedIdentifiers: relatedOf(work),
  formats: ["text/html", ...new Set(work.files.filter(({ isText }) => isText).map(({ type }) => type))],
  version: String(work.version.number),
  rightsList: work.licence ? [rightsOf(work.licence)] : [],
  descriptions: descriptionsOf(work),
  geoLocations: work.countries.map(({ name }) => ({ geoLocationPlace: plain(name) })),
  url: work.address,
  schemaVersion: "http://datacite.org/schema/kernel-4",
});

const ORGANISATION = { nameType: "Organizational", nameIdentifiers: [], affiliation: [] } as const;

/** DataCite's word for a value that is not to be had. */
const UNKNOWN = "(:unav)";

const plain = (text: string): string => withoutForbidden(text).trim();

const creatorOf = ({ kind, name, orcid, ror, affiliation }: RecordedContributor): DataciteCreator => ({
  name: plain(name) || UNKNOWN,
  ...(kind === "erased" ? {} : { nameType: kind === "person" ? ("Personal" as const) : ("Organizational" as const) }),
  nameIdentifiers: [
    ...(orcid === null
      ? []
      : [{ nameIdentifier: `https://orcid.org/${orcid}`, nameIdentifierScheme: "ORCID", schemeUri: "https://orcid.org" }]),
    ...(ror === null ? [] : [{ nameIdentifier: `https://ror.org/${ror}`, nameIdentifierScheme: "ROR", schemeUri: "https://ror.org" }]),
  ],
  affiliation:
    affiliation === null || plain(affiliation.name) === ""
      ? []
      : [
          {
            name: plain(affiliation.name),
            ...(affiliation.ror === null
              ? {}
              : {
                  affiliationIdentifier: `https://ror.org/${affiliation.ror}`,
                  affiliationIdentifierScheme: "ROR",
                  schemeUri: "https://ror.org",
                }),
          },
        ],
});

const datesOf = ({ firstPublicOn, version, notices }: PublicWork): DataciteAttributes["dates"] => [
  { date: firstPublicOn, dateType: "Available" },
  { date: version.on, dateType: "Issued" },
  ...notices.map((notice) => ({
    date: notice.on,
    dateType: notice.kind === "retraction" ? "Withdrawn" : "Updated",
    dateInformation: plain(noticeSentence(notice)),
  })),
];

const MOST_REFERENCES = 500;

const relatedOf = (work: PublicWork): readonly DataciteRelated[] => [
  ...work.versions.map(({ address }) => url(address, "HasVersion")),
  ...(work.reviewAddress === undefined ? [] : [url(work.reviewAddress, "IsReviewedBy")]),
  ...work.bibliography
    .slice(0, MOST_REFERENCES)
    .flatMap(({ DOI }): readonly DataciteRelated[] =>
      DOI === undefined || !/^10\.\d{4,9}\/\S+$/.test(DOI)
        ? []
        : [{ relatedIdentifier: DOI, relatedIdentifierType: "DOI", relationType: "References" }],
    ),
];

const url = (address: string, relationType: string): DataciteRelated => ({
  relatedIdentifier: address,
  relatedIdentifierType: "URL",
  relationType,
});

const rightsOf = ({ id, name, href }: NonNullable<PublicWork["licence"]>): DataciteAttributes["rightsList"][number] => ({
  rights: name,
  rightsUri: href,
  rightsIdentifier: id,
  rightsIdentifierScheme: "SPDX",
  schemeUri: "https://spdx.org/licenses/",
});

const descriptionsOf = (work: PublicWork): DataciteAttributes["descriptions"] =>
  [
    { description: plain(work.abstract), descriptionType: "Abstract", lang: work.language },
    { description: plain(work.summary), descriptionType: work.abstract.trim() === "" ? "Abstract" : "Other", lang: work.language },
    { description: plain(work.notices.map(noticeSentence).join("\n")), descriptionType: "Other", lang: "en" },
    {
      description: work.series ? plain(`${work.series.name}, ${work.series.number}`) : "",
      descriptionType: "SeriesInformation",
      lang: "en",
    },
  ].filter(({ description }) => description !== "");

/** What a record without a DOI is known by in DataCite's XML, which wants an identifier. */
export const dataciteIdentifier = (work: Pick<PublicWork, "doi" | "address">): { readonly value: string; readonly type: "DOI" | "URL" } =>
  work.doi === undefined ? { value: lastingAddress(work), type: "URL" } : { value: work.doi, type: "DOI" };
