import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordState } from "#observatory";
import { startServer, type RunningServer } from "./start-server.ts";
import { BUNDLED_RELEASE } from "./testing.ts";

let data: string;
let server: RunningServer | undefined;
let said: string[];

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "live-"));
  said = [];
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  rmSync(data, { recursive: true, force: true });
});

const start = async (lookEvery?: number): Promise<RunningServer> => {
  const looking = lookEvery === undefined ? {} : { lookEvery };
  server = await startServer({ port: 0, host: "127.0.0.1", data, note: (words) => said.push(words), ...looking });
  return server;
};

/** A draft of the bundled release under another id, settled a day later. */
const draft = (id: string): string => {
  const folder = join(data, "releases", id);
  mkdirSync(join(data, "releases"), { recursive: true });
  cpSync(BUNDLED_RELEASE, folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Record<string, unknown>;
  writeFileSync(join(folder, "manifest.json"), JSON.stringify({ ...manifest, id, frozenOn: "2026-12-01", title: `Copy ${id}` }));
  writeFileSync(join(folder, "state.json"), JSON.stringify([{ state: "draft", on: "2026-12-01" }]));
  return folder;
};

const shown = async (): Promise<string> => {
  const html = await (await fetch(`${server!.url}/`)).text();
  return /class="release-line">.*?<a [^>]*>(.*?)<\/a>/.exec(html)![1]!;
};
const healthy = async (): Promise<unknown> => (await fetch(`${server!.url}/healthz`)).json();

describe("a site whose releases change while it runs", () => {
  it("shows a release once it is frozen, its state as it changes, and the one before when it is withdrawn", async () => {
    const folder = draft("2026.2");
    await start();
    expect(await shown()).toContain("2026.1");
    await recordState(folder, { state: "frozen", on: "2026-12-01" });
    await server!.look();
    expect(await shown()).toBe("Release 2026.2 · frozen, not yet peer reviewed");
    expect(await healthy()).toEqual({ status: "ok", release: "2026.2" });
    await recordState(folder, { state: "published", on: "2026-12-02" });
    await server!.look();
    expect(await shown()).toBe("Release 2026.2 · published after peer review");
    expect(await (await fetch(`${server!.url}/r/2026.2/country/MEX`)).text()).toContain("published after peer review");
    await recordState(folder, { state: "withdrawn", on: "2026-12-03", reason: "a wrong table" });
    await server!.look();
    expect(await shown()).toContain("2026.1");
    expect(await (await fetch(`${server!.url}/r/2026.2/country/MEX`)).text()).toContain("withdrawn: a wrong table");
    expect(await (await fetch(`${server!.url}/releases`)).text()).toContain("withdrawn: a wrong table");
    expect(said).toEqual(["release 2026.2 is shown now", "release 2026.1 is shown now"]);
  });

  it("finds it by itself when somebody asks for a page after a while", async () => {
    const folder = draft("2026.2");
    await start(0);
    await recordState(folder, { state: "frozen", on: "2026-12-01" });
    await expect.poll(shown, { timeout: 20_000, interval: 200 }).toContain("2026.2");
  });

  it("does not look again before its time", async () => {
    await recordState(draft("2026.2"), { state: "frozen", on: "2026-12-01" });
    await start();
    await recordState(draft("2026.3"), { state: "frozen", on: "2026-12-02" });
    await shown();
    expect(await shown()).toContain("2026.2");
  });

  it("stands on the release before one that is half copied, says so once, and shows it when it is mended", async () => {
    const folder = draft("2026.2");
    await recordState(folder, { state: "frozen", on: "2026-12-01" });
    const file = join(folder, "observations", "DF_MIGRANT_STOCK", "STOCK.parquet");
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, 1000));
    await start();
    expect(await shown()).toContain("2026.1");
    await server!.look();
    await server!.look();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain("2026.2: release-damaged: observations/DF_MIGRANT_STOCK/STOCK.parquet of release 2026.2");
    writeFileSync(file, whole);
    await server!.look();
    expect(await shown()).toContain("2026.2");
  });

  it("runs on beside folders that hold no release, saying so once each", async () => {
    await start();
    mkdirSync(join(data, "releases", "empty"), { recursive: true });
    mkdirSync(join(data, "releases", "odd"));
    writeFileSync(join(data, "releases", "odd", "manifest.json"), "{");
    await server!.look();
    await server!.look();
    expect(said.map((words) => words.split(": ")[1])).toEqual(["unknown-release", "release-damaged"]);
    rmSync(join(data, "releases"), { recursive: true });
    writeFileSync(join(data, "releases"), "a file where a folder should be");
    await server!.look();
    expect(await healthy()).toEqual({ status: "ok", release: "2026.1" });
    expect((await fetch(`${server!.url}/country/MEX`)).status).toBe(200);
  });
});
