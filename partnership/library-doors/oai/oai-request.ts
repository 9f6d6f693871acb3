import { findOaiFormat, type OaiFormat } from "./oai-formats.ts";
import { endOf, readOaiBound, startOf, type OaiBound } from "./oai-moment.ts";
import { readResumptionToken, type HarvestPlace } from "./resumption-token.ts";

/** Errors of OAI-PMH 2.0, by their codes. */
export type OaiErrorCode =
  | "badArgument"
  | "badResumptionToken"
  | "badVerb"
  | "cannotDisseminateFormat"
  | "idDoesNotExist"
  | "noMetadataFormats"
  | "noRecordsMatch"
  | "noSetHierarchy";

export interface OaiError {
  readonly code: OaiErrorCode;
  readonly words: string;
}

/** Which records are listed, and from where on. */
export interface HarvestSelection {
  readonly format: OaiFormat;
  readonly set: string | undefined;
  readonly from: OaiBound | undefined;
  readonly until: OaiBound | undefined;
  /** Behind which record the list goes on; undefined for its beginning. */
  readonly place: HarvestPlace | undefined;
}

export type OaiRequest =
  | { readonly verb: "Identify" | "ListSets" }
  | { readonly verb: "ListMetadataFormats"; readonly identifier: string | undefined }
  | { readonly verb: "GetRecord"; readonly identifier: string; readonly format: OaiFormat }
  | { readonly verb: "ListIdentifiers" | "ListRecords"; readonly selection: HarvestSelection };

/** Arguments as they came: a name may come several times. */
export type OaiArguments = readonly (readonly [name: string, value: string])[];

const LIST = { required: ["metadataPrefix"], optional: ["from", "until", "set"], exclusive: "resumptionToken" };
const VERBS: Readonly<Record<string, { required: readonly string[]; optional: readonly string[]; exclusive?: string }>> = {
  Identify: { required: [], optional: [] },
  ListSets: { required: [], optional: [], exclusive: "resumptionToken" },
  ListMetadataFormats: { required: [], optional: ["identifier"] },
  GetRecord: { required: ["identifier", "metadataPrefix"], optional: [] },
  ListIdentifiers: LIST,
  ListRecords: LIST,
};

/** What can stand in an argument, so that an answer may repeat it. */
const FORMS: Readonly<Record<string, RegExp>> = {
  identifier: /^[a-z][a-z0-9+.-]*:(?:[A-Za-z0-9\-_.!~*'();/?:@&=+$,]|%[0-9A-Fa-f]{2})+$/i,
  metadataPrefix: /^[A-Za-z0-9\-_.!~*'()]+$/,
  set: /^[A-Za-z0-9\-_.!~*'()]+(?::[A-Za-z0-9\-_.!~*'()]+)*$/,
};

export interface ReadOaiRequest {
  readonly request: OaiRequest | undefined;
  readonly errors: readonly OaiError[];
  /** What the answer repeats of the request: nothing where the verb or an argument is bad. */
  readonly repeated: Readonly<Record<string, string>>;
}

const refuse = (code: OaiErrorCode, words: string): ReadOaiRequest => ({ request: undefined, errors: [{ code, words }], repeated: {} });

/**
 * Reads a request of OAI-PMH 2.0, however it came.
 * @param address of the repository, to which its tokens are bound
 */
export const readOaiRequest = (args: OaiArguments, address: string): ReadOaiRequest => {
  const verbs = args.filter(([name]) => name === "verb").map(([, value]) => value);
  const [verb = ""] = verbs;
  const known = Object.hasOwn(VERBS, verb) ? VERBS[verb]! : undefined;
  if (verbs.length !== 1 || !known) return refuse("badVerb", verbWords(verbs));
  const rest = args.filter(([name]) => name !== "verb");
  const words = argumentFaults(rest, known);
  if (words.length > 0) return { request: undefined, errors: words.map((one) => ({ code: "badArgument", words: one })), repeated: {} };
  const values = Object.fromEntries(rest);
  const repeated = { verb, ...values };
  const read = requestOf(verb, values, address);
  return "errors" in read ? { request: undefined, errors: read.errors, repeated } : { request: read, errors: [], repeated };
};

const verbWords = (verbs: readonly string[]): string => {
  if (verbs.length === 0) return `Name a verb: ${Object.keys(VERBS).join(", ")}.`;
  return verbs.length > 1 ? "Name one verb, once." : `There is no such verb. Verbs are ${Object.keys(VERBS).join(", ")}.`;
};

const argumentFaults = (args: OaiArguments, { required, optional, exclusive }: (typeof VERBS)[string]): readonly string[] => {
  const names = args.map(([name]) => name);
  const allowed = [...required, ...optional, ...(exclusive === undefined ? [] : [exclusive])];
  const faults: string[] = [];
  if (names.some((name) => !allowed.includes(name)))
    faults.push(`This verb takes ${allowed.length === 0 ? "no arguments" : allowed.join(", ")} and nothing else.`);
  if (new Set(names).size < names.length) faults.push("An argument stands twice.");
  if (exclusive !== undefined && names.includes(exclusive)) {
    if (names.length > 1) faults.push(`${exclusive} stands alone.`);
    return faults;
  }
  for (const name of required) if (!names.includes(name)) faults.push(`${name} is missing.`);
  for (const [name, value] of args) if (FORMS[name]?.test(value) === false) faults.push(`${name} is not written as it should be.`);
  return [...faults, ...boundFaults(new Map(args))];
};

const boundFaults = (values: ReadonlyMap<string, string>): readonly string[] => {
  const [from, until] = ["from", "until"].map((name) => {
    const written = values.get(name);
    return { name, written, bound: written === undefined ? undefined : readOaiBound(written) };
  }) as [Bounded, Bounded];
  const bad = [from, until].filter(({ written, bound }) => written !== undefined && !bound);
  if (bad.length > 0) return bad.map(({ name }) => `${name} is no day such as 2026-11-22, and no second such as 2026-11-22T18:00:00Z.`);
  if (!from.bound || !until.bound) return [];
  if (from.bound.granularity !== until.bound.granularity) return ["from and until are both days or both seconds."];
  return from.bound.written > until.bound.written ? ["from is later than until."] : [];
};

interface Bounded {
  readonly name: string;
  readonly written: string | undefined;
  readonly bound: OaiBound | undefined;
}

type Values = Readonly<Record<string, string | undefined>>;

interface Refused {
  readonly errors: readonly OaiError[];
}

const requestOf = (verb: string, values: Values, address: string): OaiRequest | Refused => {
  const token = values["resumptionToken"];
  switch (verb) {
    case "Identify":
      return { verb };
    case "ListSets":
      return token === undefined ? { verb } : BAD_TOKEN;
    case "ListMetadataFormats":
      return { verb, identifier: values["identifier"] };
    case "GetRecord": {
      const format = findOaiFormat(values["metadataPrefix"]!);
      return format ? { verb, identifier: values["identifier"]!, format } : NO_SUCH_FORMAT;
    }
    default: {
      const listing = verb as "ListIdentifiers" | "ListRecords";
      return token === undefined ? firstPart(listing, values) : furtherPart(listing, token, address);
    }
  }
};

const BAD_TOKEN: Refused = {
  errors: [{ code: "badResumptionToken", words: "This token was not given out here, or was changed. Begin the list again." }],
};
const NO_SUCH_FORMAT: Refused = {
  errors: [{ code: "cannotDisseminateFormat", words: "No record is given in this format; ListMetadataFormats names those that are." }],
};

const firstPart = (verb: "ListIdentifiers" | "ListRecords", values: Values): OaiRequest | Refused => {
  const format = findOaiFormat(values["metadataPrefix"]!);
  if (!format) return NO_SUCH_FORMAT;
  const [from, until] = [values["from"], values["until"]].map((written) => (written === undefined ? undefined : readOaiBound(written)));
  return { verb, selection: { format, set: values["set"], from, until, place: undefined } };
};

const furtherPart = (verb: "ListIdentifiers" | "ListRecords", token: string, address: string): OaiRequest | Refused => {
  const read = readResumptionToken(token, { verb, address });
  const format = read && findOaiFormat(read.prefix);
  if (!read || !format) return BAD_TOKEN;
  const { set, place } = read;
  const bound = (written: string | undefined): OaiBound | undefined => (written === undefined ? undefined : readOaiBound(written));
  return { verb, selection: { format, set, from: bound(read.from), until: bound(read.until), place } };
};

/** The moments between which records of a selection changed: from the first, and before the second. */
export const momentsOf = ({ from, until }: HarvestSelection): { readonly from: Date | undefined; readonly before: Date | undefined } => ({
  from: from && startOf(from),
  before: until && endOf(until),
});
