import { citationsSet } from "../partnership/works/typeset/citations/citations-set.ts";
import type { CslItem } from "../partnership/works/csl-item.ts";
import { addGapLiterature } from "../partnership/knowledge-gaps/literature-actions.ts";
import { SITE_MIGRATIONS } from "../server/partnership/site-migrations.ts";
import { openGapsWorld } from "../tests/support/gaps-world.ts";
import { STORE_KINDS, openTestStore, testSurroundings, type StoreKind } from "../tests/support/test-store.ts";
import { median, timeTask, type Measurement } from "./measure.ts";
import { openCitationJs } from "./peers.ts";

const RUNS = 5;
const ENTRIES = 5_000;
const CITATIONS = 100;

/** Imports of literature and citations of works: how long they take, and how long they hold the thread that answers. */
export const measureWorks = async (): Promise<Measurement[]> => {
  const measured: Measurement[] = [];
  for (const kind of STORE_KINDS) measured.push(...(await measureImport(kind)));
  for (const style of ["harvard", "apa", "vancouver"] as const) measured.push(...(await measureCitations(style)));
  return measured;
};

const measureImport = async (kind: StoreKind): Promise<Measurement[]> => {
  const surroundings = testSurroundings();
  const { database, remove } = await openTestStore(kind, SITE_MIGRATIONS);
  try {
    const world = await openGapsWorld(database, surroundings);
    const walls: number[] = [];
    const holds: number[] = [];
    for (let run = 0; run <= RUNS; run++) {
      const { id, version } = await world.accepted(`What has been written on invented matter ${run}?`);
      const doing = await world.as("chair");
      const { wall, hold } = await timeHeld(() => addGapLiterature(doing, { id, version }, bibtexOf(`r${run}x`)));
      if (run > 0) [walls, holds].forEach((list, place) => list.push([wall, hold][place]!));
    }
    const peer = await openCitationJs();
    const text = bibtexOf("peer");
    const peers = peer ? [{ name: `${peer.name} (reading alone)`, milliseconds: await timeTask(1, () => peer.read(text)) }] : [];
    const task = `Import of ${ENTRIES.toLocaleString("en")} entries of BibTeX`;
    return [
      { task: `${task}, ${kind}`, ours: median(walls), budget: 2_000, peers, runs: RUNS },
      { task: `${task}, longest hold of the thread that answers, ${kind}`, ours: median(holds), budget: 100, peers: [], runs: RUNS },
    ];
  } finally {
    await remove();
  }
};

const measureCitations = async (style: "harvard" | "apa" | "vancouver"): Promise<Measurement[]> => {
  const walls: number[] = [];
  const holds: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const asked = citationsOf(`${style}${run}`);
    const { wall, hold } = await timeHeld(() => citationsSet({ ...asked, style, language: "en" }));
    if (run > 0) [walls, holds].forEach((list, place) => list.push([wall, hold][place]!));
  }
  const again = { ...citationsOf(`${style}${RUNS}`), style, language: "en" };
  const task = `${CITATIONS} citations in the style ${style}`;
  return [
    { task: `${task}, set in their thread`, ours: median(walls), budget: 2_000, peers: [], runs: RUNS },
    { task: `${task}, longest hold of the thread that answers`, ours: median(holds), budget: 50, peers: [], runs: RUNS },
    { task: `${task}, kept`, ours: await timeTask(RUNS, () => citationsSet(again)), budget: 10, peers: [], runs: RUNS },
  ];
};

/** Milliseconds of a task, and the longest time in it during which this thread answered nobody. */
const timeHeld = async (task: () => Promise<unknown>): Promise<{ readonly wall: number; readonly hold: number }> => {
  const start = performance.now();
  let last = start;
  let hold = 0;
  const look = (): void => {
    const now = performance.now();
    hold = Math.max(hold, now - last);
    last = now;
  };
  const looks = setInterval(look, 1);
  await task();
  clearInterval(looks);
  look();
  return { wall: performance.now() - start, hold };
};

const bibtexOf = (name: string): string =>
  Array.from(
    { length: ENTRIES },
    (_, n) => `@article{${name}${n},
  author = {M{\\"u}ller, Anna and Smith, John},
  title = {Remittances and {Invented} households: study ${n} of ${name}},
  journal = {Journal of Invented Migration},
  year = {${1990 + (n % 30)}}, volume = {${n % 40}}, pages = {${n}--${n + 12}},
  doi = {10.5555/invented.${name}.${n}},
  abstract = {${"An invented abstract about people who move and what they send. ".repeat(7)}}
}
`,
  ).join("\n");

const citationsOf = (name: string) => {
  const items = Array.from({ length: CITATIONS }, (_, n): CslItem => ({
    id: `${name}-${n}`,
    type: ["article-journal", "book", "chapter", "report"][n % 4]!,
    title: `Invented study ${n} of ${name}`,
    author: [
      { family: `Invented${n % 40}`, given: "Ann B." },
      { family: `Other${n % 7}`, given: "Carl" },
    ],
    issued: { "date-parts": [[2000 + (n % 20)]] },
    "container-title": "Journal of Invention",
    volume: "3",
    page: "1-20",
    publisher: "Invented Press",
    DOI: `10.5555/${name}.${n}`,
  }));
  const part = { prefix: "", locator: "3", label: "page", suffix: "", withoutAuthor: false };
  return { items, asked: items.map(({ id }, n) => ({ narrative: n % 3 === 0, parts: [{ ...part, key: id }] })) };
};
