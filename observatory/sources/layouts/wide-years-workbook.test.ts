import * as spreadsheets from "@e965/xlsx";
import { expect, it } from "vitest";
import { countFindings } from "../testing.ts";
import { type WideYearsWorkbook, wideYearsWorkbook } from "./wide-years-workbook.ts";

type Row = (string | number | null)[];

const HEADER: Row = ["Inflows (US$ million)", 2001, "2002", "2003e", null, "% of GDP in 2003"];
const FIJI: Row = ["Fiji", 1.5, "..", 3.5, null, 0.1];
const NAMIBIA: Row = ["Namibia", 0, 0, 2.5, null, 0.2];
const WORLD: Row = ["World", 1.5, 0, 6];
const NOTES: Row[] = [[], ["Note: these figures are made up."], ["Date: never"]];

const layout: WideYearsWorkbook = {
  sheet: "Flows",
  indicator: "REM_RECEIVED",
  header: { row: 2, corner: "Inflows (US$ million)" },
  years: { first: 2001, last: 2003 },
  notRead: ["% of GDP in 2003"],
  areas: { by: "name" },
  markers: { "..": "O" },
  zeroRuns: { shortest: 2, edges: true },
  total: { area: "WLD", tolerance: 0.001 },
};

const workbook = (rows: Row[], bookType: "xlsx" | "biff8" = "xlsx", sheet = "Flows") => {
  const book = spreadsheets.utils.book_new();
  spreadsheets.utils.book_append_sheet(book, spreadsheets.utils.aoa_to_sheet([[], ...rows]), sheet);
  const bytes = new Uint8Array(spreadsheets.write(book, { type: "array", bookType, compression: true }) as ArrayBuffer);
  return { name: `sample.${bookType === "xlsx" ? "xlsx" : "xls"}`, bytes };
};

const read = (rows: Row[], changes: Partial<WideYearsWorkbook> = {}) =>
  wideYearsWorkbook({ ...layout, ...changes }).read(workbook(rows), "made-up");

it("reads names, years and estimate marks, down to the notes", async () => {
  const { table, findings } = await read([HEADER, FIJI, NAMIBIA, WORLD, ...NOTES]);
  expect(table.length).toBe(9);
  expect(table.at(0)).toMatchObject({ area: "FJI", period: "2001", value: 1.5, status: "A", sheet: "Flows", row: 3, column: 2 });
  expect(table.at(1)).toMatchObject({ value: null, status: "O" });
  expect(table.at(2)).toMatchObject({ period: "2003", value: 3.5, status: "E" });
  expect(table.at(3)).toMatchObject({ area: "NAM", value: null, status: "O", note: "zero reported" });
  expect(countFindings(findings)).toEqual({ "note zero-run": 1 });
});

it("reads a legacy workbook where the declaration says so", async () => {
  const rows = [HEADER, FIJI, ...NOTES];
  const { table } = await wideYearsWorkbook({ ...layout, legacy: true }).read(workbook(rows, "biff8"), "made-up");
  expect(table.length).toBe(3);
});

it("tells all offences at once: unknown names, figures below the table, a total that is none", async () => {
  const { findings } = await read([HEADER, FIJI, ["Atlantis", 1, 2, 3], ["World", 9, 0, 3.5], [], [null, 4]]);
  expect(findings).toMatchObject([
    { code: "unknown-area", row: 4, column: 1, value: "Atlantis" },
    { code: "total-differs", row: 5, column: 2, value: "9" },
    { code: "row-skipped", level: "error", row: 7, column: 2, value: "4" },
  ]);
});

it.each([
  ["another corner", [["Outflows", ...HEADER.slice(1)], FIJI], layout.sheet],
  ["a missing year", [["Inflows (US$ million)", 2001, 2003], FIJI], layout.sheet],
  ["an unknown column", [[...HEADER, "Revised"], FIJI], layout.sheet],
  ["another sheet", [HEADER, FIJI], "Other"],
])("reads nothing from a workbook with %s", async (_, rows, sheet) => {
  const { table, findings } = await wideYearsWorkbook(layout).read(workbook(rows as Row[], "xlsx", sheet), "made-up");
  expect(table.length).toBe(0);
  expect(findings.length).toBeGreaterThan(0);
});
