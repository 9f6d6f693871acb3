import { describe, expect, it } from "vitest";
import { sampleReported } from "./samples/fictitious-reported.ts";
import { stockFigures } from "./samples/fictitious-stock.ts";
import { SOURCE_OF } from "./source-ids.ts";
import { stockFrame } from "./stock-frame.ts";
import { reportedCells } from "./stock-seed.ts";

const reported = sampleReported(
  stockFigures({
    totals: { "2020": { into: { AAA: [1, 1], BBB: [1, 1] }, outOf: { AAA: [1, 1], CCC: [1, 1] } } },
    seed: { "2015": { "CCC-AAA": [8, 8] }, "2020": { "CCC-AAA": [5, 6], "AAA-AAA": [9, 9], "AAA-BBB": [3, 4], "ZZZ-BBB": [7, 7] } },
  }),
);
const table = reported.table(SOURCE_OF.stockSeed);

describe("reportedCells", () => {
  const { matrix, rows } = reportedCells(table, stockFrame(reported), "2020", "M");

  it("sets out one year and sex, origins as rows", () => {
    expect([matrix.rows, matrix.columns, [...matrix.values]]).toEqual([2, 2, [0, 4, 6, 0]]);
  });

  it("says in which row a cell stands, and leaves out the diagonal and areas outside the frame", () => {
    expect([...rows].map((row) => (row < 0 ? null : table.valueAt(row)))).toEqual([null, 4, 6, null]);
  });

  it("has no cells for a year that the revision lacks", () => {
    expect([...reportedCells(table, stockFrame(reported), "1990", "M").matrix.values]).toEqual([0, 0, 0, 0]);
  });
});
