import type { SourceDeclaration } from "../declaration.ts";
import { longCsv } from "../layouts/long-csv.ts";

/**
 * Average cost of sending money by corridor and quarter, the World Bank's own series. The price database calls the
 * sending country "source": on the migrants' corridor it is the destination. Area = receives, counterpart = sends.
 */
export const worldBankRpwCorridors: SourceDeclaration = {
  id: "world-bank-rpw-corridors",
  producer: "World Bank",
  title: "Remittance Prices Worldwide (Corridors), average total cost, series ATCR.CORR",
  version: "2020-12-07",
  published: "2020-12-07",
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  citation: "World Bank, Remittance Prices Worldwide (Corridors), ATCR.CORR, updated 2020-12-07.",
  page: "https://remittanceprices.worldbank.org",
  cadence: "quarterly",
  caveats: [
    "The series code does not state the amount sent; the headline of Remittance Prices Worldwide is US$200.",
    "Negative costs occur where a quote beats the reference exchange rate.",
    "The Netherlands Antilles (ANT) are kept; the database's KSV is Kosovo (XKX).",
  ],
  redistributed: "A long table made of a redistributed DataBank extract; the figures were not altered.",
  file: {
    path: "tidy/rpw_corridor_avg_cost_2011_2020.csv",
    sha256: "c43205f62f2803bb680b362097ee7724a1f66918312a250bfd110b2c8d273e16",
    bytes: 544498,
  },
  released: true,
  indicators: {
    COST_AVERAGE: { name: "Average total cost of sending", unit: "% of amount sent", multiplier: 1 },
  },
  layout: longCsv({
    area: { column: "destination_iso3", by: "alpha-3" },
    counterpart: { column: "source_iso3", by: "alpha-3" },
    period: { column: "quarter", coding: "quarter" },
    measures: [{ column: "avg_total_cost_pct", indicator: "COST_AVERAGE", negative: "note" }],
    otherColumns: ["source_name", "destination_name"],
  }),
};
