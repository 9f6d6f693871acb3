import type { SourceDeclaration } from "../declaration.ts";
import { corridorCsv } from "../layouts/corridor-csv.ts";

/** International Migrant Stock 2019 by sex, destination and origin, as redistributed in one tidy file. */
export const undesaIms2019Bilateral: SourceDeclaration = {
  id: "undesa-ims-2019-bilateral",
  producer: "United Nations Department of Economic and Social Affairs, Population Division",
  title: "International Migrant Stock 2019: Destination and origin",
  version: "POP/DB/MIG/Stock/Rev.2019",
  published: "2019",
  licence: { name: "CC BY 3.0 IGO", url: "http://creativecommons.org/licenses/by/3.0/igo/" },
  citation:
    "United Nations, Department of Economic and Social Affairs. Population Division (2019). International Migrant Stock 2019 (United Nations database, POP/DB/MIG/Stock/Rev.2019).",
  page: "https://www.un.org/development/desa/pd/content/international-migrant-stock",
  cadence: "discontinued",
  caveats: [
    "Superseded by the revision of 2020; kept to show revisions.",
    "Stocks refer to 1 July of the year.",
    'The origins "Other North" and "Other South" are not in this copy (11,358,345 persons in 2019: published total less the sum).',
    "Kosovo is counted in Serbia.",
  ],
  redistributed:
    "Read from a processed redistribution of the publisher's workbook (Gapminder, DDF); the publisher's own file is not at hand.",
  file: {
    path: "tidy/undesa_ims2019_stock_bilateral.csv.gz",
    sha256: "8322b8c987ceeed4fc6d331d1b49273b6cda2ae407616baef684dd05e0ee51d6",
    bytes: 1057660,
  },
  released: true,
  indicators: { STOCK: { name: "International migrant stock at mid-year", unit: "persons", multiplier: 1 } },
  layout: corridorCsv({
    indicator: "STOCK",
    destination: { alpha3: "destination_iso3" },
    origin: { alpha3: "origin_iso3" },
    sex: { column: "sex", codes: { both: "_T", male: "M", female: "F" } },
    year: "year",
    years: ["1990", "1995", "2000", "2005", "2010", "2015", "2019"],
    persons: "migrant_stock",
  }),
};
