import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRelease, type OpenedRelease } from "../release/open-release.ts";
import { fictitiousRelease } from "../release/samples/fictitious-release.ts";
import { writeRelease } from "../release/write-release.ts";
import { parseQuery, runQuery, type QueryRequest } from "./query.ts";

let home: string;
let release: OpenedRelease;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "query-"));
  await writeRelease(fictitiousRelease(), join(home, "r"), "2099-01-01");
  release = openRelease(join(home, "r"));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const ask = (dataflow: string, request: QueryRequest): string[] =>
  Array.from(runQuery(release, parseQuery(release.dataflow(dataflow), request)), ({ indicator, area, counterpart, sex, period, value }) =>
    [indicator, area, counterpart, sex, period, value].join(" "),
  );

describe("a query", () => {
  it("takes several values and wildcards", () => {
    expect(ask("DF_MIGRANT_STOCK", { key: "STOCK.XCC+XBB.XAA._T", startPeriod: "2020" })).toEqual([
      "STOCK XBB XAA _T 2020 30",
      "STOCK XCC XAA _T 2020 90",
    ]);
    expect(ask("DF_MIGRANT_STOCK", { key: ".*.XCC.M", endPeriod: "2015" })).toEqual(["STOCK WLD XCC M 2015 30", "STOCK XAA XCC M 2015 30"]);
    expect(ask("DF_REMITTANCE_FLOW", {})).toHaveLength(8);
    expect(ask("DF_REMITTANCE_FLOW", { key: "all" })).toHaveLength(8);
    expect(ask("DF_MIGRANT_STOCK", { key: "STOCK.XZZ.." })).toEqual([]);
  });

  it("takes periods of another frequency as ends", () => {
    expect(ask("DF_REMITTANCE_COST", { startPeriod: "2020", endPeriod: "2020" })).toHaveLength(3);
    expect(ask("DF_REMITTANCE_COST", { startPeriod: "2020-Q2", endPeriod: "2020-09" })).toHaveLength(2);
    expect(ask("DF_REMITTANCE_FLOW", { startPeriod: "2020-Q2" })).toEqual([]);
    expect(ask("DF_REMITTANCE_COST", { endPeriod: "2020-08" })).toHaveLength(2);
  });

  it("takes the first and last observations of each series", () => {
    expect(ask("DF_REMITTANCE_COST", { firstN: 1 })).toEqual(["COST XBB XAA _T 2020-Q1 6.25"]);
    expect(ask("DF_REMITTANCE_COST", { lastN: 1, endPeriod: "2020-Q2" })).toEqual(["COST XBB XAA _T 2020-Q2 "]);
    expect(ask("DF_REMITTANCE_COST", { firstN: 1, lastN: 1 })).toHaveLength(2);
    expect(ask("DF_REMITTANCE_COST", { firstN: 9, lastN: 9 })).toHaveLength(3);
  });

  it("says what is wrong with a request", () => {
    const code = (expected: string) => expect.objectContaining({ code: expected });
    expect(() => ask("DF_MIGRANT_STOCK", { key: "STOCK.XAA" })).toThrow(
      "The key STOCK.XAA does not fit DF_MIGRANT_STOCK: it has 2 parts, not 4.",
    );
    expect(() => ask("DF_MIGRANT_STOCK", { key: "NONE..." })).toThrowError(code("bad-key"));
    expect(() => ask("DF_MIGRANT_STOCK", { key: "STOCK...X" })).toThrow(/"X" is no code of SEX/);
    expect(() => ask("DF_MIGRANT_STOCK", { key: "STOCK.X A.." })).toThrowError(code("bad-key"));
    expect(() => ask("DF_MIGRANT_STOCK", { key: "STOCK.XAA+.." })).toThrowError(code("bad-key"));
    expect(() => ask("DF_MIGRANT_STOCK", { startPeriod: "last year" })).toThrowError(code("bad-time-period"));
    expect(() => ask("DF_MIGRANT_STOCK", { lastN: 0 })).toThrowError(code("bad-count"));
    expect(() => ask("DF_NONE", {})).toThrowError(code("unknown-dataflow"));
  });
});
