import { createHash } from "node:crypto";

/**
 * A strong ETag from everything an answer hangs on: the programme's edition, release, manifest, state, route, query, form, language and
 * encoding. Made without the answer, so a client that has it already costs nothing.
 */
export const entityTag = (...parts: readonly string[]): string =>
  `"${createHash("sha256").update(parts.join("\n")).digest("base64url").slice(0, 27)}"`;
