import { XMLParser, XMLValidator } from "fast-xml-parser";
import { Hono } from "hono";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { countJobs, Hopeless, inOneUnit, listJobs, openDatabase, verifyLog, type Database, type FileStore } from "#store";
import type { Problem } from "#vocabulary";
import { newStore, STORE_KINDS, testSurroundings, type EmptyStore } from "../../tests/support/test-store.ts";
import { FRAME } from "../../tests/support/frame.ts";
import { FormGuard } from "../desk/form-guard.ts";
import { mountPartnership } from "../desk/mount-partnership.ts";
import { answerProblem } from "../http/problem-answer.ts";
import { LOG_ROUTES } from "./log-routes.ts";
import { openPartnership, type OpenOptions, type OpenPartnership } from "./open-partnership.ts";

const ACTOR = { kind: "system", id: "test" } as const;
const INTERVALS = { jobs: 20, opening: 50 };

const siteOf = (house: OpenPartnership, surroundings: OpenOptions["surroundings"]): Hono => {
  const app = new Hono();
  app.onError((error, c) => answerProblem(c, error as Problem, FRAME));
  mountPartnership(app, LOG_ROUTES, {
    database: house.database,
    surroundings,
    guard: new FormGuard(Buffer.from("a secret of tests"), ""),
    secure: false,
    frameFor: () => FRAME,
    readSession: async () => undefined,
  });
  return app;
};

const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 500; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("it never came to pass");
};

const enqueue = (database: Database, surroundings: OpenOptions["surroundings"], keys: readonly string[]): Promise<void> =>
  inOneUnit(database, ACTOR, surroundings, async (unit) => {
    for (const key of keys) unit.enqueue({ queue: "slow", key, payload: {} });
    unit.log({ action: "ask", objectKind: "test", object: "jobs" });
  });

describe.each(STORE_KINDS)("the store of a running server on %s", (kind) => {
  let store: EmptyStore;
  const open: OpenPartnership[] = [];
  const notes: string[] = [];
  const surroundings = testSurroundings("2099-03-01T12:00:00Z");
  const house = (options: Partial<OpenOptions> = {}): OpenPartnership => {
    const one = openPartnership({
      settings: store.settings,
      surroundings,
      note: (words) => notes.push(words),
      intervals: INTERVALS,
      ...options,
    });
    open.push(one);
    return one;
  };
  beforeAll(async () => {
    store = await newStore(kind);
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.close()));
  }, 300_000);
  afterAll(() => store.remove());

  it("makes the tables, does once a day what is daily, and publishes the log's head in two feeds", async () => {
    let daily = 0;
    const removed: string[] = [];
    const files = {
      list: async function* () {
        yield { sha256: "0".repeat(64), bytes: 1, keptAt: new Date("2099-01-01") };
      },
      remove: async (sha256: string) => void removed.push(sha256),
      removeUnfinished: () => Promise.resolve(),
    } as unknown as FileStore;
    const work = { queue: "count", hour: 12, work: async () => void daily++ };
    const late = { queue: "late", hour: 23, work: () => Promise.reject(new Error("too early")) };
    const one = house({ daily: [work, late], files });
    const database = await one.database();
    if (kind === "postgresql") await house({ daily: [work, late], files }).database();
    const own = async () => (await countJobs(database)).filter(({ queue }) => ["count", "publish-log-head", "sweep-files"].includes(queue));
    await until(async () => (await own()).filter(({ state }) => state === "done").length === 3);
    expect([daily, removed]).toEqual([1, ["0".repeat(64)]]);
    expect((await own()).map(({ queue, jobs }) => `${queue} ${jobs}`)).toEqual(["count 1", "publish-log-head 1", "sweep-files 1"]);
    const site = siteOf(one, surroundings);
    const json = (await (await site.request("/log/heads.json")).json()) as { heads: { day: string; seq: number; hash: string }[] };
    expect(json.heads).toEqual([{ ...json.heads[0], day: "2099-03-01", hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    const atom = await site.request("/log/heads.atom", { headers: { host: "records.example" } });
    expect(atom.headers.get("content-type")).toContain("application/atom+xml");
    const text = await atom.text();
    expect(XMLValidator.validate(text)).toBe(true);
    const { feed } = new XMLParser({ ignoreAttributes: false, parseTagValue: false }).parse(text) as {
      feed: { id: string; updated: string; author: { name: string }; entry: { id: string; content: { "#text": string }; updated: string } };
    };
    expect(feed.id).toMatch(/\/log\/heads\.atom$/);
    expect(URL.canParse(feed.id) && URL.canParse(feed.entry.id)).toBe(true);
    expect(feed.author.name).not.toBe("");
    expect([feed.entry.content["#text"], feed.entry.updated]).toEqual([json.heads[0]?.hash, feed.updated]);
    expect(await verifyLog(database, json.heads)).toMatchObject({ faults: [] });
  }, 300_000);

  it("lets the job under way finish when it closes, and leaves the others untouched", async () => {
    const done: string[] = [];
    let begun = 0;
    const handlers = () => ({
      slow: async ({ key }: { readonly key: string }) => {
        begun++;
        await new Promise((resolve) => setTimeout(resolve, 300));
        done.push(key);
      },
    });
    const one = house({ handlers });
    await enqueue(await one.database(), surroundings, ["1", "2", "3"]);
    await until(() => begun === 1);
    await one.close();
    expect(done).toHaveLength(1);
    const database = await openDatabase(store.settings);
    const waiting = await listJobs(database, ["waiting", "running"], 10);
    expect(waiting.map(({ queue, state, attempts }) => `${queue} ${state} ${attempts}`)).toEqual(["slow waiting 0", "slow waiting 0"]);
    await database.close();
  }, 300_000);

  it("says when a job is given up, and goes on when a round fails", async () => {
    const one = house({
      handlers: () => ({ slow: () => Promise.reject(new Hopeless("no answer")) }),
    });
    const database = await one.database();
    await until(() => notes.filter((words) => words.includes("no answer")).length === 2);
    expect(notes.find((words) => words.includes("no answer"))).toMatch(/^jobs: slow \d is given up: no answer \(knomad jobs retry /);
    await sql`alter table store.job rename to job_away`.execute(database.tables());
    await until(() => notes.some((words) => words.includes("store.job")));
    await sql`alter table store.job_away rename to job`.execute(database.tables());
    await enqueue(database, surroundings, ["4"]);
    await until(async () => (await listJobs(database, ["dead"], 10)).some(({ key }) => key === "4"));
  }, 300_000);
});

describe("a store that cannot be opened", () => {
  it("answers pages with 503 and no path of the machine, and opens when it can", async () => {
    const store = await newStore("embedded");
    const other = await openDatabase(store.settings);
    const notes: string[] = [];
    const surroundings = testSurroundings("2099-03-01T00:00:00Z");
    const house = openPartnership({
      settings: store.settings,
      surroundings,
      note: (words) => notes.push(words),
      intervals: INTERVALS,
    });
    const site = siteOf(house, surroundings);
    const away = await site.request("/log/heads.json");
    expect(away.status).toBe(503);
    const page = await away.text();
    expect(page).toContain("store-in-use");
    expect(page).not.toContain(store.settings.directory);
    expect(notes[0]).toContain(`store-in-use: Another process works with the records in ${store.settings.directory}`);
    await other.close();
    await until(async () => (await site.request("/log/heads.json")).status === 200);
    await house.close();
    await store.remove();
  }, 300_000);

  it("can be closed before it is open", async () => {
    const store = await newStore("embedded");
    const house = openPartnership({ settings: store.settings, surroundings: testSurroundings(), note: () => undefined });
    await house.close();
    const again = await openDatabase(store.settings);
    expect(again.kind).toBe("embedded");
    await again.close();
    await store.remove();
  }, 300_000);
});
