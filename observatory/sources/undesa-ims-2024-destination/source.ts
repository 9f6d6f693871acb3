import type { SourceDeclaration } from "../declaration.ts";
import { undesaStockWorkbook } from "../layouts/undesa-stock-workbook.ts";

const years = ["1990", "1995", "2000", "2005", "2010", "2015", "2020", "2024"];
const name = { column: 2, header: "Region, development group, country or area" };

/** International Migrant Stock 2024 by sex and destination, with the population it is compared with. */
export const undesaIms2024Destination: SourceDeclaration = {
  id: "undesa-ims-2024-destination",
  producer: "United Nations Department of Economic and Social Affairs, Population Division",
  title: "International Migrant Stock 2024: Destination",
  version: "POP/DB/MIG/Stock/Rev.2024",
  published: "2024",
  licence: { name: "CC BY 3.0 IGO", url: "http://creativecommons.org/licenses/by/3.0/igo/" },
  citation: "United Nations Department of Economic and Social Affairs, Population Division (2024). International Migrant Stock 2024.",
  page: "https://www.un.org/development/desa/pd/content/international-migrant-stock",
  address:
    "https://www.un.org/development/desa/pd/sites/www.un.org.development.desa.pd/files/undesa_pd_2024_ims_stock_by_sex_and_destination.xlsx",
  cadence: "irregular",
  caveats: [
    "Stocks refer to 1 July of the year.",
    "Types of data differ: B foreign-born, C foreign citizens, R refugees added, I imputed. A figure's note says which.",
    "Sudan 1990 to 2005 includes South Sudan (coverage note 3).",
    "Figures of the former Netherlands Antilles stand behind Bonaire, Sint Eustatius and Saba until 2000 (coverage note 20).",
    "Saint Barthélemy and Saint Martin (French part) are listed without figures.",
    "Kosovo is counted in Serbia; its population is in the world's total of Table 2, without a row of its own.",
    "Taiwan has figures in this revision and none in that of 2020.",
    "Regions, development groups and income groups stand among the countries; their codes differ from those of 2020.",
    "Table 2 has no location codes (the column of that name holds the type of data): they are taken from Table 1 by index and name.",
    "The workbook of destination by origin of this revision is not at hand.",
  ],
  file: {
    path: "original/undesa_pd_2024_ims_stock_by_sex_and_destination.xlsx",
    sha256: "894fe0637f649e9eb2555915e7f5d6e9818a913b7653c8d7b5e3803fc236ce82",
    bytes: 541936,
  },
  released: true,
  indicators: {
    STOCK: { name: "International migrant stock at mid-year", unit: "persons", multiplier: 1 },
    POPULATION: { name: "Total population at mid-year", unit: "thousand persons", multiplier: 1000 },
  },
  layout: undesaStockWorkbook({
    tables: [
      {
        sheet: "Table 1",
        indicator: "STOCK",
        areasAre: "destinations",
        indexColumn: 1,
        columns: {
          name,
          coverage: { column: 3, header: "Coverage" },
          dataType: { column: 4, header: "Data type" },
          code: { column: 5, header: "Location code" },
        },
        blocks: [
          { sex: "_T", firstColumn: 6, title: "International migrant stock at mid-year, both sexes combined" },
          { sex: "M", firstColumn: 14, title: "International migrant stock at mid-year, males" },
          { sex: "F", firstColumn: 22, title: "International migrant stock at mid-year, females" },
        ],
        years,
        whole: true,
        rounding: 0,
      },
      {
        sheet: "Table 2",
        indicator: "POPULATION",
        areasAre: "residents",
        indexColumn: 1,
        codesFrom: "Table 1",
        unlisted: "Kosovo is in the world's total and has no row.",
        columns: {
          name,
          coverage: { column: 3, header: "Population notes" },
          // The publisher's slip: below this header stands the type of data of the migrants.
          others: [{ column: 4, header: "Location code" }],
        },
        blocks: [
          { sex: "_T", firstColumn: 5, title: "Total population at mid-year, both sexes combined (thousands)" },
          { sex: "M", firstColumn: 13, title: "Total population at mid-year, males (thousands)" },
          { sex: "F", firstColumn: 21, title: "Total population at mid-year, females (thousands)" },
        ],
        years,
        whole: false,
        rounding: 0.0015,
      },
    ],
  }),
};
