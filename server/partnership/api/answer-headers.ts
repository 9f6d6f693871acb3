import { ALWAYS } from "../../api/answer-headers.ts";

/** On every answer: any programme may read it, also one in a browser; a token travels in a header and never in a cookie. */
export const HEADERS: Readonly<Record<string, string>> = {
  ...ALWAYS,
  "access-control-expose-headers":
    "ETag, Link, Location, Idempotency-Replayed, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After, WWW-Authenticate",
  vary: "Accept, Accept-Language, Authorization",
};

/** Answer to the question that browsers ask before a request with headers of its own. */
export const PREFLIGHT: Readonly<Record<string, string>> = {
  ...HEADERS,
  "access-control-allow-methods": "GET, HEAD, POST, PUT, OPTIONS",
  "access-control-allow-headers": "Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match",
  "access-control-max-age": "86400",
};

/** What a token sees is nobody else's to keep. */
export const NOT_SHARED = "private, no-cache";
export const OPEN = "public, no-cache";
