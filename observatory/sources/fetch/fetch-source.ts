import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { Problem } from "#vocabulary";
import type { SourceDeclaration } from "../declaration.ts";
import { AsideFile } from "./aside-file.ts";
import { foundInstead } from "./content-check.ts";
import { copyFromFolder } from "./copy-from-folder.ts";
import { download } from "./download.ts";
import { whileLocked } from "./fetch-lock.ts";
import { FETCH_LIMITS, type FetchLimits, type FetchOptions } from "./fetch-options.ts";
import { withFileProblems } from "./file-problems.ts";

/** What a fetch did. */
export interface FetchedSource {
  readonly path: string;
  readonly how: "was-there" | "downloaded" | "copied";
  /** Address or path it came from; the file's own path where it was there. */
  readonly origin: string;
}

/**
 * Brings a source's file into the data folder: from the publisher's address, or from a folder (`from`). The file is
 * put in its place only when it is whole and has the declared size and checksum; until then what was there stays.
 * @throws Problem source-without-address, source-unreachable, source-stalled, source-too-large, source-not-a-file,
 * source-bytes-differ, source-busy, disk-full, not-writable
 */
export const fetchSource = async (source: SourceDeclaration, options: FetchOptions): Promise<FetchedSource> => {
  const limits = { ...FETCH_LIMITS, ...options.limits };
  const path = resolve(options.into, source.file.path);
  if ((await sha256Of(path)) === source.file.sha256) return { path, how: "was-there", origin: path };
  return withFileProblems(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    return whileLocked(path, source.file.path, () => bring(source, path, options, limits));
  });
};

const bring = async (source: SourceDeclaration, path: string, options: FetchOptions, limits: FetchLimits): Promise<FetchedSource> => {
  const aside = new AsideFile(path);
  try {
    const how = options.from === undefined ? "downloaded" : "copied";
    const origin = await fill(source, aside, options, limits);
    await refuseOther(source, aside, origin, path);
    await aside.putInPlace();
    return { path, how, origin };
  } catch (error) {
    if (isOfNetwork(error) && aside.isWorthKeeping) await aside.close();
    else await aside.discard();
    throw error;
  }
};

const fill = async (source: SourceDeclaration, aside: AsideFile, options: FetchOptions, limits: FetchLimits): Promise<string> => {
  if (options.from !== undefined) return copyFromFolder(source, options.from, aside, limits);
  const { address, id, file, page } = source;
  if (address === undefined) throw new Problem("source-without-address", { source: id, file: file.path, page });
  const addressed = { ...source, address };
  await aside.takeUp();
  const origin = await download(addressed, aside, options, limits);
  if (!aside.isTakenUp || aside.sha256 === file.sha256) return origin;
  // What an earlier process left may have been the beginning of something else.
  await aside.restart();
  return download(addressed, aside, options, limits);
};

/** Lets only the declared bytes pass; others are kept beside the place for someone to look at, but a web page is not. */
const refuseOther = async (source: SourceDeclaration, aside: AsideFile, origin: string, path: string): Promise<void> => {
  const { file, page } = source;
  const { sha256, size } = aside;
  if (sha256 === file.sha256 && size === file.bytes) return;
  const found = foundInstead(basename(file.path), aside.head);
  if (found) throw new Problem("source-not-a-file", { file: file.path, origin, found, page });
  const kept = `${path}.differs`;
  await aside.putInPlace(kept);
  const declared = { declaredBytes: file.bytes, declaredSha256: file.sha256 };
  throw new Problem("source-bytes-differ", { file: file.path, origin, bytes: size, sha256, ...declared, kept });
};

/** A beginning is kept where the network failed; a full disk is given its space back. */
const isOfNetwork = (error: unknown): boolean =>
  error instanceof Problem && (error.code === "source-stalled" || error.code === "source-unreachable");

const sha256Of = async (path: string): Promise<string | undefined> => {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    return hash.digest("hex");
  } catch {
    return undefined;
  }
};
