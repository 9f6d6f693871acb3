import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRelease, recordState, writeRelease } from "#observatory";
import { fictitiousRelease } from "../../observatory/release/samples/fictitious-release.ts";
import { run, temporaryFolder, type Ran } from "../testing.ts";

let data: string;
const knomad = (...argv: string[]): Promise<Ran> => run(argv, { home: data });

beforeAll(async () => {
  data = temporaryFolder();
  await writeRelease(fictitiousRelease("2099-1"), join(data, "releases", "2099-1"), "2099-01-01");
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

const lines = (text: string): string[] => text.trimEnd().split(/\r?\n/);

describe("query and export", () => {
  it("needs a frozen release or the name of a draft, and says that it is one", async () => {
    expect(await knomad("query", "DF_MIGRANT_STOCK")).toMatchObject({
      code: 3,
      err: expect.stringMatching(/^no-release: .*\n {2}Name a draft \(drafts here: 2099-1\)/),
    });
    const draft = await knomad("query", "DF_MIGRANT_STOCK", "STOCK.XAA.XBB.M", "--release", "2099-1");
    expect(draft).toMatchObject({ code: 0, err: "note: release 2099-1: draft, may still change\n" });
    await recordState(join(data, "releases", "2099-1"), { state: "frozen", on: "2099-01-31" });
  });

  it("prints observations as CSV, newest only when asked", async () => {
    const { code, out, err } = await knomad("query", "DF_MIGRANT_STOCK", "STOCK.XAA.XBB.M+F", "--last", "1");
    expect([code, err]).toEqual([0, ""]);
    expect(lines(out)).toHaveLength(3);
    expect(lines(out)[2]).toMatch(/^DF_MIGRANT_STOCK,STOCK,.*,2020,200,PS,/);
  });

  it("takes periods, and JSON by either name", async () => {
    const asked = ["query", "DF_MIGRANT_STOCK", "STOCK.XAA.XBB._T", "--start", "2015", "--end", "2015"];
    const { out } = await knomad(...asked, "--json");
    expect(JSON.parse(out)).toMatchObject({
      release: { id: "2099-1" },
      observations: [{ area: "XAA", counterpart: "XBB", period: "2015", value: 150 }],
    });
    expect((await knomad(...asked, "--format", "json")).out).toBe(out);
  });

  it("says when nothing is listed", async () => {
    expect(await knomad("query", "DF_MIGRANT_STOCK", "STOCK.XCC.XCC._T")).toMatchObject({
      code: 0,
      err: expect.stringContaining("no observation is listed"),
    });
  });

  it.each([
    [["query", "DF_NONE"], "unknown-dataflow"],
    [["query", "DF_MIGRANT_STOCK", "STOCK.XAA"], "bad-key"],
    [["query", "DF_MIGRANT_STOCK", "--start", "soon"], "bad-time-period"],
    [["export", "DF_MIGRANT_STOCK", "--format", "pdf"], "unknown-format"],
    [["explain", "DF_MIGRANT_STOCK", "STOCK.XAA"], "bad-key"],
  ])("ends with 3 for %j", async (argv, code) => {
    const ran = await knomad(...argv);
    expect([ran.code, ran.out]).toEqual([3, ""]);
    expect(ran.err.startsWith(`${code}: `)).toBe(true);
  });

  it("exports a whole dataflow to a file whose name tells the format, or to stdout", async () => {
    const { code, out, err } = await knomad("export", "DF_REMITTANCE_FLOW", "--out", "made/money.parquet");
    expect([code, out]).toEqual([0, ""]);
    const { rows: listed } = openRelease(join(data, "releases", "2099-1")).dataflow("DF_REMITTANCE_FLOW");
    expect(err).toBe(`${listed} observations written to made/money.parquet\n`);
    expect(readdirSync(join(data, "made"))).toEqual(["money.parquet"]);
    const bytes = readFileSync(join(data, "made", "money.parquet"));
    const rows = await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) });
    expect(rows).toHaveLength(listed);
    expect(rows).toContainEqual(
      expect.objectContaining({ INDICATOR: "REM_RS3", REF_AREA: "XBB", COUNTERPART_AREA: "XAA", OBS_VALUE: 700_000 }),
    );
    const streamed = await knomad("export", "DF_REMITTANCE_FLOW", "--format", "parquet");
    expect(Buffer.from(streamed.bytes).equals(bytes)).toBe(true);
  });

  it("leaves a file as it was when the export fails", async () => {
    expect((await knomad("export", "DF_MIGRANT_STOCK", "--out", "made")).err).toMatch(/^not-writable: /);
    expect(readdirSync(join(data, "made"))).toEqual(["money.parquet"]);
  });

  it("does not write a workbook to a screen", async () => {
    const ran = await run(["export", "DF_MIGRANT_STOCK", "--format", "xlsx"], { home: data, isScreen: true });
    expect([ran.code, ran.out]).toEqual([3, ""]);
    expect(ran.err).toContain("--out figures.xlsx");
  });

  it("explains an absent figure by its status", async () => {
    const { code, out } = await knomad("explain", "DF_MIGRANT_STOCK", "STOCK.XBB.XCC._T.2020");
    expect(code).toBe(0);
    expect(out).toBe("DF_MIGRANT_STOCK STOCK.XBB.XCC._T.2020, release 2099-1\nMigrants: no figure (not listed by the source)\n");
    expect(JSON.parse((await knomad("explain", "DF_MIGRANT_STOCK", "STOCK.XBB.XCC._T.2020", "--json")).out)).toMatchObject({ steps: [] });
  });
});
