import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inOneUnit, openDatabase, publishHead, type Database } from "#store";
import { SITE_MIGRATIONS } from "../../tests/support/site-migrations.ts";
import { newStore, STORE_KINDS, type EmptyStore } from "../../tests/support/test-store.ts";
import { run, temporaryFolder, type Ran } from "../testing.ts";

const SURROUNDINGS = { now: () => new Date(), newId: () => randomUUID(), randomBytes: (count: number) => randomBytes(count) };

describe("commands on records", () => {
  let home: string;
  /** Stands for the running server, which holds the folder: commands go through its socket. */
  let held: Database;
  const knomad = (...argv: readonly string[]): Promise<Ran> => run(argv, { home });

  beforeAll(async () => {
    home = temporaryFolder();
    mkdirSync(join(home, "records"));
    held = await openDatabase({ directory: join(home, "records") });
  }, 300_000);
  afterAll(async () => {
    await held.close();
    rmSync(home, { recursive: true, force: true });
  });

  it("make the tables once", async () => {
    const first = await knomad("store", "migrate");
    expect([first.code, first.out]).toEqual([0, expect.stringContaining(`${SITE_MIGRATIONS.length} steps applied, 0 there before`)]);
    expect((await knomad("store", "migrate")).out).toBe(`0 steps applied, ${SITE_MIGRATIONS.length} there before\n`);
  }, 300_000);

  it("list jobs, show dead ones without what a terminal would obey, and give them another try", async () => {
    const id = randomUUID();
    await inOneUnit(held, { kind: "system", id: "test" }, { ...SURROUNDINGS, newId: () => id }, async (unit) => {
      unit.enqueue({ queue: "send-mail", key: "1", payload: { to: "nobody@example.org" } });
      unit.log({ action: "ask", objectKind: "mail", object: "1" });
    });
    const listed = await knomad("jobs", "list");
    expect(listed.out).toMatch(new RegExp(`^send-mail {2}waiting {2}1\n${id} {2}send-mail`));
    expect(listed.out).not.toContain("nobody@example.org");
    await sql`update store.job set state = 'dead', attempts = 8, fault = ${"refused\u001b[2J"}, finished_at = now()`.execute(held.tables());
    expect((await knomad("jobs", "dead")).out).toMatch(new RegExp(`^${id} {2}send-mail {2}dead {2}8 tries .*refused \\[2J\n$`));
    expect(await knomad("jobs", "retry", id)).toMatchObject({ code: 0, out: `${id} waits again\n` });
    expect(JSON.parse((await knomad("jobs", "list", "--json")).out)).toMatchObject({
      counts: [{ queue: "send-mail", state: "waiting", jobs: 1 }],
    });
    const again = await knomad("jobs", "retry", id);
    expect([again.code, again.err]).toEqual([3, expect.stringContaining("no-such-dead-job")]);
    expect((await knomad("jobs", "retry", "1")).code).toBe(3);
  }, 300_000);

  it("verify the log, and against heads that somebody kept", async () => {
    expect((await knomad("log", "heads")).err).toContain("no head was published yet");
    const head = await publishHead(held, new Date());
    const heads = await knomad("log", "heads", "--json");
    writeFileSync(join(home, "heads.json"), heads.out);
    expect((await knomad("log", "heads")).out).toBe(`${head.day}  ${head.seq}  ${head.hash}\n`);
    expect(await knomad("log", "verify", "--against", "heads.json")).toMatchObject({
      code: 0,
      out: expect.stringContaining("the chain holds") as string,
    });
    writeFileSync(join(home, "other.json"), heads.out.replace(/"hash": "[0-9a-f]{64}"/, `"hash": "${"1".repeat(64)}"`));
    const differs = await knomad("log", "verify", "--against", "other.json");
    expect([differs.code, differs.out]).toEqual([1, expect.stringContaining(`row ${head.seq}: publication differs`)]);
    writeFileSync(join(home, "none.json"), "{}");
    expect(await knomad("log", "verify", "--against", "none.json")).toMatchObject({
      code: 3,
      err: expect.stringContaining("no-heads") as string,
    });
  }, 300_000);

  describe.each(STORE_KINDS.filter((kind) => kind === "postgresql" || STORE_KINDS.length === 1))("moving to %s", (kind) => {
    let place: EmptyStore;
    const there = (...argv: readonly string[]): Promise<Ran> =>
      run(argv, { home: join(home, "elsewhere"), environment: place.settings.url ? { DATABASE_URL: place.settings.url } : {} });
    beforeAll(async () => {
      place = await newStore(kind);
      mkdirSync(join(home, "elsewhere"));
      writeFileSync(join(home, "elsewhere", "package.json"), '{ "version": "0.0.0" }');
    });
    afterAll(() => place.remove());

    it("back up and restore, once", async () => {
      const written = await knomad("backup", "--to", "backup.tar.gz");
      expect([written.code, written.out]).toEqual([
        0,
        expect.stringMatching(/^backup\n\d+ rows of \d+ tables, 0 files\nchecksum [0-9a-f]{64}\n$/),
      ]);
      const wrong = await there("archive", "import", "--from", join(home, "backup.tar.gz"));
      expect([wrong.code, wrong.err]).toEqual([3, expect.stringContaining("dump-kind")]);
      const restored = await there("restore", "--from", join(home, "backup.tar.gz"));
      expect([restored.code, restored.out]).toEqual([0, expect.stringContaining("the chain holds")]);
      expect(await there("restore", "--from", join(home, "backup.tar.gz"))).toMatchObject({
        code: 3,
        err: expect.stringContaining("store-not-empty") as string,
      });
      const again = await there("backup", "--to", "again.tar.gz");
      expect(again.out).toBe(written.out);
    }, 300_000);

    it("export to a folder, in which no secret of an account stands", async () => {
      const written = await knomad("archive", "export", "--to", "export", "--without-personal");
      expect(written.err + written.out).toMatch(/^open export without personal data\n/);
      const manifest = JSON.parse(readFileSync(join(home, "export", "manifest.json"), "utf8")) as { tables: { table: string }[] };
      const tables = manifest.tables.map(({ table }) => table);
      expect(tables).toContain("partnership.body");
      expect(tables).not.toContain("accounts.session");
      expect(tables).not.toContain("partnership.email_address");
      expect(existsSync(join(home, "export", "tables", "accounts.user.jsonl"))).toBe(false);
    }, 300_000);
  });
});
