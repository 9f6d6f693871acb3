import type { SourceDeclaration } from "../declaration.ts";
import { longCsv } from "../layouts/long-csv.ts";
import { WORLD_BANK_AGGREGATES } from "../world-bank-aggregates.ts";
import { WDI_INDICATORS } from "./indicators.ts";

const codes = Object.keys(WDI_INDICATORS);
const vintages = Object.entries(WDI_INDICATORS).map(([code, { vintage }]) => [code, `vintage ${vintage}`] as const);

/** World Development Indicators: remittances, output, prices, population, investment, aid and costs of remitting. */
export const worldBankWdi: SourceDeclaration = {
  id: "world-bank-wdi",
  producer: "World Bank",
  title: "World Development Indicators (15 series)",
  version: "mixed vintages, 2023-05-10 to 2026-07-13",
  published: "2026-07-13",
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  citation: "World Bank, World Development Indicators. Vintage of each series in its note.",
  page: "https://databank.worldbank.org/source/world-development-indicators",
  cadence: "yearly",
  caveats: [
    "Vintages are mixed; each figure's note gives its own. Received remittances are of 2025-07-01 (to 2024), paid remittances of 2023-05-10 (to 2022, the last year with 31 economies only).",
    "Do not divide across vintages, for instance received remittances by GDP, without saying so.",
    "Large aggregates of GDP are rounded to six digits (DataBank extract).",
    "Received remittances hold 362 literal zeros, mostly long runs from 2005 on in countries that do not report (Somalia, Eritrea, Syria): runs of zeros are taken as not reported.",
    "World Bank aggregates such as WLD, SSF or LMY stand beside economies.",
    "Aid: the full series is DT.ODA.ALLD.CD; DT.ODA.ODAT.CD is here for 2021 only.",
  ],
  redistributed: "A long table made of redistributed copies of the publisher's extracts; the figures were not altered.",
  file: {
    path: "tidy/wdi_long.csv.gz",
    sha256: "5d64ff9bc8f728cfefe1648c0ef3f5c8f8a276399fd3816101fa4da0a00a69c3",
    bytes: 1422606,
  },
  released: true,
  indicators: WDI_INDICATORS,
  layout: longCsv({
    indicator: { column: "indicator", codes: Object.fromEntries(codes.map((code) => [code, code])) },
    area: { column: "iso3", by: "alpha-3", aggregates: WORLD_BANK_AGGREGATES },
    period: { column: "year", coding: "year" },
    measures: [{ column: "value" }],
    note: { byIndicator: Object.fromEntries(vintages) },
    zeroRuns: { shortest: 2, edges: true, indicators: ["BX.TRF.PWKR.CD.DT", "BM.TRF.PWKR.CD.DT"] },
    negativeByIndicator: {
      "BX.KLT.DINV.CD.WD": "expected",
      "DT.ODA.ALLD.CD": "expected",
      "DT.ODA.ODAT.CD": "expected",
      "NY.GDP.MKTP.KD.ZG": "expected",
      "FP.CPI.TOTL.ZG": "expected",
    },
  }),
};
