import { describe, expect, it } from "vitest";
import { type ReportedObservation, ReportedTable } from "./reported-table.ts";

const figure: ReportedObservation = {
  indicator: "STOCK",
  area: "AAA",
  counterpart: "BBB",
  sex: "F",
  period: "2020",
  value: 5,
  status: "A",
  note: "24|B R",
  sheet: "Table 1",
  row: 12,
  column: 7,
};

describe("ReportedTable", () => {
  it("gives a figure back as it was reported, with the place it stands in", () => {
    const table = new ReportedTable("invented");
    table.push(figure);
    expect(table.at(0)).toEqual(figure);
  });

  it("keeps a missing figure apart from zero", () => {
    const table = new ReportedTable("invented");
    table.push({ ...figure, value: null, status: "O" });
    table.push({ ...figure, period: "2021", value: 0 });
    expect([table.valueAt(0), table.valueAt(1), table.at(0).status]).toEqual([null, 0, "O"]);
  });

  it("finds a figure by its key, also after more were added", () => {
    const table = new ReportedTable("invented");
    table.push(figure);
    expect([table.find("STOCK", "AAA", "BBB", "F", "2020"), table.find("STOCK", "BBB", "AAA", "F", "2020")]).toEqual([0, undefined]);
    table.push({ ...figure, sex: "M" });
    expect(table.find("STOCK", "AAA", "BBB", "M", "2020")).toBe(1);
  });
});
