import type { Context } from "hono";
import { acceptedEncoding } from "../http/accepted.ts";
import type { Encoded } from "../http/encoded.ts";
import { namesTag } from "../http/if-none-match.ts";
import { ALWAYS, FOR_A_MINUTE } from "./answer-headers.ts";

/** Answers with the OpenAPI description, whatever is accepted: whoever asks for it knows what it is. */
export const answerDescription = (c: Context, description: Encoded, rate: Readonly<Record<string, string>>): Response => {
  const encoding = acceptedEncoding(c.req.header("accept-encoding"));
  const etag = description.etag(encoding);
  const headers = { ...ALWAYS, ...rate, etag, "cache-control": FOR_A_MINUTE };
  if (namesTag(c.req.header("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  const body = description.body(encoding);
  return new Response(c.req.method === "HEAD" ? null : body, {
    headers: {
      ...headers,
      "content-type": description.type,
      "content-length": String(body.length),
      ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    },
  });
};
