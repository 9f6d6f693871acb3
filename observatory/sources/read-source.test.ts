import { createHash } from "node:crypto";
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { SourceDeclaration } from "./declaration.ts";
import { corridorCsv } from "./layouts/corridor-csv.ts";
import { readSource } from "./read-source.ts";

const TEXT = "to,from,sex,year,persons\nFRA,KEN,both,2020,0\n";

const made = (text: string): SourceDeclaration => ({
  id: "made-up",
  producer: "Nobody",
  title: "Made up",
  version: "1",
  published: "2020",
  licence: { name: "CC0", url: "https://creativecommons.org/publicdomain/zero/1.0/" },
  citation: "Nobody (2020)",
  page: "https://example.org",
  cadence: "irregular",
  caveats: [],
  file: {
    path: "original/made-up.csv",
    sha256: createHash("sha256").update(text).digest("hex"),
    bytes: Buffer.byteLength(text),
  },
  released: false,
  indicators: {},
  layout: corridorCsv({
    indicator: "STOCK",
    destination: { alpha3: "to" },
    origin: { alpha3: "from" },
    sex: { column: "sex", codes: { both: "_T" } },
    year: "year",
    years: ["2020"],
    persons: "persons",
  }),
});

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sources-"));
  await mkdir(join(folder, "original"));
  await writeFile(join(folder, "original/made-up.csv"), TEXT);
});

afterAll(() => rm(folder, { recursive: true }));

it("reads the declared file", async () => {
  const { table, findings } = await readSource(made(TEXT), folder, { strict: true });
  expect([table.source, table.length, findings]).toEqual(["made-up", 1, []]);
});

it("warns of another file, and refuses it where strict", async () => {
  const other = made(`${TEXT}more`);
  const loose = await readSource(other, folder);
  expect(loose.table.length).toBe(1);
  expect(loose.findings).toMatchObject([{ level: "warning", code: "checksum-differs", value: "original/made-up.csv" }]);
  const strict = await readSource(other, folder, { strict: true });
  expect(strict.table.length).toBe(0);
  expect(strict.findings).toMatchObject([{ level: "error", code: "checksum-differs" }]);
});

it("tells of a file that is not there", async () => {
  const { table, findings } = await readSource(made(TEXT), join(folder, "elsewhere"));
  expect(table.length).toBe(0);
  expect(findings).toMatchObject([{ level: "error", code: "not-readable" }]);
});
