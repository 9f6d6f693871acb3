import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readColumns, stableJson, writeColumns, type Columns } from "#store/columns";
import { ObservationTable } from "../structure/observation-table.ts";
import { sha256 } from "./checksum.ts";
import { RELEASE_CHECKS } from "./checks/index.ts";
import type { Manifest } from "./manifest.ts";
import { openRelease } from "./open-release.ts";
import { fictitiousRelease } from "./samples/fictitious-release.ts";
import { isVerified, verifyRelease, type CheckReport } from "./verify-release.ts";
import { writeRelease, type ReleaseContents } from "./write-release.ts";

let home: string;
let folder: string;
let count = 0;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "verify-"));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const write = async (contents: ReleaseContents = fictitiousRelease()): Promise<void> => {
  folder = join(home, String(++count));
  await writeRelease(contents, folder, "2099-01-01");
};

const failed = (): Record<string, readonly CheckReport["findings"][number][]> =>
  Object.fromEntries(
    verifyRelease(openRelease(folder))
      .filter(({ passed }) => !passed)
      .map(({ id, findings }) => [id, findings]),
  );

/** Rewrites a file of the release and mends its checksum in the manifest, as somebody would who wants to hide it. */
const forge = (
  path: string,
  change: (columns: Record<string, { codes?: number[]; texts?: string[]; values?: number[]; missing?: Uint8Array }>) => void,
): void => {
  const file = readColumns(readFileSync(join(folder, path)));
  const copy = structuredClone(file.columns) as Record<string, object>;
  for (const column of Object.values(copy) as { codes?: Iterable<number>; values?: Iterable<number> }[]) {
    if (column.codes) column.codes = [...column.codes];
    if (column.values) column.values = [...column.values];
  }
  change(copy as never);
  const bytes = writeColumns(copy as Columns, file.notes);
  writeFileSync(join(folder, path), bytes);
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
  const files = manifest.files.map((one) => (one.path === path ? { ...one, sha256: sha256(bytes), bytes: bytes.length } : one));
  writeFileSync(join(folder, "manifest.json"), stableJson({ ...manifest, files }));
};

const STOCK = "observations/DF_MIGRANT_STOCK/STOCK.parquet";
const MONEY = "observations/DF_REMITTANCE_FLOW/REM_RS3.parquet";

describe("verifyRelease", () => {
  it("passes a sound release, and every check has looked at something", async () => {
    await write();
    const reports = verifyRelease(openRelease(folder));
    expect(reports.filter(({ passed }) => !passed)).toEqual([]);
    expect(isVerified(reports)).toBe(true);
    const notInSample = ["averages", "profile-recomputed"];
    expect(reports.filter(({ id, looked }) => looked === 0 && !notInSample.includes(id))).toEqual([]);
    expect(new Set(RELEASE_CHECKS.map(({ id }) => id)).size).toBe(RELEASE_CHECKS.length);
  });

  it("finds a figure that was changed, though the checksum was mended", async () => {
    await write();
    forge(STOCK, ({ OBS_VALUE }) => {
      const row = OBS_VALUE!.values!.lastIndexOf(200);
      OBS_VALUE!.values![row]! += 1;
    });
    const findings = failed();
    expect(Object.keys(findings)).toEqual(["sexes-add-up", "totals-are-sums", "published-destination-totals", "published-origin-totals"]);
    expect(findings["sexes-add-up"]).toEqual([
      {
        key: "DF_MIGRANT_STOCK STOCK XAA.XBB._T.2020",
        message: "Both sexes are not women plus men.",
        figures: { both: 300, women: 100, men: 201 },
      },
    ]);
    expect(findings["published-destination-totals"]![0]).toMatchObject({
      key: "DF_MIGRANT_STOCK STOCK XAA.WLD.M.2020",
      figures: { "sum of corridors": 269, reported: 268 },
    });
  });

  it("finds totals that were changed together with a corridor", async () => {
    await write();
    forge(MONEY, ({ OBS_VALUE }) => {
      for (const [row, value] of OBS_VALUE!.values!.entries()) if (value === 700 || value === 1000) OBS_VALUE!.values![row] = value + 9;
    });
    expect(failed()).toEqual({
      "reported-figures-stand": [
        {
          key: "DF_REMITTANCE_FLOW REM_RS3 XBB.WLD.2020",
          message: "invented-receipts does not report this figure.",
          figures: { value: 1_009_000, reported: "1000000.25" },
        },
      ],
    });
  });

  it("finds a reported total that was changed to fit", async () => {
    await write();
    forge("reported/undesa-ims-2024-origin.parquet", ({ value }) => {
      value!.values![0]! += 1;
    });
    expect(Object.keys(failed())).toEqual(["published-origin-totals", "reported-figures-stand"]);
  });

  it("finds files that were changed, lost or added", async () => {
    await write();
    appendFileSync(join(folder, MONEY), "x");
    rmSync(join(folder, "working/fit-multipliers.parquet"));
    writeFileSync(join(folder, "notes.txt"), "");
    const findings = failed();
    expect(findings["checksums"]!.map(({ key, message }) => [key, message])).toEqual([
      [MONEY, "The file is not the one that the manifest lists."],
      ["working/fit-multipliers.parquet", "The file is not there."],
      ["notes.txt", "The manifest does not list this file."],
    ]);
    expect(findings["totals-are-sums"]![0]!.message).toMatch(/could not look/);
  });

  it("finds rows out of order and keys that stand twice", async () => {
    await write();
    forge(STOCK, ({ TIME_PERIOD }) => {
      TIME_PERIOD!.values![1] = TIME_PERIOD!.values![0]!;
    });
    expect(failed()["sorted-unique-keys"]).toMatchObject([{ key: "DF_MIGRANT_STOCK STOCK WLD.OTH.F.2015" }]);
  });

  it("finds values without a status that carries one, and the other way round", async () => {
    await write();
    forge("observations/DF_REMITTANCE_COST/COST.parquet", ({ OBS_VALUE }) => {
      OBS_VALUE!.missing = Uint8Array.of(1, 0, 0);
    });
    expect(failed()["absence-has-no-value"]).toMatchObject([
      { figures: { status: "A", value: null } },
      { figures: { status: "O", value: 0 } },
    ]);
  });

  it("finds codes that nothing explains", async () => {
    await write();
    forge(MONEY, ({ METHOD, SOURCE, OBS_STATUS }) => {
      METHOD!.texts!.push("GUESS");
      METHOD!.codes![0] = METHOD!.texts!.length - 1;
      SOURCE!.texts![0] = "invented-receipts+hearsay";
      OBS_STATUS!.texts![0] = "Z";
    });
    expect(failed()["known-codes"]!.map(({ message }) => message)).toEqual([
      'No status has the code "Z".',
      'No method has the code "GUESS".',
      'No source has the code "hearsay".',
    ]);
  });

  it("finds a value on the diagonal", async () => {
    await write();
    forge("observations/DF_REMITTANCE_COST/COST.parquet", ({ COUNTERPART_AREA }) => {
      COUNTERPART_AREA!.texts![0] = "XBB";
    });
    expect(failed()["empty-diagonal"]).toHaveLength(2);
  });

  it("finds an average that is no mean of its corridors", async () => {
    const cost = new ObservationTable("DF_REMITTANCE_COST", "COST");
    cost.push("WLD", "WLD", "_T", "2020-Q1", 601, "E", "AVERAGE", "invented-prices");
    cost.push("XAA", "XBB", "_T", "2020-Q1", 500, "A", "AVERAGE", "invented-prices");
    cost.push("XBB", "XAA", "_T", "2020-Q1", 701, "A", "AVERAGE", "invented-prices");
    const contents = fictitiousRelease();
    await write({ ...contents, tables: [...[...contents.tables].slice(0, 2), cost] });
    expect(failed()).toEqual({});
    forge("observations/DF_REMITTANCE_COST/COST.parquet", ({ OBS_VALUE }) => {
      OBS_VALUE!.values![0]! += 2;
    });
    expect(failed()["averages"]).toMatchObject([
      { key: "DF_REMITTANCE_COST COST WLD.WLD.2020-Q1", figures: { average: 603, "mean of corridors": 600.5 } },
    ]);
  });

  it("does not pass a migrant stock without the totals it must meet", async () => {
    const contents = fictitiousRelease();
    await write({ ...contents, reported: [...contents.reported].slice(2) });
    expect(Object.keys(failed())).toEqual(["published-destination-totals", "published-origin-totals", "reported-figures-stand"]);
  });
});
