import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import * as spreadsheets from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carriesValue, type ObservationStatus } from "#vocabulary";
import { SOURCES } from "./index.ts";
import { isFatal } from "./layouts/fatal-finding.ts";
import type { Layout } from "./layouts/layout.ts";
import { wdiBulkCsv } from "./layouts/wdi-bulk-csv.ts";
import { wideYearsWorkbook } from "./layouts/wide-years-workbook.ts";
import { worldBankApi } from "./layouts/world-bank-api.ts";

interface Subject {
  readonly name: string;
  readonly layout: Layout;
  readonly bytes: Uint8Array;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const sampleOf = async (id: string): Promise<Subject | undefined> => {
  const bytes = await readFile(new URL(`${id}/sample.csv`, import.meta.url)).catch(() => undefined);
  return bytes && { name: id, layout: SOURCES.find((source) => source.id === id)!.layout, bytes };
};

const workbook = (bookType: "xlsx" | "biff8"): Subject => {
  const rows = [["Inflows", 2001, "2002e"], ["Fiji", 1.5, ".."], ["World", 1.5, 2], [], ["Note: made up."]];
  const book = spreadsheets.utils.book_new();
  spreadsheets.utils.book_append_sheet(book, spreadsheets.utils.aoa_to_sheet(rows), "Flows");
  const layout = wideYearsWorkbook({
    legacy: bookType === "biff8",
    sheet: "Flows",
    indicator: "REM_RECEIVED",
    header: { row: 1, corner: "Inflows" },
    years: { first: 2001, last: 2002 },
    areas: { by: "name" },
    markers: { "..": "O" },
  });
  return { name: bookType, layout, bytes: new Uint8Array(spreadsheets.write(book, { type: "array", bookType }) as ArrayBuffer) };
};

const bulk: Subject = {
  name: "wdi-bulk-csv",
  layout: wdiBulkCsv({ indicators: { "A.B": {} }, aggregates: ["WLD"] }),
  bytes: encode('\uFEFF"Country Name","Country Code","Indicator Name","Indicator Code","2001","2002",\n"Fiji","FJI","X","A.B","1","",\n'),
};

const answer: Subject = {
  name: "world-bank-api",
  layout: worldBankApi({ indicators: { "A.B": {} }, aggregates: ["WLD"] }),
  bytes: encode(
    '[{"page":1,"pages":1,"per_page":9,"total":1},[{"indicator":{"id":"A.B"},"countryiso3code":"FJI","date":"2001","value":1.5}]]',
  ),
};

/** What happens to a file on its way: bytes changed, bytes put in, a part lost, a part twice, the end cut off. */
const mutation = fc.record({
  kind: fc.constantFrom("change", "insert", "lose", "double", "cut"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 40 }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 6 }),
});

type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;

const mutate = (bytes: Uint8Array, mutations: readonly Mutation[]): Uint8Array =>
  mutations.reduce<Uint8Array>((current, { kind, at, length, bytes: put }) => {
    const from = Math.floor(at * current.length);
    const [before, after] = [current.subarray(0, from), current.subarray(from)];
    if (kind === "change") return Buffer.concat([before, put, after.subarray(put.length)]);
    if (kind === "insert") return Buffer.concat([before, put, after]);
    if (kind === "lose") return Buffer.concat([before, after.subarray(length)]);
    if (kind === "double") return Buffer.concat([before, after.subarray(0, length), after]);
    return before;
  }, bytes);

const samples = await Promise.all(SOURCES.map(({ id }) => sampleOf(id)));
const plain = samples.filter((sample) => sample !== undefined);
const gzipped = plain.slice(0, 2).map((sample) => ({ ...sample, name: `${sample.name}, gzipped`, bytes: gzipSync(sample.bytes) }));
const subjects: Subject[] = [...plain, ...gzipped, bulk, answer, workbook("xlsx"), workbook("biff8")];

describe("a damaged file", () => {
  it.each(subjects)("$name is read or refused, never half of it with a fatal finding", async ({ layout, bytes }) => {
    expect((await layout.read({ name: "whole", bytes }, "made-up")).table.length).toBeGreaterThan(0);
    const property = fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
      const { table, findings } = await layout.read({ name: "damaged", bytes: mutate(bytes, mutations) }, "made-up");
      if (findings.some(isFatal)) expect(table.length).toBe(0);
      if (table.length === 0) expect(findings).not.toEqual([]);
      for (let row = 0; row < table.length; row++) {
        const { value, status, period } = table.at(row);
        expect(value !== null).toBe(carriesValue(status as ObservationStatus));
        expect(value === null || Number.isFinite(value)).toBe(true);
        expect(period).toMatch(/^\d{4}(-Q[1-4])?$/);
      }
    });
    await fc.assert(property, { numRuns: 300, seed: 20_260_731 });
  });
});
