import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRelease, writeRelease } from "#observatory";
import { fictitiousRelease } from "../../observatory/release/samples/fictitious-release.ts";
import { run, temporaryFolder, type Ran } from "../testing.ts";

let data: string;
const knomad = (...argv: string[]): Promise<Ran> => run(argv, { home: data });
const folderOf = (id: string): string => join(data, "releases", id);

beforeAll(async () => {
  data = temporaryFolder();
  await writeRelease(fictitiousRelease("2099-1"), folderOf("2099-1"), "2099-01-01");
  await writeRelease(fictitiousRelease("2099-2", 7), folderOf("2099-2"), "2099-02-01");
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

describe("release", () => {
  it("lists releases with their state", async () => {
    const { code, out } = await knomad("release", "list");
    expect(code).toBe(0);
    expect(out).toContain(`2099-1  2099-01-31  draft, may still change  ${folderOf("2099-1")}`);
    const listed = JSON.parse((await knomad("release", "list", "--json")).out) as { id: string }[];
    expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining(["2099-1", "2099-2"]));
  });

  it("verifies by id and by folder, and names what it looked at", async () => {
    const byId = await knomad("release", "verify", "2099-1");
    expect(byId.code).toBe(0);
    expect(byId.out).toMatch(/passed {2}checksums: .* Looked at \d+\./);
    expect(byId.out).toMatch(/all passed\n$/);
    expect((await knomad("release", "verify", join("releases", "2099-1"))).out).toBe(byId.out);
  });

  it("ends with 1 when a check fails and prints the findings", async () => {
    const failed = await knomad("release", "verify", "2099-2");
    expect(failed.code).toBe(1);
    expect(failed.out).toMatch(
      /FAILED {2}sexes-add-up: .* 1 finding\.\n {8}DF_MIGRANT_STOCK STOCK XAA\.XBB\._T\.2020: .*\(both 300; women 100; men 207\)/,
    );
    const report = JSON.parse((await knomad("release", "verify", "2099-2", "--json")).out) as { passed: boolean; checks: unknown[] };
    expect(report.passed).toBe(false);
    expect(report.checks.length).toBeGreaterThan(5);
  });

  it("says which series moved between two releases", async () => {
    const { code, out } = await knomad("release", "diff", "2099-1", "2099-2");
    expect(code).toBe(0);
    expect(out).toContain("from release 2099-1 to 2099-2\n  programme unchanged\n");
    expect(out).toContain("  XAA.XBB.M: 2020 200 to 207 (+7, +3.5 %)");
    expect(JSON.parse((await knomad("release", "diff", "2099-1", "2099-2", "--json")).out)).toMatchObject({
      before: "2099-1",
      after: "2099-2",
    });
  });

  it("does not freeze a release that fails a check", async () => {
    const { code, out, err } = await knomad("release", "freeze", "2099-2", "--on", "2099-02-28");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("release 2099-2 was not frozen");
    expect(openRelease(folderOf("2099-2")).states()).toHaveLength(1);
  });

  it("walks a release through its states, with the days it is told", async () => {
    expect((await knomad("release", "publish", "2099-1", "--on", "2099-02-01")).err).toMatch(/^release-state-refused: /);
    expect((await knomad("release", "freeze", "2099-1", "--on", "2099-02-01")).out).toBe(
      "release 2099-1 is now frozen, not yet peer reviewed\n",
    );
    expect((await knomad("release", "publish", "2099-1", "--on", "2099-03-01")).code).toBe(0);
    const withdrawn = await knomad("release", "withdraw", "2099-1", "--on", "2099-04-01", "--reason", "Invented.", "--json");
    expect(JSON.parse(withdrawn.out)).toMatchObject({
      release: "2099-1",
      states: [{}, { state: "frozen" }, {}, { state: "withdrawn", on: "2099-04-01", reason: "Invented." }],
    });
  });

  it("ends with 3 for a release that is not there or damaged", async () => {
    expect(await knomad("release", "verify", "1999-1")).toMatchObject({
      code: 3,
      out: "",
      err: expect.stringMatching(/^unknown-release: .*\n {2}Releases here: .*2099-2/),
    });
    await writeRelease(fictitiousRelease("2099-3"), folderOf("2099-3"), "2099-01-01");
    writeFileSync(join(folderOf("2099-3"), "manifest.json"), "{");
    expect((await knomad("release", "verify", "./releases/2099-3")).err).toMatch(/^release-damaged: manifest.json/);
    expect(await knomad("release", "list")).toMatchObject({ code: 0, err: expect.stringContaining("release-damaged") });
    rmSync(folderOf("2099-3"), { recursive: true });
  });

  it("builds nothing from a folder without files, and says which source is missing", async () => {
    const { code, err } = await knomad("release", "build", "--frozen-on", "2099-05-01", "--from", join(data, "nowhere"));
    expect(code).toBe(3);
    expect(err).toMatch(/^building release 2099\.1 from .*nowhere\n +1\.0 s +50\.0 MB {2}reading [\s\S]*source-unusable: /);
    expect(existsSync(folderOf("2099.1"))).toBe(false);
  });

  it("does not build over a frozen release, or over a folder that holds something else", async () => {
    const build = (...more: string[]): Promise<Ran> =>
      knomad("release", "build", "--frozen-on", "2099-05-01", "--from", join(data, "nowhere"), ...more);
    expect(await build("--id", "2099-1")).toMatchObject({ code: 3, err: expect.stringMatching(/^release-not-a-draft: /) });
    expect(await build("--out", ".")).toMatchObject({ code: 3, err: expect.stringMatching(/^folder-not-a-release: /) });
    expect(await build("--id", "2099-2")).toMatchObject({ code: 3, err: expect.stringContaining("source-unusable: ") });
  });
});
