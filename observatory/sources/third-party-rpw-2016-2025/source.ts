import type { SourceDeclaration } from "../declaration.ts";
import { longCsv } from "../layouts/long-csv.ts";

/** A third party's averages of the World Bank's firm-level prices: only compared with, never released. Area = receives. */
export const thirdPartyRpw20162025: SourceDeclaration = {
  id: "third-party-rpw-2016-2025",
  producer: "Third party, after World Bank, Remittance Prices Worldwide",
  title: "Average cost of sending by corridor and quarter, 2016Q2 to 2025Q1 (not official)",
  version: "2025Q1",
  published: "2025",
  licence: { name: "CC BY 4.0 (underlying prices)", url: "https://creativecommons.org/licenses/by/4.0/" },
  citation: "Third-party averages of World Bank, Remittance Prices Worldwide, firm-level prices; not an official statistic.",
  page: "https://remittanceprices.worldbank.org",
  cadence: "irregular",
  caveats: [
    "Not an official statistic of Remittance Prices Worldwide: simple means over quotes by corridor and quarter, for a selection of countries.",
    "Negative costs occur (to -19.9 % for US$200) where a quote beats the reference exchange rate.",
  ],
  redistributed: "A third party's processed aggregate; the firm-level file was not at hand, so it could not be checked.",
  file: {
    path: "tidy/rpw_corridor_cost_2016_2025.csv",
    sha256: "6714aa5f738130fcabfa6cb1e3ed6df1d1a46321f24c005649bfb6247fbdfc52",
    bytes: 667991,
  },
  released: false,
  indicators: {
    COST_200: { name: "Average cost of sending US$200", unit: "% of amount sent", multiplier: 1 },
    COST_500: { name: "Average cost of sending US$500", unit: "% of amount sent", multiplier: 1 },
    FX_MARGIN_200: { name: "Average exchange rate margin, US$200", unit: "% of amount sent", multiplier: 1 },
    FX_MARGIN_500: { name: "Average exchange rate margin, US$500", unit: "% of amount sent", multiplier: 1 },
    PROVIDERS: { name: "Providers that quoted a price", unit: "providers", multiplier: 1 },
  },
  layout: longCsv({
    area: { column: "destination_iso3", by: "alpha-3" },
    counterpart: { column: "source_iso3", by: "alpha-3" },
    period: { column: "quarter", coding: "quarter" },
    measures: [
      { column: "avg_cost_pct_200usd", indicator: "COST_200", negative: "note" },
      { column: "avg_cost_pct_500usd", indicator: "COST_500", negative: "note" },
      { column: "avg_fx_margin_200usd", indicator: "FX_MARGIN_200", negative: "expected" },
      { column: "avg_fx_margin_500usd", indicator: "FX_MARGIN_500", negative: "expected" },
      { column: "num_providers", indicator: "PROVIDERS", integer: true },
    ],
    otherColumns: ["source_name", "destination_name"],
  }),
};
