import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { AreaPublisher } from "./area.ts";
import { areaByM49, areaOf, areas, findArea } from "./areas.ts";
import { incomeGroup, parseFiscalYear } from "./income-group.ts";
import { membersOf } from "./members-of.ts";
import { resolveAreaName } from "./resolve-area-name.ts";

// The publishers' own tables, where they lie beside the checkout; they are not part of it.
const root = resolve(import.meta.dirname, "../..");
const folder = resolve(process.env["KNOMAD_SOURCES"] ?? join(root, "../shared/data"));
const hasTables = existsSync(join(folder, "tidy"));

type Row = Readonly<Record<string, string>>;

const tables = new Map<string, readonly Row[]>();
const readTable = (name: string): readonly Row[] => {
  const bytes = (): Buffer => readFileSync(join(folder, "tidy", name));
  const read = (): Row[] => parse(name.endsWith(".gz") ? gunzipSync(bytes()) : bytes(), { columns: true, bom: true });
  const rows = tables.get(name) ?? read();
  tables.set(name, rows);
  return rows;
};

/** Name columns: table, column of the code, column of the name, publisher. */
const NAMES: readonly (readonly [table: string, code: string, name: string, publisher: AreaPublisher])[] = [
  ["undesa_ims2024_stock_by_destination.csv", "iso3", "name", "UNDESA"],
  ["undesa_ims2024_stock_by_origin.csv", "iso3", "name", "UNDESA"],
  ["undesa_ims2020_locations.csv", "iso3", "name", "UNDESA"],
  ["undesa_ims2019_stock_by_destination.csv", "iso3", "name", "UNDESA"],
  ["wpp2024_components_annual.csv.gz", "iso3", "name", "UNDESA"],
  ["countries.csv", "iso3", "name_en", "UNSD"],
  ["countries.csv", "iso3", "unterm_short_en", "UNSD"],
  ["wdi_economies.csv", "iso3", "name", "WB"],
  ["wb_income_history.csv", "iso3", "name", "WB"],
  ["wb_groups.csv", "iso3", "country_name", "WB"],
  ["wb_groups.csv", "group_code", "group_name", "WB"],
  ["knomad_remittance_flows.csv.gz", "iso3", "name", "WB"],
  ["rpw_corridor_avg_cost_2011_2020.csv", "source_iso3", "source_name", "WB"],
  ["rpw_corridor_avg_cost_2011_2020.csv", "destination_iso3", "destination_name", "WB"],
  ["rpw_corridor_cost_2016_2025.csv", "source_iso3", "source_name", "WB"],
  ["rpw_corridor_cost_2016_2025.csv", "destination_iso3", "destination_name", "WB"],
  ["unhcr_population.csv.gz", "origin_iso3", "origin_name", "UNHCR"],
  ["unhcr_population.csv.gz", "asylum_iso3", "asylum_name", "UNHCR"],
  ["unrwa_refugees.csv", "origin_iso3", "coo_name", "UNHCR"],
  ["unrwa_refugees.csv", "country_iso3", "coa_name", "UNHCR"],
  ["idmc_idp_stock.csv", "country_iso3", "coa_name", "UNHCR"],
  ["idmc_gidd_asia_pacific_2008_2023.csv", "iso3", "name", "UNHCR"],
];

describe.skipIf(!hasTables)("names as publishers write them", () => {
  it.each(NAMES)("%s: every %s resolves by its %s (%s)", (table, codeColumn, nameColumn, publisher) => {
    const pairs = new Map<string, string>();
    for (const row of readTable(table)) {
      const code = row[codeColumn]?.trim() || areaByM49(row["location_code"] ?? "")?.code;
      const name = row[nameColumn] ?? "";
      if (code !== undefined && name !== "") pairs.set(`${code}\t${name}`, code);
    }
    expect(pairs.size).toBeGreaterThan(0);
    const wrong = [...pairs].filter(([key, code]) => resolveAreaName(key.split("\t")[1] ?? "", { publisher })?.code !== code);
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  const WORKBOOKS = [
    ["knomad_inward_remittance_flows_june_2023.xlsx", 0, 214],
    ["knomad_outward_remittance_flows_june_2023.xlsx", 1, 214],
    ["worldbank_RemittanceData_Inflows_April2013.xls", 0, 210],
  ] as const;

  it.each(WORKBOOKS)("%s: every row name resolves (names begin on sheet row %i, %i of them)", (file, above, atLeast) => {
    const sheets = createRequire(import.meta.url)("@e965/xlsx");
    const book = sheets.read(readFileSync(join(folder, "original", file)));
    const rows: unknown[][] = sheets.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 });
    const names = rows.slice(above + 1).map((row) => row[0]);
    const end = names.findIndex((name) => name === undefined || name === null || name === "");
    const written = names.slice(0, end).map(String);
    expect(written.length).toBeGreaterThanOrEqual(atLeast);
    expect(written.filter((name) => resolveAreaName(name, { publisher: "WB" }) === undefined)).toEqual([]);
  });
});

describe.skipIf(!hasTables)("numbers and codes of publishers", () => {
  it.each([
    "undesa_ims2024_stock_by_destination.csv",
    "undesa_ims2020_locations.csv",
    "wpp2024_components_annual.csv.gz",
    "undesa_ims2019_stock_by_destination.csv",
  ])("%s: every location code is an area, and the country's own", (table) => {
    for (const { location_code = "", iso3 = "", name } of readTable(table)) {
      const area = areaByM49(location_code);
      expect(area, `${location_code} ${name}`).toBeDefined();
      if (iso3.trim() !== "") expect(area?.code).toBe(iso3);
    }
  });

  it("UNHCR and its partners use no code that is not an area", () => {
    const codes = readTable("unhcr_population.csv.gz").flatMap((row) => [row["origin_iso3"], row["asylum_iso3"]]);
    expect([...new Set(codes)].filter((code) => findArea(code ?? "") === undefined)).toEqual([]);
  });
});

describe.skipIf(!hasTables)("groups as publishers list them", () => {
  const desa = (): readonly Row[] => readTable("undesa_ims2020_locations.csv").filter((row) => row["location_type"] === "Country/Area");

  it.each([
    ["901", "more_developed"],
    ["902", "less_developed"],
    ["LLDC", "lldc"],
  ] as const)("%s is UN DESA's column %s", (code, column) => {
    const listed = new Set(desa().map((row) => row["iso3"] ?? ""));
    const flagged = desa()
      .filter((row) => row[column] === "1")
      .map((row) => row["iso3"]);
    // Kosovo, and islands for which UN DESA gives no migrants, are in our regions only.
    expect(membersOf(code).filter((member) => listed.has(member))).toEqual(flagged.toSorted());
  });

  it("SDG regions are UN DESA's", () => {
    for (const code of ["1829", "1831", "1832", "1833", "1835", "419", "202", "053"]) {
      const locations = areaOf(code).locationCodes ?? [];
      const listed = desa()
        .filter((row) => locations.includes(Number(row["sdg_region_code"])))
        .map((row) => row["iso3"]);
      expect(membersOf(code), code).toEqual(expect.arrayContaining(listed));
      expect(listed.length, code).toBeGreaterThan(0);
    }
  });

  it("World Bank groups in fiscal year 2023 are those of its workbook", () => {
    const groups = groupByCode(readTable("wb_groups.csv"));
    for (const [code, rows] of groups) {
      if (code === "WLD" || code === "LDC") continue; // ours: every area; the United Nations' list of today
      const listed = [...new Set(rows.map((row) => row["iso3"] ?? ""))].toSorted();
      expect(membersOf(code, 2023), code).toEqual(listed);
    }
  });

  it("income classes are those of the World Bank's history", () => {
    const groupOf: Record<string, string> = { L: "LIC", LM: "LMC", UM: "UMC", H: "HIC" };
    const history = readTable("wb_income_history.csv");
    for (const { iso3 = "", fiscal_year = "", income_class = "" } of history)
      expect(incomeGroup(iso3, parseFiscalYear(fiscal_year)), `${iso3} ${fiscal_year}`).toBe(groupOf[income_class]);
    // Less the newest letter, which comes from the country table, and the years without a class.
    const classified = areas().map(({ income = "" }) => income.slice(0, -1).replaceAll("-", "").length);
    expect(classified.reduce((sum, years) => sum + years, 0)).toBe(history.length);
  });

  it("areas.json is what its generator makes of the tables", () => {
    const generator = join(root, "tests/support/make-reference-areas.mjs");
    expect(() => execFileSync(process.execPath, [generator, folder, "--check"], { stdio: "pipe" })).not.toThrow();
  });
});

const groupByCode = (rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row["group_code"] ?? "", [...(groups.get(row["group_code"] ?? "") ?? []), row]);
  return groups;
};
