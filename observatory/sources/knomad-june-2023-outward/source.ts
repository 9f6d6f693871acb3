import type { SourceDeclaration } from "../declaration.ts";
import { wideYearsWorkbook } from "../layouts/wide-years-workbook.ts";
import { REMITTANCE_INDICATORS } from "../remittance-indicators.ts";

/** Remittances paid, KNOMAD's workbook of June 2023. */
export const knomadJune2023Outward: SourceDeclaration = {
  id: "knomad-june-2023-outward",
  producer: "World Bank / KNOMAD",
  title: "Outward remittance flows, June 2023",
  version: "June 2023",
  published: "2023-06",
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  citation: "KNOMAD/World Bank, 2023.",
  page: "https://www.knomad.org/data/remittances",
  cadence: "discontinued",
  caveats: [
    "A literal 0 often means that nothing was reported: two or more in a row, or one that begins or ends a series, are taken as not reported.",
    "Countries are named, not coded. There is no world row.",
    "The last column, % of GDP in 2022, is not read.",
  ],
  file: {
    path: "original/knomad_outward_remittance_flows_june_2023.xlsx",
    sha256: "b1a7e06a79bd8b66a1f8f1cb8842874669930e980e201ae60ff458f638479f1b",
    bytes: 73038,
  },
  released: true,
  indicators: { REM_PAID: REMITTANCE_INDICATORS.REM_PAID },
  layout: wideYearsWorkbook({
    sheet: "Outward remittance flows",
    indicator: "REM_PAID",
    header: { row: 2, corner: "Remittance outflows (US$ million)" },
    years: { first: 2000, last: 2022 },
    notRead: ["% of GDP in 2022"],
    areas: { by: "name", publisher: "WB" },
    zeroRuns: { shortest: 2, edges: true },
  }),
};
