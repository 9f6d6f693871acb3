import { mkdirSync, appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stableJson } from "#store/columns";
import { openRelease } from "./open-release.ts";
import { fictitiousRelease } from "./samples/fictitious-release.ts";
import { writeRelease } from "./write-release.ts";

let home: string;
let folder: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "release-"));
  folder = join(home, "2099-1");
  await writeRelease(fictitiousRelease(), folder, "2099-01-01");
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("writeRelease", () => {
  it("gives the same bytes for the same contents, whenever and wherever it runs", async () => {
    const again = join(home, "again");
    await writeRelease(fictitiousRelease(), again, "2099-02-02");
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && entry.name !== "state.json",
    );
    expect(files.length).toBe(8);
    for (const { parentPath, name } of files) {
      const path = join(parentPath, name);
      expect(readFileSync(path.replace(folder, again)).equals(readFileSync(path)), path).toBe(true);
    }
  });

  it("writes files that a stranger's reader understands", async () => {
    const bytes = readFileSync(join(folder, "observations/DF_REMITTANCE_COST/COST.parquet"));
    const rows = await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer });
    expect(rows[1]).toEqual({
      REF_AREA: "XBB",
      COUNTERPART_AREA: "XAA",
      TIME_PERIOD: "2020-Q2",
      OBS_VALUE: null,
      OBS_STATUS: "O",
      METHOD: "AVERAGE",
      SOURCE: "invented-prices",
    });
  });

  it("writes a draft again, but never a frozen release", async () => {
    const other = join(home, "other");
    await writeRelease(fictitiousRelease("other"), other, "2099-01-01");
    await writeRelease(fictitiousRelease("other", 1), other, "2099-01-02");
    writeFileSync(
      join(other, "state.json"),
      stableJson([
        { state: "draft", on: "2099-01-02" },
        { state: "frozen", on: "2099-01-03" },
      ]),
    );
    await expect(writeRelease(fictitiousRelease("other"), other, "2099-01-04")).rejects.toMatchObject({ code: "release-not-a-draft" });
  });

  it("never replaces a folder that holds something else", async () => {
    const other = join(home, "letters");
    mkdirSync(other);
    writeFileSync(join(other, "letter.txt"), "Dear Sir");
    await expect(writeRelease(fictitiousRelease(), other, "2099-01-04")).rejects.toMatchObject({ code: "folder-not-a-release" });
    expect(readFileSync(join(other, "letter.txt"), "utf8")).toBe("Dear Sir");
  });

  it("leaves the old release when a build breaks off", async () => {
    const before = readFileSync(join(folder, "manifest.json"), "utf8");
    const broken = { ...fictitiousRelease(), reported: brokenOff() };
    await expect(writeRelease(broken, folder, "2099-01-01")).rejects.toThrow("broken off");
    expect(readFileSync(join(folder, "manifest.json"), "utf8")).toBe(before);
    expect(readdirSync(home).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

// eslint-disable-next-line require-yield
function* brokenOff(): Generator<never> {
  throw new Error("broken off");
}

describe("openRelease", () => {
  it("tells what the release is and where it stands", () => {
    const release = openRelease(folder);
    expect(release.id).toBe("2099-1");
    expect(release.states()).toEqual([{ state: "draft", on: "2099-01-01" }]);
    expect(release.dataflow("DF_REMITTANCE_FLOW")).toMatchObject({ rows: 8, indicators: [{ id: "REM_RS3" }] });
    expect(release.reportedSources()).toEqual(["invented-receipts", "undesa-ims-2024-destination", "undesa-ims-2024-origin"]);
  });

  it("looks up observations in the base unit", () => {
    const release = openRelease(folder);
    expect(release.cube("DF_REMITTANCE_FLOW", "REM_RS3").get({ area: "XBB", counterpart: "XAA", period: "2020" })).toMatchObject({
      value: 700_000,
      status: "E",
      method: "RS3",
    });
    const cost = release.cube("DF_REMITTANCE_COST", "COST");
    expect(cost.series("XBB", "XAA").map(({ period, value, status }) => [period, value, status])).toEqual([
      ["2020-Q1", 6.25, "A"],
      ["2020-Q2", null, "O"],
      ["2020-Q3", 6.1, "A"],
    ]);
  });

  it("gives back what the sources reported, to the bit", () => {
    const release = openRelease(folder);
    for (const given of fictitiousRelease().reported) {
      const read = release.readReported(given.source);
      expect(read.source).toBe(given.source);
      expect(Array.from({ length: read.length }, (_, row) => read.at(row))).toEqual(
        Array.from({ length: given.length }, (_, row) => given.at(row)),
      );
    }
    expect(release.readWorking("fit-multipliers").columns["MULTIPLIER"]?.kind).toBe("double");
  });

  it("says what is not there", () => {
    const release = openRelease(folder);
    expect(() => openRelease(join(home, "none"))).toThrowError(expect.objectContaining({ code: "unknown-release" }));
    expect(() => release.cube("DF_NONE", "STOCK")).toThrowError(expect.objectContaining({ code: "unknown-dataflow" }));
    expect(() => release.cube("DF_MIGRANT_STOCK", "NONE")).toThrowError(expect.objectContaining({ code: "bad-key" }));
    expect(() => release.readReported("none")).toThrowError(expect.objectContaining({ code: "unknown-source" }));
    expect(() => release.readWorking("none")).toThrowError(expect.objectContaining({ code: "unknown-working-table" }));
  });

  it("refuses a file that is not the one the manifest lists", async () => {
    const damaged = join(home, "damaged");
    await writeRelease(fictitiousRelease(), damaged, "2099-01-01");
    appendFileSync(join(damaged, "reported/undesa-ims-2024-origin.parquet"), "x");
    rmSync(join(damaged, "working/fit-multipliers.parquet"));
    const release = openRelease(damaged);
    expect(() => release.readReported("undesa-ims-2024-origin")).toThrow(/checksum differs/);
    expect(() => release.readWorking("fit-multipliers")).toThrow(/not there/);
    writeFileSync(join(damaged, "manifest.json"), "{");
    expect(() => openRelease(damaged)).toThrowError(expect.objectContaining({ code: "release-damaged" }));
  });
});
