import { holds, type Measurement } from "./measure.ts";

/** What was measured where, without anything that names a machine. */
export interface Setting {
  readonly release: string;
  readonly node: string;
  readonly cores: number;
}

const PAGES_OF_DESK = `Pages of the partnership over a store with 10,000 people, 200 bodies, 5,000 cases, 8,000 tasks, 5,000 mandates and 100,000 lines of the log,
asked over the loopback, with the session looked up each time. The budget is for 95 of 100 requests, one after another.`;

const figures = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });
const written = (value: number, unit = "ms"): string => `${figures.format(value)} ${unit}`.trim();

const rowOf = (measured: Measurement): string[] => {
  const { task, ours, unit, budget, peers, ratio } = measured;
  const compared = peers.map(({ name, milliseconds: theirs }) => `${name} ${written(theirs)}, ${figures.format(theirs / ours)} ×`);
  const asked = [budget === undefined ? "" : `≤ ${written(budget, unit)}`, ratio === undefined ? "" : `≥ ${ratio} ×`].filter(Boolean);
  return [task, written(ours, unit), compared.join("; ") || "–", asked.join(", "), holds(measured) ? "yes" : "NO"];
};

const pageRowOf = (measured: Measurement): string[] => {
  const { task, ours, budget, spread } = measured;
  const times = [spread?.half ?? ours, ours, spread?.slowest ?? ours, spread?.together ?? ours].map((time) => written(time));
  return [task, ...times, budget === undefined ? "" : `≤ ${written(budget)}`, holds(measured) ? "yes" : "NO"];
};

const markdown = (rows: readonly (readonly string[])[]): string => rows.map((row) => `| ${row.join(" | ")} |`).join("\n");

/** A Markdown table of measurements, and one of pages with their spread where there are some. */
export function tableOf(measurements: readonly Measurement[]): string {
  const pages = measurements.filter(({ spread }) => spread);
  const others = measurements.filter(({ spread }) => !spread);
  const tasks = [["task", "ours", "compared with", "budget", "holds"], ["---", "---:", "---", "---", "---"], ...others.map(rowOf)];
  const asked = [
    ["page, who asks, store", "half", "95 of 100", "slowest", "95 of 100, four at a time", "budget", "holds"],
    ["---", "---:", "---:", "---:", "---:", "---", "---"],
    ...pages.map(pageRowOf),
  ];
  return [...(others.length > 0 ? [markdown(tasks)] : []), ...(pages.length > 0 ? [`${PAGES_OF_DESK}\n\n${markdown(asked)}`] : [])].join(
    "\n\n",
  );
}

/** The page docs/benchmarks.md. */
export const pageOf = (measurements: readonly Measurement[], { release, node, cores }: Setting): string => `# Benchmarks

\`npm run bench -- --install --write\` writes this page. Measured on Node ${node} with ${cores} cores, on release ${release}. Figures are medians
of ${measurements[0]?.runs ?? 0} runs (peers: 3) after one that is not counted; they depend on the machine, so look at the ratios, which come from the same run.

${tableOf(measurements)}

DuckDB and SQLite hold the same rows in memory, with an index that fits the question; both give rows as JavaScript objects, as ours does. Rows
found are compared before anything is timed. A database can do much that the cube cannot; this is about the two questions every page asks.

The server is \`knomad serve\`, asked over the loopback by autocannon on the same machine. It is compared with node:http over SQLite in memory, which sends the bare rows: no
labels, sources, ETag, limits, languages or other formats. Ours keeps what it has made, so a question that was asked before is faster than there, and a new one slower.

Pages are loaded by Chromium in a new profile on a screen of 412 by 823, with a processor made four times slower and a line of 1.6 Mbit/s and 150 ms there and
back, a connection's opening included; the largest paint is that of its own "largest contentful paint". The longest wait of others is what
somebody sees who asks for \`/healthz\` every 5 ms meanwhile.

Fit and allocation have no peer here: their budget is what a reader will wait for.
`;
