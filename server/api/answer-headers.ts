/** On every answer of the API, problems included: anybody's page may read it, nobody's browser runs it. */
export const ALWAYS: Readonly<Record<string, string>> = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers":
    "ETag, Link, Content-Disposition, Content-Range, Accept-Ranges, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "cross-origin",
  "x-content-type-options": "nosniff",
  vary: "Accept, Accept-Language, Accept-Encoding",
};

/** Answer to the question that browsers ask before a request with headers of its own. */
export const PREFLIGHT: Readonly<Record<string, string>> = {
  ...ALWAYS,
  "access-control-allow-methods": "GET, HEAD, OPTIONS",
  "access-control-allow-headers": "Accept, Accept-Language, If-None-Match, If-Range, Range",
  "access-control-max-age": "86400",
  allow: "GET, HEAD, OPTIONS",
};

export const FOR_EVER = "public, max-age=31536000, immutable";
/** The newest release may be another one soon; a minute spares a burst. */
export const FOR_A_MINUTE = "public, max-age=60";
export const ASK_AGAIN = "public, no-cache";
export const NEVER_KEPT = "no-store";
