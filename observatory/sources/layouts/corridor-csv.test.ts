import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { corridorCsv } from "./corridor-csv.ts";

const layout = corridorCsv({
  indicator: "STOCK",
  destination: { alpha3: "to", location: "to_code" },
  origin: { alpha3: "from", location: "from_code" },
  sex: { column: "sex", codes: { both: "_T", male: "M", female: "F" } },
  year: "year",
  years: ["2015", "2020"],
  persons: "persons",
  derived: "derived",
});

const HEADER = "to,to_code,from,from_code,sex,year,persons,derived";
const read = (...lines: string[]) => layout.read({ name: "sample.csv", bytes: Buffer.from([HEADER, ...lines, ""].join("\n")) }, "made-up");

const GOOD = ["FRA,250,KEN,404,both,2020,30,0", "FRA,250,KEN,404,male,2020,10,0", "FRA,250,KEN,404,female,2020,20,0"];

it("reads corridors, zeros and derived figures", async () => {
  const { table, findings } = await read(...GOOD, "FRA,250,OTH,2003,both,2015,0,1");
  expect(findings).toEqual([]);
  expect(table.length).toBe(4);
  expect(table.at(1)).toEqual({
    indicator: "STOCK",
    area: "FRA",
    counterpart: "KEN",
    sex: "M",
    period: "2020",
    value: 10,
    status: "A",
    note: "",
    sheet: "",
    row: 3,
    column: 7,
  });
  expect(table.at(3)).toMatchObject({ counterpart: "OTH", value: 0, note: "derived" });
});

it("reads the same from gzip, with carriage returns, and with quotes", async () => {
  const text = [HEADER, ...GOOD].join("\r\n");
  const plain = await layout.read({ name: "a", bytes: Buffer.from(text) }, "made-up");
  const packed = await layout.read({ name: "a.gz", bytes: gzipSync(text) }, "made-up");
  const quoted = await layout.read({ name: "a", bytes: Buffer.from(text.replaceAll("FRA", '"FRA"')) }, "made-up");
  for (const { table, findings } of [plain, packed, quoted]) {
    expect(findings).toEqual([]);
    expect(Array.from({ length: 3 }, (_, row) => table.at(row))).toEqual(Array.from({ length: 3 }, (_, row) => plain.table.at(row)));
  }
});

it("tells all offences at once", async () => {
  const { findings } = await read(
    "XXX,250,KEN,404,both,2020,1,0",
    "FRA,250,KEN,800,both,2020,1,0",
    "FRA,250,KEN,404,all,2020,1,0",
    "FRA,250,KEN,404,both,1999,1,0",
    "FRA,250,KEN,404,both,2020,,0",
    "FRA,250,KEN,404,both,2020,-1,0",
    "FRA,250,KEN,404,both,2020,1.5,0",
    "FRA,250,KEN",
    ...GOOD,
    GOOD[0]!,
  );
  expect(findings.map(({ level, code, row, column, value }) => [level, code, row, column, value])).toEqual([
    ["error", "unknown-area", 2, 1, "XXX 250"],
    ["error", "unknown-area", 3, 3, "KEN 800"],
    ["error", "row-skipped", 4, 5, "all"],
    ["error", "bad-period", 5, 6, "1999"],
    ["error", "not-a-number", 6, 7, ""],
    ["error", "negative-value", 7, 7, "-1"],
    ["error", "not-an-integer", 8, 7, "1.5"],
    ["error", "row-skipped", 9, 0, "FRA,250,KEN"],
    ["error", "duplicate-key", 13, 7, "30"],
  ]);
});

it("checks that men and women make both", async () => {
  const { findings } = await read(GOOD[0]!, GOOD[1]!, "FRA,250,KEN,404,female,2020,21,0");
  expect(findings).toMatchObject([{ level: "warning", code: "total-differs", row: 2, column: 7, value: "30" }]);
});

it("reads nothing of a file with other columns", async () => {
  const bytes = Buffer.from(["to,from,sex,year,persons", "FRA,KEN,both,2020,1"].join("\n"));
  const { table, findings } = await layout.read({ name: "a", bytes }, "made-up");
  expect(table.length).toBe(0);
  expect(findings.map(({ code, value }) => [code, value])).toEqual([
    ["header-differs", "to_code"],
    ["header-differs", "from_code"],
    ["header-differs", "derived"],
  ]);
});
