import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { listReleases, openRelease, releaseFolders } from "#observatory";
import { measureCube } from "./cube.ts";
import { measureDesk } from "./desk.ts";
import { measureHttp } from "./http.ts";
import { measureLoading } from "./loading.ts";
import { holds } from "./measure.ts";
import { measureAllocation, measureFit } from "./methods.ts";
import { pageOf, tableOf } from "./report.ts";
import { measureStarts } from "./starting.ts";

const checkout = resolve(import.meta.dirname, "..");

export interface BenchOptions {
  /** Folder of a release; the newest that comes with the programme when left out. */
  readonly folder?: string;
  /** Whether docs/benchmarks.md is written. */
  readonly write: boolean;
}

/** Measures everything and prints a table; 0 when every budget holds, else 1. */
export async function runBenchmarks({ folder, write }: BenchOptions): Promise<number> {
  const chosen = folder ?? listReleases(releaseFolders(checkout)).releases[0]?.folder;
  if (chosen === undefined) throw new RangeError("no release in releases/; name a folder with --release");
  const release = openRelease(resolve(chosen));
  const measurements = [
    await measureFit(release),
    await measureAllocation(release),
    ...(await measureCube(release.folder)),
    ...(await measureStarts()),
    ...(await measureHttp(release)),
    ...(await measureLoading()),
    ...(await measureDesk()),
  ];
  console.log(tableOf(measurements));
  const missing =
    measurements.some(({ ratio, peers }) => ratio !== undefined && peers.length < 2) ||
    !measurements.some(({ task }) => task.startsWith("One corridor as JSON")) ||
    !measurements.some(({ task }) => task.startsWith("Largest paint"));
  if (missing)
    console.log(
      "Not everything was there to compare with: npm run bench -- --install, and a Chromium at CHROMIUM_PATH or /usr/bin/chromium",
    );
  const setting = { release: release.id, node: process.versions.node, cores: availableParallelism() };
  if (write) writeFileSync(join(checkout, "docs/benchmarks.md"), pageOf(measurements, setting));
  return measurements.every(holds) ? 0 : 1;
}
