import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { inOneUnit, STORE_MIGRATIONS } from "#store";
import { openTestStore, STORE_KINDS, testSurroundings, type StoreKind } from "../tests/support/test-store.ts";
import { startProcess } from "./http-process.ts";
import { timeTask, type Measurement } from "./measure.ts";

const SERVER = fileURLToPath(new URL("desk-server.mjs", import.meta.url));
const RUNS = 100;
const UNITS = 320;

/** The id that the fixture gives. */
const idOf = (words: string): string =>
  createHash("md5")
    .update(words)
    .digest("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

const [DIRECTOR, AUDITOR] = [idOf("person 9999"), idOf("person 9998")];

/** Every kind of page, and who asks for it: whoever sees most. */
const PAGES: readonly (readonly [name: string, path: (run: number) => string, as: string])[] = [
  ["home", () => "/desk", DIRECTOR],
  ["people", (run) => `/desk/people?page=${1 + (run % 50)}`, DIRECTOR],
  ["one person", (run) => `/desk/people/${idOf(`person ${1 + run * 7}`)}`, DIRECTOR],
  ["bodies", () => "/desk/bodies", DIRECTOR],
  ["one body", (run) => `/desk/bodies/body-${3 + run}`, DIRECTOR],
  ["cases", (run) => `/desk/cases?show=all&page=${1 + (run % 50)}`, DIRECTOR],
  ["one case", (run) => `/desk/cases/C-2098-${1 + run * 3}`, DIRECTOR],
  ["due", () => "/desk/due?show=all", DIRECTOR],
  ["log", (run) => `/desk/log?before=${100_000 - run * 500}`, AUDITOR],
];

/** Pages of the desk over HTTP on the loopback, and units of work, on each store that is there. */
export const measureDesk = async (): Promise<Measurement[]> => {
  const measured: Measurement[] = [];
  for (const kind of STORE_KINDS) measured.push(...(await measurePages(kind)), ...(await measureUnits(kind)));
  return measured;
};

const measurePages = async (kind: StoreKind): Promise<Measurement[]> => {
  const { url, close } = await startProcess([SERVER, kind], "/people");
  try {
    const measured: Measurement[] = [];
    for (const [name, path, as] of PAGES) {
      const times: number[] = [];
      for (let run = -10; run < RUNS; run++) {
        const start = performance.now();
        const answer = await fetch(url + path(Math.abs(run)), { headers: { "x-test-person": as }, redirect: "manual" });
        await answer.arrayBuffer();
        if (answer.status !== 200) throw new RangeError(`${path(Math.abs(run))} answered with ${answer.status}`);
        if (run >= 0) times.push(performance.now() - start);
      }
      const ours = times.toSorted((a, b) => a - b)[Math.ceil(RUNS * 0.95) - 1]!;
      measured.push({ task: `Desk, ${name}, slowest but five in a hundred, ${kind}`, ours, budget: 100, peers: [], runs: RUNS });
    }
    return measured;
  } finally {
    await close();
  }
};

const measureUnits = async (kind: StoreKind): Promise<Measurement[]> => {
  const store = await openTestStore(kind, STORE_MIGRATIONS);
  const surroundings = testSurroundings();
  const one = async (): Promise<void> => {
    await inOneUnit(store.database, { kind: "command", id: "bench" }, surroundings, async (unit) => {
      unit.log({ action: "write", objectKind: "note", object: "1", after: { words: "Invented." } });
    });
  };
  try {
    const measured: Measurement[] = [];
    for (const abreast of [1, 16]) {
      const whole = await timeTask(1, async () => {
        for (let done = 0; done < UNITS; done += abreast) await Promise.all(Array.from({ length: abreast }, one));
      });
      measured.push({
        task: `A unit of work with its line of the log, ${abreast} at a time, ${kind}`,
        ours: whole / UNITS,
        peers: [],
        runs: UNITS,
      });
    }
    return measured;
  } finally {
    await store.remove();
  }
};
