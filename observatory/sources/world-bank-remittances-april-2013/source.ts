import type { SourceDeclaration } from "../declaration.ts";
import { wideYearsWorkbook } from "../layouts/wide-years-workbook.ts";
import { REMITTANCE_INDICATORS } from "../remittance-indicators.ts";

/** Remittances received 1970-2012, the World Bank's workbook of April 2013: the oldest vintage at hand. */
export const worldBankRemittancesApril2013: SourceDeclaration = {
  id: "world-bank-remittances-april-2013",
  producer: "World Bank",
  title: "Migrant remittance inflows, April 2013",
  version: "April 2013",
  published: "2013-04",
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  citation: "World Bank, Migrant remittance inflows, April 2013.",
  page: "https://www.knomad.org/data/remittances",
  cadence: "discontinued",
  caveats: [
    "An old vintage, revised since.",
    "2012 is an estimate (2012e in the header).",
    "Countries are named as of 2013 (Swaziland, Cape Verde, Macedonia, FYR). South Sudan is not listed.",
    "Two dots mean not available. The last column, share of GDP in 2011, is not read.",
  ],
  file: {
    path: "original/worldbank_RemittanceData_Inflows_April2013.xls",
    sha256: "52949d66cb49a00327f61a253b5eb5dd6640ecd5c7158a65be601b79634f87e9",
    bytes: 171520,
  },
  released: true,
  indicators: { REM_RECEIVED: REMITTANCE_INDICATORS.REM_RECEIVED },
  layout: wideYearsWorkbook({
    legacy: true,
    sheet: "RemittanceInflows",
    indicator: "REM_RECEIVED",
    header: { row: 1, corner: "Migrant remittance Inflows (US$ million)" },
    years: { first: 1970, last: 2012 },
    notRead: ["Remittances as a share of GDP, 2011 (%)"],
    areas: { by: "name", publisher: "WB" },
    markers: { "..": "O" },
  }),
};
