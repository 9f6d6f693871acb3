import type { SourceDeclaration } from "../declaration.ts";
import { longCsv } from "../layouts/long-csv.ts";

/** Internally displaced people by country, as UNHCR carries IDMC's figures. Read and compared with, not released: IDMC's terms are unconfirmed. */
export const idmcInternalDisplacement: SourceDeclaration = {
  id: "idmc-internal-displacement",
  producer: "IDMC, as carried by UNHCR",
  title: "Internally displaced people at the end of the year, 1990-2025",
  version: "UNHCR Refugee Data Finder 2025.12.1",
  published: "2025-12",
  licence: { name: "To be confirmed with IDMC; attribution required", url: "https://www.internal-displacement.org/database" },
  citation: "Internal Displacement Monitoring Centre, figures as carried in UNHCR, Refugee Data Finder, release 2025.12.1.",
  page: "https://www.unhcr.org/refugee-statistics",
  cadence: "yearly",
  caveats: [
    "Rows with the country UNK (22 years) are world totals, not a place; years with countries begin in 2009.",
    "Not the people of concern to UNHCR that DF_DISPLACEMENT gives under IDPS.",
  ],
  redistributed: "A table made of the figures in UNHCR's package; the figures were not altered.",
  file: {
    path: "tidy/idmc_idp_stock.csv",
    sha256: "6af50377f06924f181d6361f277c77427123abb6a109dcbb984d8a9aa841f8f9",
    bytes: 39660,
  },
  released: false,
  indicators: {
    INTERNALLY_DISPLACED: { name: "Internally displaced people", unit: "persons", multiplier: 1 },
  },
  layout: longCsv({
    area: { column: "country_iso3", by: "alpha-3" },
    period: { column: "year", coding: "year" },
    measures: [{ column: "total", indicator: "INTERNALLY_DISPLACED", integer: true }],
    otherColumns: ["origin_iso3", "coo_name", "coa_name"],
  }),
};
