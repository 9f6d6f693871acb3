import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { migrate, openDatabase, type Database, type Migration, type Surroundings } from "#store";

/** Where tests look for PostgreSQL; they run on the embedded database alone when it does not answer. */
const POSTGRESQL = process.env["KNOMAD_TEST_DATABASE_URL"] ?? "postgres://postgres@127.0.0.1:5432/test";

/** A store that a test may do anything to. */
export interface TestStore {
  readonly database: Database;
  /** Opens it once more, after closing. */
  readonly settings: { readonly url?: string; readonly directory?: string };
  readonly remove: () => Promise<void>;
}

export type StoreKind = "embedded" | "postgresql";

const answers = async (): Promise<boolean> => {
  const client = new pg.Client({ connectionString: POSTGRESQL, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** The stores that tests of records run on: PGlite always, PostgreSQL when it is there. */
export const STORE_KINDS: readonly StoreKind[] = (await answers()) ? ["embedded", "postgresql"] : ["embedded"];

/** A place for a store in which nothing is yet. */
export interface EmptyStore {
  readonly settings: { readonly url?: string; readonly directory?: string };
  readonly remove: () => Promise<void>;
}

export const newStore = (kind: StoreKind): Promise<EmptyStore> => (kind === "embedded" ? newFolder() : newDatabase());

/** A new store with the tables of some rooms. */
export const openTestStore = async (kind: StoreKind, migrations: readonly Migration[]): Promise<TestStore> => {
  const { settings, remove } = await newStore(kind);
  const database = await openDatabase(settings);
  await migrate(database, migrations, new Date());
  return {
    database,
    settings,
    remove: async () => {
      await database.close();
      await remove();
    },
  };
};

const newFolder = async (): Promise<EmptyStore> => {
  const directory = await mkdtemp(join(tmpdir(), "knomad-store-"));
  return { settings: { directory }, remove: () => rm(directory, { recursive: true, force: true }) };
};

const newDatabase = async (): Promise<EmptyStore> => {
  const name = `knomad_test_${randomBytes(6).toString("hex")}`;
  await asOwner(`create database ${name}`);
  const url = new URL(POSTGRESQL);
  url.pathname = `/${name}`;
  return { settings: { url: url.href }, remove: () => asOwner(`drop database if exists ${name} with (force)`) };
};

const asOwner = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: POSTGRESQL });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

/** Real ids and chance, and a clock that goes on by a second whenever it is read. */
export const testSurroundings = (start = "2099-01-01T00:00:00Z"): Surroundings & { readonly wait: (milliseconds: number) => void } => {
  let at = Date.parse(start);
  return {
    now: () => new Date((at += 1_000)),
    newId: () => randomUUID(),
    randomBytes: (count) => randomBytes(count),
    wait: (milliseconds) => {
      at += milliseconds;
    },
  };
};
