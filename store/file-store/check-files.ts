import { Problem } from "#vocabulary";
import type { Database } from "../database/database.ts";
import type { FileStore } from "./file-store.ts";
import type { FileTables } from "./file-tables.ts";

export interface FilesReport {
  readonly whole: number;
  /** Named by a record and not kept. */
  readonly missing: readonly string[];
  /** Named by a record and no longer what was taken in. */
  readonly damaged: readonly string[];
}

/** Reads every file that a record names. */
export const checkFiles = async (files: FileStore, database: Database): Promise<FilesReport> => {
  let whole = 0;
  const [missing, damaged]: [string[], string[]] = [[], []];
  for (const { sha256, bytes } of await namedFiles(database)) {
    try {
      let read = 0;
      for await (const piece of (await files.get(sha256)) as AsyncIterable<Buffer>) read += piece.length;
      if (read === bytes) whole++;
      else damaged.push(sha256);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code === "file-not-kept") missing.push(sha256);
      else if (error.code === "file-damaged") damaged.push(sha256);
      else throw error;
    }
  }
  return { whole, missing, damaged };
};

const namedFiles = (database: Database): Promise<readonly { sha256: string; bytes: number }[]> =>
  database.tables<FileTables>().selectFrom("store.file").select(["sha256", "bytes"]).orderBy("sha256").execute();
