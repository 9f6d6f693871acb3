import { fileURLToPath } from "node:url";
import type { OpenedRelease } from "#observatory";
import { FROM_SOURCES, startProcess, type Listening } from "./http-process.ts";
import { fire, loadCannon, type Cannon } from "./http-load.ts";
import { measurePages } from "./pages.ts";
import { timeTask, type Measurement } from "./measure.ts";

const PEER = fileURLToPath(new URL("sqlite-server.mjs", import.meta.url));
const PEER_NAME = "node:http and SQLite";
const [AREA, COUNTERPART] = ["USA", "MEX"];
const CORRIDOR = `/api/v1/data/DF_MIGRANT_STOCK/STOCK.${AREA}.${COUNTERPART}._T`;
const MATRIX = "/api/v1/data/DF_REMITTANCE_FLOW/REM_RECONCILED..?startPeriod=2023&endPeriod=2023&format=csv";
const RUNS = 9;

/** The API as `knomad serve` starts it, asked over the loopback; none without autocannon. The release is the newest that comes with the programme. */
export async function measureHttp(release: OpenedRelease): Promise<Measurement[]> {
  const cannon = await loadCannon();
  if (!cannon) return [];
  const ours = await startProcess(FROM_SOURCES, CORRIDOR);
  const peer = await startProcess([PEER, release.folder], `/${AREA}/${COUNTERPART}`);
  try {
    return [
      ...(await measureCorridor(cannon, ours, peer)),
      await measureMany(cannon, ours, peer, release),
      await measureMatrix(ours),
      ...(await measurePages(ours, release)),
    ];
  } finally {
    await ours.close();
    await peer.close();
  }
}

async function measureCorridor(cannon: Cannon, { url }: Listening, peer: Listening): Promise<Measurement[]> {
  const ours = await fire(cannon, url, () => CORRIDOR);
  const theirs = await fire(cannon, peer.url, () => `/${AREA}/${COUNTERPART}`);
  const etag = (await fetch(url + CORRIDOR, { headers: { "accept-encoding": "identity" } })).headers.get("etag")!;
  const known = await fire(cannon, url, () => CORRIDOR, 304, { "if-none-match": etag });
  const peers = [{ name: PEER_NAME, milliseconds: theirs.perThousand }];
  return [
    { task: "One corridor as JSON, 1,000 answers to 10 connections", ours: ours.perThousand, budget: 1_000 / 3, peers, runs: 1 },
    {
      task: "One corridor as JSON, slowest but one in a hundred",
      ours: ours.p99,
      budget: 10,
      peers: [{ name: PEER_NAME, milliseconds: theirs.p99 }],
      runs: 1,
    },
    { task: "304 to a client that has it, 1,000 answers", ours: known.perThousand, budget: 125, peers: [], runs: 1 },
  ];
}

/** Each question once, so that nothing comes from the cache. */
async function measureMany(cannon: Cannon, { url }: Listening, peer: Listening, release: OpenedRelease): Promise<Measurement> {
  const cube = release.cube("DF_MIGRANT_STOCK", "STOCK");
  const whole = cube.periods().length;
  const corridors = cube
    .areas()
    .flatMap((area) => cube.counterparts().flatMap((other) => (cube.series(area, other).length === whole ? [[area, other] as const] : [])));
  const ends = cube.periods().slice(-6);
  const walk = (write: (area: string, counterpart: string, end: string) => string): (() => string) => {
    let asked = 0;
    return () => {
      const [area, counterpart] = corridors[(asked * 379) % corridors.length]!;
      return write(area, counterpart, ends[Math.floor(asked++ / corridors.length) % ends.length]!);
    };
  };
  const ours = await fire(
    cannon,
    url,
    walk((area, other, end) => `/api/v1/data/DF_MIGRANT_STOCK/STOCK.${area}.${other}._T?endPeriod=${end}`),
  );
  const theirs = await fire(
    cannon,
    peer.url,
    walk((area, other, end) => `/${area}/${other}/${end}`),
  );
  const peers = [{ name: PEER_NAME, milliseconds: theirs.perThousand }];
  return {
    task: "Another corridor each time, nothing from the cache, 1,000 answers",
    ours: ours.perThousand,
    budget: 1_000,
    peers,
    runs: 1,
  };
}

async function measureMatrix({ url }: Listening): Promise<Measurement> {
  let bytes = 0;
  let turn = 0;
  const languages = ["en", "fr", "es", "ar", "zh", "ru"];
  const read = async (): Promise<void> => {
    const address = `${url}${MATRIX}&lang=${languages[turn % 6]}${turn >= 6 ? "&lastN=1" : ""}`;
    turn++;
    bytes = (await (await fetch(address, { headers: { "accept-encoding": "identity" } })).arrayBuffer()).byteLength;
  };
  const ours = await timeTask(RUNS, read);
  return {
    task: `Remittances of a year between all countries as CSV, ${(bytes / 1e6).toFixed(1)} MB, not from the cache`,
    ours,
    budget: 300,
    peers: [],
    runs: RUNS,
  };
}
