import { createHash } from "node:crypto";

/** Behind which record a list goes on. */
export interface HarvestPlace {
  /** Datestamp of the last record given, to the second. */
  readonly after: string;
  /** Its id. */
  readonly id: string;
  /** Records given so far. */
  readonly given: number;
}

/** Everything that the next part of a list is made from: nothing of it is kept here. */
export interface HarvestToken {
  readonly prefix: string;
  readonly set: string | undefined;
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly place: HarvestPlace;
}

export interface TokenBinding {
  readonly verb: string;
  /** Address of the repository. */
  readonly address: string;
}

/**
 * Writes a token. It says by itself where the list goes on, so that it holds after a restart and from any process; a checksum over it, its verb and the
 * repository's address tells one that was changed. It opens nothing that is not public, so it needs no secret.
 */
export const writeResumptionToken = ({ prefix, set, from, until, place }: HarvestToken, binding: TokenBinding): string => {
  const fields = [prefix, set ?? "", from ?? "", until ?? "", place.after, place.id, String(place.given)];
  const body = Buffer.from(fields.join("\n")).toString("base64url");
  return `${body}.${checksum(body, binding)}`;
};

/** Reads a token; undefined for one that was not written here, or was changed. */
export const readResumptionToken = (token: string, binding: TokenBinding): HarvestToken | undefined => {
  const [body = "", sum = "", ...rest] = token.split(".");
  if (rest.length > 0 || sum !== checksum(body, binding)) return undefined;
  const fields = Buffer.from(body, "base64url").toString().split("\n");
  const [prefix = "", set = "", from = "", until = "", after = "", id = "", given = ""] = fields;
  if (fields.length !== 7 || !/^\d{1,9}$/.test(given) || !UUID.test(id) || !SECOND.test(after)) return undefined;
  const optional = (text: string): string | undefined => (text === "" ? undefined : text);
  return { prefix, set: optional(set), from: optional(from), until: optional(until), place: { after, id, given: Number(given) } };
};

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const SECOND = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

const checksum = (body: string, { verb, address }: TokenBinding): string =>
  createHash("sha256").update(`place in a list of records\n${verb}\n${address}\n${body}`).digest("base64url").slice(0, 22);
