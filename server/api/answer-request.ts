import type { Context } from "hono";
import type { StateEntry } from "#observatory";
import { acceptedEncoding, type ContentEncoding } from "../http/accepted.ts";
import { namesTag } from "../http/if-none-match.ts";
import { ALWAYS, ASK_AGAIN, FOR_A_MINUTE, FOR_EVER } from "./answer-headers.ts";
import { answerFile } from "./answer-file.ts";
import type { AnswerMemo } from "./answer-memo.ts";
import type { ApiContext, ApiRoute, Made } from "./api-route.ts";
import type { BodyCache } from "./body-cache.ts";
import { compressed, compressedPieces } from "./compress.ts";
import { entityTag } from "./entity-tag.ts";
import { breathing, remembered, streamOf } from "./piece-stream.ts";
import { readRequest } from "./read-request.ts";

/** What answers are made with, besides what they are made from. */
export interface Answering {
  readonly context: ApiContext;
  readonly cache: BodyCache;
  readonly memo: AnswerMemo;
  /** Of the programme: another one may write the same answer with other bytes. */
  readonly edition: string;
}

/** "https://": the path begins with the first slash after it. */
const LONGEST_SCHEME = 8;

/**
 * Answers a request by its route: 304 before anything is made, then from the cache, then made. One that was understood before is not read
 * again. Throws Problem for what cannot be answered.
 */
export const answerRequest = (
  c: Context,
  route: ApiRoute,
  answering: Answering,
  rate: Readonly<Record<string, string>>,
): Response | Promise<Response> => {
  const wording = wordingOf(c);
  return answerAgain(c, wording, answering, rate) ?? answerAnew(c, route, wording, answering, rate);
};

/** Everything of a request that its answer hangs on. */
const wordingOf = ({ req }: Context): string =>
  [
    req.url.slice(req.url.indexOf("/", LONGEST_SCHEME)),
    req.header("accept"),
    req.header("accept-language"),
    req.header("accept-encoding"),
  ].join("\n");

/** The answer to a request that was understood before, as long as its release is as it was and its body is at hand or not wanted. */
const answerAgain = (
  c: Context,
  wording: string,
  { context, cache, memo }: Answering,
  rate: Readonly<Record<string, string>>,
): Response | undefined => {
  const known = memo.get(wording);
  if (!known) return undefined;
  const { hash, state } = context.shelf.find(known.named);
  if (hash !== known.hash || state !== known.state) return undefined;
  const ifNoneMatch = c.req.header("if-none-match");
  if (namesTag(ifNoneMatch, known.etag)) return new Response(null, { status: 304, headers: { ...known.headers, ...rate } });
  const body = cache.get(known.etag);
  if (!body) return undefined;
  if (ifNoneMatch?.trim() === "*") return new Response(null, { status: 304, headers: { ...known.headers, ...rate } });
  return new Response(c.req.method === "HEAD" ? null : body, {
    headers: { ...known.headers, ...rate, ...known.bodyHeaders, "content-length": String(body.length) },
  });
};

const answerAnew = async (
  c: Context,
  route: ApiRoute,
  wording: string,
  { context, cache, memo, edition }: Answering,
  rate: Readonly<Record<string, string>>,
): Promise<Response> => {
  const { asked, shelved, named, pinned } = readRequest(c, route.promise, context.shelf);
  const prepared = route.prepare(asked, context);
  const { release, hash, state } = shelved;
  if ("file" in prepared) return answerFile(c, prepared.file, release, { ...rate, "cache-control": keptFor(pinned, true, state) });
  const { identity, mediaType, language, lasting, headers: own } = prepared;
  const encoding = isCompressible(mediaType) ? acceptedEncoding(c.req.header("accept-encoding")) : "identity";
  const etag = entityTag(edition, release.id, hash, state.state, route.promise.id, identity, mediaType, language ?? "", encoding);
  const headers = { ...ALWAYS, ...own, etag, "cache-control": keptFor(pinned, lasting, state) };
  const bodyHeaders = {
    "content-type": mediaType === "text/csv" ? "text/csv; charset=utf-8" : mediaType,
    ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    ...(language ? { "content-language": language } : {}),
  };
  const understood = { hash, state, named, etag, headers, bodyHeaders };
  const ifNoneMatch = c.req.header("if-none-match");
  if (namesTag(ifNoneMatch, etag)) {
    memo.keep(wording, understood);
    return new Response(null, { status: 304, headers: { ...headers, ...rate } });
  }
  const body = cache.get(etag) ?? (await bodyOf(await prepared.make(() => c.req.raw.signal), encoding, etag, cache));
  memo.keep(wording, understood);
  if (ifNoneMatch?.trim() === "*") return new Response(null, { status: 304, headers: { ...headers, ...rate } });
  return new Response(c.req.method === "HEAD" ? null : body instanceof Uint8Array ? body : streamOf(body), {
    headers: { ...headers, ...rate, ...bodyHeaders, ...(body instanceof Uint8Array ? { "content-length": String(body.length) } : {}) },
  });
};

const bodyOf = async (
  made: Made,
  encoding: ContentEncoding,
  etag: string,
  cache: BodyCache,
): Promise<Uint8Array<ArrayBuffer> | AsyncGenerator<Uint8Array>> => {
  if (typeof made === "object" && "pieces" in made)
    return remembered(compressedPieces(breathing(made.pieces), encoding), cache.largest, (whole) => cache.keep(etag, whole));
  const body = compressed(typeof made === "string" ? new TextEncoder().encode(made) : made, encoding);
  cache.keep(etag, body);
  return body;
};

/** A draft may still change, and a withdrawn release must say so: neither is kept without asking. */
const keptFor = (pinned: boolean, lasting: boolean, { state }: StateEntry): string => {
  if (state === "draft" || state === "withdrawn") return ASK_AGAIN;
  return pinned && lasting ? FOR_EVER : FOR_A_MINUTE;
};

const isCompressible = (mediaType: string): boolean => mediaType.startsWith("text/") || mediaType === "application/json";
