import { type Area, findArea, incomeGroup, membersOf, resolveAreaName } from "#vocabulary";
import { compareSheet } from "../compare-sheet.ts";
import type { Reading } from "../declaration.ts";
import type { SourceFile } from "../layouts/layout.ts";
import type { RegistryComparison } from "../registry-comparison.ts";
import type { Worksheet } from "../worksheet.ts";

const FISCAL_YEAR = 2023;
const SHEET = "List of economies";
const HEADER = ["Economy", "Code", "Region", "Income group"];

const INCOME_GROUPS: Readonly<Record<string, string>> = {
  "Low income": "LIC",
  "Lower middle income": "LMC",
  "Upper middle income": "UMC",
  "High income": "HIC",
};

const REGIONS: Readonly<Record<string, string>> = {
  "East Asia & Pacific": "EAS",
  "Europe & Central Asia": "ECS",
  "Latin America & Caribbean": "LCN",
  "Middle East & North Africa": "MEA",
  "North America": "NAC",
  "South Asia": "SAS",
  "Sub-Saharan Africa": "SSF",
};

/** Compares names, regions and income groups of fiscal year 2023 with the vocabulary. */
export const compareIncomeClasses = (file: SourceFile, source: string): Promise<Reading> =>
  compareSheet(file, { source, sheet: SHEET }, (sheet, comparison) => {
    const header = HEADER.map((_, index) => sheet.text(1, index + 1));
    if (header.join("|") !== HEADER.join("|")) {
      const message = `The first row should say ${HEADER.join(", ")}.`;
      comparison.report("error", "header-differs", { row: 1, column: 1 }, header.join(", "), message);
      return undefined;
    }
    for (let row = 2; row <= sheet.rowCount; row++) if (sheet.text(row, 2) !== "") compareEconomy(sheet, row, comparison);
    return undefined;
  });

const compareEconomy = (sheet: Worksheet, row: number, comparison: RegistryComparison): void => {
  const [name, code, region, income] = [1, 2, 3, 4].map((column) => sheet.text(row, column)) as [string, string, string, string];
  const area = findArea(code);
  if (!area) return comparison.report("warning", "unknown-area", { row, column: 2 }, code, `The vocabulary has no area ${code} (${name}).`);
  const resolved = resolveAreaName(name, { publisher: "WB" })?.code ?? "";
  comparison.compare({ row, column: 1 }, `${code}: the area called "${name}"`, code, resolved);
  comparison.compare({ row, column: 3 }, `${code} region`, REGIONS[region] ?? region, regionOf(area));
  comparison.compare({ row, column: 4 }, `${code} income group`, INCOME_GROUPS[income] ?? income, incomeGroup(code, FISCAL_YEAR) ?? "");
};

/** The region that has the area in the fiscal year, as the vocabulary lists its members. */
const regionOf = (area: Area): string => Object.values(REGIONS).find((region) => membersOf(region, FISCAL_YEAR).includes(area.code)) ?? "";
