import { join } from "node:path";
import { openRelease, type Cube } from "#observatory";
import { timeTask, type Measurement } from "./measure.ts";
import { openDuck, openSqlite, type Peer } from "./peers.ts";

const RUNS = 9;
const CORRIDORS = 1000;
const SLICES = 200;
const YEAR = "2020";

/** Look-up, slice and load of the largest dataflow, ours against databases that hold the same rows in memory. */
export async function measureCube(folder: string): Promise<Measurement[]> {
  const load = (): Cube => openRelease(folder).cube("DF_MIGRANT_STOCK", "STOCK");
  const cube = load();
  const duck = await openDuck(join(folder, "observations/DF_MIGRANT_STOCK/STOCK.parquet"));
  const sqlite = await openSqlite(cube);
  const peers = [duck, sqlite].filter((peer) => peer !== undefined);
  const million = (cube.length / 1e6).toFixed(2);
  const loaded = { name: "DuckDB", milliseconds: duck ? await timeTask(3, duck.reload) : 0 };
  const measured = [
    {
      task: `Load of DF_MIGRANT_STOCK/STOCK, ${million} million rows, ready for look-up`,
      ours: await timeTask(RUNS, load),
      budget: 300,
      peers: duck ? [loaded] : [],
      runs: RUNS,
    },
    await measureLookUp(cube, peers),
    await measureSlice(cube, peers),
  ];
  for (const peer of peers) peer.close();
  return measured;
}

async function measureLookUp(cube: Cube, peers: readonly Peer[]): Promise<Measurement> {
  const corridors = spread(corridorsOf(cube), CORRIDORS);
  const ours = (area: string, counterpart: string): number => cube.series(area, counterpart).length;
  await refuseDisagreement(
    peers,
    (peer) => sumOver(corridors, (one) => peer.corridor(...one)),
    sumOver(corridors, (one) => ours(...one)),
  );
  return {
    task: `Series of a corridor, ${corridors.length} look-ups`,
    ours: await timeTask(RUNS, () => sumOver(corridors, (one) => ours(...one))),
    peers: await timePeers(peers, (peer) => sumOver(corridors, (one) => peer.corridor(...one))),
    ratio: 20,
    runs: RUNS,
  };
}

async function measureSlice(cube: Cube, peers: readonly Peer[]): Promise<Measurement> {
  const areas = spread(cube.areas(), SLICES);
  const ours = (area: string): number => cube.list({ area, period: YEAR }).length;
  await refuseDisagreement(peers, (peer) => sumOver(areas, (area) => peer.slice(area, YEAR)), sumOver(areas, ours));
  return {
    task: `All corridors of a country in a year, ${areas.length} countries`,
    ours: await timeTask(RUNS, () => sumOver(areas, ours)),
    peers: await timePeers(peers, (peer) => sumOver(areas, (area) => peer.slice(area, YEAR))),
    ratio: 20,
    runs: RUNS,
  };
}

function corridorsOf(cube: Cube): [string, string][] {
  const corridors: [string, string][] = [];
  for (const area of cube.areas()) {
    for (const counterpart of cube.counterparts())
      if (cube.valueAt(area, counterpart, "_T", YEAR) !== null) corridors.push([area, counterpart]);
  }
  return corridors;
}

/** So many of a list, evenly spread and in mixed order. */
function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.floor(list.length / count));
  const chosen = list.filter((_, at) => at % step === 0).slice(0, count);
  return chosen.map((_, at) => chosen[(at * 379) % chosen.length]!);
}

async function sumOver<T>(list: readonly T[], count: (one: T) => number | Promise<number>): Promise<number> {
  let sum = 0;
  for (const one of list) {
    const counted = count(one);
    sum += typeof counted === "number" ? counted : await counted;
  }
  return sum;
}

const timePeers = async (peers: readonly Peer[], task: (peer: Peer) => Promise<number>): Promise<Measurement["peers"]> => {
  const timed = [];
  for (const peer of peers) timed.push({ name: peer.name, milliseconds: await timeTask(3, () => task(peer)) });
  return timed;
};

async function refuseDisagreement(peers: readonly Peer[], task: (peer: Peer) => Promise<number>, ours: Promise<number>): Promise<void> {
  for (const peer of peers) {
    const [theirs, expected] = [await task(peer), await ours];
    if (theirs !== expected) throw new RangeError(`${peer.name} found ${theirs} rows, the cube ${expected}`);
  }
}
