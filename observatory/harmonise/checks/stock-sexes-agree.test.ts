import { describe, expect, it } from "vitest";
import { sampleReported } from "../samples/fictitious-reported.ts";
import { stockFigures } from "../samples/fictitious-stock.ts";
import { SOURCE_OF } from "../source-ids.ts";
import { INPUT_CHECKS, requireAgreement } from "./index.ts";
import { stockSexesAgree } from "./stock-sexes-agree.ts";

const GOOD = stockFigures({ totals: { "2020": { into: { AAA: [60, 40] }, outOf: { CCC: [50, 40], OTH: [10, 0] } } } });
const off = (source: string, counterpart: string) => ({
  ...GOOD,
  [source]: GOOD[source]!.map((figure) => (figure.counterpart === counterpart && figure.sex === "_T" ? { ...figure, value: 91 } : figure)),
});

describe("stockSexesAgree", () => {
  it("passes where both sexes are women and men", () => expect(stockSexesAgree.run(sampleReported(GOOD))).toEqual([]));

  it("finds a destination and an origin where they are not", () => {
    expect(stockSexesAgree.run(sampleReported(off(SOURCE_OF.stockByDestination, "WLD")))).toEqual([
      "undesa-ims-2024-destination AAA.WLD 2020: both sexes 91, men 40 and women 60 are 100",
    ]);
    expect(stockSexesAgree.run(sampleReported(off(SOURCE_OF.stockByOrigin, "CCC")))).toEqual([
      "undesa-ims-2024-origin WLD.CCC 2020: both sexes 91, men 40 and women 50 are 90",
    ]);
  });
});

describe("requireAgreement", () => {
  it("passes agreeing figures, and names the first check that fails with its first contradiction", () => {
    expect(() => requireAgreement(sampleReported(GOOD))).not.toThrow();
    expect(() => requireAgreement(sampleReported(off(SOURCE_OF.stockByOrigin, "CCC")))).toThrow(
      expect.objectContaining({ code: "input-check-failed", values: expect.objectContaining({ check: "stock-sexes-agree", count: 1 }) }),
    );
  });

  it("has checks of different names", () => expect(new Set(INPUT_CHECKS.map(({ id }) => id)).size).toBe(INPUT_CHECKS.length));
});
