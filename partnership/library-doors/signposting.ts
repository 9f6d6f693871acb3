import { lastingAddress, textFile, type PublicWork } from "./public-work.ts";
import { RECORD_FORMATS } from "./record-formats.ts";

/** A link between two resources of the web (RFC 8288). */
export interface TypedLink {
  readonly anchor: string;
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
  readonly profile?: string;
}

const SCHEMA = "https://schema.org/";

/** Where records of a work are: "…/library/slug/record/datacite.xml". */
export const recordAddress = ({ address }: Pick<PublicWork, "address">, file: string): string => `${address}/record/${file}`;

export const linksetAddress = ({ address }: Pick<PublicWork, "address">): string => `${address}/linkset`;

/** Links by which programmes find their way from a work's page, as FAIR Signposting names them. */
export const landingLinks = (work: PublicWork, schemaType: string): readonly TypedLink[] => {
  const anchor = work.address;
  const link = (rel: string, href: string, more: Pick<TypedLink, "type" | "profile"> = {}): TypedLink => ({ anchor, rel, href, ...more });
  return [
    link("cite-as", lastingAddress(work)),
    ...work.contributors.flatMap(({ orcid, ror }) => [
      ...(orcid === null ? [] : [link("author", `https://orcid.org/${orcid}`)]),
      ...(ror === null ? [] : [link("author", `https://ror.org/${ror}`)]),
    ]),
    ...RECORD_FORMATS.map(({ file, mediaType, profile }) =>
      link("describedby", recordAddress(work, file), { type: mediaType, ...(profile === undefined ? {} : { profile }) }),
    ),
    ...work.files.map(({ address, type }) => link("item", address, { type })),
    ...(work.licence ? [link("license", work.licence.href)] : []),
    link("type", `${SCHEMA}AboutPage`),
    link("type", SCHEMA + schemaType),
    link("linkset", linksetAddress(work), { type: "application/linkset+json" }),
    link("linkset", linksetAddress(work), { type: "application/linkset" }),
  ];
};

/** Links of a file of the work, back to its page. */
export const itemLinks = (work: PublicWork, address: string): readonly TypedLink[] => [
  { anchor: address, rel: "collection", href: work.address, type: "text/html" },
  ...(work.licence ? [{ anchor: address, rel: "license", href: work.licence.href }] : []),
  ...(textFile(work)?.address === address ? [{ anchor: address, rel: "cite-as", href: lastingAddress(work) }] : []),
];

/** Links of a record of the work, to what it describes. */
export const recordLinks = (work: PublicWork, address: string): readonly TypedLink[] => [
  { anchor: address, rel: "describes", href: work.address, type: "text/html" },
];

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, (sign) => `\\${sign}`)}"`;

/** An address as a header holds it. */
const inHeader = (href: string): string => href.replaceAll(/[^\u0021-\u007e]|[<>"]/gu, (sign) => encodeURIComponent(sign));

const attributes = ({ rel, type, profile }: TypedLink): string =>
  [
    `; rel=${quoted(rel)}`,
    type === undefined ? "" : `; type=${quoted(type)}`,
    profile === undefined ? "" : `; profile=${quoted(profile)}`,
  ].join("");

/** Links as the header of the answer they are of. */
export const linkHeader = (links: readonly TypedLink[]): string =>
  links.map((link) => `<${inHeader(link.href)}>${attributes(link)}`).join(", ");

/** The links of a work's page and of everything it leads to, as `application/linkset` (RFC 9264). */
export const writeLinkset = (links: readonly TypedLink[]): string =>
  `${links.map((link) => `<${inHeader(link.href)}>${attributes(link)}; anchor=${quoted(inHeader(link.anchor))}`).join(",\n")}\n`;

/** The same as `application/linkset+json`. */
export const writeLinksetJson = (links: readonly TypedLink[]): string => {
  const anchors = [...new Set(links.map(({ anchor }) => anchor))];
  const linkset = anchors.map((anchor) => {
    const own = links.filter((link) => link.anchor === anchor);
    const rels = [...new Set(own.map(({ rel }) => rel))];
    const targets = rels.map((rel) => [
      rel,
      own
        .filter((link) => link.rel === rel)
        .map(({ href, type, profile }) => ({
          href,
          ...(type === undefined ? {} : { type }),
          ...(profile === undefined ? {} : { profile: [profile] }),
        })),
    ]);
    return { anchor, ...(Object.fromEntries(targets) as object) };
  });
  return `${JSON.stringify({ linkset }, null, 2)}\n`;
};

/** Every link of a work: from its page, and back from its files and records. */
export const allLinks = (work: PublicWork, schemaType: string): readonly TypedLink[] => [
  ...landingLinks(work, schemaType),
  ...work.files.flatMap(({ address }) => itemLinks(work, address)),
  ...RECORD_FORMATS.flatMap(({ file }) => recordLinks(work, recordAddress(work, file))),
];
