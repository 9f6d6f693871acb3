import type { Context } from "hono";
import { encodingFor, type Encoded } from "./encoded.ts";
import { namesTag } from "./if-none-match.ts";

interface Sending {
  readonly status?: 200 | 400 | 404 | 406 | 500;
  readonly cacheControl: string;
}

/** Answers with the form of a body that the client takes, or 304 when it has it already. */
export const sendEncoded = (c: Context, encoded: Encoded, { status = 200, cacheControl }: Sending): Response => {
  const encoding = encodingFor(c.req.header("accept-encoding"), encoded);
  const etag = encoded.etag(encoding);
  c.header("etag", etag);
  c.header("cache-control", cacheControl);
  c.header("vary", "Accept-Encoding, Accept");
  const ifNoneMatch = c.req.header("if-none-match");
  if (status === 200 && (ifNoneMatch?.trim() === "*" || namesTag(ifNoneMatch, etag))) return c.body(null, 304);
  c.header("content-type", encoded.type);
  if (encoding !== "identity") c.header("content-encoding", encoding);
  const body = encoded.body(encoding);
  c.header("content-length", String(body.length));
  return c.body(body, status);
};
