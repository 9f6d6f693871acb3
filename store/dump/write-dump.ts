import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { sql, type Transaction } from "kysely";
import { appliedMigrations, freshMigrations, type Migration } from "../database/migrate.ts";
import type { Database } from "../database/database.ts";
import type { FileStore } from "../file-store/file-store.ts";
import { stableJson } from "../stable-json.ts";
import type { ExportRule, ExportRules } from "./export-rules.ts";
import { dumpedFile, FORMAT, FORMAT_VERSION, MANIFEST, tableFile, withDigest, type Manifest, type TableEntry } from "./manifest.ts";
import { sequenceValues, tableShapes, type TableShape } from "./table-shapes.ts";
import { writeTable } from "./write-table.ts";

export interface DumpOptions {
  readonly database: Database;
  readonly files: FileStore;
  /** Of every room: the schemas that are dumped bear their names. */
  readonly migrations: readonly Migration[];
  /** What the open export holds; a backup of everything when left out. */
  readonly open?: { readonly rules: ExportRules; readonly personal: boolean };
}

/**
 * Writes every table as it is at one moment, and every file its records name, into an empty folder. The same records give the same bytes,
 * whichever the store.
 * @throws RangeError for a table without a rule, in an open export; Problem file-not-kept, file-damaged, migration-unknown
 */
export const writeDump = async (folder: string, options: DumpOptions): Promise<Manifest> => {
  await mkdir(join(folder, "tables"), { recursive: true });
  const rest = await options.database
    .tables<unknown>()
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute((transaction) => writeTables(transaction, folder, options));
  const files: { sha256: string; bytes: number }[] = [];
  for (const { sha256, bytes } of rest.files) {
    const path = join(folder, dumpedFile(sha256));
    await mkdir(dirname(path), { recursive: true });
    await pipeline(await options.files.get(sha256), createWriteStream(path, { flags: "wx", mode: 0o600 }));
    files.push({ sha256, bytes });
  }
  const manifest = withDigest({ ...rest, files });
  await writeFile(join(folder, MANIFEST), stableJson(manifest), { mode: 0o600 });
  return manifest;
};

const writeTables = async (
  transaction: Transaction<unknown>,
  folder: string,
  { migrations, open }: DumpOptions,
): Promise<Omit<Manifest, "digest">> => {
  const schemas = schemasOf(migrations);
  const applied = await appliedMigrations(transaction);
  freshMigrations(applied, migrations);
  const tables: TableEntry[] = [];
  for (const shape of await tableShapes(transaction, schemas)) {
    const rule = ruleFor(shape, open);
    if (rule === "left out") continue;
    tables.push(
      await writeTable(transaction, { path: join(folder, tableFile(shape.table)), shape, rule, personal: open?.personal ?? true }),
    );
  }
  const { rows } = tables.some(({ table }) => table === "store.file")
    ? await sql<{ sha256: string; bytes: number }>`select sha256, bytes from store.file order by sha256 collate "C"`.execute(transaction)
    : { rows: [] };
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    kind: open ? "open export" : "backup",
    personal: open?.personal ?? true,
    migrations: applied.map(({ room, number, checksum }) => ({ room, number, checksum })),
    sequences: await sequenceValues(transaction, schemas),
    tables,
    files: [...rows],
  };
};

/** Schemas are named after the rooms they belong to. */
export const schemasOf = (migrations: readonly Migration[]): readonly string[] => [...new Set(migrations.map(({ room }) => room))];

const ruleFor = ({ table }: TableShape, open: DumpOptions["open"]): Extract<ExportRule, { open: true }> | undefined | "left out" => {
  if (!open) return undefined;
  const rule = open.rules[table];
  if (!rule) throw new RangeError(`no rule says whether ${table} belongs into the open export`);
  return !rule.open || (rule.personal === true && !open.personal) ? "left out" : rule;
};
