import { Problem } from "#vocabulary";
import type { FileStore } from "./file-store.ts";

export interface Copied {
  readonly copied: number;
  /** Were there already, whole or not: only their checksum as a name was looked at. */
  readonly already: number;
  /** What was kept under these checksums is no longer what was taken in: not copied. */
  readonly damaged: readonly string[];
}

/** Copies all files from one store into another, each checked on its way; what is there already is left. May be broken off and begun again. */
export const copyFiles = async (from: FileStore, to: FileStore): Promise<Copied> => {
  let [copied, already] = [0, 0];
  const damaged: string[] = [];
  for await (const { sha256, bytes } of from.list()) {
    if (await to.has(sha256)) {
      already++;
      continue;
    }
    try {
      await to.put(await from.get(sha256), bytes);
      copied++;
    } catch (error) {
      if (!(error instanceof Problem) || !["file-damaged", "file-too-large"].includes(error.code)) throw error;
      damaged.push(sha256);
    }
  }
  return { copied, already, damaged };
};
