import { createHash } from "node:crypto";
import type { Context } from "hono";
import { acceptedEncoding } from "../http/accepted.ts";
import { namesTag } from "../http/if-none-match.ts";
import { ALWAYS, FOR_A_MINUTE } from "./answer-headers.ts";
import { compressed } from "./compress.ts";

/** Answers with the OpenAPI description, whatever is accepted: whoever asks for it knows what it is. */
export const answerDescription = (c: Context, description: object, rate: Readonly<Record<string, string>>): Response => {
  const plain = new TextEncoder().encode(JSON.stringify(description));
  const encoding = acceptedEncoding(c.req.header("accept-encoding"));
  const etag = `"${createHash("sha256").update(plain).update(encoding).digest("base64url").slice(0, 27)}"`;
  const headers = { ...ALWAYS, ...rate, etag, "cache-control": FOR_A_MINUTE };
  if (namesTag(c.req.header("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  const body = compressed(plain, encoding);
  return new Response(c.req.method === "HEAD" ? null : body, {
    headers: {
      ...headers,
      "content-type": "application/json",
      "content-length": String(body.length),
      ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    },
  });
};
