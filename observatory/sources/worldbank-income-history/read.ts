import { findArea, incomeGroup, type IncomeGroup, parseFiscalYear } from "#vocabulary";
import { compareSheet } from "../compare-sheet.ts";
import type { Reading } from "../declaration.ts";
import type { SourceFile } from "../layouts/layout.ts";
import type { RegistryComparison } from "../registry-comparison.ts";
import type { Worksheet } from "../worksheet.ts";

const SHEET = "Country Analytical History";

/** The publisher's classes; ".." and an empty cell are not classified. The asterisk marks Yemen before its union. */
const CLASSES: Readonly<Record<string, IncomeGroup | "">> = { L: "LIC", LM: "LMC", UM: "UMC", H: "HIC", "..": "", "": "" };

/** Compares the World Bank's income class of each economy and fiscal year with the vocabulary. */
export const compareIncomeHistory = (file: SourceFile, source: string): Promise<Reading> =>
  compareSheet(file, { source, sheet: SHEET }, (sheet, comparison) => {
    const years = readFiscalYears(sheet);
    if (!years) {
      const message = `Row 5 should say "Bank's fiscal year:" in column B and fiscal years such as FY89 beside it.`;
      comparison.report("error", "header-differs", { row: 5, column: 2 }, sheet.text(5, 2), message);
      return undefined;
    }
    for (let row = 7; row <= sheet.rowCount; row++) compareEconomy(sheet, row, years, comparison);
    return undefined;
  });

const readFiscalYears = (sheet: Worksheet): ReadonlyMap<number, number> | undefined => {
  if (sheet.text(5, 2) !== "Bank's fiscal year:") return undefined;
  const years = new Map<number, number>();
  for (const { column, text } of sheet.cells(5)) if (/^FY\d\d$/.test(text)) years.set(column, parseFiscalYear(text));
  return years.size > 0 ? years : undefined;
};

const compareEconomy = (sheet: Worksheet, row: number, years: ReadonlyMap<number, number>, comparison: RegistryComparison): void => {
  const code = sheet.text(row, 1);
  if (code === "") return;
  if (findArea(code)?.kind !== "country") {
    const message = `${code} (${sheet.text(row, 2)}) is no area of today: not compared.`;
    return comparison.report("note", "row-skipped", { row, column: 1 }, code, message);
  }
  for (const [column, year] of years) {
    const text = sheet.text(row, column).replace(/\*$/, "");
    const published = Object.hasOwn(CLASSES, text) ? CLASSES[text] : undefined;
    if (published === undefined) {
      const message = `"${text}" is not an income class.`;
      comparison.report("error", "not-readable", { row, column }, text, message);
    } else comparison.compare({ row, column }, `${code} in fiscal year ${year}`, published, incomeGroup(code, year) ?? "");
  }
};
