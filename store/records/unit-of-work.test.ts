import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate, type Migration } from "../database/migrate.ts";
import { verifyLog } from "../log/verify-log.ts";
import { publishHead } from "../log/publish-head.ts";
import { STORE_MIGRATIONS } from "../migrations.ts";
import { Hopeless, runJobs } from "../queue/run-jobs.ts";
import { deadJobs } from "../queue/see-jobs.ts";
import { openTestStore, STORE_KINDS, testSurroundings, type TestStore } from "../../tests/support/test-store.ts";
import { findCarriedOut, forgetCarriedOut, noteWhereItLed, Once } from "./once.ts";
import { inOneUnit } from "./unit-of-work.ts";

const NOTES: Migration = {
  room: "test",
  number: 1,
  name: "notes",
  sql: "create schema test; create table test.note (id uuid primary key, words text not null, count integer not null default 0)",
};
interface NoteTables {
  "test.note": { id: string; words: string; count: number };
}
const ACTOR = { kind: "command", id: "test" } as const;
const migrations = [...STORE_MIGRATIONS, NOTES];

describe.each(STORE_KINDS)("on %s", (kind) => {
  let store: TestStore;
  const surroundings = testSurroundings();
  beforeAll(async () => {
    store = await openTestStore(kind, migrations);
  }, 300_000);
  afterAll(() => store.remove());

  const count = async (): Promise<number> => {
    const row = await store.database
      .tables<NoteTables>()
      .selectFrom("test.note")
      .select(({ fn }) => fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    return row.n;
  };
  const writeNote = (words: string, fail = false): Promise<string> =>
    inOneUnit(store.database, ACTOR, surroundings, async (unit) => {
      const id = unit.newId();
      await unit.tables<NoteTables>().insertInto("test.note").values({ id, words, count: 0 }).execute();
      unit.log({ action: "write-note", objectKind: "note", object: id, after: { words } });
      unit.enqueue({ queue: "told", key: id, payload: { words } });
      if (fail) throw new Error("failed after everything");
      return id;
    });

  it("keeps records, log and outbox together, or none of them", async () => {
    await writeNote("one");
    await expect(writeNote("two", true)).rejects.toThrow("failed after everything");
    expect(await count()).toBe(1);
    expect(await verifyLog(store.database)).toMatchObject({ rows: 1, erased: 0, faults: [] });
    const seen: unknown[] = [];
    expect(await runJobs(store.database, { told: async ({ payload }) => void seen.push(payload) }, surroundings)).toBe(1);
    expect(seen).toEqual([{ words: "one" }]);
  });

  it("refuses an action that changes records and tells the log nothing", async () => {
    const silent = inOneUnit(store.database, ACTOR, surroundings, async (unit) => {
      await unit.tables<NoteTables>().insertInto("test.note").values({ id: unit.newId(), words: "silent", count: 0 }).execute();
    });
    await expect(silent).rejects.toThrow("told the log nothing");
    expect(await count()).toBe(1);
    const reading = inOneUnit(store.database, ACTOR, surroundings, (unit) =>
      unit.tables<NoteTables>().selectFrom("test.note").select("words").execute(),
    );
    expect(await reading).toEqual([{ words: "one" }]);
  });

  it("carries out a request once, changes nothing by another with its key, and forgets keys in time", async () => {
    const before = await count();
    const once = new Once("one request");
    const write = (by: Once): Promise<void> =>
      inOneUnit(store.database, ACTOR, { ...surroundings, once: by }, async (unit) => {
        await unit.tables<NoteTables>().insertInto("test.note").values({ id: unit.newId(), words: "once", count: 0 }).execute();
        unit.log({ action: "write-note", objectKind: "note", object: "once" });
      });
    await inOneUnit(store.database, ACTOR, { ...surroundings, once }, async () => undefined);
    expect(once.carriedOut).toBe(false);
    const both = await Promise.allSettled([write(once), write(new Once("one request"))]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { name: "CarriedOutBefore" } });
    expect(await count()).toBe(before + 1);
    await noteWhereItLed(store.database, "one request", "/there");
    expect(await findCarriedOut(store.database, "one request")).toEqual({ ledTo: "/there" });
    const later = new Once("of several units");
    await write(later);
    await write(later);
    expect(await count()).toBe(before + 3);
    await forgetCarriedOut(store.database, surroundings.now());
    expect(await findCarriedOut(store.database, "one request")).toBeUndefined();
  });

  it("counts every one of many changes to one row made at once", async () => {
    const id = await writeNote("counter");
    const add = (): Promise<unknown> =>
      inOneUnit(store.database, ACTOR, surroundings, async (unit) => {
        const notes = unit.tables<NoteTables>();
        const row = await notes.selectFrom("test.note").select("count").where("id", "=", id).forUpdate().executeTakeFirstOrThrow();
        await notes
          .updateTable("test.note")
          .set({ count: row.count + 1 })
          .where("id", "=", id)
          .execute();
        unit.log({ action: "count", objectKind: "note", object: id });
      });
    await Promise.all(Array.from({ length: 40 }, add));
    const row = await store.database.tables<NoteTables>().selectFrom("test.note").selectAll().where("id", "=", id).executeTakeFirst();
    expect(row?.count).toBe(40);
    expect((await verifyLog(store.database)).faults).toEqual([]);
  });

  it("is verified while others write, without a fault that is none", async () => {
    let writing = true;
    const write = async (): Promise<void> => {
      while (writing)
        await inOneUnit(store.database, ACTOR, surroundings, async (unit) =>
          unit.log({ action: "write", objectKind: "note", object: "1" }),
        );
    };
    const writers = [write(), write(), write()];
    const { rows: before } = await verifyLog(store.database);
    const faults = [];
    for (let run = 0; run < 25; run++) faults.push(...(await verifyLog(store.database)).faults);
    writing = false;
    await Promise.all(writers);
    expect(faults).toEqual([]);
    expect((await verifyLog(store.database)).rows).toBeGreaterThan(before);
  });

  it("does a job once for its key, tries again after a fault and gives up with a dead letter", async () => {
    const enqueue = (key: string): Promise<void> =>
      inOneUnit(store.database, ACTOR, surroundings, async (unit) => {
        unit.log({ action: "enqueue", objectKind: "job", object: key });
        unit.enqueue({ queue: "hard", key, payload: {}, mostAttempts: 3 });
      });
    await enqueue("a");
    await enqueue("a");
    await enqueue("b");
    const attempts: string[] = [];
    const handlers = {
      hard: async ({ key, attempt }: { key: string; attempt: number }) => {
        attempts.push(`${key}${attempt}`);
        if (key === "b") throw new Hopeless("no such address");
        throw new Error("not now");
      },
    };
    for (let round = 0; round < 4; round++) {
      await runJobs(store.database, handlers, surroundings);
      surroundings.wait(10 * 60_000);
    }
    expect(attempts.toSorted()).toEqual(["a1", "a2", "a3", "b1"]);
    expect((await deadJobs(store.database, 10)).map(({ key, fault }) => `${key}: ${fault}`).toSorted()).toEqual([
      "a: not now",
      "b: no such address",
    ]);
  });

  it("takes up a job whose process died with it", async () => {
    await inOneUnit(store.database, ACTOR, surroundings, async (unit) => {
      unit.log({ action: "enqueue", objectKind: "job", object: "c" });
      unit.enqueue({ queue: "lost", key: "c", payload: {} });
    });
    await sql`update store.job set state = 'running', attempts = 1, held_until = ${surroundings.now()} where key = 'c'`.execute(
      store.database.tables(),
    );
    const seen: number[] = [];
    await runJobs(store.database, { lost: async ({ attempt }) => void seen.push(attempt) }, surroundings);
    expect(seen).toEqual([2]);
  });

  it("finds a tampered log, whichever way", async () => {
    const tables = store.database.tables<unknown>();
    const { head, rows } = await verifyLog(store.database);
    const tamper = async (statement: string): Promise<readonly string[]> => {
      await sql
        .raw("begin")
        .execute(tables)
        .catch(() => undefined);
      await sql
        .raw("rollback")
        .execute(tables)
        .catch(() => undefined);
      await sql.raw(`alter table store.log disable trigger all; alter table store.log_detail disable trigger all`).execute(tables);
      const before = await snapshot();
      await sql.raw(statement).execute(tables);
      const report = await verifyLog(store.database, [{ seq: rows, hash: head }]);
      await restore(before);
      await sql.raw(`alter table store.log enable trigger all; alter table store.log_detail enable trigger all`).execute(tables);
      return report.faults.map(({ fault }) => fault);
    };
    const snapshot = async () => ({
      log: (await sql<{ j: string }>`select to_jsonb(l)::text as j from store.log l`.execute(tables)).rows,
      detail: (await sql<{ j: string }>`select to_jsonb(l)::text as j from store.log_detail l`.execute(tables)).rows,
    });
    const restore = async ({ log, detail }: Awaited<ReturnType<typeof snapshot>>): Promise<void> => {
      await sql`delete from store.log_detail`.execute(tables);
      await sql`delete from store.log`.execute(tables);
      for (const { j } of log)
        await sql`insert into store.log select * from jsonb_populate_record(null::store.log, ${j}::jsonb)`.execute(tables);
      for (const { j } of detail)
        await sql`insert into store.log_detail select * from jsonb_populate_record(null::store.log_detail, ${j}::jsonb)`.execute(tables);
    };
    await expect(sql`update store.log set actor = 'somebody' where seq = 2`.execute(tables)).rejects.toThrow("append-only");
    await expect(sql`delete from store.log_detail where seq = 2`.execute(tables)).rejects.toThrow("only be erased");
    expect(await tamper("update store.log set actor = 'somebody' where seq = 2")).toEqual(["row changed"]);
    expect(await tamper("delete from store.log_detail where seq = 2; delete from store.log where seq = 2")).toEqual(["row missing"]);
    expect(await tamper(`update store.log_detail set detail = '{"reason":"another"}' where seq = 2`)).toEqual(["details changed"]);
    expect(await tamper(`delete from store.log_detail where seq = ${rows}; delete from store.log where seq = ${rows}`)).toEqual(
      expect.arrayContaining(["head differs", "publication differs"]),
    );
    expect((await verifyLog(store.database)).faults).toEqual([]);
  });

  it("keeps the chain whole when details are erased", async () => {
    await sql`update store.log_detail set salt = null, detail = null where seq = 1`.execute(store.database.tables());
    expect(await verifyLog(store.database)).toMatchObject({ erased: 1, faults: [] });
  });

  it("publishes the head once a day and holds the log against it", async () => {
    const day = new Date("2099-03-01T10:00:00Z");
    const first = await publishHead(store.database, day);
    await writeNote("after the head");
    expect(await publishHead(store.database, new Date("2099-03-01T23:00:00Z"))).toEqual(first);
    expect((await verifyLog(store.database)).faults).toEqual([]);
  });

  it("migrates once, and refuses a database it does not know", async () => {
    expect(await migrate(store.database, migrations, new Date())).toEqual({ applied: [], already: migrations.length });
    const edited = [...STORE_MIGRATIONS, { ...NOTES, sql: `${NOTES.sql} ` }];
    await expect(migrate(store.database, edited, new Date())).rejects.toMatchObject({ code: "migration-changed" });
    await expect(migrate(store.database, STORE_MIGRATIONS, new Date())).rejects.toMatchObject({ code: "migration-unknown" });
  });
});
