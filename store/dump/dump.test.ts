import { createHash, randomBytes } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newStore, STORE_KINDS, testSurroundings, type StoreKind } from "../../tests/support/test-store.ts";
import type { Database } from "../database/database.ts";
import { migrate, type Migration } from "../database/migrate.ts";
import { openDatabase } from "../database/open-database.ts";
import { STORE_EXPORT_RULES } from "../export-rules.ts";
import { filesOnDisk } from "../file-store/files-on-disk.ts";
import type { FileStore } from "../file-store/file-store.ts";
import { verifyLog } from "../log/verify-log.ts";
import { STORE_MIGRATIONS } from "../migrations.ts";
import { inOneUnit } from "../records/unit-of-work.ts";
import { stableJson } from "../stable-json.ts";
import { dumpTo, restoreFrom } from "./dump-in-file.ts";
import type { ExportRules } from "./export-rules.ts";
import { MANIFEST, tableFile, withDigest, type Manifest } from "./manifest.ts";

/** Rows of every kind of column, with a link to themselves and a number that counts on. */
const THINGS: Migration = {
  room: "things",
  number: 1,
  name: "things",
  sql: `create schema things; create sequence things.number;
    create table things.thing (
      id uuid primary key, name text not null, "camelCase" boolean, day date, at timestamptz, big bigint, exact numeric, tags text[],
      numbers integer[], data jsonb, parent_id uuid references things.thing (id),
      plain text generated always as (lower(name)) stored);
    create table things.pair (name text, number integer, secret text, primary key (name, number));`,
};
const LATER: Migration = {
  room: "things",
  number: 2,
  name: "colour",
  sql: "alter table things.thing add column colour text not null default 'none'",
};
const MIGRATIONS = [...STORE_MIGRATIONS, THINGS];
const RULES: ExportRules = {
  ...STORE_EXPORT_RULES,
  "things.thing": { open: true, personal: { name: "'Withheld'", tags: "'{}'::text[]" } },
  "things.pair": { open: true, without: ["secret"] },
};
const NOW = new Date("2099-01-01T00:00:00Z");

interface Place {
  readonly database: Database;
  readonly files: FileStore;
  readonly settings: { readonly url?: string; readonly directory?: string };
}

let home: string;
const closing: (() => Promise<void>)[] = [];

const openPlace = async (kind: StoreKind): Promise<Place> => {
  const { settings, remove } = await newStore(kind);
  const database = await openDatabase(settings);
  closing.push(() => database.close().then(remove));
  return { database, settings, files: filesOnDisk(await mkdtemp(join(home, "files-"))) };
};

const IDS = [
  "00000000-0000-4000-8000-000000000001",
  "00000000-0000-4000-8000-000000000002",
  "00000000-0000-4000-8000-000000000003",
] as const;
const AWKWARD = 'quote " back \\ line \n separator \u2028 Zürich 東京 🙂';

const fill = async ({ database, files }: Place): Promise<void> => {
  await migrate(database, MIGRATIONS, NOW);
  const surroundings = testSurroundings();
  const { sha256, bytes, type } = await files.put(pieces("a fictitious paper"), 1_000);
  await inOneUnit(database, { kind: "system", id: "test" }, surroundings, async (unit) => {
    const tables = unit.tables();
    // The child comes before its parent in the order of the key.
    await sql`insert into things.thing (id, name, "camelCase", day, at, big, exact, tags, numbers, data, parent_id) values
      (${IDS[2]}, 'Élan', null, null, null, null, null, null, null, 'null'::jsonb, null),
      (${IDS[0]}, ${AWKWARD}, true, '2024-02-29', '2024-02-29T23:59:59.123456+05:30', 9007199254740991, 12.3400,
        array['a,b', '"', null, ''], array[3, 1], '{"b": 1, "a": [1.50, 12345678901234567890, "\\n"]}'::jsonb, ${IDS[2]}),
      (${IDS[1]}, 'elan', false, '0099-01-01', '1969-12-31T00:00:00Z', -1, -0.001, '{}', '{}', '"text"'::jsonb, null)`.execute(tables);
    await sql`insert into things.pair select name, number, 'secret ' || number from unnest(array['b','B','ä','a']) name, generate_series(1, 2) number`.execute(
      tables,
    );
    await sql`select nextval('things.number'), nextval('things.number')`.execute(tables);
    await sql`insert into store.file values (${sha256}, ${bytes}, ${type}, 'paper.txt', 'test', ${unit.now})`.execute(tables);
    unit.log({ action: "fill", objectKind: "thing", object: "all", after: { name: AWKWARD } });
    unit.enqueue({ queue: "none", key: "1", payload: { secret: "link" } });
  });
};

async function* pieces(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

const folderHash = async (folder: string): Promise<string> => {
  const hash = createHash("sha256");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((one) => one.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  for (const path of paths.toSorted()) hash.update(path.slice(folder.length)).update(await readFile(path));
  return hash.digest("hex");
};

const into = (place: Place, from: string, kind: Manifest["kind"] = "backup", migrations: readonly Migration[] = MIGRATIONS) =>
  restoreFrom(from, home, { database: place.database, files: place.files, migrations, kind, now: NOW });

const tablesOf = async ({ database }: Place): Promise<number> =>
  (
    await sql<{ n: number }>`select count(*) as n from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('store', 'things')`.execute(database.tables())
  ).rows[0]!.n;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "knomad-dump-"));
});
afterAll(async () => {
  for (const close of closing) await close();
  await rm(home, { recursive: true, force: true });
}, 300_000);

describe.each(STORE_KINDS)("dumps of %s", (kind) => {
  const other = STORE_KINDS.find((one) => one !== kind) ?? kind;
  let place: Place;
  let target: Place;
  let backup: string;
  beforeAll(async () => {
    place = await openPlace(kind);
    target = await openPlace(other);
    await fill(place);
    backup = join(home, `${kind}.tar.gz`);
    await dumpTo(backup, { ...place, migrations: MIGRATIONS });
  }, 300_000);

  it("refuses what is altered, cut off, foreign, newer or of another kind, and changes nothing", async () => {
    const folder = join(home, `${kind}-folder`);
    const manifest = await dumpTo(folder, { ...place, migrations: MIGRATIONS });
    const altered = async (name: string, change: (copy: string) => Promise<void>): Promise<string> => {
      const copy = join(home, `${kind}-${name}`);
      await cp(folder, copy, { recursive: true });
      await change(copy);
      return copy;
    };
    const rest: Omit<Manifest, "digest"> = Object.fromEntries(Object.entries(manifest).filter(([name]) => name !== "digest")) as never;
    const rewrite = (copy: string, next: Omit<Manifest, "digest">): Promise<void> =>
      writeFile(join(copy, MANIFEST), stableJson(withDigest(next)));
    const row = await altered("row", async (copy) => {
      const path = join(copy, tableFile("things.thing"));
      await writeFile(path, (await readFile(path, "utf8")).replace("elan", "ELAN"));
    });
    await expect(into(target, row)).rejects.toMatchObject({
      code: "dump-damaged",
      message: expect.stringContaining("checksum differs") as string,
    });
    const missing = await altered("missing", (copy) => rm(join(copy, "files"), { recursive: true }));
    await expect(into(target, missing)).rejects.toMatchObject({ code: "dump-damaged" });
    const said = await altered("said", (copy) => writeFile(join(copy, MANIFEST), stableJson({ ...manifest, personal: false })));
    await expect(into(target, said)).rejects.toMatchObject({ code: "dump-damaged" });
    const newer = await altered("newer", (copy) => rewrite(copy, { ...rest, version: 2 }));
    await expect(into(target, newer)).rejects.toMatchObject({ code: "dump-too-new" });
    const orphan = await altered("orphan", async (copy) => {
      const path = join(copy, tableFile("things.thing"));
      const text = (await readFile(path, "utf8")).split("\n").slice(0, 2).join("\n") + "\n";
      await writeFile(path, text);
      const entry = {
        table: "things.thing",
        rows: 2,
        bytes: Buffer.byteLength(text),
        sha256: createHash("sha256").update(text).digest("hex"),
      };
      await rewrite(copy, { ...rest, tables: rest.tables.map((one) => (one.table === entry.table ? entry : one)) });
    });
    await expect(into(target, orphan)).rejects.toMatchObject({ code: "dump-damaged" });
    await expect(into(target, folder, "open export")).rejects.toMatchObject({ code: "dump-kind" });
    await expect(into(target, folder, "backup", STORE_MIGRATIONS)).rejects.toMatchObject({ code: "migration-unknown" });
    const cut = join(home, `${kind}-cut.tar.gz`);
    await writeFile(cut, (await readFile(backup)).subarray(0, -200));
    await expect(into(target, cut)).rejects.toMatchObject({ code: "dump-damaged" });
    const noise = join(home, `${kind}-noise.tar.gz`);
    await writeFile(noise, randomBytes(500));
    await expect(into(target, noise)).rejects.toMatchObject({ code: "not-a-dump" });
    await expect(into(target, join(home, "nowhere"))).rejects.toMatchObject({ code: "not-a-dump" });
    expect(await tablesOf(target)).toBe(0);
  }, 300_000);

  it("come back the same on the other store, with secrets, jobs, files, links, log and numbers", async () => {
    const restored = await into(target, backup);
    expect(restored).toMatchObject({ files: 1, migrated: [], log: { rows: 1, faults: [] } });
    const again = join(home, `${kind}-again.tar.gz`);
    await dumpTo(again, { ...target, migrations: MIGRATIONS });
    expect((await readFile(again)).equals(await readFile(backup))).toBe(true);
    const { rows } = await sql<
      Record<string, unknown>
    >`select t.*, t.data::text as data, t.data is null as no_data from things.thing t order by id`.execute(target.database.tables());
    expect(rows[0]).toMatchObject({
      name: AWKWARD,
      big: 9007199254740991,
      exact: "12.3400",
      tags: ["a,b", '"', null, ""],
      day: "2024-02-29",
    });
    expect(rows[0]).toMatchObject({
      data: '{"a": [1.50, 12345678901234567890, "\\n"], "b": 1}',
      parent_id: IDS[2],
      plain: AWKWARD.toLowerCase(),
    });
    expect(rows[2]).toMatchObject({ data: "null", no_data: false, camelCase: null });
    const next = await sql<{ n: number }>`select nextval('things.number') as n`.execute(target.database.tables());
    expect(next.rows[0]!.n).toBe(3);
    await expect(
      sql`insert into things.thing (id, name, parent_id) values (gen_random_uuid(), 'x', gen_random_uuid())`.execute(
        target.database.tables(),
      ),
    ).rejects.toMatchObject({ code: "23503" });
    await expect(sql`delete from store.log`.execute(target.database.tables())).rejects.toThrow("append-only");
    await expect(into(target, backup)).rejects.toMatchObject({ code: "store-not-empty" });
  }, 300_000);

  it("are brought up to date when they are of an older programme", async () => {
    const later = await openPlace(kind);
    await migrate(later.database, [...MIGRATIONS, LATER], NOW);
    const restored = await into(later, backup, "backup", [...MIGRATIONS, LATER]);
    expect(restored).toMatchObject({ migrated: ["things 2 colour"], log: { faults: [] } });
    const { rows } = await sql<{ colour: string }>`select distinct colour from things.thing`.execute(later.database.tables());
    expect(rows).toEqual([{ colour: "none" }]);
    expect((await migrate(later.database, [...MIGRATIONS, LATER], NOW)).applied).toEqual([]);
  }, 300_000);

  it.each([true, false])(
    "as open export (personal data: %s) give the same bytes from where they were read in",
    async (personal) => {
      const open = { rules: RULES, personal };
      const first = join(home, `${kind}-open-${personal}`);
      const manifest = await dumpTo(first, { ...place, migrations: MIGRATIONS, open });
      expect(manifest.tables.map(({ table }) => table)).not.toContain("store.job");
      const words = await readFile(join(first, tableFile("things.thing")), "utf8");
      expect(words.includes("Zürich")).toBe(personal);
      const names = manifest.tables.map(({ table }) => table);
      for (const table of ["store.log", "store.log_detail", "store.file"]) expect(names.includes(table), table).toBe(personal);
      expect(manifest.files.length > 0).toBe(personal);
      expect(await readFile(join(first, tableFile("things.pair")), "utf8")).toBe(
        ["B", "a", "b", "ä"].flatMap((name) => [1, 2].map((number) => `{"name":"${name}","number":${number}}\n`)).join(""),
      );
      const elsewhere = await openPlace(other);
      await into(elsewhere, first, "open export");
      expect(await verifyLog(elsewhere.database)).toMatchObject({ rows: personal ? 1 : 0, erased: 0, faults: [] });
      const second = join(home, `${kind}-open-${personal}-again`);
      await dumpTo(second, { ...elsewhere, migrations: MIGRATIONS, open });
      expect(await folderHash(second)).toBe(await folderHash(first));
    },
    300_000,
  );

  it("refuse a table that no rule declares, and a folder that is somebody's", async () => {
    const fewer = Object.fromEntries(Object.entries(RULES).filter(([table]) => table !== "things.pair"));
    await expect(
      dumpTo(join(home, `${kind}-fewer`), { ...place, migrations: MIGRATIONS, open: { rules: fewer, personal: true } }),
    ).rejects.toThrow("no rule says whether things.pair");
    const mine = await mkdtemp(join(home, "mine-"));
    await expect(dumpTo(mine, { ...place, migrations: MIGRATIONS })).rejects.toMatchObject({ code: "not-a-dump" });
  });
});
