import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ReportedTable } from "../observations/reported-table.ts";
import { ObservationTable } from "../structure/observation-table.ts";
import { diffReleases } from "./diff.ts";
import { openRelease, type OpenedRelease } from "./open-release.ts";
import { fictitiousRelease } from "./samples/fictitious-release.ts";
import { writeRelease, type ReleaseContents } from "./write-release.ts";

let home: string;
const open = async (contents: ReleaseContents): Promise<OpenedRelease> => {
  const folder = join(home, contents.manifest.id);
  await writeRelease(contents, folder, "2099-01-01");
  return openRelease(folder);
};
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "diff-"));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** As 2099-1, but the receipts come in another edition, the fit is set otherwise, and one corridor's money moves. */
const second = (): ReleaseContents => {
  const contents = fictitiousRelease("2099-2", 7);
  const money = new ObservationTable("DF_REMITTANCE_FLOW", "REM_RS3");
  money.push("XBB", "WLD", "_T", "2020", 1100, "A", "REPORTED", "invented-receipts");
  money.push("XBB", "XAA", "_T", "2020", 800, "E", "RS3", "invented-receipts");
  money.push("XBB", "XCC", "_T", "2020", 250, "E", "REPORTED", "invented-receipts");
  money.push("XBB", "XCC", "_T", "2021", 260, "E", "RS3", "invented-receipts");
  money.push("XCC", "XAA", "_T", "2020", 5, "E", "RS3", "invented-receipts");
  const receipts = new ReportedTable("invented-receipts");
  receipts.push({
    indicator: "RECEIVED",
    area: "XBB",
    counterpart: "",
    sex: "_T",
    period: "2020",
    value: 1_100_000,
    status: "A",
    note: "",
    sheet: "",
    row: 2,
    column: 5,
  });
  return {
    ...contents,
    manifest: {
      ...contents.manifest,
      sources: contents.manifest.sources.map((source) =>
        source.id === "invented-receipts" ? { ...source, version: "2", sha256: "1".repeat(64) } : source,
      ),
      parameters: { fit: { tolerance: 1e-6 } },
    },
    tables: [[...contents.tables][0]!, money],
    reported: [...[...contents.reported].slice(0, 2), receipts],
  };
};

describe("diffReleases", () => {
  it("finds nothing between a release and its copy", async () => {
    const [a, b] = [await open(fictitiousRelease("a")), await open(fictitiousRelease("b"))];
    const diff = diffReleases(a, b);
    expect(diff.causes).toEqual({ sources: [], parameters: [], code: false });
    expect(diff.indicators.map(({ moved, added, removed, relabelled }) => [moved.count, added.count, removed.count, relabelled])).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
  });

  it("says what moved, by how much and why", async () => {
    const diff = diffReleases(await open(fictitiousRelease("2099-1")), await open(second()));
    expect(diff.causes).toEqual({
      sources: [
        {
          id: "invented-receipts",
          change: "changed",
          before: { version: "1", sha256: "0".repeat(64) },
          after: { version: "2", sha256: "1".repeat(64) },
        },
      ],
      parameters: [{ method: "fit", name: "tolerance", before: 1e-9, after: 1e-6 }],
      code: false,
    });
    const [stock, cost, money] = ["STOCK", "COST", "REM_RS3"].map((id) => diff.indicators.find(({ indicator }) => indicator === id)!);
    expect(cost).toMatchObject({ change: "removed", removed: { count: 1, listed: [{ area: "XBB", counterpart: "XAA", sex: "_T" }] } });
    expect(stock!.moved.listed).toMatchObject([
      {
        area: "XAA",
        counterpart: "XBB",
        sex: "M",
        moved: 1,
        largest: { period: "2020", before: 200, after: 207, absolute: 7, relative: 0.035 },
        why: { sources: [] },
      },
    ]);
    expect(money).toMatchObject({ added: { count: 1 }, removed: { count: 5 }, relabelled: 1, unchanged: 0 });
    expect(money!.moved.listed.map(({ counterpart, moved, gained }) => [counterpart, moved, gained])).toEqual([
      ["WLD", 1, 0],
      ["XAA", 1, 0],
      ["XCC", 0, 1],
    ]);
    expect(money!.moved.listed[1]).toMatchObject({
      largest: { before: 700_000, after: 800_000, absolute: 100_000 },
      why: {
        sources: ["invented-receipts"],
        parameters: ["fit: tolerance"],
        reported: [{ source: "invented-receipts", indicator: "RECEIVED", area: "XBB", before: 1_000_000.25, after: 1_100_000 }],
      },
    });
  });

  it("counts everything and lists the largest", async () => {
    const diff = diffReleases(openRelease(join(home, "2099-1")), openRelease(join(home, "2099-2")), { listed: 1 });
    const money = diff.indicators.find(({ indicator }) => indicator === "REM_RS3")!;
    expect(money.moved.count).toBe(3);
    expect(money.moved.listed).toHaveLength(1);
  });
});
