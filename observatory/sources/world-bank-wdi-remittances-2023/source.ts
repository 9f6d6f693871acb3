import type { SourceDeclaration } from "../declaration.ts";
import { longCsv } from "../layouts/long-csv.ts";
import { WORLD_BANK_AGGREGATES } from "../world-bank-aggregates.ts";

/** Received remittances as the World Development Indicators had them in May 2023: an earlier vintage, to follow revisions. */
export const worldBankWdiRemittances2023: SourceDeclaration = {
  id: "world-bank-wdi-remittances-2023",
  producer: "World Bank",
  title: "World Development Indicators: personal remittances received, vintage of May 2023",
  version: "2023-05-10",
  published: "2023-05-10",
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  citation: "World Bank, World Development Indicators, BX.TRF.PWKR.CD.DT, last updated 2023-05-10.",
  page: "https://data.worldbank.org/indicator/BX.TRF.PWKR.CD.DT",
  cadence: "discontinued",
  caveats: ["An earlier vintage, kept to follow revisions; world-bank-wdi has the later one of 2025-07-01."],
  redistributed: "A long table made of a redistributed copy of the publisher's extract; the figures were not altered.",
  file: {
    path: "tidy/wdi_remittances_received_vintage_2023-05-10.csv",
    sha256: "014e0375a41aca3468ecbc40e79cf2d9a1f483a9ab745e2cb082252f73da2dfd",
    bytes: 502848,
  },
  released: true,
  indicators: {
    "BX.TRF.PWKR.CD.DT": { name: "Personal remittances, received (current US$)", unit: "current US$", multiplier: 1 },
  },
  layout: longCsv({
    indicator: { column: "indicator", codes: { "BX.TRF.PWKR.CD.DT": "BX.TRF.PWKR.CD.DT" } },
    area: { column: "iso3", by: "alpha-3", aggregates: WORLD_BANK_AGGREGATES },
    period: { column: "year", coding: "year" },
    measures: [{ column: "value" }],
    note: { byIndicator: { "BX.TRF.PWKR.CD.DT": "vintage 2023-05-10" } },
    filters: { vintage: ["2023-05-10"] },
    zeroRuns: { shortest: 2, edges: true },
  }),
};
