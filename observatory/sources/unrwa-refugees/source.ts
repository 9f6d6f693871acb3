import type { SourceDeclaration } from "../declaration.ts";
import { longCsv } from "../layouts/long-csv.ts";

/** Palestine refugees registered with UNRWA, as UNHCR carries them. Area = field of operation, counterpart = Palestine. */
export const unrwaRefugees: SourceDeclaration = {
  id: "unrwa-refugees",
  producer: "UNRWA, as carried by UNHCR",
  title: "Palestine refugees under UNRWA's mandate, 1952-2025",
  version: "UNHCR Refugee Data Finder 2025.12.1",
  published: "2025-12",
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  citation: "UNRWA figures as carried in UNHCR, Refugee Data Finder, release 2025.12.1.",
  page: "https://www.unhcr.org/refugee-statistics",
  cadence: "yearly",
  caveats: [
    "Not contained in UNHCR's own refugee figures: the two are added for a world total.",
    "In 2025 Jordan is not listed, and 495,764 persons stand under unknown (UNK).",
  ],
  redistributed: "A table made of the figures in UNHCR's package; the figures were not altered.",
  file: {
    path: "tidy/unrwa_refugees.csv",
    sha256: "6bc93ff4f96650cf5887f883bd951d734c8de9741219a78ca3373e83354270a6",
    bytes: 13363,
  },
  released: true,
  indicators: {
    UNRWA_REFUGEES: { name: "Palestine refugees under UNRWA's mandate", unit: "persons", multiplier: 1 },
  },
  layout: longCsv({
    area: { column: "country_iso3", by: "alpha-3" },
    counterpart: { column: "origin_iso3", by: "alpha-3" },
    period: { column: "year", coding: "year" },
    measures: [{ column: "total", indicator: "UNRWA_REFUGEES", integer: true }],
    otherColumns: ["coo_name", "coa_name"],
  }),
};
