import { describe, expect, it } from "vitest";
import type { Explanation } from "#observatory";
import { explanationLines } from "./explanation-lines.ts";

const explanation: Explanation = {
  release: "2099-1",
  dataflow: "DF_REMITTANCE_FLOW",
  key: "REM_RS3.XBB.XAA.2020",
  observation: {
    indicator: "REM_RS3",
    area: "XBB",
    counterpart: "XAA",
    sex: "_T",
    period: "2020",
    value: 700_000,
    status: "E",
    method: "RS3",
    source: "invented-receipts",
  },
  unit: 1000,
  steps: [
    {
      id: 1,
      op: "take",
      words: "Received in all.",
      value: 1000.25,
      inputs: [],
      from: {
        kind: "file",
        source: "invented-receipts",
        producer: "Nobody",
        title: "Receipts",
        file: "r.xlsx",
        redistributed: "Copied by hand.",
        sheet: "Table 1",
        row: 2,
        column: 5,
        cell: "E2",
      },
    },
    {
      id: 2,
      op: "take",
      words: "Weight.",
      value: 0.7,
      inputs: [],
      from: { kind: "working", file: "working/factors.parquet", key: { TIME_PERIOD: "2020", AREA: "XBB" } },
    },
    {
      id: 3,
      op: "take",
      words: "Migrants.",
      value: 14,
      inputs: [],
      from: { kind: "release", dataflow: "DF_MIGRANT_STOCK", key: "STOCK.XAA.XBB._T.2020" },
    },
    { id: 4, op: "take", words: "Rule.", value: 1, inputs: [], from: { kind: "rule", reason: "Counts as one." } },
    { id: 5, op: "add", words: "Both.", value: 15, inputs: [3, 4], signs: [1, -1] },
    { id: 6, op: "share", words: "Share.", value: 700.175, inputs: [1, 2, 4] },
    { id: 7, op: "scale", form: "exponential", words: "Exponential.", value: 1, inputs: [4, 2, 3], by: 1, exponent: 0.5 },
    { id: 8, op: "scale", form: "product", words: "Product.", value: 2, inputs: [4], by: 2, exponent: 1 },
    { id: 9, op: "interpolate", path: "linear", words: "Between.", value: 3, inputs: [4, 5], position: 0.25 },
    { id: 10, op: "round", words: "Rounded.", value: 700, inputs: [6], rule: "keeping totals" },
  ],
};

describe("explanationLines", () => {
  it("numbers the steps and says where each is from", () => {
    const words = { title: "Remittances", unit: "USD", method: "By rule 3", status: "estimate" };
    expect(explanationLines(explanation, words)).toEqual([
      "DF_REMITTANCE_FLOW REM_RS3.XBB.XAA.2020, release 2099-1",
      "Remittances: 700,000 USD (estimate; By rule 3)",
      " 1.  1,000.25  Received in all.",
      '               r.xlsx, sheet "Table 1", E2 (Nobody: Receipts)',
      "               redistributed: Copied by hand.",
      " 2.       0.7  Weight.",
      "               working/factors.parquet: 2020.XBB",
      " 3.        14  Migrants.",
      "               explained by: DF_MIGRANT_STOCK STOCK.XAA.XBB._T.2020",
      " 4.         1  Rule.",
      "               Counts as one.",
      " 5.        15  Both.",
      "               = #3 − #4",
      " 6.   700.175  Share.",
      "               = #1 × #2 ÷ #4",
      " 7.         1  Exponential.",
      "               = #4 × e^(0.5 × (#2 + #3))",
      " 8.         2  Product.",
      "               = #4 × 2",
      " 9.         3  Between.",
      "               = 0.25 of the way from #4 to #5 (linear)",
      "10.       700  Rounded.",
      "               = #6, rounded (keeping totals)",
      "The figure is step 10 × 1,000 = 700,000 USD.",
    ]);
  });
});
