import type { ReportedTable } from "../observations/reported-table.ts";
import { SOURCE_OF } from "../harmonise/source-ids.ts";
import { ObservationTable } from "../structure/observation-table.ts";

const SCALE = 10_000;

interface Row {
  readonly area: string;
  readonly counterpart: string;
  readonly period: string;
  readonly stored: number;
  readonly averaged: boolean;
}

/**
 * Average cost of sending by corridor as reported, with simple means over corridors: to each receiving area (counterpart WLD),
 * from each sending area (reference area WLD) and over all (both WLD; SDG indicator 10.c.1).
 */
export function costTable(reported: ReportedTable): ObservationTable {
  const rows: Row[] = [];
  const means = new Map<string, number[]>();
  for (let at = 0; at < reported.length; at++) {
    const value = reported.valueAt(at);
    if (reported.indicator.at(at) !== "COST_AVERAGE" || value === null) continue;
    const [area, counterpart, period] = [reported.area.at(at), reported.counterpart.at(at), reported.period.at(at)];
    const stored = Math.round(value * SCALE);
    rows.push({ area, counterpart, period, stored, averaged: false });
    for (const key of [`${area}|WLD|${period}`, `WLD|${counterpart}|${period}`, `WLD|WLD|${period}`]) {
      if (!means.has(key)) means.set(key, []);
      means.get(key)!.push(value);
    }
  }
  for (const [key, values] of means) {
    const [area, counterpart, period] = key.split("|") as [string, string, string];
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    rows.push({ area, counterpart, period, stored: Math.round(mean * SCALE), averaged: true });
  }
  return tableOf(rows);
}

function tableOf(rows: Row[]): ObservationTable {
  const table = new ObservationTable("DF_REMITTANCE_COST", "COST_AVERAGE");
  const keyOf = ({ area, counterpart, period }: Row): string => `${area}\u0000${counterpart}\u0000${period}`;
  for (const row of rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) {
    const [status, method] = row.averaged ? (["E", "AVERAGE"] as const) : (["A", "REPORTED"] as const);
    table.push(row.area, row.counterpart, "_T", row.period, row.stored, status, method, SOURCE_OF.prices);
  }
  return table;
}
