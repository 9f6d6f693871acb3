import { setTimeout as wait } from "node:timers/promises";
import type { OpenedRelease } from "#observatory";
import type { Listening } from "./http-process.ts";
import { median, type Measurement } from "./measure.ts";

const COUNTRIES = 150;
/** As large as workbooks get: 10,000 observations at most. */
const WORKBOOK = "/api/v1/data/DF_MIGRANT_STOCK/STOCK.USA..?startPeriod=2005&format=xlsx";
const PARQUET = "/api/v1/data/DF_MIGRANT_STOCK/STOCK.DEU+FRA+GBR+ITA+ESP..?startPeriod=1990&format=parquet";
const LANGUAGES = ["en", "fr", "es", "ru", "zh"];
/** Milliseconds between two questions of a reader while a file is made. */
const EVERY = 5;

/** Pages that nobody asked for before, and how long others wait while a large file is made. */
export async function measurePages({ url }: Listening, release: OpenedRelease): Promise<Measurement[]> {
  return [
    await measureCountries(url, release),
    await measureWaiting(url, "workbook of 10,000 rows", WORKBOOK),
    await measureWaiting(url, "Parquet file of 100,000 rows", PARQUET),
  ];
}

/** Until the first byte of a page, each of another country, one after another; the slowest but five in a hundred. */
const measureCountries = async (url: string, release: OpenedRelease): Promise<Measurement> => {
  const codes = release
    .cube("DF_MIGRANT_STOCK", "STOCK")
    .areas()
    .filter((code) => /^[A-Z]{3}$/.test(code));
  const times: number[] = [];
  for (let asked = 0; times.length < COUNTRIES && asked < codes.length; asked++) {
    const start = performance.now();
    const answer = await fetch(`${url}/country/${codes[asked]}`);
    const first = performance.now() - start;
    await answer.arrayBuffer();
    if (answer.status === 200) times.push(first);
  }
  times.sort((a, b) => a - b);
  const ours = times[Math.floor(times.length * 0.95)]!;
  return {
    task: `First byte of a country's page, ${times.length} countries, none from the cache, slowest but five in a hundred`,
    ours,
    budget: 50,
    peers: [],
    runs: 1,
  };
};

/** The longest that somebody who asks every few milliseconds waits while a file is made: a median over files, each another one. */
const measureWaiting = async (url: string, name: string, path: string): Promise<Measurement> => {
  const longest: number[] = [];
  for (const language of LANGUAGES) {
    let isMade = false;
    const file = fetch(`${url}${path}&lang=${language}`).then(async (answer) => {
      if (answer.status !== 200) throw new RangeError(`${path} was answered with ${answer.status}`);
      await answer.arrayBuffer();
      isMade = true;
    });
    let most = 0;
    while (!isMade) {
      const start = performance.now();
      await (await fetch(`${url}/healthz`)).arrayBuffer();
      most = Math.max(most, performance.now() - start);
      await wait(EVERY);
    }
    await file;
    longest.push(most);
  }
  // The first one starts the thread.
  return {
    task: `Longest wait of others while a ${name} is made`,
    ours: median(longest.slice(1)),
    budget: 50,
    peers: [],
    runs: longest.length - 1,
  };
};
