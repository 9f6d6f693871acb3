import type { ObservationStatus } from "#vocabulary";
import { reportedFrom } from "../../../harmonise/reported.ts";
import { SOURCE_OF } from "../../../harmonise/source-ids.ts";
import { ReportedTable } from "../../../observations/reported-table.ts";
import { ObservationTable } from "../../../structure/observation-table.ts";
import type { ProfileInputs } from "../profile-inputs.ts";

/** One row of a released table: stored integer, and counterpart and sex where the table has them. */
export interface SampleRow {
  readonly area: string;
  readonly counterpart?: string;
  readonly sex?: "F" | "M" | "_T";
  readonly period: string;
  readonly stored: number;
  readonly status?: ObservationStatus;
  readonly method?: string;
  readonly source?: string;
}

/** One reported figure: source's indicator, area, year, value in the publisher's unit. */
export type SampleFigure = readonly [indicator: string, area: string, period: string, value: number];

const TABLES = [
  "DF_POPULATION/POPULATION",
  "DF_POPULATION/POPULATION_WDI",
  "DF_POPULATION/POPULATION_PROJECTED",
  "DF_POPULATION/BIRTHS",
  "DF_POPULATION/DEATHS",
  "DF_POPULATION/NET_MIGRATION",
  "DF_MIGRANT_STOCK/STOCK",
  "DF_DISPLACEMENT/REFUGEES",
  "DF_DISPLACEMENT/ASYLUM_SEEKERS",
  "DF_DISPLACEMENT/IDPS",
  "DF_REMITTANCE_TOTAL/REM_RECEIVED",
  "DF_REMITTANCE_TOTAL/REM_PAID",
  "DF_REMITTANCE_FLOW/REM_RECONCILED",
] as const;

export type SampleTables = Readonly<Partial<Record<(typeof TABLES)[number], readonly SampleRow[]>>>;

/** Invented inputs under real area codes: the tables given, every other table empty. */
export function fictitiousInputs(
  tables: SampleTables,
  indicators: readonly SampleFigure[] = [],
  components: readonly SampleFigure[] = [],
): ProfileInputs {
  return {
    reported: reportedFrom(
      new Map([
        [SOURCE_OF.indicators, reportedTable(SOURCE_OF.indicators, indicators)],
        [SOURCE_OF.populationComponents, reportedTable(SOURCE_OF.populationComponents, components)],
      ]),
    ),
    tables: new Map(TABLES.map((key) => [key, releasedTable(key, tables[key] ?? [])])),
  };
}

function releasedTable(key: string, rows: readonly SampleRow[]): ObservationTable {
  const [dataflow, indicator] = key.split("/") as [string, string];
  const table = new ObservationTable(dataflow, indicator);
  const keyOf = ({ area, counterpart = "", sex = "_T", period }: SampleRow): string => [area, counterpart, sex, period].join("\u0000");
  for (const row of rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) {
    const { area, counterpart = "", sex = "_T", period, stored, status = "A", method = "REPORTED", source = "invented" } = row;
    table.push(area, counterpart, sex, period, stored, status, method, source);
  }
  return table;
}

function reportedTable(source: string, figures: readonly SampleFigure[]): ReportedTable {
  const table = new ReportedTable(source);
  figures.forEach(([indicator, area, period, value], index) =>
    table.push({ indicator, area, counterpart: "", sex: "_T", period, value, status: "A", note: "", sheet: "", row: index + 2, column: 4 }),
  );
  return table;
}

/** Invented people of Northern America (021), 1,000 in each year: the United States has 40 percent of them, Canada 30. */
export const northAmericans = (...periods: readonly string[]): readonly SampleRow[] =>
  periods.flatMap((period) =>
    Object.entries({ BMU: 100, CAN: 300, GRL: 100, SPM: 100, USA: 400 }).map(([area, stored]) => ({ area, period, stored })),
  );
