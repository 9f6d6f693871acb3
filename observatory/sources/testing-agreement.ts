import type { ReportedTable } from "../observations/reported-table.ts";
import { areaOfLocation } from "./layouts/undesa-location.ts";
import { readTidy } from "./testing-tidy.ts";

const SEXES: Readonly<Record<string, string>> = { both: "_T", male: "M", female: "F" };

/**
 * Compares a reading cell for cell with the tidy copy of the same table that someone else made,
 * and returns the first keys that differ, and how many were compared.
 */
export const compareWithTidy = (
  table: ReportedTable,
  tidy: { path: string; value: string; indicator: string; areasAre: "destinations" | "origins" | "residents" },
): { compared: number; differing: string[] } => {
  const differing: string[] = [];
  const records = readTidy(tidy.path);
  for (const record of records) {
    const area = areaOfLocation(Number(record["location_code"]));
    const sex = SEXES[record["sex"] ?? ""] ?? "";
    const ends = tidy.areasAre === "origins" ? ["WLD", area] : [area, tidy.areasAre === "residents" ? "" : "WLD"];
    const row = table.find(tidy.indicator, ends[0] ?? "?", ends[1] ?? "?", sex, record["year"] ?? "");
    const value = row === undefined ? undefined : table.valueAt(row);
    const text = record[tidy.value] ?? "";
    if (value !== (text === "" ? null : Number(text))) differing.push(`${area} ${sex} ${record["year"]}: ${value} here, "${text}" there`);
  }
  return { compared: records.length, differing: differing.slice(0, 5) };
};
