import { type Area, areaByM49, type AreaLocale, areas } from "#vocabulary";
import type { Reading } from "../declaration.ts";
import { readCsvRecords } from "../layouts/csv-records.ts";
import type { Layout, SourceFile } from "../layouts/layout.ts";
import { ReadingCollector } from "../layouts/reading-collector.ts";
import { RegistryComparison } from "../registry-comparison.ts";

const HEADER = [
  "Global Code",
  "Global Name",
  "Region Code",
  "Region Name",
  "Sub-region Code",
  "Sub-region Name",
  "Intermediate Region Code",
  "Intermediate Region Name",
  "Country or Area",
  "M49 Code",
  "ISO-alpha2 Code",
  "ISO-alpha3 Code",
  "Least Developed Countries (LDC)",
  "Land Locked Developing Countries (LLDC)",
  "Small Island Developing States (SIDS)",
];

/** What a row says of an area, by column, and what the vocabulary keeps. */
const ENTRIES: readonly [header: string, kept: (area: Area, locale: AreaLocale) => string | undefined][] = [
  ["ISO-alpha3 Code", (area) => area.code],
  ["ISO-alpha2 Code", (area) => area.alpha2],
  ["Country or Area", (area, locale) => area.names[locale]],
  ["Region Code", (area) => area.region],
  ["Sub-region Code", (area) => area.subregion],
  ["Intermediate Region Code", (area) => area.intermediateRegion],
  ["Least Developed Countries (LDC)", (area) => (area.ldc ? "x" : "")],
  ["Land Locked Developing Countries (LLDC)", (area) => (area.lldc ? "x" : "")],
  ["Small Island Developing States (SIDS)", (area) => (area.sids ? "x" : "")],
];

/** The M49 table in one language, compared with the vocabulary; it gives no figures. */
export const m49Table = (locale: AreaLocale): Layout => ({
  kind: "unsd-m49",
  read: (file, source) => compareTable(file, source, locale),
});

const compareTable = async (file: SourceFile, source: string, locale: AreaLocale): Promise<Reading> => {
  const collector = new ReadingCollector(source);
  const records = await readCsvRecords(file, collector);
  if (!records) return collector.finish();
  const comparison = new RegistryComparison(source);
  const [header = [], ...rows] = records;
  if (header.map((cell) => cell.trim()).join("|") !== HEADER.join("|")) {
    const message = `The header should be ${HEADER.join(", ")}.`;
    comparison.report("error", "header-differs", { row: 1, column: 0 }, header.join(","), message);
    return comparison.finish();
  }
  const seen = new Set<string>();
  rows.forEach((record, index) => {
    if (record.length === HEADER.length) seen.add(compareRow(record, index + 2, locale, comparison));
  });
  for (const area of areas("country")) if (!seen.has(area.code)) reportUnlisted(area, comparison);
  return comparison.finish();
};

const compareRow = (record: readonly string[], row: number, locale: AreaLocale, comparison: RegistryComparison): string => {
  const text = (header: string): string => record[HEADER.indexOf(header)]!.trim();
  const number = text("M49 Code");
  const area = areaByM49(number);
  if (!area) {
    const place = { row, column: HEADER.indexOf("M49 Code") + 1 };
    comparison.report("warning", "unknown-area", place, number, `The vocabulary has no area ${number} (${text("Country or Area")}).`);
    return "";
  }
  for (const [header, kept] of ENTRIES) {
    const place = { row, column: HEADER.indexOf(header) + 1 };
    comparison.compare(place, `${area.code} ${header}`, text(header), kept(area, locale) ?? "");
  }
  return area.code;
};

const reportUnlisted = ({ code, names }: Area, comparison: RegistryComparison): void => {
  const message = `${code} (${names.en}) is in the vocabulary and not in this table.`;
  comparison.report("note", "registry-differs", { row: 0, column: 0 }, code, message);
};
