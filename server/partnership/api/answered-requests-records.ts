import { sql } from "kysely";
import type { Database, UnitOfWork } from "#store";
import type { AccountsTables } from "../../accounts/accounts-tables.ts";

/** An answer that was given to a change with a key. */
export interface AnsweredRequest {
  /** Hash of what was asked. */
  readonly asked: string;
  readonly status: number;
  readonly answer: string;
}

/** A token's key for a change. */
export interface RequestKey {
  readonly tokenId: string;
  readonly key: string;
}

const HOURS_KEPT = 24;
const keptSince = (now: Date): Date => new Date(now.getTime() - HOURS_KEPT * 3_600_000);

export const findAnswered = (
  from: Pick<Database, "tables">,
  { tokenId, key }: RequestKey,
  now: Date,
): Promise<AnsweredRequest | undefined> =>
  from
    .tables<AccountsTables>()
    .selectFrom("accounts.answered_request")
    .select(["asked", "status", "answer"])
    .where("token_id", "=", tokenId)
    .where("key", "=", key)
    .where("answered_at", ">", keptSince(now))
    .executeTakeFirst();

/** Holds back other requests with this key until the unit of work is done. */
export const holdKey = async (unit: UnitOfWork, { tokenId, key }: RequestKey): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`request ${tokenId} ${key}`}, 0))`.execute(unit.tables());
};

/** Keeps an answer; one that is too old to count any more gives way. */
export const keepAnswered = async (unit: UnitOfWork, { tokenId, key }: RequestKey, answered: AnsweredRequest): Promise<void> => {
  const row = { ...answered, answered_at: unit.now };
  await unit
    .tables<AccountsTables>()
    .insertInto("accounts.answered_request")
    .values({ token_id: tokenId, key, ...row })
    .onConflict((conflict) => conflict.columns(["token_id", "key"]).doUpdateSet(row))
    .execute();
};

/** Forgets answers that are older than a day; nothing that anybody may do changes, so the log is not told. */
export const forgetAnswered = async (database: Database, now: Date): Promise<void> => {
  await database.tables<AccountsTables>().deleteFrom("accounts.answered_request").where("answered_at", "<=", keptSince(now)).execute();
};
