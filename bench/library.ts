import { fileURLToPath } from "node:url";
import { STORE_KINDS, type StoreKind } from "../tests/support/test-store.ts";
import { startProcess } from "./http-process.ts";
import { median, ofHundred, type Measurement } from "./measure.ts";

const SERVER = fileURLToPath(new URL("desk-server.mjs", import.meta.url));
const WARM = 5;
const RUNS = 50;
const ABREAST = 4;
const BUDGET = 100;

/** A search of the library, for the how-manieth request. Words of the fixture are as often as in texts: some in nearly every work, some in few. */
interface LibraryPage {
  readonly name: string;
  readonly path: (run: number) => string;
}

const COUNTRIES = ["KEN", "MEX", "SEN", "PHL", "TJK"];
const COMMON = ["migration", "remittances", "households", "education", "policy"];

const PAGES: readonly LibraryPage[] = [
  { name: "all works with facets", path: (run) => `/library?page=${1 + run}` },
  { name: "a common word", path: (run) => `/library?q=${COMMON[run % 5]}&page=${1 + (run % 7)}` },
  {
    name: "two words, three choices",
    path: (run) => `/library?q=${COMMON[run % 5]}+women&country=${COUNTRIES[run % 5]}&country=MAR&language=en&year=${2086 + (run % 9)}`,
  },
  { name: "a country by another name", path: (run) => `/library?q=Ivory+Coast+${COMMON[run % 5]}` },
  { name: "a word without one", path: (run) => `/library?q=${COMMON[run % 5]}+-refugees` },
  { name: "nothing found", path: (run) => `/library?q=migrazion${run}+educatoin` },
  { name: "a phrase", path: (run) => `/library?q=%22${COMMON[run % 5]}+women%22` },
  { name: "feed of a theme", path: (run) => `/library/feed.atom?theme=body-${4 + (run % 12)}` },
  { name: "page of a work", path: (run) => `/library/library-work-${1 + run * 199}` },
];

/** Searches and pages of the library over HTTP on the loopback, on each store that is there. */
export const measureLibrary = async (): Promise<Measurement[]> => {
  const measured: Measurement[] = [];
  for (const kind of STORE_KINDS) measured.push(...(await measureStore(kind)));
  return measured;
};

const measureStore = async (kind: StoreKind): Promise<Measurement[]> => {
  const { url, close } = await startProcess([SERVER, kind, "library"], "/people");
  try {
    for (const page of PAGES) for (let run = 0; run < WARM; run++) await timeOf(url, page, run);
    const measured: Measurement[] = [];
    for (const page of PAGES) measured.push(await measurePage(url, page, kind));
    return measured;
  } finally {
    await close();
  }
};

const measurePage = async (url: string, page: LibraryPage, kind: StoreKind): Promise<Measurement> => {
  const alone: number[] = [];
  for (let run = 0; run < RUNS; run++) alone.push(await timeOf(url, page, run));
  const together: number[] = [];
  const one = async (first: number): Promise<void> => {
    for (let run = first; run < RUNS; run += ABREAST) together.push(await timeOf(url, page, run));
  };
  await Promise.all(Array.from({ length: ABREAST }, (_, first) => one(first)));
  return {
    task: `Library of 10,000 works: ${page.name}, ${kind}`,
    ours: ofHundred(alone, 95),
    budget: BUDGET,
    peers: [],
    runs: RUNS,
    spread: { half: median(alone), slowest: Math.max(...alone), together: ofHundred(together, 95) },
  };
};

/** Milliseconds until a page has come whole. */
const timeOf = async (url: string, { path }: LibraryPage, run: number): Promise<number> => {
  const start = performance.now();
  const answer = await fetch(url + path(run));
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new RangeError(`${path(run)} was answered with ${answer.status}`);
  return performance.now() - start;
};
