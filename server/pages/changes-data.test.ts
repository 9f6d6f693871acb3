import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { listReleases, openRelease } from "#observatory";
import { createApp } from "../app.ts";
import { BUNDLED_RELEASE, NOW } from "../testing.ts";

type Manifest = Record<string, unknown> & {
  readonly dataflows: readonly { readonly id: string; readonly indicators: readonly unknown[] }[];
  readonly sources: readonly object[];
};

/** Puts the bundled release under another manifest; its files stay where they are. */
const writeUnder = (folder: string, manifest: Manifest): void => {
  mkdirSync(folder);
  for (const name of readdirSync(BUNDLED_RELEASE))
    if (!name.endsWith(".json")) symlinkSync(join(BUNDLED_RELEASE, name), join(folder, name));
  cpSync(join(BUNDLED_RELEASE, "state.json"), join(folder, "state.json"));
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
};

/** A folder with the bundled release and a later one that has fewer indicators, and one source from another file. */
const twoReleases = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "releases-"));
  const manifest = JSON.parse(readFileSync(join(BUNDLED_RELEASE, "manifest.json"), "utf8")) as Manifest;
  const dataflows = manifest.dataflows
    .filter(({ id }) => id === "DF_REMITTANCE_COST" || id === "DF_REMITTANCE_TOTAL")
    .map((dataflow) => ({ ...dataflow, indicators: dataflow.indicators.slice(0, 2) }));
  const sources = [{ ...manifest.sources[0], sha256: "0".repeat(64) }, ...manifest.sources.slice(1)];
  writeUnder(join(folder, "2026.1"), manifest);
  writeUnder(join(folder, "2099.1"), { ...manifest, id: "2099.1", frozenOn: "2099-01-01", dataflows, sources, codeHash: "1".repeat(64) });
  return folder;
};

it("compares a release with the one before, and lists both", async () => {
  const folder = twoReleases();
  const app = createApp({ release: openRelease(join(folder, "2026.1")), releases: () => listReleases([folder]), now: () => NOW });
  const html = async (address: string): Promise<string> => (await app.request(address)).text();
  const changes = await html("/releases/2099.1/changes");
  expect(changes).toContain("Compared with release 2026.1");
  expect(changes).toContain("another file");
  expect(changes).toContain("The programme that computes the figures differs.");
  expect(changes).toContain("no longer there");
  expect(changes).not.toMatch(/NaN|undefined|\[object/);
  expect(await html("/releases/2099.1")).toContain('href="/releases/2099.1/changes"');
  expect(await html("/releases")).toMatch(/Release 2099\.1[\s\S]+Release 2026\.1/);
  expect(await html("/releases/2026.1/changes")).toContain("This is the first release kept here");
}, 300_000);
