import { createReadStream } from "node:fs";
import { join } from "node:path";
import { sql, type Transaction } from "kysely";
import { Problem } from "#vocabulary";
import type { Database } from "../database/database.ts";
import { freshMigrations, migrateIn, type Migration } from "../database/migrate.ts";
import type { FileStore } from "../file-store/file-store.ts";
import { verifyLog, type LogReport } from "../log/verify-log.ts";
import { checkDump } from "./check-dump.ts";
import { dumpedFile, tableFile, type Manifest } from "./manifest.ts";
import { readTable } from "./read-table.ts";
import { tableShapes } from "./table-shapes.ts";
import { schemasOf } from "./write-dump.ts";

export interface RestoreOptions {
  readonly database: Database;
  readonly files: FileStore;
  readonly migrations: readonly Migration[];
  readonly kind: Manifest["kind"];
  readonly now: Date;
}

export interface Restored {
  readonly rows: number;
  readonly files: number;
  /** Steps the tables were brought on by, for a dump of an older programme. */
  readonly migrated: readonly string[];
  /** The log as it is now: damage that was in it before shows here. */
  readonly log: LogReport;
}

/**
 * Reads a dump into an empty store: everything in one transaction, or nothing. Tables are made as they were when it was written, filled, and then
 * brought up to date.
 * @throws Problem store-not-empty, not-a-dump, dump-too-new, dump-damaged, dump-kind, migration-unknown, migration-changed
 */
export const restoreDump = async (folder: string, options: RestoreOptions): Promise<Restored> => {
  const { database, files, migrations, kind } = options;
  const manifest = await checkDump(folder);
  if (manifest.kind !== kind) throw new Problem("dump-kind", { kind: manifest.kind });
  const newer = new Set(freshMigrations(manifest.migrations, migrations));
  const older = migrations.filter((one) => !newer.has(one));
  // Files first: those that no record names in the end are swept one day, a record without its file would be a loss.
  const copy = async (): Promise<void> => {
    for (const { sha256, bytes } of manifest.files) await files.put(createReadStream(join(folder, dumpedFile(sha256))), bytes);
  };
  const { rows, migrated } = await database
    .tables<unknown>()
    .transaction()
    .execute(async (transaction) => {
      await refuseRecords(transaction, schemasOf(migrations));
      await copy();
      return fill(transaction, folder, { ...options, manifest, older });
    });
  return { rows, files: manifest.files.length, migrated, log: await verifyLog(database) };
};

/** A store with tables in which nothing was ever written is empty too. */
const refuseRecords = async (transaction: Transaction<unknown>, schemas: readonly string[]): Promise<void> => {
  for (const { table } of await tableShapes(transaction, schemas)) {
    const { rows } = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(table)}`.execute(transaction);
    const allowed = table === "store.log_head" ? 1 : 0;
    // The head of an empty log is published every day, which is no record of anybody's.
    if (rows[0]!.rows > allowed && !(await isEmptyPublication(transaction, table)))
      throw new Problem("store-not-empty", { rows: rows[0]!.rows, table });
  }
};

const isEmptyPublication = async (transaction: Transaction<unknown>, table: string): Promise<boolean> => {
  if (table !== "store.log_publication") return false;
  const { rows } = await sql<{ some: boolean }>`select exists (select from store.log_publication where seq > 0) as some`.execute(
    transaction,
  );
  return !rows[0]!.some;
};

interface Filling extends RestoreOptions {
  readonly manifest: Manifest;
  readonly older: readonly Migration[];
}

const fill = async (
  transaction: Transaction<unknown>,
  folder: string,
  { manifest, older, migrations, now }: Filling,
): Promise<Pick<Restored, "rows" | "migrated">> => {
  const schemas = schemasOf(migrations);
  for (const schema of schemas) await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(transaction);
  await migrateIn(transaction, older, now);
  const shapes = await tableShapes(transaction, schemas);
  const links = await dropLinks(transaction, schemas);
  for (const { table } of shapes) await sql`delete from ${sql.table(table)}`.execute(transaction);
  let rows = 0;
  for (const { table, rows: expected } of manifest.tables) {
    const shape = shapes.find((one) => one.table === table);
    if (!shape) throw new Problem("dump-damaged", { file: tableFile(table), reason: "there is no such table" });
    const read = await readTable(transaction, shape, join(folder, tableFile(table)));
    if (read !== expected) throw new Problem("dump-damaged", { file: tableFile(table), reason: `it has ${read} rows, not ${expected}` });
    rows += read;
  }
  // What waits for the end of the transaction is asked now: no table with something waiting can be changed.
  for (const statement of ["set constraints all immediate", ...links]) await check(transaction, statement);
  for (const [name, value] of Object.entries(manifest.sequences))
    if (value !== null) await sql`select setval(${name}::regclass, ${value}::bigint)`.execute(transaction);
  const { applied } = await migrateIn(transaction, migrations, now);
  return { rows, migrated: applied };
};

/** Takes links between tables away, so that rows may come in any order; gives what makes them again and checks every row. */
const dropLinks = async (transaction: Transaction<unknown>, schemas: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await sql<{ table: string; name: string; definition: string }>`
    select c.conrelid::regclass::text as table, quote_ident(c.conname) as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_namespace n on n.oid = c.connamespace
    where c.contype = 'f' and n.nspname = any(${schemas})
    order by 1, 2`.execute(transaction);
  for (const { table, name } of rows) await sql.raw(`alter table ${table} drop constraint ${name}`).execute(transaction);
  return rows.map(({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`);
};

const check = async (transaction: Transaction<unknown>, statement: string): Promise<void> => {
  try {
    await sql.raw(statement).execute(transaction);
  } catch (error) {
    throw new Problem("dump-damaged", { file: "a table", reason: error instanceof Error ? error.message : String(error) });
  }
};
