import type { Context } from "hono";
import type * as z from "zod";
import { LIMITS, parameterWords, type PartnershipPromise } from "#contract";
import { phrase, Problem } from "#vocabulary";
import { unknownParameter } from "../../api/unknown-parameter.ts";
import { acceptedType } from "../../http/accepted.ts";

const JSON_TYPE = "application/json";
const LONGEST_SHOWN = 80;

/** No text column takes NUL. */
const withoutNul = (text: string): string => text.replaceAll("\0", "");

/**
 * Parts of the path and parameters, as the promise takes them.
 * @throws Problem address-too-long, not-acceptable, repeated-parameter, unknown-parameter, bad-parameter
 */
export const checkAddress = (
  c: Context,
  { parts, query }: PartnershipPromise,
): { readonly parts: Record<string, unknown>; readonly query: Record<string, unknown> } => {
  const { url } = c.req;
  if (url.length > LIMITS.address)
    throw new Problem("address-too-long", { part: phrase("the-address"), length: url.length, limit: LIMITS.address });
  const accept = c.req.header("accept");
  if (acceptedType(accept, [JSON_TYPE]) === undefined)
    throw new Problem("not-acceptable", { accepted: (accept ?? "").slice(0, 200), offered: JSON_TYPE });
  const named = Object.keys(parts.shape).map((name) => [name, withoutNul(c.req.param(name) ?? "")] as const);
  return { parts: checked(parts, Object.fromEntries(named)), query: checked(query, queryOf(url)) };
};

const queryOf = (url: string): Record<string, string> => {
  const at = url.indexOf("?");
  const given = new Map<string, string>();
  const parameters = new URLSearchParams(at < 0 ? "" : url.slice(at + 1));
  for (const [name, value] of parameters) {
    if (given.has(name)) throw new Problem("repeated-parameter", { parameter: name.slice(0, 60), times: parameters.getAll(name).length });
    given.set(name, withoutNul(value));
  }
  return Object.fromEntries(given);
};

const checked = (shape: z.ZodObject, given: Readonly<Record<string, string>>): Record<string, unknown> => {
  const { success, data, error } = shape.safeParse(given);
  if (success) return data;
  const unknown = error.issues.find((issue) => issue.code === "unrecognized_keys");
  if (unknown) throw unknownParameter(unknown.keys[0]!, Object.keys(shape.shape));
  const { path, message } = error.issues[0]!;
  const parameter = String(path[0]);
  const field = shape.shape[parameter] as z.ZodType | undefined;
  const expected = field?.meta()?.description ?? message;
  throw new Problem("bad-parameter", {
    parameter,
    value: given[parameter] === undefined ? phrase("missing") : shortened(given[parameter]),
    reason: (locale) => parameterWords(message, locale),
    expected: (locale) => parameterWords(expected, locale).replace(/\.$/, ""),
  });
};

const shortened = (value: string): string => JSON.stringify(value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value);

/**
 * The body of a change, as the promise takes it.
 * @throws Problem json-only, body-not-json, unknown-field, bad-field
 */
export const checkBody = async (c: Context, shape: z.ZodObject): Promise<Record<string, unknown>> => {
  const text = await c.req.text();
  const type = (c.req.header("content-type") ?? "").toLowerCase();
  if (text !== "" && !/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/.test(type))
    throw new Problem("json-only", { type: type.slice(0, 100) || "no type" });
  const { success, data, error } = shape.safeParse(text === "" ? {} : readObject(text));
  if (success) return data;
  const [issue] = error.issues;
  const at = issue!.path.map(String).join(".");
  if (issue!.code === "unrecognized_keys") {
    const known = issue!.path.length === 0 ? Object.keys(shape.shape).join(", ") || phrase("none") : phrase("none");
    throw new Problem("unknown-field", { field: [...(at === "" ? [] : [at]), issue!.keys[0]!].join(".").slice(0, 120), known });
  }
  throw new Problem("bad-field", { field: at, reason: sentence(issue!.message) });
};

const FORMS = /^(multipart\/|application\/x-www-form-urlencoded)/;

/**
 * The bytes of a file that is sent; nothing is read of one that says it is too large, and no more than that of another.
 * @throws Problem file-bytes-only, upload-too-large
 */
export const checkFile = async (c: Context, most: number): Promise<Uint8Array> => {
  const type = (c.req.header("content-type") ?? "").toLowerCase();
  if (FORMS.test(type)) throw new Problem("file-bytes-only", { type: type.slice(0, 100) });
  const said = Number(c.req.header("content-length") ?? 0);
  if (said > most) throw new Problem("upload-too-large", { size: said, limit: most });
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of c.req.raw.body ?? []) {
    size += piece.length;
    if (size > most) throw new Problem("upload-too-large", { size, limit: most });
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};

const sentence = (words: string): string => (words.endsWith(".") ? words : `${words}.`);

const readObject = (text: string): object => {
  let value: unknown;
  try {
    value = JSON.parse(text, plainText);
  } catch (error) {
    throw new Problem("body-not-json", { reason: (error as Error).message.slice(0, 120) });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Problem("body-not-json", { reason: "it is no object" });
  return value;
};

/** Texts as forms hand them on: line ends as "\n", without NUL, without halves of letters. */
const plainText = (_name: string, value: unknown): unknown =>
  typeof value === "string" ? withoutNul(Buffer.from(value.replaceAll("\r\n", "\n")).toString()) : value;

const MATCH = /^"(\d{1,9})(?:-[\w-]+)?"$/;

/** The version that If-Match names. @throws Problem version-missing */
export const matchedVersion = (c: Context): number => {
  const [, number] = MATCH.exec((c.req.header("if-match") ?? "").trim()) ?? [];
  if (number === undefined) throw new Problem("version-missing", { address: c.req.path.slice(0, 200) });
  return Number(number);
};

const KEY = /^[\x21-\x7e]{1,200}$/;

/** The key of a change; undefined where none is sent. @throws Problem bad-idempotency-key */
export const idempotencyKey = (c: Context): string | undefined => {
  const key = c.req.header("idempotency-key");
  if (key !== undefined && !KEY.test(key)) throw new Problem("bad-idempotency-key", { length: key.length });
  return key;
};
