import { createHash } from "node:crypto";
import { sql, type Transaction } from "kysely";
import { Problem } from "#vocabulary";
import type { Database } from "./database.ts";

/** One forward step of a room's tables. Once applied anywhere it is never edited; a change is a new step. */
export interface Migration {
  /** Room whose schema it shapes: "store", "partnership". */
  readonly room: string;
  /** From 1, without gaps in a room. */
  readonly number: number;
  /** What it does, in a few words. */
  readonly name: string;
  readonly sql: string;
}

export interface MigrationOutcome {
  /** Applied now, as "room 1 name". */
  readonly applied: readonly string[];
  readonly already: number;
}

/** Any number: processes that migrate one database wait for each other by it. */
const LOCK = 7_064_412_026;

export interface AppliedMigration {
  readonly room: string;
  readonly number: number;
  readonly checksum: string;
}

/**
 * Brings a database to the tables this programme needs, in one transaction and one process at a time: all steps or none.
 * @param migrations in the order in which rooms build on each other
 * @throws Problem migration-changed, migration-unknown: nothing is touched then
 */
export const migrate = (database: Database, migrations: readonly Migration[], now: Date): Promise<MigrationOutcome> =>
  database
    .tables<unknown>()
    .transaction()
    .execute((transaction) => migrateIn(transaction, migrations, now));

/** The same in a transaction that does more. */
export const migrateIn = async (
  transaction: Transaction<unknown>,
  migrations: readonly Migration[],
  now: Date,
): Promise<MigrationOutcome> => {
  await sql`select pg_advisory_xact_lock(${LOCK}::bigint)`.execute(transaction);
  await sql`create schema if not exists store`.execute(transaction);
  await sql`create table if not exists store.migration (
    room text not null,
    number integer not null,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null,
    primary key (room, number)
  )`.execute(transaction);
  const applied = await appliedMigrations(transaction);
  const fresh = freshMigrations(applied, migrations);
  for (const one of fresh) await apply(transaction, one, now);
  return { applied: fresh.map(wordsOf), already: applied.length };
};

/** The steps a database has had. */
export const appliedMigrations = async (transaction: Transaction<unknown>): Promise<readonly AppliedMigration[]> => {
  const { rows } = await sql<AppliedMigration>`select room, number, checksum from store.migration order by room, number`.execute(
    transaction,
  );
  return rows;
};

/**
 * The steps that are missing somewhere.
 * @throws Problem migration-changed, migration-unknown for steps applied there that are not of this programme
 */
export const freshMigrations = (applied: readonly AppliedMigration[], migrations: readonly Migration[]): readonly Migration[] => {
  refuseUnknown(applied, migrations);
  return migrations.filter((one) => !isApplied(one, applied));
};

const refuseUnknown = (applied: readonly AppliedMigration[], migrations: readonly Migration[]): void => {
  for (const { room, number } of applied)
    if (!migrations.some((one) => one.room === room && one.number === number))
      throw new Problem("migration-unknown", { migration: `${room} ${number}` });
};

const isApplied = (migration: Migration, applied: readonly AppliedMigration[]): boolean => {
  const found = applied.find(({ room, number }) => room === migration.room && number === migration.number);
  if (found && found.checksum !== checksumOf(migration)) throw new Problem("migration-changed", { migration: wordsOf(migration) });
  return found !== undefined;
};

const apply = async (transaction: Transaction<unknown>, migration: Migration, now: Date): Promise<void> => {
  await sql.raw(migration.sql).execute(transaction);
  await sql`insert into store.migration (room, number, name, checksum, applied_at)
    values (${migration.room}, ${migration.number}, ${migration.name}, ${checksumOf(migration)}, ${now})`.execute(transaction);
};

const checksumOf = (migration: Migration): string => createHash("sha256").update(migration.sql).digest("hex");

const wordsOf = ({ room, number, name }: Migration): string => `${room} ${number} ${name}`;
