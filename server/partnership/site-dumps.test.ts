import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dumpTo, filesOnDisk, inOneUnit, openDatabase, restoreFrom, verifyLog, type Database } from "#store";
import { inventIn } from "../../tests/support/invented-partnership.ts";
import { newStore, openTestStore, STORE_KINDS, testSurroundings, type TestStore } from "../../tests/support/test-store.ts";
import { SITE_EXPORT_RULES, SITE_MIGRATIONS } from "./site-migrations.ts";

const RESTORER = new URL("../../tests/support/restorer.ts", import.meta.url);
const LOG_ROWS = 100_000;
const migrations = SITE_MIGRATIONS;

/** Tables of the site, with columns. */
const columnsOf = async (database: Database): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows } = await sql<{ table: string; columns: string[] }>`
    select table_schema || '.' || table_name as table, array_agg(column_name::text) as columns from information_schema.columns
    where table_schema = any(${[...new Set(migrations.map(({ room }) => room))]}) group by 1`.execute(database.tables());
  return new Map(rows.map(({ table, columns }) => [table, columns]));
};

/** A log as long as the largest partnership's; written at once, since a hundred thousand actions would take minutes. */
const fill = async ({ database }: TestStore): Promise<void> => {
  const surroundings = testSurroundings();
  const invented = inventIn(database, surroundings);
  const ada = await invented.person("Ada Invented");
  await invented.mandate(ada, await invented.body("invented-group"), "chair");
  for (let part = 0; part < LOG_ROWS; part += 2_000)
    await inOneUnit(database, { kind: "person", id: ada }, surroundings, async (unit) => {
      for (let row = 0; row < 2_000; row += 1)
        unit.log({ action: "change", objectKind: "thing", object: String(part + row), after: { name: `Name ${row}` } });
      await Promise.resolve();
    });
};

describe.each(STORE_KINDS)("the site of %s in a dump", (kind) => {
  let store: TestStore;
  let home: string;
  let backup: string;
  beforeAll(async () => {
    store = await openTestStore(kind, migrations);
    home = await mkdtemp(join(tmpdir(), "knomad-site-"));
    backup = join(home, "backup.tar.gz");
  }, 300_000);
  afterAll(async () => {
    await store.remove();
    await rm(home, { recursive: true, force: true });
  });

  it("has a rule for each table, and rules for columns that are there", async () => {
    const tables = await columnsOf(store.database);
    const declared = Object.keys(SITE_EXPORT_RULES).toSorted();
    expect(declared).toEqual([...tables.keys()].filter((table) => table !== "store.migration").toSorted());
    for (const [table, rule] of Object.entries(SITE_EXPORT_RULES)) {
      if (!rule.open) continue;
      const named = [...(rule.without ?? []), ...Object.keys(rule.personal === true ? {} : (rule.personal ?? {}))];
      expect(tables.get(table)).toEqual(expect.arrayContaining(named));
    }
  });

  it.runIf(kind === "postgresql")(
    "takes 100,000 rows of the log",
    async () => {
      await fill(store);
      const files = filesOnDisk(join(home, "files"));
      const kept = await files.put(Readable.from([Buffer.from("a fictitious paper")]), 100);
      await sql`insert into store.file values (${kept.sha256}, ${kept.bytes}, ${kept.type}, 'paper', 'test', now())`.execute(
        store.database.tables(),
      );
      const before = process.memoryUsage().rss;
      let most = before;
      const look = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 10);
      const manifest = await dumpTo(backup, { database: store.database, files, migrations });
      clearInterval(look);
      expect(manifest.tables.find(({ table }) => table === "store.log")?.rows).toBe(LOG_ROWS);
      expect(most - before).toBeLessThan(150e6);
    },
    240_000,
  );

  it.runIf(kind === "postgresql").each(STORE_KINDS)(
    "leaves nothing half done on %s when reading in is killed",
    async (target) => {
      const place = await newStore(target);
      const child = fork(RESTORER, [place.settings.url ?? place.settings.directory ?? "", backup, home], { execArgv: ["--import", "tsx"] });
      const [said] = (await Promise.race([once(child, "message"), once(child, "exit")])) as [string];
      expect(said).toBe("begun");
      await wait(700);
      child.kill("SIGKILL");
      await once(child, "exit");
      const database = await openDatabase(place.settings);
      expect([...(await columnsOf(database)).keys()]).toEqual([]);
      const restored = await restoreFrom(backup, home, {
        database,
        files: filesOnDisk(join(home, "files")),
        migrations,
        kind: "backup",
        now: new Date(),
      });
      expect(restored.log).toMatchObject({ rows: LOG_ROWS, faults: [] });
      const again = join(home, "again.tar.gz");
      await dumpTo(again, { database, files: filesOnDisk(join(home, "files")), migrations });
      expect((await readFile(again)).equals(await readFile(backup))).toBe(true);
      await database.close();
      await place.remove();
    },
    400_000,
  );

  it.each([true, false])(
    "opens again elsewhere from an open export (personal data: %s)",
    async (personal) => {
      const small = await openTestStore(kind, migrations);
      const invented = inventIn(small.database, testSurroundings());
      const ada = await invented.person("Ada Invented");
      await invented.mandate(ada, await invented.body("invented-group"), "chair");
      const files = filesOnDisk(join(home, "files"));
      const open = { rules: SITE_EXPORT_RULES, personal };
      const first = join(home, `open-${personal}.tar.gz`);
      await dumpTo(first, { database: small.database, files, migrations, open });
      const place = await newStore(STORE_KINDS.find((one) => one !== kind) ?? kind);
      const database = await openDatabase(place.settings);
      await restoreFrom(first, home, { database, files, migrations, kind: "open export", now: new Date() });
      const { rows } = await sql<{ display_name: string }>`select display_name from partnership.person`.execute(database.tables());
      expect(rows).toEqual([{ display_name: personal ? "Ada Invented" : "Name withheld" }]);
      expect((await verifyLog(database)).faults).toEqual([]);
      const second = join(home, `open-${personal}-again.tar.gz`);
      await dumpTo(second, { database, files, migrations, open });
      expect((await readFile(second)).equals(await readFile(first))).toBe(true);
      await database.close();
      await place.remove();
      await small.remove();
    },
    240_000,
  );
});
