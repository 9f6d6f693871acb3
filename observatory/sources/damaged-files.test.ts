import fc from "fast-check";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { guardWorkbook } from "./archive-guard.ts";
import type { Reading } from "./declaration.ts";
import { corridorCsv } from "./layouts/corridor-csv.ts";
import { isFatal } from "./layouts/fatal-finding.ts";
import type { Layout, SourceFile } from "./layouts/layout.ts";
import { longCsv } from "./layouts/long-csv.ts";
import { undesaDestinationAndOriginWorkbook } from "./layouts/undesa-destination-and-origin-workbook.ts";
import { undesaStockWorkbook } from "./layouts/undesa-stock-workbook.ts";
import { wideYearsWorkbook } from "./layouts/wide-years-workbook.ts";
import { sampleArchive } from "./testing-archive.ts";
import { sampleWorkbook } from "./testing-workbook.ts";

const blocks = [{ sex: "_T", firstColumn: 4, title: "Both" }] as const;
const code = { column: 3, header: "Code" };
const stock = undesaStockWorkbook({
  tables: [
    {
      sheet: "T",
      indicator: "STOCK",
      areasAre: "destinations",
      columns: { name: { column: 1, header: "Area" }, coverage: { column: 2, header: "Notes" }, code },
      blocks,
      years: ["2015", "2020"],
      whole: true,
      rounding: 0,
    },
  ],
});
const stockFile = sampleWorkbook({
  T: [
    [null, null, null, "Both"],
    ["Area", "Notes", "Code", 2015, 2020],
    ["World", null, 900, 3, 4],
    ["Kenya", 1, 404, 1, ".."],
    ["France", 2, 250, 2, 4],
  ],
});

const corridors = undesaDestinationAndOriginWorkbook({
  sheet: "T",
  indicator: "STOCK",
  columns: {
    destination: { column: 1, header: "To" },
    destinationCode: { column: 2, header: "To code" },
    origin: { column: 5, header: "From" },
    originCode: { column: 3, header: "From code" },
  },
  blocks,
  years: ["2020"],
});
const corridorFile = sampleWorkbook({
  T: [
    [null, null, null, "Both"],
    ["To", "To code", "From code", 2020, "From"],
    ["Kenya", 404, 250, 5, "France"],
  ],
});

const wide = wideYearsWorkbook({
  sheet: "Flows",
  indicator: "REM_RECEIVED",
  header: { row: 1, corner: "Inflows" },
  years: { first: 2001, last: 2002 },
  areas: { by: "name" },
  legacy: true,
});
const wideFile = sampleWorkbook(
  {
    Flows: [
      ["Inflows", 2001, 2002],
      ["Kenya", 1, 2],
      ["Fiji", 1.5, 0],
    ],
  },
  "biff8",
);

const csv = corridorCsv({
  indicator: "STOCK",
  destination: { alpha3: "to" },
  origin: { alpha3: "from" },
  sex: { column: "sex", codes: { both: "_T" } },
  year: "year",
  years: ["2020"],
  persons: "persons",
});
const csvText = `to,from,sex,year,persons\n${"KEN,FRA,both,2020,7\nFRA,KEN,both,2020,0\n".repeat(1)}`;
const csvFile = { name: "sample.csv", bytes: Buffer.from(csvText) };
const gzFile = { name: "sample.csv.gz", bytes: gzipSync(csvText) };
const long = longCsv({
  area: { column: "to", by: "alpha-3" },
  counterpart: { column: "from", by: "alpha-3" },
  period: { column: "year", coding: "year" },
  measures: [{ column: "persons", indicator: "STOCK", integer: true }],
  otherColumns: ["sex"],
});

interface Damage {
  readonly at: number;
  readonly byte: number;
  readonly kind: "change" | "delete" | "insert" | "cut";
}

const damages: fc.Arbitrary<Damage[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    byte: fc.integer({ min: 0, max: 255 }),
    kind: fc.constantFrom("change", "change", "delete", "insert", "cut"),
  }),
  { minLength: 1, maxLength: 6 },
);

const damage = (bytes: Uint8Array, list: readonly Damage[]): Buffer =>
  list.reduce<Buffer>((current, { at, byte, kind }) => {
    const index = Math.floor(at * current.length);
    if (kind === "cut") return current.subarray(0, Math.max(index, Math.floor(current.length / 2)));
    const rest = current.subarray(kind === "insert" ? index : index + 1);
    return Buffer.concat([current.subarray(0, index), ...(kind === "delete" ? [] : [Buffer.from([byte])]), rest]);
  }, Buffer.from(bytes));

/** Nothing half imported: rows, or a fatal finding, never both and never neither. */
const expectWhole = ({ table, findings }: Reading): void => {
  expect(findings.some(isFatal)).toBe(table.length === 0);
};

const cases: [string, Layout, SourceFile][] = [
  ["a stock workbook", stock, stockFile],
  ["a corridor workbook", corridors, corridorFile],
  ["a legacy workbook", wide, wideFile],
  ["a corridor file", csv, csvFile],
  ["a gzipped corridor file", csv, gzFile],
  ["a long file", long, csvFile],
];

it.each(cases)("%s that is whole has rows", async (_, layout, file) => {
  const reading = await layout.read(file, "made-up");
  expect(reading.table.length).toBeGreaterThan(0);
  expectWhole(reading);
});

it.each(cases)("%s with damaged bytes is read or refused, never thrown at", async (_, layout, file) => {
  await fc.assert(
    fc.asyncProperty(damages, async (list) => {
      expectWhole(await layout.read({ ...file, bytes: damage(file.bytes, list) }, "made-up"));
    }),
    { numRuns: 300 },
  );
});

it.each(cases.slice(0, 2))("%s with damage inside a sound archive is read or refused", async (_, layout, file) => {
  const guarded = await guardWorkbook(file);
  const parts = guarded.kind === "xlsx" ? [...guarded.parts] : [];
  const names = parts.map(([name]) => name);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), damages, async (damaged, list) => {
      const contents = parts.map(([name, content]) => ({ name, content: name === damaged ? damage(content, list) : content }));
      expectWhole(await layout.read(sampleArchive(contents), "made-up"));
    }),
    { numRuns: 300 },
  );
});
