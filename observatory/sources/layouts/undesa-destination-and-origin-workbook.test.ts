import { expect, it } from "vitest";
import { countFindings } from "../testing.ts";
import { type SampleRow, sampleWorkbook } from "../testing-workbook.ts";
import { undesaDestinationAndOriginWorkbook } from "./undesa-destination-and-origin-workbook.ts";

const layout = undesaDestinationAndOriginWorkbook({
  sheet: "Table 1",
  indicator: "STOCK",
  columns: {
    destination: { column: 1, header: "Area of destination" },
    dataType: { column: 2, header: "Type of data" },
    destinationCode: { column: 3, header: "Code of destination" },
    origin: { column: 4, header: "Area of origin" },
    originCode: { column: 5, header: "Code of origin" },
  },
  blocks: [
    { sex: "_T", firstColumn: 6, title: "Both sexes" },
    { sex: "M", firstColumn: 7, title: "Males" },
    { sex: "F", firstColumn: 8, title: "Females" },
  ],
  years: ["2020"],
});

const TOP: SampleRow[] = [
  [null, null, null, null, null, "Both sexes", "Males", "Females"],
  ["Area of destination", "Type of data", "Code of destination", "Area of origin", "Code of origin", 2020, 2020, 2020],
];
// Figures are made up.
const ROWS: SampleRow[] = [
  ["WORLD", "", 900, "WORLD", 900, 10, 4, 6],
  ["WORLD", "", 900, "Kenya", 404, 7, 3, 4],
  ["WORLD", "", 900, "Others", 2003, 3, 1, 2],
  ["Europe", "", 908, "Kenya", 404, 7, 3, 4],
  ["France", "B R", 250, "WORLD", 900, 10, 4, 6],
  ["France", "B R", 250, "Kenya", 404, 7, 3, 4],
  ["France", "B R", 250, "Others", 2003, 3, 1, 2],
];

const read = (rows: SampleRow[]) => layout.read(sampleWorkbook({ "Table 1": rows }), "made-up");

it("reads countries, the world and others, and leaves groups out", async () => {
  const { table, findings } = await read([...TOP, ...ROWS]);
  expect(countFindings(findings)).toEqual({ "note row-skipped": 1 });
  expect(table.length).toBe(18);
  expect(table.at(table.find("STOCK", "FRA", "OTH", "F", "2020")!)).toMatchObject({ value: 2, note: "B R", row: 9, column: 8 });
  expect(table.find("STOCK", "WLD", "KEN", "_T", "2020")).toBeDefined();
});

it("checks that corridors make the totals of their destination and their origin, and sexes make both", async () => {
  const rows = ROWS.with(5, ["France", "B R", 250, "Kenya", 404, 8, 3, 4]);
  const { findings } = await read([...TOP, ...rows]);
  expect(findings.filter(({ code }) => code === "total-differs").map(({ row, column, value }) => [row, column, value])).toEqual([
    [4, 6, "7"],
    [7, 6, "10"],
    [8, 6, "8"],
  ]);
});

it("tells unknown areas, repeated pairs and figures that are none", async () => {
  const { findings } = await read([
    ...TOP,
    ...ROWS,
    ["Nowhere", "", 899, "Kenya", 404, 1, 0, 1],
    ROWS[5]!,
    ["Italy", "", 380, "Kenya", 404, -1, "many", 0.5],
  ]);
  expect(findings.filter(({ level }) => level === "error").map(({ code, row, column }) => [code, row, column])).toEqual([
    ["unknown-area", 10, 3],
    ["duplicate-key", 11, 3],
    ["negative-value", 12, 6],
    ["not-a-number", 12, 7],
    ["not-an-integer", 12, 8],
  ]);
});

it("reads nothing of another layout", async () => {
  const swapped: SampleRow[] = [TOP[0]!, TOP[1]!.with(2, "Code of origin").with(4, "Code of destination")];
  const { table, findings } = await read([...swapped, ...ROWS]);
  expect(table.length).toBe(0);
  expect(findings.filter(({ level }) => level === "error").map(({ code, column }) => [code, column])).toEqual([
    ["header-differs", 3],
    ["header-differs", 5],
  ]);
});
