import type { SourceDeclaration } from "../declaration.ts";
import { wideYearsWorkbook } from "../layouts/wide-years-workbook.ts";
import { REMITTANCE_INDICATORS } from "../remittance-indicators.ts";

/** Remittances received, KNOMAD's workbook of June 2023. */
export const knomadJune2023Inward: SourceDeclaration = {
  id: "knomad-june-2023-inward",
  producer: "World Bank / KNOMAD",
  title: "Inward remittance flows, June 2023",
  version: "June 2023",
  published: "2023-06",
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  citation: "World Bank-KNOMAD, June 2023.",
  page: "https://www.knomad.org/data/remittances",
  cadence: "discontinued",
  caveats: [
    "A literal 0 often means that nothing was reported: two or more in a row, or one that begins or ends a series, are taken as not reported.",
    "Countries are named, not coded. Venezuela is not classified and not in the sum of low- and middle-income countries.",
    "The header marks no year as an estimate.",
    "The world row is slightly off the sum of the countries in some years (2003: 0.11 %).",
  ],
  file: {
    path: "original/knomad_inward_remittance_flows_june_2023.xlsx",
    sha256: "8da30162e0313927ebaccb86548439328405c2cbc511a5bfb69e9f353f6d4d7d",
    bytes: 75007,
  },
  released: true,
  indicators: { REM_RECEIVED: REMITTANCE_INDICATORS.REM_RECEIVED },
  layout: wideYearsWorkbook({
    sheet: "Inward remittance flows",
    indicator: "REM_RECEIVED",
    header: { row: 1, corner: "Remittance inflows (US$ million)" },
    years: { first: 2000, last: 2022 },
    areas: { by: "name", publisher: "WB" },
    zeroRuns: { shortest: 2, edges: true },
    total: { area: "WLD", tolerance: 0.001 },
  }),
};
