import { fileURLToPath } from "node:url";
import { inOneUnit, STORE_MIGRATIONS } from "#store";
import { openTestStore, STORE_KINDS, testSurroundings, type StoreKind } from "../tests/support/test-store.ts";
import { DESK_PAGES, SESSIONS, type DeskPage } from "./desk-pages.ts";
import { startProcess } from "./http-process.ts";
import { median, ofHundred, timeTask, type Measurement } from "./measure.ts";

const SERVER = fileURLToPath(new URL("desk-server.mjs", import.meta.url));
const WARM = 5;
const RUNS = 50;
const ABREAST = 4;
const BUDGET = 100;
const UNITS = 320;

/** Pages of the partnership over HTTP on the loopback, and units of work, on each store that is there. */
export const measureDesk = async (): Promise<Measurement[]> => {
  const measured: Measurement[] = [];
  for (const kind of STORE_KINDS) measured.push(...(await measurePages(kind)), ...(await measureUnits(kind)));
  return measured;
};

const measurePages = async (kind: StoreKind): Promise<Measurement[]> => {
  const { url, close } = await startProcess([SERVER, kind], "/people");
  try {
    // A round that is not counted over all pages, then each by itself: a server that just began is slow at everything.
    for (const page of DESK_PAGES) for (let run = 0; run < WARM; run++) await timeOf(url, page, run);
    const measured: Measurement[] = [];
    for (const page of DESK_PAGES) measured.push(await measurePage(url, page, kind));
    return measured;
  } finally {
    await close();
  }
};

const measurePage = async (url: string, page: DeskPage, kind: StoreKind): Promise<Measurement> => {
  const alone: number[] = [];
  for (let run = 0; run < RUNS; run++) alone.push(await timeOf(url, page, run));
  const together: number[] = [];
  const one = async (first: number): Promise<void> => {
    for (let run = first; run < RUNS; run += ABREAST) together.push(await timeOf(url, page, run));
  };
  await Promise.all(Array.from({ length: ABREAST }, (_, first) => one(first)));
  return {
    task: `${page.name}, ${page.as}, ${kind}`,
    ours: ofHundred(alone, 95),
    budget: BUDGET,
    peers: [],
    runs: RUNS,
    spread: { half: median(alone), slowest: Math.max(...alone), together: ofHundred(together, 95) },
  };
};

/** Milliseconds until a page has come whole. */
const timeOf = async (url: string, { path, as }: DeskPage, run: number): Promise<number> => {
  const token = SESSIONS[as];
  const start = performance.now();
  const answer = await fetch(url + path(run), { headers: token === undefined ? {} : { "x-session": token }, redirect: "manual" });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new RangeError(`${path(run)} answered ${as} with ${answer.status}`);
  return performance.now() - start;
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
