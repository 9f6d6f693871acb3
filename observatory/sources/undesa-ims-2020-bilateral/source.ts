import type { SourceDeclaration } from "../declaration.ts";
import { corridorCsv } from "../layouts/corridor-csv.ts";

/** International Migrant Stock 2020 by sex, destination and origin, as redistributed in one tidy file. */
export const undesaIms2020Bilateral: SourceDeclaration = {
  id: "undesa-ims-2020-bilateral",
  producer: "United Nations Department of Economic and Social Affairs, Population Division",
  title: "International Migrant Stock 2020: Destination and origin",
  version: "POP/DB/MIG/Stock/Rev.2020",
  published: "2020",
  licence: { name: "CC BY 3.0 IGO", url: "http://creativecommons.org/licenses/by/3.0/igo/" },
  citation: "United Nations Department of Economic and Social Affairs, Population Division (2020). International Migrant Stock 2020.",
  page: "https://www.un.org/development/desa/pd/content/international-migrant-stock",
  cadence: "irregular",
  caveats: [
    "Stocks refer to 1 July of the year.",
    'Origin OTH was computed by the redistributor as the published total of the destination less the origins listed (12,657,151 persons in 2020); its figures are noted "derived". They are not read from the publisher\'s file.',
    "Bonaire, Sint Eustatius and Saba and the Holy See have no origins in this copy: all their stock is in OTH.",
    "Cells of zero are not listed: a corridor that is not here has none, or none that was counted.",
    "Kosovo is counted in Serbia. Taiwan has no figures in this revision.",
  ],
  redistributed:
    "Read from a processed redistribution of the publisher's workbook (matrices by sex keyed by English short names, turned into ISO codes); the publisher's own file is not at hand. In every cell men and women make both.",
  file: {
    path: "tidy/undesa_ims2020_stock_bilateral.csv.gz",
    sha256: "011059205e3b1a6063358b375950e5be38e51a39ac7f3ca3353226302c8bd48c",
    bytes: 1107439,
  },
  released: true,
  indicators: { STOCK: { name: "International migrant stock at mid-year", unit: "persons", multiplier: 1 } },
  layout: corridorCsv({
    indicator: "STOCK",
    destination: { alpha3: "destination_iso3", location: "destination_code" },
    origin: { alpha3: "origin_iso3", location: "origin_code" },
    sex: { column: "sex", codes: { both: "_T", male: "M", female: "F" } },
    year: "year",
    years: ["1990", "1995", "2000", "2005", "2010", "2015", "2020"],
    persons: "migrant_stock",
    derived: "derived",
  }),
};
