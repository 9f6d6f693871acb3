import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import type { SourceDeclaration } from "../declaration.ts";
import { countFindings, readText } from "../testing.ts";
import { longCsv, type LongCsv } from "./long-csv.ts";

/** A whole new source as pure data: nothing here but texts, numbers, lists and records. */
const MADE_UP = {
  area: { column: "host", by: "m49" },
  counterpart: { column: "from", by: "name", known: { Elsewhere: "OTH" } },
  sex: { column: "sex", codes: { Both: "_T", Men: "M", Women: "F" } },
  period: { column: "when", coding: "year" },
  measures: [
    { column: "people", indicator: "PEOPLE", integer: true, markers: { "..": "O", "~": "Q" } },
    { column: "share", indicator: "SHARE", empty: "leave-out", negative: "note" },
  ],
  note: { column: "remark", byIndicator: { SHARE: "of all" } },
  filters: { edition: ["2001"] },
  expected: { unit: "persons" },
  otherColumns: ["id"],
} as const satisfies LongCsv;

const source = (layout: LongCsv): SourceDeclaration => ({
  id: "made-up-people",
  producer: "Nobody",
  title: "Made-up people",
  version: "1",
  published: "2001",
  licence: { name: "None needed", url: "https://example.org" },
  citation: "Nobody, 2001.",
  page: "https://example.org",
  cadence: "yearly",
  caveats: [],
  file: { path: "made-up.csv", sha256: "", bytes: 0 },
  released: false,
  indicators: { PEOPLE: { name: "People", unit: "persons", multiplier: 1 } },
  layout: longCsv(layout),
});

const HEADER = "id,host,from,sex,when,people,share,edition,unit,remark\n";
const read = (rows: string, layout: LongCsv = MADE_UP, header = HEADER) => readText(source(layout), header + rows);

it("reads a new regular source from a declaration that survives being written as JSON", async () => {
  const written = JSON.parse(JSON.stringify(MADE_UP)) as LongCsv;
  const { table, findings } = await read(
    '1,242,Namibia,Men,2001,12,0.5,2001,persons,"a, b"\n2,242,Elsewhere,Both,2001,~,,2001,persons,\n3,242,Namibia,Men,2001,9,9,1999,persons,\n',
    written,
  );
  const key = { area: "FJI", period: "2001", sheet: "" };
  expect([0, 1, 2].map((row) => table.at(row))).toEqual([
    { ...key, indicator: "PEOPLE", counterpart: "NAM", sex: "M", value: 12, status: "A", note: "a, b", row: 2, column: 6 },
    { ...key, indicator: "SHARE", counterpart: "NAM", sex: "M", value: 0.5, status: "A", note: "of all; a, b", row: 2, column: 7 },
    { ...key, indicator: "PEOPLE", counterpart: "OTH", sex: "_T", value: null, status: "Q", note: "", row: 3, column: 6 },
  ]);
  expect(table.length).toBe(3);
  expect(countFindings(findings)).toEqual({ "note row-skipped": 2 });
});

it("tells all offences at once, each with its row, column and value", async () => {
  const { table, findings } = await read(
    [
      "1,242,Namibia,Men,2001,12,0.5,2001,persons,",
      "2,242,Namibia,Men,2001,13,0.5,2001,persons,",
      "3,9999,Atlantis,Men,2001,12,,2001,persons,",
      "4,242,Fiji,Men,soon,12,,2001,persons,",
      "5,242,Fiji,Men,2002,many,-0.25,2001,persons,",
      "6,242,Fiji,Men,2003,1.5,,2001,persons,",
      "7,242,Fiji,Men,2004,-1,,2001,persons,",
      "8,242,Fiji,Others,2005,1,,2001,persons,",
      "9,242,Fiji,Men,2006,1,,2001,thousands,",
      "10,242,Fiji,Men,2007\n",
    ].join("\n"),
  );
  expect(table.length).toBe(3);
  expect(findings.map(({ level, code, row, column, value }) => [level, code, row, column, value])).toEqual([
    ["note", "row-skipped", 0, 0, "2"],
    ["error", "duplicate-key", 3, 6, "13"],
    ["error", "duplicate-key", 3, 7, "0.5"],
    ["error", "unknown-area", 4, 2, "9999"],
    ["error", "unknown-area", 4, 3, "Atlantis"],
    ["error", "bad-period", 5, 5, "soon"],
    ["error", "not-a-number", 6, 6, "many"],
    ["note", "negative-value", 6, 7, "-0.25"],
    ["error", "not-an-integer", 7, 6, "1.5"],
    ["error", "negative-value", 8, 6, "-1"],
    ["warning", "row-skipped", 9, 4, "Others"],
    ["error", "row-skipped", 10, 9, "thousands"],
    ["error", "row-skipped", 11, 0, "10,242,Fiji,Men"],
  ]);
});

it.each([
  ["a missing column", "id,host,from,sex,when,people,edition,unit,remark\n"],
  ["a doubled column", `host,${HEADER}`],
  ["nothing at all", ""],
])("reads no row under a header with %s", async (_, header) => {
  const { table, findings } = await read("", MADE_UP, header);
  expect(table.length).toBe(0);
  expect(findings.filter(({ level }) => level === "error").every(({ code }) => code === "header-differs")).toBe(true);
  expect(findings).not.toEqual([]);
});

it("notes a column it does not know", async () => {
  const { table, findings } = await read("x,242,Fiji,Men,2001,1,,2001,persons,,y\n", MADE_UP, HEADER.replace("\n", ",age\n"));
  expect(table.length).toBe(1);
  expect(findings).toContainEqual(expect.objectContaining({ level: "warning", code: "header-differs", value: "age" }));
});

it("refuses a gzip file that inflates beyond its limit, one cut short, and what is not text", async () => {
  const bytes = gzipSync(HEADER + "1,242,Fiji,Men,2001,1,,2001,persons,\n".repeat(1000));
  const read = (content: Uint8Array, inflationLimit = 1_000_000) =>
    longCsv({ ...MADE_UP, inflationLimit }).read({ name: "x.csv.gz", bytes: content }, "made-up-people");
  const codeOf = async (reading: ReturnType<typeof read>) => {
    const { table, findings } = await reading;
    return [table.length, findings[0]?.level, findings[0]?.code];
  };
  expect(await codeOf(read(bytes, 10_000))).toEqual([0, "error", "archive-refused"]);
  expect(await codeOf(read(bytes.subarray(0, -20)))).toEqual([0, "error", "not-readable"]);
  expect(await codeOf(read(new Uint8Array([0xff, 0xfe, 0x41, 0])))).toEqual([0, "error", "not-readable"]);
  expect(await codeOf(read(new TextEncoder().encode(`${HEADER}"1,242`)))).toEqual([0, "error", "not-readable"]);
});

it("says so when no row is left", async () => {
  const { table, findings } = await read("");
  expect(table.length).toBe(0);
  expect(findings).toMatchObject([{ level: "error", code: "no-rows" }]);
});

it("keeps Namibia, whose two letters look like nothing, and quarters in their ways of writing", async () => {
  const layout: LongCsv = {
    area: { column: "area", by: "alpha-3" },
    period: { column: "quarter", coding: "quarter" },
    measures: [{ column: "cost", indicator: "COST" }],
  };
  const rows = ["2011Q1", "2011-Q2", "2011 Q3", "2011Q5", "2011"].map((quarter) => `NAM,${quarter},1`).join("\n");
  const { table, findings } = await read(rows, layout, "area,quarter,cost\n");
  expect([0, 1, 2].map((row) => table.at(row).period)).toEqual(["2011-Q1", "2011-Q2", "2011-Q3"]);
  expect(countFindings(findings)).toEqual({ "error bad-period": 2 });
});

it("takes zeros as not reported only in runs, or at the ends of a series where told so", async () => {
  const rows = ["0", "1", "0", "2", "0", "0", "3", "0"].map((value, index) => `FJI,${2001 + index},${value}`).join("\n");
  const layout: LongCsv = {
    area: { column: "area", by: "alpha-3" },
    period: { column: "year", coding: "year" },
    measures: [{ column: "money", indicator: "MONEY" }],
  };
  const values = async (edges: boolean) => {
    const { table } = await read(rows, { ...layout, zeroRuns: { shortest: 2, edges } }, "area,year,money\n");
    return Array.from({ length: table.length }, (_, row) => table.valueAt(row));
  };
  expect(await values(true)).toEqual([null, 1, 0, 2, null, null, 3, null]);
  expect(await values(false)).toEqual([0, 1, 0, 2, null, null, 3, 0]);
});

it("marks runs of zeros only in the indicators named, and keeps what the note said", async () => {
  const rows = ["0", "0", "5"].map((value, index) => `FJI,${2001 + index},${value}`).join("\n");
  const layout: LongCsv = {
    area: { column: "area", by: "alpha-3" },
    period: { column: "year", coding: "year" },
    measures: [{ column: "money", indicator: "MONEY" }],
    note: { byIndicator: { MONEY: "vintage 1" } },
  };
  const marked = await read(rows, { ...layout, zeroRuns: { shortest: 2, edges: true, indicators: ["MONEY"] } }, "area,year,money\n");
  expect(marked.table.at(0)).toMatchObject({ value: null, status: "O", note: "vintage 1; zero reported" });
  const kept = await read(rows, { ...layout, zeroRuns: { shortest: 2, edges: true, indicators: ["OTHER"] } }, "area,year,money\n");
  expect(kept.table.at(0)).toMatchObject({ value: 0, status: "A", note: "vintage 1" });
});
