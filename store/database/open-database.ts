import { Kysely, PostgresDialect, type PostgresPool } from "kysely";
import pg from "pg";
import { Problem } from "#vocabulary";
import { COLUMN_TYPES } from "./column-types.ts";
import type { Database, DatabaseSettings } from "./database.ts";
import { startEmbedded } from "./embedded/start-embedded.ts";
import { keepPlans } from "./keep-plans.ts";

/** One session serves every statement of the embedded database in turn, so more would only wait for each other. */
const EMBEDDED_CONNECTIONS = 2;
const POSTGRESQL_CONNECTIONS = 8;
const OLDEST = 15;

/**
 * Opens the store of records: PostgreSQL where a URL is given, else the embedded database in a folder, which one process holds at a time.
 * @throws Problem store-not-named, store-unreachable, store-too-old, store-in-use, not-writable
 */
export const openDatabase = async (settings: DatabaseSettings): Promise<Database> => {
  if (settings.url) return openPostgresql(settings.url, settings.connections ?? POSTGRESQL_CONNECTIONS);
  if (!settings.directory) throw new Problem("store-not-named");
  const embedded = await startEmbedded(settings.directory, settings.share ?? false);
  const { host, held, stop } = embedded;
  // What holds the database keeps its connections, and with them the plans; a command beside it keeps nothing there.
  const idle = held ? { idleTimeoutMillis: 0 } : {};
  const pool = poolOf({ host, user: "postgres", database: "postgres", max: EMBEDDED_CONNECTIONS, ...idle });
  return databaseOn(held ? keepPlans(pool) : pool, held ? "embedded" : "shared", stop);
};

const openPostgresql = async (url: string, max: number): Promise<Database> => {
  const pool = poolOf({ connectionString: url, max, connectionTimeoutMillis: 10_000 });
  try {
    const { rows } = await pool.query<{ version: string }>("select current_setting('server_version_num') as version");
    const version = Math.floor(Number(rows[0]?.version) / 10_000);
    if (version < OLDEST) throw new Problem("store-too-old", { version, oldest: OLDEST });
  } catch (error) {
    await pool.end();
    if (error instanceof Problem) throw error;
    throw new Problem("store-unreachable", { reason: error instanceof Error ? error.message : String(error) });
  }
  return databaseOn(pool, "postgresql", async () => undefined);
};

const poolOf = (config: pg.PoolConfig): pg.Pool => {
  const pool = new pg.Pool({ ...config, types: COLUMN_TYPES, application_name: "knomad" });
  // A connection that breaks while it idles is replaced at the next query; without a listener it would end the process.
  pool.on("error", () => undefined);
  return pool;
};

const databaseOn = (pool: PostgresPool, kind: Database["kind"], stop: () => Promise<void>): Database => {
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  let closing: Promise<void> | undefined;
  return {
    kind,
    tables: <Tables>() => kysely as unknown as Kysely<Tables>,
    close: () => (closing ??= kysely.destroy().then(stop)),
  };
};
