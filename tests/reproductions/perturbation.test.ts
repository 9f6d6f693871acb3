import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diffReleases, openRelease, openWorkshop, type OpenedRelease, type ReleaseDiff } from "#observatory";
import { checkout, dataFolder, hasData, newestBundled } from "./bundled.ts";
import { linkData, replaceLinked } from "./linked-data.ts";
import { type MovedCell, movedCells } from "./moved-cells.ts";
import { raiseCells, type RaisedCell } from "./raise-cells.ts";

const { buildRelease, sourceOf } = await openWorkshop();
const DESTINATION = "undesa-ims-2024-destination";
const ORIGIN = "undesa-ims-2024-origin";
const YEAR = "2015";
const MEN = 1_000;

const before = newestBundled();

/** A published total and the thousand men it is raised by. */
const raised = (source: string, area: string, counterpart: string, sex: string): RaisedCell => {
  const table = before.readReported(source);
  const { value, row, column } = table.at(table.find("STOCK", area, counterpart, sex, YEAR)!);
  return { cell: `${String.fromCharCode(64 + column)}${row}`, value: value!, by: MEN };
};
const inDestination = (area: string, ...sexes: readonly string[]): RaisedCell[] =>
  sexes.map((sex) => raised(DESTINATION, area, "WLD", sex));
const inOrigin = (origin: string, ...sexes: readonly string[]): RaisedCell[] => sexes.map((sex) => raised(ORIGIN, "WLD", origin, sex));

describe.skipIf(!hasData)("a thousand men more in Uruguay in 2015 (skipped where the publishers' files are not at hand)", () => {
  let home: string;
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), "perturbation-"));
    linkData(join(home, "data"));
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  const build = async (changes: Readonly<Record<string, readonly RaisedCell[]>>): Promise<OpenedRelease> => {
    for (const [source, cells] of Object.entries(changes)) {
      const { path } = sourceOf(source)!.file;
      replaceLinked(join(home, "data"), path, raiseCells(readFileSync(join(dataFolder, path)), cells));
    }
    const out = join(home, before.id);
    await buildRelease({ id: before.id, from: join(home, "data"), out, checkout, frozenOn: before.manifest.frozenOn });
    return openRelease(out);
  };

  it("is refused where men and women no longer make both sexes", { timeout: 300_000 }, async () => {
    await expect(build({ [DESTINATION]: inDestination("URY", "M") })).rejects.toMatchObject({
      code: "input-check-failed",
      values: { check: "stock-sexes-agree", count: 1, first: expect.stringContaining("URY") as string },
    });
  });

  it("is refused where the destinations no longer make the world", { timeout: 300_000 }, async () => {
    await expect(build({ [DESTINATION]: inDestination("URY", "M", "_T") })).rejects.toMatchObject({
      code: "input-check-failed",
      values: { check: "stock-margins-agree" },
    });
  });

  describe("who came from Argentina, in every total that counts them", () => {
    let after: OpenedRelease;
    let moved: readonly MovedCell[];
    let diff: ReleaseDiff;
    beforeAll(async () => {
      after = await build({
        [DESTINATION]: [...inDestination("URY", "M", "_T"), ...inDestination("WLD", "M", "_T")],
        [ORIGIN]: [...inOrigin("ARG", "M", "_T"), ...inOrigin("WLD", "M", "_T")],
      });
      moved = movedCells(before.cube("DF_MIGRANT_STOCK", "STOCK"), after.cube("DF_MIGRANT_STOCK", "STOCK"));
      diff = diffReleases(before, after, { listed: 10_000 });
    }, 300_000);

    const corridors = (period: string, sex: string): readonly MovedCell[] =>
      moved.filter((one) => one.period === period && one.sex === sex && one.area !== "WLD" && one.counterpart !== "WLD");

    it("move only the round and the years interpolated from it", () => {
      const periods = [...new Set(moved.map(({ period }) => period))].sort();
      expect(periods).toEqual(["2011", "2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019"]);
    });

    it("move no woman", () => {
      expect(moved.filter(({ sex }) => sex === "F")).toEqual([]);
    });

    it("move the totals they were added to by exactly as much, and no other", () => {
      const totals = moved.filter(({ area, counterpart, period }) => period === YEAR && (area === "WLD" || counterpart === "WLD"));
      expect(totals.map(({ area, counterpart, sex, by }) => `${area}.${counterpart}.${sex} ${by}`).sort()).toEqual(
        ["URY.WLD.M 1000", "URY.WLD._T 1000", "WLD.ARG.M 1000", "WLD.ARG._T 1000"].sort(),
      );
    });

    it("move Argentines in Uruguay most, and the rest of the world little", () => {
      const men = corridors(YEAR, "M").toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by));
      expect(men[0]).toMatchObject({ area: "URY", counterpart: "ARG" });
      expect(men[0]!.by).toBeGreaterThan(0.25 * MEN);
      expect(men[0]!.by).toBeLessThan(MEN);
      expect(sizeOf(men)).toBeLessThan(4 * MEN);
      const elsewhere = men.filter(({ area, counterpart }) => area !== "URY" && counterpart !== "ARG").map(({ by }) => Math.abs(by));
      expect(Math.max(...elsewhere)).toBeLessThan(0.2 * MEN);
      expect(elsewhere.filter((by) => by === 1).length).toBeGreaterThan(0.7 * elsewhere.length);
    });

    it("fade with the distance from the round", () => {
      const sizes = ["2011", "2012", "2013", "2014", "2015"].map((period) => Math.abs(netOf(corridors(period, "M"), "URY")));
      expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    });

    it("reach remittances and profiles through the stock, and nothing that is only carried over", () => {
      const kept = diff.indicators.filter(({ moved: { count } }) => count > 0).map(({ dataflow }) => dataflow);
      expect([...new Set(kept)].sort()).toEqual(["DF_MIGRANT_STOCK", "DF_MIGRATION_PROFILE", "DF_REMITTANCE_FLOW"]);
      expect(diff.indicators.filter(({ change }) => change !== "kept")).toEqual([]);
      const comeAndGone = diff.indicators.reduce((sum, { added, removed }) => sum + added.count + removed.count, 0);
      expect(comeAndGone).toBeLessThanOrEqual(10);
    });
  });
});

const sizeOf = (cells: readonly MovedCell[]): number => cells.reduce((sum, { by }) => sum + Math.abs(by), 0);
const netOf = (cells: readonly MovedCell[], area: string): number =>
  cells.filter((one) => one.area === area).reduce((sum, { by }) => sum + by, 0);
