import type { Database } from "../database/database.ts";
import type { FileStore } from "./file-store.ts";
import type { FileTables } from "./file-tables.ts";

/** A file so young may belong to an action that is not done yet. */
const GRACE_HOURS = 48;

/**
 * Removes files that no record names, after a time of grace, and what killed processes left half done.
 * @returns hashes of those files
 */
export const sweepFiles = async (files: FileStore, database: Database, now: Date): Promise<readonly string[]> => {
  const before = new Date(now.getTime() - GRACE_HOURS * 3_600_000);
  await files.removeUnfinished(before);
  const removed: string[] = [];
  for await (const { sha256, keptAt } of files.list()) {
    if (keptAt >= before || (await isNamed(database, sha256))) continue;
    await files.remove(sha256, before);
    removed.push(sha256);
  }
  return removed;
};

const isNamed = async (database: Database, sha256: string): Promise<boolean> => {
  const row = await database.tables<FileTables>().selectFrom("store.file").select("sha256").where("sha256", "=", sha256).executeTakeFirst();
  return row !== undefined;
};
