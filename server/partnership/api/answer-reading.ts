import { createHash } from "node:crypto";
import type { Read } from "./api-request.ts";

const HASH = 16;

/** What is read as text, with a strong ETag that begins with the record's version where it has one. */
export const writtenRead = ({ answer, version }: Read): { readonly text: string; readonly etag: string } => {
  const text = JSON.stringify(answer);
  const hash = createHash("sha256").update(text).digest("base64url").slice(0, HASH);
  return { text, etag: version === undefined ? `"${hash}"` : `"${version}-${hash}"` };
};
