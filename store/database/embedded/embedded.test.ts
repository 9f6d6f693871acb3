import { fork, type ChildProcess } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newStore, STORE_KINDS, type EmptyStore } from "../../../tests/support/test-store.ts";
import { holdDirectory } from "./hold-directory.ts";

const CHILD = new URL("../../../tests/support/store-holder.ts", import.meta.url);

/** A process that opens a folder's database, or says why not. */
const start = (folder: string, how: "hold" | "share"): Promise<{ readonly child: ChildProcess; readonly said: string }> =>
  new Promise((resolve, reject) => {
    const child = fork(CHILD, [folder, how], { execArgv: ["--import", "tsx"], silent: true });
    let faults = "";
    child.stderr?.on("data", (bytes: Buffer) => (faults += bytes.toString()));
    child.once("message", (said: string) => resolve({ child, said }));
    child.once("exit", (code) => reject(new Error(`ended with ${code}: ${faults}`)));
  });

const ask = (child: ChildProcess, what: string): Promise<string> =>
  new Promise((resolve) => {
    child.once("message", (answer: string) => resolve(answer));
    child.send(what);
  });

const killed = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.removeAllListeners("exit");
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });

describe("a folder for one process", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "knomad-hold-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("is held once, and free again when let go", async () => {
    const letGo = await holdDirectory(folder);
    expect(letGo).toBeDefined();
    expect(await holdDirectory(folder)).toBeUndefined();
    await letGo!();
    const again = await holdDirectory(folder);
    expect(again).toBeDefined();
    await again!();
  });

  it("is held by one of many that ask at the same time", async () => {
    const holds = await Promise.all(Array.from({ length: 8 }, () => holdDirectory(folder)));
    const held = holds.filter((one) => one !== undefined);
    expect(held).toHaveLength(1);
    await held[0]!();
  });
});

describe("the embedded database over processes", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "knomad-db-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("refuses a second process, lets a command through, and is free after a kill", async () => {
    const first = await start(folder, "hold");
    expect(first.said).toBe("embedded");
    const second = await start(folder, "hold");
    expect(second.said).toBe("store-in-use");
    second.child.kill();
    const command = await start(folder, "share");
    expect(command.said).toBe("shared");
    expect(await ask(command.child, "insert 7")).toBe("done");
    expect(await ask(first.child, "count")).toBe("1");
    command.child.kill();
    await killed(first.child);
    const third = await start(folder, "hold");
    expect(third.said).toBe("embedded");
    expect(await ask(third.child, "count")).toBe("1");
    await killed(third.child);
    expect((await stat(folder)).mode & 0o077).toBe(0);
  }, 300_000);
});

describe("two processes of 1,000 rows each", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "knomad-two-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("lose none: one holds the folder, the other goes through it", async () => {
    const holder = await start(folder, "hold");
    const guest = await start(folder, "share");
    const answers = await Promise.all([ask(holder.child, "rows 0 1000"), ask(guest.child, "rows 1000 2000")]);
    expect(answers).toEqual(["done", "done"]);
    expect(await ask(holder.child, "count")).toBe("2000");
    guest.child.kill();
    await killed(holder.child);
  }, 300_000);
});

describe.each(STORE_KINDS)("killed in the middle of 1,000 writes on %s", (kind) => {
  let store: EmptyStore;
  beforeAll(async () => {
    store = await newStore(kind);
  });
  afterAll(() => store.remove());

  it("loses no acknowledged one", async () => {
    const where = store.settings.url ?? store.settings.directory ?? "";
    const { child } = await start(where, "hold");
    const acknowledged: number[] = [];
    const enough = new Promise<void>((resolve) =>
      child.on("message", (said: string) => {
        if (!said.startsWith("ok ")) return;
        acknowledged.push(Number(said.slice(3)));
        if (acknowledged.length === 400) resolve();
      }),
    );
    child.send("acknowledge 1000");
    await enough;
    await killed(child);
    const after = await start(where, "hold");
    const kept = new Set((await ask(after.child, "list")).split(",").map(Number));
    expect(acknowledged.filter((number) => !kept.has(number))).toEqual([]);
    expect(kept.size).toBeLessThan(1_000);
    expect(await ask(after.child, "verify")).toBe("0 faults");
    await killed(after.child);
  }, 300_000);
});
