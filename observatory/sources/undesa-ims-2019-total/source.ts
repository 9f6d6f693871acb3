import type { SourceDeclaration } from "../declaration.ts";
import { undesaStockWorkbook } from "../layouts/undesa-stock-workbook.ts";

/** International Migrant Stock 2019 by sex and destination. */
export const undesaIms2019Total: SourceDeclaration = {
  id: "undesa-ims-2019-total",
  producer: "United Nations Department of Economic and Social Affairs, Population Division",
  title: "International Migrant Stock 2019: Total",
  version: "POP/DB/MIG/Stock/Rev.2019",
  published: "2019",
  licence: { name: "CC BY 3.0 IGO", url: "http://creativecommons.org/licenses/by/3.0/igo/" },
  citation:
    "United Nations, Department of Economic and Social Affairs. Population Division (2019). International Migrant Stock 2019 (United Nations database, POP/DB/MIG/Stock/Rev.2019).",
  page: "https://www.un.org/development/desa/pd/content/international-migrant-stock",
  cadence: "discontinued",
  caveats: [
    "Superseded by the revisions of 2020 and 2024; kept to show revisions.",
    "Stocks refer to 1 July of the year.",
    "Types of data differ: B foreign-born, C foreign citizens, R refugees added, I imputed. A figure's note says which.",
    "Kosovo is counted in Serbia.",
    "Andorra's figures carry the noise of binary fractions (38891.00000000001): it is taken off.",
  ],
  file: {
    path: "original/UN_MigrantStockTotal_2019.xlsx",
    sha256: "6e44a1f4c750248b7721a6f32afa75477c2c22420bed26053e1bfe58f4a63062",
    bytes: 637705,
  },
  released: false,
  indicators: { STOCK: { name: "International migrant stock at mid-year", unit: "persons", multiplier: 1 } },
  layout: undesaStockWorkbook({
    tables: [
      {
        sheet: "Table 1",
        indicator: "STOCK",
        areasAre: "destinations",
        columns: {
          index: { column: 1, header: "Sort order" },
          name: { column: 2, header: "Major area, region, country or area of destination" },
          coverage: { column: 3, header: "Notes" },
          code: { column: 4, header: "Code" },
          dataType: { column: 5, header: "Type of data (a)" },
        },
        blocks: [
          { sex: "_T", firstColumn: 6, title: "International migrant stock at mid-year (both sexes)" },
          { sex: "M", firstColumn: 13, title: "International migrant stock at mid-year (male)" },
          { sex: "F", firstColumn: 20, title: "International migrant stock at mid-year (female)" },
        ],
        years: ["1990", "1995", "2000", "2005", "2010", "2015", "2019"],
        yearsBelow: 1,
        whole: true,
        rounding: 0,
      },
    ],
  }),
};
