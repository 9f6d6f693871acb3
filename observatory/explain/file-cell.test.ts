import { describe, expect, it } from "vitest";
import { ReportedTable } from "../observations/reported-table.ts";
import { fileCell } from "./file-cell.ts";
import { ENGLISH } from "./words/english.ts";

const at = (source: string, sheet: string, row: number, column: number) => {
  const table = new ReportedTable(source);
  table.push({
    indicator: "STOCK",
    area: "XAA",
    counterpart: "",
    sex: "_T",
    period: "2020",
    value: 1,
    status: "A",
    note: "",
    sheet,
    row,
    column,
  });
  return fileCell(table, 0, ENGLISH.shared);
};

describe("fileCell", () => {
  it.each([
    [1, "A7"],
    [26, "Z7"],
    [27, "AA7"],
    [52, "AZ7"],
    [53, "BA7"],
    [702, "ZZ7"],
    [703, "AAA7"],
  ])("names column %i as spreadsheets do: %s", (column, cell) => {
    expect(at("undesa-ims-2024-destination", "Table 1", 7, column)).toMatchObject({ kind: "file", sheet: "Table 1", row: 7, column, cell });
  });

  it("names a place in a text file by row and field, and says that the file is not the publisher's own", () => {
    const cell = at("unhcr-population", "", 120, 6);
    expect(cell).toMatchObject({ file: "unhcr_population.csv.gz", cell: "row 120, field 6", producer: "UNHCR" });
    expect(cell.redistributed).toMatch(/not altered/);
    expect(at("undesa-ims-2024-destination", "Table 1", 7, 1)).not.toHaveProperty("redistributed");
  });

  it("refuses a source that nobody declared", () => {
    expect(() => at("invented", "", 1, 1)).toThrow(RangeError);
  });
});
