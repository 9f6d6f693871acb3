import type { SourceDeclaration } from "../declaration.ts";
import { undesaStockWorkbook } from "../layouts/undesa-stock-workbook.ts";

/** International Migrant Stock 2024 by sex and origin. */
export const undesaIms2024Origin: SourceDeclaration = {
  id: "undesa-ims-2024-origin",
  producer: "United Nations Department of Economic and Social Affairs, Population Division",
  title: "International Migrant Stock 2024: Origin",
  version: "POP/DB/MIG/Stock/Rev.2024",
  published: "2024",
  licence: { name: "CC BY 3.0 IGO", url: "http://creativecommons.org/licenses/by/3.0/igo/" },
  citation: "United Nations Department of Economic and Social Affairs, Population Division (2024). International Migrant Stock 2024.",
  page: "https://www.un.org/development/desa/pd/content/international-migrant-stock",
  address:
    "https://www.un.org/development/desa/pd/sites/www.un.org.development.desa.pd/files/undesa_pd_2024_ims_stock_by_sex_and_origin.xlsx",
  cadence: "irregular",
  caveats: [
    "Stocks refer to 1 July of the year.",
    "Other and unknown origins (location 2003) are OTH here: 22.1 million of 304.0 million in 2024.",
    "Saint Barthélemy and Saint Martin (French part) are listed without figures.",
    "Kosovo is counted in Serbia.",
    "The types of data that the workbook carries along are those of the area as a destination: they are left out.",
    "Regions, development groups and income groups stand among the countries; their codes differ from those of 2020.",
  ],
  file: {
    path: "original/undesa_pd_2024_ims_stock_by_sex_and_origin.xlsx",
    sha256: "67a6683e3993805da8df1c014d24e5b824e657877559e4f674e14fc10362b94c",
    bytes: 231809,
  },
  released: true,
  indicators: { STOCK: { name: "International migrant stock at mid-year", unit: "persons", multiplier: 1 } },
  layout: undesaStockWorkbook({
    tables: [
      {
        sheet: "Table 1",
        indicator: "STOCK",
        areasAre: "origins",
        columns: {
          index: { column: 1, header: "Index" },
          name: { column: 2, header: "Region, development group, country or area" },
          coverage: { column: 3, header: "Coverage" },
          code: { column: 5, header: "Location code" },
        },
        blocks: [
          { sex: "_T", firstColumn: 6, title: "International migrant stock at mid-year, both sexes combined" },
          { sex: "M", firstColumn: 14, title: "International migrant stock at mid-year, males" },
          { sex: "F", firstColumn: 22, title: "International migrant stock at mid-year, females" },
        ],
        years: ["1990", "1995", "2000", "2005", "2010", "2015", "2020", "2024"],
        whole: true,
        rounding: 0,
      },
    ],
  }),
};
