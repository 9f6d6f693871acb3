import type { SourceDeclaration } from "../declaration.ts";
import { longCsv } from "../layouts/long-csv.ts";
import { REMITTANCE_INDICATORS } from "../remittance-indicators.ts";
import { UNREAD_COLUMNS } from "./unread-columns.ts";

/** Remittance inflows and outflows from KNOMAD's database on the World Bank's Data360, as SDMX-CSV. */
export const knomadData360: SourceDeclaration = {
  id: "knomad-data360",
  producer: "World Bank / KNOMAD",
  title: "Remittance inflows and outflows (Data360, database WB_KNOMAD)",
  version: "Data360, 2000-2023",
  published: "2024",
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  citation: "World Bank / KNOMAD, Remittance inflows and outflows, Data360 database WB_KNOMAD.",
  page: "https://data360.worldbank.org/en/dataset/WB_KNOMAD",
  cadence: "irregular",
  caveats: [
    "A literal 0 often means that nothing was reported (15 % of the cells): two or more in a row, or one that begins or ends a series, are taken as not reported.",
    "The day of publication is not stated in the file; the year is that of the first edition with figures for 2023.",
    "World totals differ from the World Development Indicators and from the workbooks of June 2023.",
    "Outflows of 2023 are estimates.",
  ],
  redistributed: "The publisher's file, gzipped.",
  file: {
    path: "original/WB_KNOMAD_data360_MRI_MRO.csv.gz",
    sha256: "80053467d9715f6e7d13267ba944d989395837909abdff18f44140c3582ad0ac",
    bytes: 198430,
  },
  released: true,
  indicators: REMITTANCE_INDICATORS,
  layout: longCsv({
    indicator: { column: "INDICATOR", codes: { WB_KNOMAD_MRI: "REM_RECEIVED", WB_KNOMAD_MRO: "REM_PAID" } },
    area: { column: "REF_AREA", by: "alpha-3" },
    sex: { column: "SEX", codes: { _T: "_T" } },
    period: { column: "TIME_PERIOD", coding: "year" },
    status: { column: "OBS_STATUS", codes: { A: "A", E: "E" } },
    note: { column: "COMMENT_OBS" },
    measures: [{ column: "OBS_VALUE" }],
    filters: { FREQ: ["A"] },
    expected: { UNIT_MEASURE: "USD_CUR", UNIT_MULT: "6" },
    otherColumns: UNREAD_COLUMNS,
    zeroRuns: { shortest: 2, edges: true },
  }),
};
