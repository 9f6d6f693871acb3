import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorkshop } from "#observatory";
import { checkout, hasData, newestBundled } from "./bundled.ts";
import { linkData } from "./linked-data.ts";

const { buildRelease, SOURCES } = await openWorkshop();
const declared = new Set(SOURCES.filter(({ released }) => released).map(({ file }) => file.path));

describe.skipIf(!hasData)("a build from nothing but the files that sources declare (skipped where they are not at hand)", () => {
  const bundled = newestBundled();
  let home: string;
  let out: string;
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), "originals-only-"));
    out = join(home, bundled.id);
    linkData(join(home, "data"), (path) => declared.has(path));
    await buildRelease({ id: bundled.id, from: join(home, "data"), out, checkout, frozenOn: bundled.manifest.frozenOn });
  }, 300_000);
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it("does without the tidy copies of files that the publishers give", () => {
    const left = readdirSync(join(home, "data"), { recursive: true, encoding: "utf8" }).filter((path) => path.startsWith("tidy/"));
    expect(left.length).toBeGreaterThan(0);
    expect(
      left.filter(
        (path) => /stock_by_(destination|origin)|_population\.csv$|knomad_remittance_flows/.test(path) && path.includes("undesa"),
      ),
    ).toEqual([]);
    expect(left.every((path) => declared.has(path))).toBe(true);
  });

  it("gives the same bytes as the release that comes with the programme, file by file", () => {
    const files = filesIn(bundled.folder);
    expect(filesIn(out)).toEqual(files);
    const differing = files.filter(
      (path) => path !== "manifest.json" && !readFileSync(join(out, path)).equals(readFileSync(join(bundled.folder, path))),
    );
    expect(differing).toEqual([]);
  });

  it("gives the same manifest but for the hash of the programme", () => {
    const manifestIn = (folder: string): object => ({
      ...(JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as object),
      codeHash: "",
    });
    expect(manifestIn(out)).toEqual(manifestIn(bundled.folder));
  });
});

/** Files of a release but its state, which is written later. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => path !== "state.json")
    .sort();
