import { describe, expect, it } from "vitest";
import { countFindings } from "../testing.ts";
import { type SampleRow, sampleWorkbook } from "../testing-workbook.ts";
import { type StockTable, undesaStockWorkbook } from "./undesa-stock-workbook.ts";

// Figures are made up; areas are known to the vocabulary by their M49 numbers.
const name = { column: 2, header: "Region or area" };
const table: StockTable = {
  sheet: "Table 1",
  indicator: "STOCK",
  areasAre: "destinations",
  indexColumn: 1,
  columns: {
    name,
    coverage: { column: 3, header: "Notes" },
    dataType: { column: 4, header: "Type of data" },
    code: { column: 5, header: "Location code" },
  },
  blocks: [
    { sex: "_T", firstColumn: 6, title: "Migrants, both sexes" },
    { sex: "M", firstColumn: 8, title: "Migrants, males" },
    { sex: "F", firstColumn: 10, title: "Migrants, females" },
  ],
  years: ["2015", "2020"],
  whole: true,
  rounding: 0,
};

const TITLES: SampleRow = [null, null, null, null, null, "Migrants,\nboth sexes", null, "Migrants, males", null, "Migrants, females"];
const HEADER: SampleRow = [null, "Region or area", "Notes", "Type of data", "Location code", 2015, 2020, 2015, 2020, 2015, 2020];
const WORLD: SampleRow = [1, "World", null, null, 900, 30, 40, 10, 20, 20, 20];
const GROUP: SampleRow = [2, "Sub-Saharan Africa", "b", null, 947, 10, 10, 5, 5, 5, 5];
const KENYA: SampleRow = [3, "  Kenya", null, "B R", 404, 10, 10, 4, 5, 6, 5];
const FRANCE: SampleRow = [4, "France*", 16, "C", 250, 20, 30, 6, 15, 14, 15];
const HEADING: SampleRow = [5, "Regions", null, null, null, "..", null, "..", null, "..", null];

const top: SampleRow[] = [[], ["A made-up workbook"], TITLES, []];
const sheet = (...rows: SampleRow[]): SampleRow[] => [...top, HEADER, ...rows];
const read = (rows: SampleRow[], changes: Partial<StockTable> = {}) =>
  undesaStockWorkbook({ tables: [{ ...table, ...changes }] }).read(sampleWorkbook({ "Table 1": rows }), "made-up");
const change = (row: SampleRow, column: number, value: string | number | null): SampleRow =>
  row.map((cell, index) => (index === column - 1 ? value : cell));

describe("figures", () => {
  it("keep area, sex, year, note and address", async () => {
    const { table, findings } = await read(sheet(WORLD, GROUP, KENYA, FRANCE));
    expect(findings).toEqual([]);
    expect(table.length).toBe(24);
    expect(table.at(table.find("STOCK", "FRA", "WLD", "F", "2020")!)).toEqual({
      indicator: "STOCK",
      area: "FRA",
      counterpart: "WLD",
      sex: "F",
      period: "2020",
      value: 15,
      status: "A",
      note: "16|C",
      sheet: "Table 1",
      row: 9,
      column: 11,
    });
    expect(table.at(table.find("STOCK", "KEN", "WLD", "_T", "2015")!).note).toBe("B R");
    expect(table.find("STOCK", "WLD", "WLD", "_T", "2015")).toBeDefined();
    expect(table.find("STOCK", "M49:947", "WLD", "_T", "2015")).toBeDefined();
  });

  it("put origins and other origins on the other side, and residents without a counterpart", async () => {
    const other: SampleRow = [5, "OTHER", null, null, 2003, 30, 40, 10, 20, 20, 20];
    const origins = await read(sheet(WORLD, other), { areasAre: "origins" });
    expect(origins.findings).toEqual([]);
    expect(origins.table.at(origins.table.length - 1)).toMatchObject({ area: "WLD", counterpart: "OTH" });
    const residents = await read(sheet(KENYA), { areasAre: "residents" });
    expect(residents.table.at(0)).toMatchObject({ area: "KEN", counterpart: "" });
  });

  it("tell a reported zero from every kind of absence", async () => {
    const row: SampleRow = [3, "Kenya", null, null, 404, 0, "..", "~", "—", null, "-"];
    const { table, findings } = await read(sheet(row));
    expect(Array.from({ length: 6 }, (_, at) => [table.valueAt(at), table.at(at).status])).toEqual([
      [0, "A"],
      [null, "O"],
      [null, "Q"],
      [null, "N"],
      [null, "O"],
      [null, "N"],
    ]);
    expect(findings.map(({ level, code, value, column }) => [level, code, value, column])).toEqual([
      ["note", "missing-marker", "..", 7],
      ["note", "missing-marker", "~", 8],
      ["note", "missing-marker", "—", 9],
      ["note", "missing-marker", "", 10],
      ["note", "missing-marker", "-", 11],
    ]);
  });

  it("lose the noise of binary fractions, with a note", async () => {
    const { table, findings } = await read(sheet(change(KENYA, 6, 10.00000000000001)));
    expect(table.valueAt(0)).toBe(10);
    expect(findings).toMatchObject([{ level: "note", code: "binary-noise", row: 6, column: 6 }]);
  });
});

describe("offences are told all at once, with their place", () => {
  it("unknown areas, repeated areas, figures that are none, negative and broken persons", async () => {
    const { table, findings } = await read(
      sheet(
        change(KENYA, 5, 899),
        KENYA,
        change(KENYA, 6, 11),
        change(FRANCE, 6, "n/a"),
        change([4, "Italy", null, null, 380, 1, 2, 0.5, 1, 1, 1], 7, -2),
        change(KENYA, 5, null),
      ),
    );
    expect(findings.map(({ level, code, row, column, value }) => [level, code, row, column, value])).toEqual([
      ["error", "unknown-area", 6, 5, "899 Kenya"],
      ["error", "duplicate-key", 8, 5, "404 Kenya"],
      ["error", "not-a-number", 9, 6, "n/a"],
      ["error", "negative-value", 10, 7, "-2"],
      ["error", "not-an-integer", 10, 8, "0.5"],
      ["error", "unknown-area", 11, 5, "Kenya"],
    ]);
    expect(findings[2]!.message).toContain("F9:");
    expect(table.find("STOCK", "FRA", "WLD", "_T", "2015")).toBeUndefined();
    expect(table.find("STOCK", "FRA", "WLD", "_T", "2020")).toBeDefined();
  });

  it("totals that do not add, within rounding and with absent countries as a reason", async () => {
    const wrong = await read(sheet(WORLD, change(KENYA, 6, 11), FRANCE));
    expect(wrong.findings.map(({ level, code, row, column }) => [level, code, row, column])).toEqual([
      ["warning", "total-differs", 6, 6],
      ["warning", "total-differs", 7, 6],
    ]);
    expect(countFindings((await read(sheet(WORLD, change(KENYA, 6, 11), FRANCE), { rounding: 1 })).findings)).toEqual({});
    const absent = change(KENYA, 8, "~");
    expect(countFindings((await read(sheet(WORLD, absent, FRANCE))).findings)).toEqual({
      "note missing-marker": 1,
      "note total-differs": 1,
    });
    const unlisted = await read(sheet(WORLD, FRANCE), { unlisted: "Kenya is in the world's total and has no row." });
    expect(countFindings(unlisted.findings)).toEqual({ "note total-differs": 6 });
  });

  it("headings and groups listed twice are noted", async () => {
    const { table, findings } = await read(sheet(GROUP, HEADING, GROUP));
    expect(countFindings(findings)).toEqual({ "note row-skipped": 1, "note duplicate-key": 1 });
    expect(table.length).toBe(6);
  });
});

describe("a changed layout is not guessed at", () => {
  it("a renamed column, a moved column, another year, another block: findings and no rows", async () => {
    const renamed = await read([...top, change(HEADER, 4, "Data type"), KENYA]);
    expect(renamed.findings).toMatchObject([{ level: "error", code: "header-differs", row: 5, column: 4, value: "Data type" }]);
    const swapped = change(change(HEADER, 4, "Location code"), 5, "Type of data");
    const moved = await read([...top, swapped, KENYA]);
    expect(moved.findings[1]!.message).toBe(
      'E5 should say "Location code" and says "Type of data". It stands in D now. Nothing is read until the declaration fits.',
    );
    const year = await read([...top, change(HEADER, 9, 2021), KENYA]);
    expect(year.findings).toMatchObject([{ code: "header-differs", row: 5, column: 9, value: "2021" }]);
    const block = await read([[], [], change(TITLES, 8, "Migrants, females"), [], HEADER, KENYA]);
    expect(block.findings).toMatchObject([{ code: "header-differs", row: 3, column: 8 }]);
    for (const { table } of [renamed, moved, year, block]) expect(table.length).toBe(0);
  });

  it("no header, no sheet, no rows, no workbook", async () => {
    expect((await read([["Something else"]])).findings).toMatchObject([{ code: "header-differs" }]);
    const layout = undesaStockWorkbook({ tables: [table] });
    expect((await layout.read(sampleWorkbook({ "Table 9": [] }), "made-up")).findings).toMatchObject([{ code: "sheet-missing" }]);
    expect((await read(sheet())).findings).toMatchObject([{ level: "error", code: "no-rows" }]);
    const junk = { name: "x.xlsx", bytes: Buffer.from("junk") };
    expect((await layout.read(junk, "made-up")).findings).toMatchObject([{ level: "error", code: "not-readable" }]);
  });

  it("one broken table keeps the others out, too", async () => {
    const both = undesaStockWorkbook({ tables: [table, { ...table, sheet: "Table 2", indicator: "REFUGEES" }] });
    const file = sampleWorkbook({ "Table 1": sheet(KENYA), "Table 2": [["moved"]] });
    const reading = await both.read(file, "made-up");
    expect(reading.table.length).toBe(0);
  });
});

it("takes codes from another table by index, where the names agree", async () => {
  const columns = { name };
  const second: StockTable = { ...table, sheet: "Table 2", indicator: "POPULATION", codesFrom: "Table 1", columns };
  const layout = undesaStockWorkbook({ tables: [table, second] });
  const file = sampleWorkbook({
    "Table 1": sheet(KENYA, FRANCE),
    "Table 2": sheet(change(KENYA, 2, "KENYA"), change(FRANCE, 2, "Gabon")),
  });
  const reading = await layout.read(file, "made-up");
  expect(reading.table.find("POPULATION", "KEN", "WLD", "_T", "2015")).toBeDefined();
  expect(reading.findings).toMatchObject([{ level: "error", code: "unknown-area", sheet: "Table 2", row: 7, value: "Gabon" }]);
});
