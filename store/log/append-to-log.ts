import type { Transaction } from "kysely";
import type { Actor } from "../records/actor.ts";
import { stableJson } from "../stable-json.ts";
import { digestOfDetail, hashOfRow, type LogDetail } from "./log-hash.ts";
import type { LogTables } from "./log-tables.ts";

/** What the log is told of one change. */
export interface LogEntry {
  /** Verb and noun: "open-mandate", "merge-person". */
  readonly action: string;
  readonly objectKind: string;
  readonly object: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string;
}

interface Circumstances {
  readonly actor: Actor;
  readonly at: Date;
  readonly randomBytes: (count: number) => Uint8Array;
}

const SALT_BYTES = 16;

/**
 * Adds entries at the end of the chain. Writers queue up at the head's row, so it is the last thing a transaction does: sequence numbers
 * have no gaps and follow the order of commits.
 */
export const appendToLog = async (
  transaction: Transaction<unknown>,
  entries: readonly LogEntry[],
  { actor, at, randomBytes }: Circumstances,
): Promise<void> => {
  const tables = transaction as unknown as Transaction<LogTables>;
  const head = await tables.selectFrom("store.log_head").select(["seq", "hash"]).forUpdate().executeTakeFirstOrThrow();
  let { seq, hash } = head;
  const rows = entries.map((entry) => {
    const detail = detailOf(entry);
    const salt = Buffer.from(randomBytes(SALT_BYTES)).toString("hex");
    const row = {
      seq: ++seq,
      at,
      actor_kind: actor.kind,
      actor: actor.id,
      action: entry.action,
      object_kind: entry.objectKind,
      object: entry.object,
      detail_digest: digestOfDetail(detail, salt),
    };
    const previous = hash;
    hash = hashOfRow(row, previous);
    return { row: { ...row, previous, hash }, detail: { seq, salt, detail: stableJson(detail) } };
  });
  await tables
    .insertInto("store.log")
    .values(rows.map(({ row }) => row))
    .execute();
  await tables
    .insertInto("store.log_detail")
    .values(rows.map(({ detail }) => detail))
    .execute();
  await tables.updateTable("store.log_head").set({ seq, hash }).execute();
};

/** As it will be read back: what JSON cannot hold is not in the digest either. */
const detailOf = ({ before, after, reason = "" }: LogEntry): LogDetail =>
  JSON.parse(JSON.stringify({ before: before ?? null, after: after ?? null, reason })) as LogDetail;
