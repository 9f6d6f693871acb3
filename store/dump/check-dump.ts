import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { Problem } from "#vocabulary";
import { dumpedFile, readManifest, tableFile, type Manifest } from "./manifest.ts";

/** Holds every part of a dump against its checksum. @throws Problem not-a-dump, dump-too-new, dump-damaged */
export const checkDump = async (folder: string): Promise<Manifest> => {
  const manifest = await readManifest(folder);
  for (const { table, bytes, sha256 } of manifest.tables) await check(folder, tableFile(table), { bytes, sha256 });
  for (const file of manifest.files) await check(folder, dumpedFile(file.sha256), file);
  return manifest;
};

const check = async (folder: string, file: string, expected: { readonly bytes: number; readonly sha256: string }): Promise<void> => {
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    for await (const piece of createReadStream(join(folder, file)) as AsyncIterable<Buffer>) {
      hash.update(piece);
      bytes += piece.length;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new Problem("dump-damaged", { file, reason: "it is missing" });
  }
  if (bytes !== expected.bytes) throw new Problem("dump-damaged", { file, reason: `it has ${bytes} bytes, not ${expected.bytes}` });
  if (hash.digest("hex") !== expected.sha256) throw new Problem("dump-damaged", { file, reason: "its checksum differs" });
};
