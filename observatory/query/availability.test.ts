import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRelease, type OpenedRelease } from "../release/open-release.ts";
import { fictitiousRelease } from "../release/samples/fictitious-release.ts";
import { writeRelease } from "../release/write-release.ts";
import { availabilityOf } from "./availability.ts";
import { countQuery } from "./count-query.ts";
import { parseQuery, runQuery, type Query, type QueryRequest } from "./query.ts";

let home: string;
let release: OpenedRelease;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "availability-"));
  await writeRelease(fictitiousRelease(), join(home, "r"), "2099-01-01");
  release = openRelease(join(home, "r"));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const REQUESTS: readonly [dataflow: string, request: QueryRequest][] = [
  ["DF_MIGRANT_STOCK", {}],
  ["DF_MIGRANT_STOCK", { key: "STOCK.XAA+XBB..M" }],
  ["DF_MIGRANT_STOCK", { key: "...", startPeriod: "2016" }],
  ["DF_REMITTANCE_COST", { endPeriod: "2020-Q2" }],
  ["DF_REMITTANCE_FLOW", { startPeriod: "2099" }],
];
const query = (dataflow: string, request: QueryRequest): Query => parseQuery(release.dataflow(dataflow), request);

describe("counting without making observations", () => {
  it.each([...REQUESTS, ["DF_REMITTANCE_COST", { firstN: 1, lastN: 1 }], ["DF_REMITTANCE_COST", { firstN: 9 }]] as typeof REQUESTS)(
    "counts what %s %j lists",
    (dataflow, request) => {
      const one = query(dataflow, request);
      expect(countQuery(release, one)).toBe([...runQuery(release, one)].length);
    },
  );

  it("stops beyond its limit", () => {
    const count = countQuery(release, query("DF_MIGRANT_STOCK", {}), 3);
    expect(count).toBeGreaterThan(3);
    expect(count).toBeLessThan(countQuery(release, query("DF_MIGRANT_STOCK", {})));
  });

  it.each(REQUESTS)("availability of %s %j is what its observations have", (dataflow, request) => {
    const one = query(dataflow, request);
    const listed = [...runQuery(release, one)];
    const tally = (of: (observation: (typeof listed)[number]) => string): Record<string, number> => {
      const counts: Record<string, number> = {};
      for (const observation of listed) counts[of(observation)] = (counts[of(observation)] ?? 0) + 1;
      return counts;
    };
    const { observations, series, codes, periods } = availabilityOf(release, one);
    expect(observations).toBe(listed.length);
    expect(series).toBe(
      Object.keys(tally(({ indicator, area, counterpart, sex }) => [indicator, area, counterpart, sex].join("."))).length,
    );
    expect(Object.fromEntries(codes.REF_AREA)).toEqual(tally(({ area }) => area));
    expect(Object.fromEntries(codes.COUNTERPART_AREA)).toEqual(tally(({ counterpart }) => counterpart));
    expect(Object.fromEntries(codes.SEX)).toEqual(tally(({ sex }) => sex));
    expect(Object.fromEntries(periods)).toEqual(tally(({ period }) => period));
    expect([...periods.keys()]).toEqual([...periods.keys()].toSorted());
  });
});
