import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import { digestOfDetail, FIRST_HASH, hashOfRow, type HashedRow, type LogDetail } from "./log-hash.ts";
import type { LogTables } from "./log-tables.ts";

/** Something that does not fit in the log. */
export interface LogFault {
  /** Row it was seen at. */
  readonly seq: number;
  readonly fault: "row missing" | "row changed" | "link broken" | "details changed" | "head differs" | "publication differs";
}

export interface LogReport {
  readonly rows: number;
  /** Rows whose details were erased at somebody's request: the chain holds without them. */
  readonly erased: number;
  readonly head: string;
  readonly faults: readonly LogFault[];
}

/** A head of the chain that was published, to hold the log against. */
export interface PublishedHead {
  readonly seq: number;
  readonly hash: string;
}

type Row = HashedRow & {
  readonly previous: string;
  readonly hash: string;
  readonly salt: string | null;
  readonly detail: Partial<LogDetail> | null;
};

const BATCH = 5_000;
const MOST_FAULTS = 100;

/**
 * Recomputes the whole chain. A changed row, a row taken out, changed details, a cut end and a chain rewritten from some row on are found;
 * the last two only against heads published outside the database, so give those that readers keep.
 * @param published heads from the feed or from elsewhere, besides those kept in the database
 */
export const verifyLog = async (database: Pick<Database, "tables">, published: readonly PublishedHead[] = []): Promise<LogReport> => {
  const tables = database.tables<LogTables>();
  const kept = await tables.selectFrom("store.log_publication").select(["seq", "hash"]).execute();
  const expected = new Map<number, string[]>();
  for (const { seq, hash } of [...kept, ...published]) expected.set(seq, [...(expected.get(seq) ?? []), hash]);
  const head = await headNow(database);
  const chain = { seq: 0, hash: FIRST_HASH, erased: 0, faults: [] as LogFault[] };
  for (let rows = await readAfter(database, 0, head.last); rows.length > 0; rows = await readAfter(database, rows.at(-1)!.seq, head.last))
    for (const row of rows) follow(chain, row, expected);
  if (head.seq !== chain.seq || head.hash !== chain.hash) chain.faults.push({ seq: head.seq, fault: "head differs" });
  for (const seq of expected.keys()) if (seq > chain.seq) chain.faults.push({ seq, fault: "publication differs" });
  return { rows: chain.seq, erased: chain.erased, head: chain.hash, faults: chain.faults.slice(0, MOST_FAULTS) };
};

/** The head and the last row in one look: what is appended while the chain is read is left for the next time. */
const headNow = (database: Pick<Database, "tables">): Promise<{ readonly seq: number; readonly hash: string; readonly last: number }> =>
  database
    .tables<LogTables>()
    .selectFrom("store.log_head")
    .select(["seq", "hash"])
    .select(sql<number>`coalesce((select max(seq) from store.log), 0)`.as("last"))
    .executeTakeFirstOrThrow();

const readAfter = (database: Pick<Database, "tables">, seq: number, last: number): Promise<Row[]> =>
  database
    .tables<LogTables>()
    .selectFrom("store.log as l")
    .leftJoin("store.log_detail as d", "d.seq", "l.seq")
    .select(["l.seq", "l.at", "l.actor_kind", "l.actor", "l.action", "l.object_kind", "l.object"])
    .select(["l.detail_digest", "l.previous", "l.hash", "d.salt", "d.detail"])
    .where("l.seq", ">", seq)
    .where("l.seq", "<=", last)
    .orderBy("l.seq")
    .limit(BATCH)
    .execute();

interface Chain {
  seq: number;
  hash: string;
  erased: number;
  readonly faults: LogFault[];
}

const follow = (chain: Chain, row: Row, expected: ReadonlyMap<number, readonly string[]>): void => {
  const { previous, hash, salt, detail, ...hashed } = row;
  const found = (fault: LogFault["fault"]): number => chain.faults.push({ seq: row.seq, fault });
  if (row.seq !== chain.seq + 1) found("row missing");
  else if (previous !== chain.hash) found("link broken");
  if (hashOfRow(hashed, previous) !== hash) found("row changed");
  if (detail === null || salt === null) chain.erased++;
  else if (digestOfDetail(detail as LogDetail, salt) !== row.detail_digest) found("details changed");
  if (expected.get(row.seq)?.some((one) => one !== hash)) found("publication differs");
  chain.seq = row.seq;
  chain.hash = hash;
};
