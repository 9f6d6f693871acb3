import { type Area, areaByM49, incomeGroup, resolveAreaName } from "#vocabulary";
import { compareSheet } from "../compare-sheet.ts";
import type { Reading } from "../declaration.ts";
import { ReadingCollector } from "../layouts/reading-collector.ts";
import { SheetHeader } from "../layouts/sheet-header.ts";
import type { SourceFile } from "../layouts/layout.ts";
import type { RegistryComparison } from "../registry-comparison.ts";
import type { Worksheet } from "../worksheet.ts";

const SHEET = "Annex";
const NAME = { column: 2, header: "Region, subregion, country or area*" };
const CODE = { column: 4, header: "Location code" };
const ALPHA3 = { column: 5, header: "ISO3 Alpha-code" };
const TYPE = { column: 7, header: "Name" };

/** Columns that hold their group's number where the area belongs to it, with what the vocabulary keeps. */
const GROUPS: readonly { column: number; header: string; number: string; has: (area: Area) => boolean }[] = [
  { column: 20, header: "Least developed countries 941", number: "941", has: (area) => area.ldc === true },
  { column: 23, header: "Land-Locked Developing Countries (LLDC) 1636", number: "1636", has: (area) => area.lldc === true },
  { column: 24, header: "Small Island Developing States (SIDS) 1637", number: "1637", has: (area) => area.sids === true },
  { column: 25, header: "High-income Countries 1503", number: "1503", has: (area) => income(area) === "HIC" },
  { column: 27, header: "Upper-middle-income Countries 1502", number: "1502", has: (area) => income(area) === "UMC" },
  { column: 28, header: "Lower-middle-income Countries 1501", number: "1501", has: (area) => income(area) === "LMC" },
  { column: 29, header: "Low-income Countries 1500", number: "1500", has: (area) => income(area) === "LIC" },
];

/** The annex follows the World Bank's groups of fiscal year 2021. */
const income = (area: Area): string | undefined => incomeGroup(area.code, 2021);

/** Compares codes, names and groups of the Population Division's locations with the vocabulary. */
export const compareLocations = (file: SourceFile, source: string): Promise<Reading> =>
  compareSheet(file, { source, sheet: SHEET }, (sheet, comparison) => {
    const collector = new ReadingCollector(source);
    const header = new SheetHeader(sheet, NAME, collector);
    if (header.row === 0 || !header.checkColumns([NAME, CODE, ALPHA3, TYPE, ...GROUPS])) return collector.finish();
    for (let row = header.row + 1; row <= sheet.rowCount; row++) compareLocation(sheet, row, comparison);
    return undefined;
  });

const compareLocation = (sheet: Worksheet, row: number, comparison: RegistryComparison): void => {
  const [name, code, alpha3] = [NAME, CODE, ALPHA3].map(({ column }) => sheet.text(row, column)) as [string, string, string];
  if (sheet.text(row, TYPE.column) !== "Country/Area") return;
  const area = areaByM49(code);
  if (!area) {
    const message = `The vocabulary has no location ${code} (${name}).`;
    return comparison.report("warning", "unknown-area", { row, column: CODE.column }, code, message);
  }
  // Areas without an ISO code have none here; the vocabulary gives them the publishers' codes.
  comparison.compare({ row, column: ALPHA3.column }, `location ${code}`, alpha3 || area.code, area.code);
  const resolved = resolveAreaName(name.replace(/\*$/, ""), { publisher: "UNDESA" })?.code ?? "";
  comparison.compare({ row, column: NAME.column }, `the area called "${name}"`, area.code, resolved);
  for (const { column, header, number, has } of GROUPS) {
    comparison.compare({ row, column }, `${area.code} in ${header}`, sheet.text(row, column), has(area) ? number : "");
  }
};
