import { describe, expect, it } from "vitest";
import { paidIn, receivedIn } from "./remittance-totals.ts";
import { sampleReported } from "./samples/fictitious-reported.ts";
import { SOURCE_OF } from "./source-ids.ts";

const RECEIVED = "BX.TRF.PWKR.CD.DT";
const reported = sampleReported({
  [SOURCE_OF.indicators]: [
    { indicator: RECEIVED, area: "BBB", period: "2010", value: 5000 },
    { indicator: RECEIVED, area: "AAA", period: "2010", value: 7000 },
    { indicator: RECEIVED, area: "WLD", period: "2010", value: 12_000 },
    { indicator: RECEIVED, area: "CCC", period: "2010", value: 0 },
    { indicator: RECEIVED, area: "DDD", period: "2010", value: null, status: "O" },
    { indicator: RECEIVED, area: "AAA", period: "2011", value: 1 },
    { indicator: "BM.TRF.PWKR.CD.DT", area: "EEE", period: "2010", value: 99 },
  ],
  [SOURCE_OF.remittances]: [
    { indicator: "REM_PAID", area: "AAA", period: "2010", value: 2.5 },
    { indicator: "REM_PAID", area: "BBB", period: "2010", value: null, status: "O", note: "zero run" },
    { indicator: "REM_RECEIVED", area: "CCC", period: "2010", value: 4 },
  ],
});
const isCountry = (area: string): boolean => area !== "WLD";

describe("receivedIn", () => {
  it("takes one year's receipts of countries, in order, with the row they stand in", () => {
    expect([...receivedIn(reported, "2010", isCountry)]).toEqual([
      ["AAA", { dollars: 7000, row: 1 }],
      ["BBB", { dollars: 5000, row: 0 }],
    ]);
  });

  it("has nothing for a year nobody reports", () => expect(receivedIn(reported, "1950", isCountry).size).toBe(0));
});

describe("paidIn", () => {
  it("takes millions as dollars, and no year that stands in a run of zeros", () => {
    expect([...paidIn(reported, "2010", isCountry)]).toEqual([["AAA", { dollars: 2_500_000, row: 0 }]]);
  });
});
