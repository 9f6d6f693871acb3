import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRelease, type OpenedRelease } from "../release/open-release.ts";
import { fictitiousRelease } from "../release/samples/fictitious-release.ts";
import { writeRelease } from "../release/write-release.ts";
import { explainObservation } from "./explain-observation.ts";

let home: string;
let release: OpenedRelease;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "explain-"));
  await writeRelease(fictitiousRelease(), join(home, "2099-1"), "2099-01-01");
  release = openRelease(join(home, "2099-1"));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("explainObservation", () => {
  it.each([
    ["STOCK.XAA.XBB.2020", /4 parts where 5 are needed/],
    ["STOCK.XAA.XBB._T.2020.", /STOCK\.XAA\.XBB\._T\.2020\./],
    ["STOCK.XAA..F.2020", /4 parts where 5 are needed/],
    ["", /0 parts/],
    ["PEOPLE.XAA.XBB._T.2020", /PEOPLE is none of its indicators STOCK/],
  ])("refuses the key %j", (key, message) => {
    expect(() => explainObservation(release, "DF_MIGRANT_STOCK", key)).toThrow(
      expect.objectContaining({ code: "bad-key", message: expect.stringMatching(message) }),
    );
  });

  it("refuses a dataflow that the release does not have", () => {
    expect(() => explainObservation(release, "DF_WEATHER", "RAIN.XAA.2020")).toThrow(expect.objectContaining({ code: "unknown-dataflow" }));
  });

  it("has no steps for a figure that is absent, and says why", () => {
    const absent = (dataflow: string, key: string): string | undefined => {
      const { steps, absence, observation } = explainObservation(release, dataflow, key);
      expect([steps, observation.value]).toEqual([[], null]);
      return absence;
    };
    expect(absent("DF_MIGRANT_STOCK", "STOCK.XAA.XAA._T.2020")).toMatch(/^Cannot exist/);
    expect(absent("DF_MIGRANT_STOCK", "STOCK.XBB.XCC._T.2020")).toMatch(
      /^Not listed by the source: no revision has a corridor from XCC to XBB/,
    );
    expect(absent("DF_MIGRANT_STOCK", "STOCK.XAA.XBB._T.1990")).toBe("This release has “Migrants” for 2015 to 2020, not for 1990.");
    expect(absent("DF_REMITTANCE_COST", "COST.XBB.XAA.2020-Q2")).toMatch(/lists this without a figure: not reported\. It is not zero\./);
    expect(absent("DF_REMITTANCE_FLOW", "REM_RS3.XBB.XZZ.2020")).toMatch(/^Not reported: XBB reports no receipts/);
  });
});
