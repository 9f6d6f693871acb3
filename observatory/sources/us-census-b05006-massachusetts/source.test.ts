import { expect, it } from "vitest";
import { countFindings, hasFile, readSample, readText, readWhole } from "../testing.ts";
import { usCensusB05006Massachusetts } from "./source.ts";

it("reads estimates and margins, with a country where a category is exactly one", async () => {
  const { table } = await readSample(usCensusB05006Massachusetts, import.meta.dirname);
  expect(table.length).toBe(2 * 8 * 2);
  expect(table.at(4)).toEqual({
    indicator: "FOREIGN_BORN",
    area: "US:0400000US99",
    counterpart: "DNK",
    sex: "_T",
    period: "2024",
    value: 20,
    status: "A",
    note: "Total:!!Europe:!!Denmark",
    sheet: "",
    row: 3,
    column: 7,
  });
  const counterparts = [0, 2, 4, 6, 8, 10, 12, 14].map((row) => table.counterpart.at(row));
  expect(counterparts).toEqual(["B05006:001", "B05006:002", "DNK", "PRT", "B05006:005", "B05006:006", "B05006:007", "MMR"]);
  expect(table.at(17)).toMatchObject({ indicator: "FOREIGN_BORN_MOE", value: null, status: "M" });
});

it("tells where a category is not the sum of those below it", async () => {
  const { findings } = await readSample(usCensusB05006Massachusetts, import.meta.dirname);
  expect(findings).toMatchObject([{ level: "warning", code: "total-differs", row: 4, column: 5, value: "6" }]);
});

it("reads nothing under another header", async () => {
  const { table, findings } = await readText(usCensusB05006Massachusetts, "GEO_ID,NAME,B99999_001E\na,b,c\n1,2,3\n");
  expect(table.length).toBe(0);
  expect(countFindings(findings)).toMatchObject({ "error header-differs": 1 });
});

it.skipIf(!hasFile(usCensusB05006Massachusetts))("reads the publisher's file", async () => {
  const { table, findings, asDeclared } = await readWhole(usCensusB05006Massachusetts);
  expect(asDeclared).toBe(true);
  expect(countFindings(findings)).toEqual({});
  expect(table.length).toBe(249 * 178 * 2);
  const valueOf = (indicator: string, counterpart: string) =>
    table.valueAt(table.find(indicator, "US:0400000US25", counterpart, "_T", "2024")!);
  expect(valueOf("FOREIGN_BORN", "B05006:001")).toBe(1_271_206);
  expect(valueOf("FOREIGN_BORN_MOE", "B05006:001")).toBe(9_721);
  expect(valueOf("FOREIGN_BORN", "DNK")).toBe(920);
});
