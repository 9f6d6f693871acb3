import { spawnSync } from "node:child_process";
import { AS_BUILT, CHECKOUT, FROM_SOURCES, startProcess } from "./http-process.ts";
import { median, type Measurement } from "./measure.ts";

const FIGURES = "/api/v1/data/DF_MIGRANT_STOCK/STOCK.USA.MEX._T";
const PAGE = "/country/MEX";
const STARTS = 5;

/** From the start of the process to a first answer, from the sources and as built. The first start of each is not counted: it fills caches. */
export async function measureStarts(): Promise<Measurement[]> {
  const { status } = spawnSync("npm", ["run", "--silent", "build"], { cwd: CHECKOUT, stdio: "inherit" });
  if (status !== 0) throw new RangeError("npm run build failed");
  const rows = [
    ["the first figures as JSON, from the sources", FROM_SOURCES, FIGURES, 2_000],
    ["the first page, from the sources", FROM_SOURCES, PAGE, 5_000],
    ["the first figures as JSON, as built", AS_BUILT, FIGURES, 2_000],
    ["the first page, as built", AS_BUILT, PAGE, 5_000],
  ] as const;
  const measured: Measurement[] = [];
  for (const [words, args, first, budget] of rows) {
    const times: number[] = [];
    for (let run = 0; run <= STARTS; run++) times.push(await timeStart(args, first));
    const ours = median(times.slice(1));
    measured.push({ task: `Server: from the start of the process to ${words}`, ours, budget, peers: [], runs: STARTS });
  }
  return measured;
}

const timeStart = async (args: readonly string[], first: string): Promise<number> => {
  const { milliseconds, close } = await startProcess(args, first);
  await close();
  return milliseconds;
};
