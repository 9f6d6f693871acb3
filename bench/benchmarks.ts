import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { listReleases, openRelease, releaseFolders, type OpenedRelease } from "#observatory";
import { measureConflicts } from "./conflicts.ts";
import { measureCube } from "./cube.ts";
import { measureDesk } from "./desk.ts";
import { measureFlows } from "./flows-from-stocks.ts";
import { measureLibrary } from "./library.ts";
import { measureHttp } from "./http.ts";
import { measureLoading } from "./loading.ts";
import { holds, type Measurement } from "./measure.ts";
import { measureAllocation, measureFit } from "./methods.ts";
import { pageOf, tableOf } from "./report.ts";
import { measureStarts } from "./starting.ts";
import { measureWorks } from "./works.ts";

const checkout = resolve(import.meta.dirname, "..");

/** The parts, in the order of the table. */
const PARTS: readonly { readonly name: string; readonly measure: (release: OpenedRelease) => Promise<readonly Measurement[]> }[] = [
  {
    name: "methods",
    measure: async (release) => [await measureFit(release), await measureAllocation(release), ...(await measureFlows(release))],
  },
  { name: "cube", measure: ({ folder }) => measureCube(folder) },
  { name: "starts", measure: measureStarts },
  { name: "http", measure: measureHttp },
  { name: "pages", measure: measureLoading },
  { name: "desk", measure: measureDesk },
  { name: "library", measure: measureLibrary },
  { name: "conflicts", measure: measureConflicts },
  { name: "works", measure: measureWorks },
];

export interface BenchOptions {
  /** Folder of a release; the newest that comes with the programme when left out. */
  readonly folder?: string;
  /** Names of the parts to measure; all when left out. */
  readonly only?: readonly string[];
  /** Whether docs/benchmarks.md is written; with all parts only. */
  readonly write: boolean;
}

/** Measures everything and prints a table; 0 when every budget holds, else 1. */
export async function runBenchmarks({ folder, only, write }: BenchOptions): Promise<number> {
  const unknown = only?.find((name) => !PARTS.some((part) => part.name === name));
  if (unknown !== undefined) throw new RangeError(`no part "${unknown}"; there are ${PARTS.map(({ name }) => name).join(", ")}`);
  if (only && write) throw new RangeError("docs/benchmarks.md is written of all parts: leave out --only or --write");
  const chosen = folder ?? listReleases(releaseFolders(checkout)).releases[0]?.folder;
  if (chosen === undefined) throw new RangeError("no release in releases/; name a folder with --release");
  const release = openRelease(resolve(chosen));
  const measurements: Measurement[] = [];
  for (const { name, measure } of PARTS) if (only?.includes(name) ?? true) measurements.push(...(await measure(release)));
  console.log(tableOf(measurements));
  if (!only) sayWhatIsMissing(measurements);
  const setting = { release: release.id, node: process.versions.node, cores: availableParallelism() };
  if (write) writeFileSync(join(checkout, "docs/benchmarks.md"), pageOf(measurements, setting));
  return measurements.every(holds) ? 0 : 1;
}

const sayWhatIsMissing = (measurements: readonly Measurement[]): void => {
  const missing =
    measurements.some(({ ratio, peers }) => ratio !== undefined && peers.length < 2) ||
    !measurements.some(({ task }) => task.startsWith("One corridor as JSON")) ||
    !measurements.some(({ task }) => task.startsWith("Largest paint"));
  if (missing)
    console.log(
      "Not everything was there to compare with: npm run bench -- --install, and a Chromium at CHROMIUM_PATH or /usr/bin/chromium",
    );
};
