import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { Cube } from "#observatory";

/** A database with the rows of a cube in it, asked the questions that the cube is asked. */
export interface Peer {
  readonly name: string;
  /** Years and values of one corridor; returns how many. */
  readonly corridor: (area: string, counterpart: string) => Promise<number> | number;
  /** All rows of an area in a year; returns how many. */
  readonly slice: (area: string, period: string) => Promise<number> | number;
  readonly close: () => void;
}

const require = createRequire(new URL("peers/package.json", import.meta.url));

/** The package of a peer, or undefined when it is not installed. */
const load = async (name: string): Promise<unknown> => {
  try {
    return await import(pathToFileURL(require.resolve(name)).href);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
};

const COLUMNS = "REF_AREA, COUNTERPART_AREA, SEX, TIME_PERIOD, OBS_VALUE, OBS_STATUS, METHOD, SOURCE";
const CORRIDOR = `SELECT ${COLUMNS} FROM obs WHERE REF_AREA = ? AND COUNTERPART_AREA = ? AND SEX = '_T' ORDER BY TIME_PERIOD`;
const SLICE = `SELECT ${COLUMNS} FROM obs WHERE REF_AREA = ? AND TIME_PERIOD = ?`;

interface DuckPrepared {
  bindVarchar(at: number, value: string): void;
  bindInteger(at: number, value: number): void;
  runAndReadAll(): Promise<{ getRowObjectsJS(): unknown[] }>;
}

interface DuckConnection {
  run(sql: string): Promise<unknown>;
  prepare(sql: string): Promise<DuckPrepared>;
  closeSync(): void;
}

interface DuckModule {
  readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<DuckConnection> }> };
}

/** DuckDB in memory, the rows read from the release's own file and indexed by corridor. */
export async function openDuck(parquet: string): Promise<(Peer & { readonly reload: () => Promise<unknown> }) | undefined> {
  const duck = (await load("@duckdb/node-api")) as DuckModule | undefined;
  if (!duck) return undefined;
  const connection = await (await duck.DuckDBInstance.create(":memory:")).connect();
  const copy = (table: string): Promise<unknown> =>
    connection.run(`CREATE OR REPLACE TABLE ${table} AS SELECT * FROM read_parquet('${parquet.replaceAll("'", "''")}')`);
  await copy("obs");
  await connection.run("CREATE INDEX obs_corridor ON obs (REF_AREA, COUNTERPART_AREA)");
  const [corridor, slice] = [await connection.prepare(CORRIDOR), await connection.prepare(SLICE)];
  return {
    name: "DuckDB",
    corridor: async (area, counterpart) => {
      corridor.bindVarchar(1, area);
      corridor.bindVarchar(2, counterpart);
      return (await corridor.runAndReadAll()).getRowObjectsJS().length;
    },
    slice: async (area, period) => {
      slice.bindVarchar(1, area);
      slice.bindInteger(2, Number(period));
      return (await slice.runAndReadAll()).getRowObjectsJS().length;
    },
    reload: () => copy("again"),
    close: () => connection.closeSync(),
  };
}

interface SqliteDatabase {
  exec(sql: string): void;
  prepare(sql: string): { run(...values: unknown[]): void; all(...values: unknown[]): unknown[] };
  close(): void;
}

interface SqliteModule {
  readonly default: new (path: string) => SqliteDatabase;
}

/** SQLite in memory, the same rows with an index for each question. */
export async function openSqlite(cube: Cube): Promise<Peer | undefined> {
  const sqlite = (await load("better-sqlite3")) as SqliteModule | undefined;
  if (!sqlite) return undefined;
  const database = new sqlite.default(":memory:");
  database.exec(`CREATE TABLE obs (${COLUMNS}, PRIMARY KEY (REF_AREA, COUNTERPART_AREA, SEX, TIME_PERIOD)) WITHOUT ROWID; BEGIN`);
  const insert = database.prepare("INSERT INTO obs VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  cube.visit({}, (row, series) => {
    const { area, counterpart, sex, period, value, status, method, source } = cube.observation(row, series);
    insert.run(area, counterpart, sex, Number(period), value, status, method, source);
  });
  database.exec("COMMIT; CREATE INDEX obs_year ON obs (REF_AREA, TIME_PERIOD)");
  const [corridor, slice] = [database.prepare(CORRIDOR), database.prepare(SLICE)];
  return {
    name: "SQLite",
    corridor: (area, counterpart) => corridor.all(area, counterpart).length,
    slice: (area, period) => slice.all(area, Number(period)).length,
    close: () => database.close(),
  };
}

interface CitationJsModule {
  readonly plugins: { readonly input: { chain(text: string, options: object): unknown[] } };
}

/** Citation.js, which reads BibTeX into CSL too. */
export async function openCitationJs(): Promise<{ readonly name: string; readonly read: (text: string) => number } | undefined> {
  const core = (await load("@citation-js/core")) as CitationJsModule | undefined;
  if (!core || !(await load("@citation-js/plugin-bibtex"))) return undefined;
  return { name: "Citation.js", read: (text) => core.plugins.input.chain(text, { forceType: "@bibtex/text" }).length };
}
