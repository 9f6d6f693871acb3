import { createHash } from "node:crypto";
import { Problem } from "#vocabulary";
import type { CslItem } from "../csl-item.ts";
import { canonicalJson } from "./canonical-json.ts";

/** Who made the version, as it names them. */
export interface HashedContributor {
  readonly name: string;
  readonly orcid?: string;
  /** Roles of CRediT, in the order shown. */
  readonly roles: readonly string[];
}

/** A file of the version. */
export interface HashedFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  /** SHA-256 of its bytes, in small hexadecimal digits. */
  readonly sha256: string;
}

/** Everything a reader of a version reads. What is not here (its state, its number, who reviewed it) may change without another hash. */
export interface VersionParts {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** SPDX name of the licence. */
  readonly licence: string;
  readonly abstract: string;
  /** In plain language. */
  readonly summary: string;
  /** Markdown with pinned figures; empty for a work that is an uploaded file. */
  readonly source: string;
  readonly bibliography: readonly CslItem[];
  /** In the order shown. */
  readonly contributors: readonly HashedContributor[];
  readonly files: readonly HashedFile[];
  /** Of a data release: which it describes, and the SHA-256 of its manifest. */
  readonly release?: { readonly id: string; readonly manifest: string };
}

const FORMAT = "knomad-work-version/1";

/**
 * Hash of a version: SHA-256, in hexadecimal, of its parts as canonical JSON. How an outsider makes it again: docs/how-to/recompute-a-version-hash.md.
 * @throws Problem work-text-broken for half a character
 */
export const contentHash = (parts: VersionParts): string => createHash("sha256").update(hashedBytes(parts)).digest("hex");

/** The bytes that are hashed: what is offered for download beside the hash. Line ends are one sign; the order of files and literature does not matter. */
export const hashedBytes = (parts: VersionParts): Uint8Array => {
  const { title, language, licence, abstract, summary, source, contributors, release } = parts;
  const whole = {
    format: FORMAT,
    ...{ title, language, licence, abstract: oneLineEnd(abstract), summary: oneLineEnd(summary), source: oneLineEnd(source) },
    contributors: contributors.map(({ name, orcid, roles }) => ({ name, orcid, roles })),
    bibliography: parts.bibliography.toSorted(byName(({ id }) => id)),
    files: parts.files.map(({ name, type, sha256 }) => ({ name, type, sha256 })).toSorted(byName(({ name }) => name)),
    ...(release === undefined ? {} : { release: { id: release.id, manifest: release.manifest } }),
  };
  for (const [part, value] of Object.entries(whole)) refuseBroken(part, value);
  return new TextEncoder().encode(canonicalJson(whole));
};

const refuseBroken = (part: string, value: unknown): void => {
  try {
    canonicalJson(value);
  } catch {
    throw new Problem("work-text-broken", { part });
  }
};

const oneLineEnd = (text: string): string => text.replace(/\r\n?/g, "\n");

const byName =
  <One>(nameOf: (one: One) => string) =>
  (a: One, b: One): number =>
    nameOf(a) < nameOf(b) ? -1 : Number(nameOf(a) > nameOf(b));
