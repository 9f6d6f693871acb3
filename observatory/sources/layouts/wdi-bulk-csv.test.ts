import { expect, it } from "vitest";
import { countFindings } from "../testing.ts";
import { wdiBulkCsv } from "./wdi-bulk-csv.ts";

const layout = wdiBulkCsv({
  indicators: { "BX.TRF.PWKR.CD.DT": {}, "NY.GDP.MKTP.KD.ZG": { negative: "expected" } },
  aggregates: ["WLD"],
});

const HEADER = ["Country Name", "Country Code", "Indicator Name", "Indicator Code", "2001", "2002", "2003"];

/** Byte order mark, all fields quoted, a comma at the end of each line. */
const bulk = (...rows: string[][]): Uint8Array => {
  const lines = rows.map((row) => `${row.map((field) => `"${field}"`).join(",")},`);
  return new TextEncoder().encode(`\uFEFF${lines.join("\r\n")}\r\n`);
};

const read = (...rows: string[][]) => layout.read({ name: "WDICSV.csv", bytes: bulk(...rows) }, "made-up");

it("reads declared indicators of economies and aggregates, and lists no empty cell", async () => {
  const { table, findings } = await read(
    HEADER,
    ["Fiji", "FJI", "Personal remittances, received", "BX.TRF.PWKR.CD.DT", "", "1.5", "2.5"],
    ["World", "WLD", "GDP growth", "NY.GDP.MKTP.KD.ZG", "-1", "", ""],
    ["Fiji", "FJI", "Something else", "XX.YY", "1", "2", "3"],
  );
  expect(table.length).toBe(3);
  expect(table.at(0)).toMatchObject({ area: "FJI", period: "2002", value: 1.5, row: 2, column: 6 });
  expect(table.at(2)).toMatchObject({ area: "WLD", period: "2001", value: -1, row: 3, column: 5 });
  expect(countFindings(findings)).toEqual({ "note row-skipped": 1 });
});

it("tells all offences at once", async () => {
  const { table, findings } = await read(
    HEADER,
    ["Atlantis", "ATL", "Personal remittances, received", "BX.TRF.PWKR.CD.DT", "1", "2", "3"],
    ["Fiji", "FJI", "Personal remittances, received", "BX.TRF.PWKR.CD.DT", "-1", "many", "3"],
    ["Fiji", "FJI", "Personal remittances, received", "BX.TRF.PWKR.CD.DT", "4"],
  );
  expect(table.length).toBe(1);
  expect(findings).toMatchObject([
    { code: "unknown-area", row: 2, column: 2, value: "ATL" },
    { code: "negative-value", row: 3, column: 5, value: "-1" },
    { code: "not-a-number", row: 3, column: 6, value: "many" },
    { code: "row-skipped", level: "error", row: 4 },
  ]);
});

it.each([
  ["another first column", ["Country", ...HEADER.slice(1)]],
  ["a column that is no year", [...HEADER, "Last updated"]],
  ["no year at all", HEADER.slice(0, 4)],
])("reads nothing under a header with %s", async (_, header) => {
  const { table, findings } = await read(header, ["Fiji", "FJI", "x", "BX.TRF.PWKR.CD.DT", "1", "2", "3"]);
  expect(table.length).toBe(0);
  expect(countFindings(findings)).toEqual({ "error header-differs": 1 });
});
