import type { PublicWork } from "../public-work.ts";
import { leaf, xml, xmlDocument, xmlText, XSI } from "../xml.ts";
import { OAI_FORMATS, type OaiFormat } from "./oai-formats.ts";
import { oaiMoment } from "./oai-moment.ts";
import type { OaiError, ReadOaiRequest } from "./oai-request.ts";

/** A repository as harvesters see it. */
export interface OaiRepository {
  readonly name: string;
  /** Address of the door: "https://figures.example/oai". */
  readonly address: string;
  /** "figures.example": in the identifiers of its records. */
  readonly domain: string;
  readonly mail: string;
}

/** What is said of a record besides its content. */
export interface HarvestHeader {
  readonly id: string;
  /** "W-12". */
  readonly reference: string;
  readonly changedAt: Date;
  /** Retracted, or not public any more: for good. */
  readonly deleted: boolean;
  readonly sets: readonly string[];
}

/** Where a list goes on. */
export interface HarvestEnd {
  /** Undefined for the last part. */
  readonly token: string | undefined;
  readonly total: number;
  /** Records given before this part. */
  readonly cursor: number;
}

const OAI = "http://www.openarchives.org/OAI/2.0/";

/** A whole answer around what a verb gives, or around errors. */
export const writeOaiAnswer = (
  repository: OaiRepository,
  now: Date,
  { repeated }: Pick<ReadOaiRequest, "repeated">,
  content: string,
): string =>
  xmlDocument(
    xml(
      "OAI-PMH",
      { xmlns: OAI, "xmlns:xsi": XSI, "xsi:schemaLocation": `${OAI} http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd` },
      leaf("responseDate", oaiMoment(now)),
      xml("request", repeated, xmlText(repository.address)),
      content,
    ),
  );

export const writeOaiErrors = (errors: readonly OaiError[]): string =>
  errors.map(({ code, words }) => xml("error", { code }, xmlText(words))).join("");

/** "oai:figures.example:W-12" */
export const oaiIdentifier = ({ domain }: Pick<OaiRepository, "domain">, reference: string): string => `oai:${domain}:${reference}`;

/** The reference that an identifier of this repository names; undefined for one of another. */
export const referenceOf = ({ domain }: Pick<OaiRepository, "domain">, identifier: string): string | undefined => {
  const start = `oai:${domain}:`;
  return identifier.startsWith(start) ? identifier.slice(start.length) : undefined;
};

const OAI_IDENTIFIER = "http://www.openarchives.org/OAI/2.0/oai-identifier";

export const writeIdentify = (repository: OaiRepository, earliest: Date): string =>
  xml(
    "Identify",
    {},
    leaf("repositoryName", repository.name),
    leaf("baseURL", repository.address),
    leaf("protocolVersion", "2.0"),
    leaf("adminEmail", repository.mail),
    leaf("earliestDatestamp", oaiMoment(earliest)),
    leaf("deletedRecord", "persistent"),
    leaf("granularity", "YYYY-MM-DDThh:mm:ssZ"),
    xml(
      "description",
      {},
      xml(
        "oai-identifier",
        {
          xmlns: OAI_IDENTIFIER,
          "xmlns:xsi": XSI,
          "xsi:schemaLocation": `${OAI_IDENTIFIER} http://www.openarchives.org/OAI/2.0/oai-identifier.xsd`,
        },
        leaf("scheme", "oai"),
        leaf("repositoryIdentifier", repository.domain),
        leaf("delimiter", ":"),
        leaf("sampleIdentifier", oaiIdentifier(repository, "W-1")),
      ),
    ),
  );

export const writeFormats = (): string =>
  xml(
    "ListMetadataFormats",
    {},
    ...OAI_FORMATS.map(({ prefix, schema, namespace }) =>
      xml("metadataFormat", {}, leaf("metadataPrefix", prefix), leaf("schema", schema), leaf("metadataNamespace", namespace)),
    ),
  );

/** A set, by its spec ("kind:working-paper") and what it is called. */
export interface OaiSet {
  readonly spec: string;
  readonly name: string;
}

export const writeSets = (sets: readonly OaiSet[]): string =>
  xml(
    "ListSets",
    {},
    ...sets.map(({ spec, name }) => xml("set", {}, leaf("setSpec", spec), leaf("setName", name) ?? leaf("setName", spec))),
  );

const header = (repository: OaiRepository, { reference, changedAt, deleted, sets }: HarvestHeader): string =>
  xml(
    "header",
    { status: deleted ? "deleted" : undefined },
    leaf("identifier", oaiIdentifier(repository, reference)),
    leaf("datestamp", oaiMoment(changedAt)),
    ...sets.map((set) => leaf("setSpec", set)),
  );

const record = (repository: OaiRepository, of: HarvestHeader, format: OaiFormat, work: PublicWork | undefined): string =>
  xml("record", {}, header(repository, of), of.deleted || !work ? undefined : xml("metadata", {}, format.write(work)));

export const writeRecord = (repository: OaiRepository, of: HarvestHeader, format: OaiFormat, work: PublicWork | undefined): string =>
  xml("GetRecord", {}, record(repository, of, format, work));

export const writeIdentifiers = (repository: OaiRepository, headers: readonly HarvestHeader[], end: HarvestEnd): string =>
  xml("ListIdentifiers", {}, ...headers.map((one) => header(repository, one)), tokenOf(end));

export const writeRecords = (
  repository: OaiRepository,
  headers: readonly HarvestHeader[],
  { format, works, end }: { readonly format: OaiFormat; readonly works: ReadonlyMap<string, PublicWork>; readonly end: HarvestEnd },
): string => xml("ListRecords", {}, ...headers.map((one) => record(repository, one, format, works.get(one.id))), tokenOf(end));

/** A list in one part has no token; the last of several parts has an empty one. */
const tokenOf = ({ token, total, cursor }: HarvestEnd): string | undefined =>
  token === undefined && cursor === 0 ? undefined : xml("resumptionToken", { completeListSize: total, cursor }, xmlText(token ?? ""));

/**
 * A domain for identifiers, from the site's address: at least two parts, each beginning with a letter. What has none, a name of this machine or a
 * number, is placed below "invalid", which is nobody's.
 */
export const oaiDomain = (address: string): string => {
  const host = URL.canParse(address) ? new URL(address).hostname.toLowerCase() : "";
  if (/^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+$/.test(host)) return host;
  const bare = host.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "");
  return `${/^[a-z]/.test(bare) ? bare : `site-${bare || "here"}`}.invalid`;
};
