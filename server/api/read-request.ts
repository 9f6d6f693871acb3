import type { Context } from "hono";
import { LIMITS, parameterWords, type RoutePromise } from "#contract";
import { phrase, Problem } from "#vocabulary";
import { acceptedType } from "../http/accepted.ts";
import type { Asked } from "./api-route.ts";
import { askedLanguage } from "./asked-language.ts";
import type { ReleaseShelf, ShelvedRelease } from "./release-shelf.ts";
import { unknownParameter } from "./unknown-parameter.ts";

/** A request as its route reads it, and the release it is answered from. */
export interface Understood {
  readonly asked: Asked;
  readonly shelved: ShelvedRelease;
  /** The release that the address names; undefined for the newest. */
  readonly named: string | undefined;
  /** True below /r/{release}. */
  readonly pinned: boolean;
}

/**
 * Reads a request by the shapes of its route's promise.
 * @throws Problem address-too-long, repeated-parameter, unknown-parameter, bad-parameter, releases-differ, unknown-release
 */
export const readRequest = (c: Context, promise: RoutePromise, shelf: ReleaseShelf): Understood => {
  const { url } = c.req;
  if (url.length > LIMITS.address)
    throw new Problem("address-too-long", { part: phrase("the-address"), length: url.length, limit: LIMITS.address });
  const parts = checked(promise.parts, partsOf(c, promise));
  const query = checked(promise.query, queryOf(url));
  const pin = c.req.param("pin");
  const named = query["release"] as string | undefined;
  if (pin !== undefined && named !== undefined && named !== pin) throw new Problem("releases-differ", { pinned: pin, release: named });
  const shelved = shelf.find(pin ?? named);
  const accept = (offered: readonly string[]): string => typeFor(c.req.header("accept"), offered);
  return {
    asked: { parts, query, release: shelved.release, state: shelved.state, lang: askedLanguage(c), accept },
    shelved,
    named: pin ?? named,
    pinned: pin !== undefined,
  };
};

const partsOf = (c: Context, { parts }: RoutePromise): Record<string, string> => {
  const given = Object.keys(parts.shape).map((name) => [name, c.req.param(name)] as const);
  return Object.fromEntries(given.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
};

const queryOf = (url: string): Record<string, string> => {
  const at = url.indexOf("?");
  if (at < 0) return {};
  const given = new Map<string, string>();
  const parameters = new URLSearchParams(url.slice(at + 1));
  for (const [name, value] of parameters) {
    if (given.has(name)) throw new Problem("repeated-parameter", { parameter: name, times: parameters.getAll(name).length });
    given.set(name, value);
  }
  return Object.fromEntries(given);
};

const checked = (shape: RoutePromise["query"], given: Readonly<Record<string, string>>): Record<string, unknown> => {
  const { success, data, error } = shape.safeParse(given);
  if (success) return data;
  const unknown = error.issues.find((issue) => issue.code === "unrecognized_keys");
  if (unknown) throw unknownParameter(unknown.keys[0]!, Object.keys(shape.shape));
  const { path, message } = error.issues[0]!;
  const parameter = String(path[0]);
  const value = given[parameter] === undefined ? phrase("missing") : shortened(given[parameter]);
  const expected = String(shape.shape[parameter]?.meta()?.description ?? message);
  throw new Problem("bad-parameter", {
    parameter,
    value,
    reason: (locale) => parameterWords(message, locale),
    expected: (locale) => parameterWords(expected, locale).replace(/\.$/, ""),
  });
};

const LONGEST_SHOWN = 80;
const shortened = (value: string): string => JSON.stringify(value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value);

const typeFor = (accept: string | undefined, offered: readonly string[]): string => {
  const type = acceptedType(accept, offered);
  if (type === undefined) throw new Problem("not-acceptable", { accepted: (accept ?? "").slice(0, 200), offered: offered.join(", ") });
  return type;
};
