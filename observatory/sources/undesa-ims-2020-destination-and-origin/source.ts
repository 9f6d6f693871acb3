import type { SourceDeclaration } from "../declaration.ts";
import { undesaDestinationAndOriginWorkbook } from "../layouts/undesa-destination-and-origin-workbook.ts";

/** International Migrant Stock 2020 in the layout of the published destination-and-origin workbook: a rebuilt file, to exercise the reader. */
export const undesaIms2020DestinationAndOrigin: SourceDeclaration = {
  id: "undesa-ims-2020-destination-and-origin",
  producer: "United Nations Department of Economic and Social Affairs, Population Division",
  title: "International Migrant Stock 2020: Destination and origin (workbook layout, rebuilt)",
  version: "POP/DB/MIG/Stock/Rev.2020",
  published: "2020",
  licence: { name: "CC BY 3.0 IGO", url: "http://creativecommons.org/licenses/by/3.0/igo/" },
  citation: "United Nations Department of Economic and Social Affairs, Population Division (2020). International Migrant Stock 2020.",
  page: "https://www.un.org/development/desa/pd/content/international-migrant-stock",
  cadence: "irregular",
  caveats: [
    "Not the publisher's file: the data of undesa-ims-2020-bilateral set out in the published layout, to exercise the reader.",
    "The layout of the columns follows published descriptions and was not compared with an original.",
    "World rows by sex are sums of the corridors listed here, so they differ from the published ones.",
  ],
  redistributed: "Rebuilt from a processed redistribution in the layout of the publisher's workbook; never to be released.",
  file: {
    path: "reconstructed/RECONSTRUCTED_ims2020_stock_by_sex_destination_and_origin.xlsx",
    sha256: "1a428ea9f30ce51b38c1d01e92bef9f28ea0ced3cb3325a6a026ad64e67241d4",
    bytes: 1732048,
  },
  released: false,
  indicators: { STOCK: { name: "International migrant stock at mid-year", unit: "persons", multiplier: 1 } },
  layout: undesaDestinationAndOriginWorkbook({
    sheet: "Table 1",
    indicator: "STOCK",
    columns: {
      destination: { column: 2, header: "Region, development group, country or area of destination" },
      coverage: { column: 3, header: "Notes of destination" },
      destinationCode: { column: 4, header: "Location code of destination" },
      dataType: { column: 5, header: "Type of data of destination" },
      origin: { column: 6, header: "Region, development group, country or area of origin" },
      originCode: { column: 7, header: "Location code of origin" },
      others: [{ column: 1, header: "Index" }],
    },
    blocks: [
      { sex: "_T", firstColumn: 8, title: "International migrant stock at mid-year, both sexes combined" },
      { sex: "M", firstColumn: 15, title: "International migrant stock at mid-year, males" },
      { sex: "F", firstColumn: 22, title: "International migrant stock at mid-year, females" },
    ],
    years: ["1990", "1995", "2000", "2005", "2010", "2015", "2020"],
  }),
};
