import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "hono";
import { phrase, Problem, type WordedValue } from "#vocabulary";
import { namesTag } from "../http/if-none-match.ts";
import { ALWAYS } from "./answer-headers.ts";
import type { PreparedFile } from "./api-route.ts";
import { byteRange } from "./byte-range.ts";

/** Files whose bytes were compared with the manifest, by path and checksum. */
const sound = new Set<string>();

/** Answers with a file of a release or a part of it. Its bytes are compared with the manifest once. Throws Problem range-not-satisfiable, release-damaged. */
export const answerFile = (
  c: Context,
  file: PreparedFile,
  release: { readonly id: string; readonly folder: string },
  more: Readonly<Record<string, string>>,
): Response => {
  const path = join(release.folder, file.path);
  const etag = `"${file.sha256}"`;
  const headers = {
    ...ALWAYS,
    ...more,
    etag,
    "accept-ranges": "bytes",
    "content-type": file.mediaType,
    "content-disposition": `attachment; filename="${file.name}"`,
  };
  if (namesTag(c.req.header("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  refuseDamage(path, file, release.id);
  const ifRange = c.req.header("if-range");
  const range = ifRange === undefined || ifRange === etag ? byteRange(c.req.header("range"), file.bytes) : undefined;
  const { first, last } = range ?? { first: 0, last: file.bytes - 1 };
  const part = range ? { "content-range": `bytes ${first}-${last}/${file.bytes}` } : {};
  const body = c.req.method === "HEAD" ? null : readPart(path, first, last);
  return new Response(body, { status: range ? 206 : 200, headers: { ...headers, ...part, "content-length": String(last - first + 1) } });
};

const refuseDamage = (path: string, { sha256, path: file }: PreparedFile, release: string): void => {
  const key = `${path} ${sha256}`;
  if (sound.has(key)) return;
  const damaged = (reason: WordedValue): Problem => new Problem("release-damaged", { release, file, reason });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw damaged(phrase("unreadable"));
  }
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) throw damaged(phrase("checksum-differs"));
  sound.add(key);
};

const readPart = (path: string, first: number, last: number): Uint8Array<ArrayBuffer> => {
  const part = new Uint8Array(last - first + 1);
  const file = openSync(path, "r");
  try {
    let read = 0;
    while (read < part.length) {
      const got = readSync(file, part, read, part.length - read, first + read);
      if (got === 0) throw new RangeError(`${path} ended after ${first + read} bytes`);
      read += got;
    }
  } finally {
    closeSync(file);
  }
  return part;
};
