import type { Database } from "../database/database.ts";
import type { LogTables } from "./log-tables.ts";

export interface Publication {
  /** Day of UTC, "2026-11-22". */
  readonly day: string;
  readonly seq: number;
  readonly hash: string;
  readonly publishedAt: Date;
}

const COLUMNS = ["day", "seq", "hash", "published_at as publishedAt"] as const;

/** Writes down the head of the chain for a day, once; the feed shows it, so that nobody can rewrite the log unseen. Not logged itself. */
export const publishHead = async (database: Database, now: Date): Promise<Publication> => {
  const tables = database.tables<LogTables>();
  const day = now.toISOString().slice(0, 10);
  const { seq, hash } = await tables.selectFrom("store.log_head").select(["seq", "hash"]).executeTakeFirstOrThrow();
  await tables
    .insertInto("store.log_publication")
    .values({ day, seq, hash, published_at: now })
    .onConflict((conflict) => conflict.column("day").doNothing())
    .execute();
  return tables.selectFrom("store.log_publication").select(COLUMNS).where("day", "=", day).executeTakeFirstOrThrow();
};

/** The published heads, newest first. */
export const publishedHeads = (database: Database, most: number): Promise<readonly Publication[]> =>
  database.tables<LogTables>().selectFrom("store.log_publication").select(COLUMNS).orderBy("day", "desc").limit(most).execute();
