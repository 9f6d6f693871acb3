import { open } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { Problem } from "#vocabulary";
import type { SourceDeclaration } from "../declaration.ts";
import type { AsideFile } from "./aside-file.ts";
import type { FetchLimits } from "./fetch-options.ts";

/**
 * Copies a source's file from a folder, found by its declared path or its bare name, into a file aside.
 * @returns the path it was copied from
 * @throws Problem source-unreachable, source-too-large
 */
export const copyFromFolder = async (
  { id, file, page }: SourceDeclaration,
  from: string,
  aside: AsideFile,
  limits: FetchLimits,
): Promise<string> => {
  for (const path of new Set([resolve(from, file.path), resolve(from, basename(file.path))])) {
    const original = await open(path, "r").catch(() => undefined);
    if (!original) continue;
    try {
      const stat = await original.stat();
      if (!stat.isFile()) continue;
      if (stat.size > limits.bytes) throw new Problem("source-too-large", { file: file.path, origin: path, limit: limits.bytes, page });
      await aside.restart();
      for await (const chunk of original.createReadStream({ autoClose: false })) await aside.append(chunk as Buffer);
      return path;
    } finally {
      await original.close();
    }
  }
  const reason = "there is neither the file nor one of its name";
  throw new Problem("source-unreachable", { source: id, address: from, reason, file: file.path, page });
};
