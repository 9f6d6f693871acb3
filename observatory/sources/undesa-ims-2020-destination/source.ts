import type { SourceDeclaration } from "../declaration.ts";
import { undesaStockWorkbook } from "../layouts/undesa-stock-workbook.ts";

const years = ["1990", "1995", "2000", "2005", "2010", "2015", "2020"];
const name = { column: 2, header: "Region, development group, country or area" };
const coverage = { column: 3, header: "Notes" };
const code = { column: 4, header: "Location code" };
const dataType = { column: 5, header: "Type of data" };

/** International Migrant Stock 2020 by sex and destination, with population and refugees. */
export const undesaIms2020Destination: SourceDeclaration = {
  id: "undesa-ims-2020-destination",
  producer: "United Nations Department of Economic and Social Affairs, Population Division",
  title: "International Migrant Stock 2020: Destination",
  version: "POP/DB/MIG/Stock/Rev.2020",
  published: "2020",
  licence: { name: "CC BY 3.0 IGO", url: "http://creativecommons.org/licenses/by/3.0/igo/" },
  citation: "United Nations Department of Economic and Social Affairs, Population Division (2020). International Migrant Stock 2020.",
  page: "https://www.un.org/development/desa/pd/content/international-migrant-stock",
  address:
    "https://www.un.org/development/desa/pd/sites/www.un.org.development.desa.pd/files/undesa_pd_2020_ims_stock_by_sex_and_destination.xlsx",
  cadence: "irregular",
  caveats: [
    "Superseded by the revision of 2024; kept for the refugees of Table 6, the totals of the 2020 corridors, and revisions.",
    "Stocks refer to 1 July of the year; populations are those of World Population Prospects 2019.",
    "Types of data differ: B foreign-born, C foreign citizens, R refugees added, I imputed. A figure's note says which.",
    "Some small areas have no figures by sex, so men and women of all countries make less than the world's.",
    "Refugees include asylum seekers; figures below 5 are suppressed (~), so countries make less than the world's.",
    "Kosovo is counted in Serbia. Taiwan has no figures in this revision.",
    "Regions, development groups and income groups stand among the countries; their codes differ from those of 2024.",
  ],
  file: {
    path: "original/undesa_pd_2020_ims_stock_by_sex_and_destination.xlsx",
    sha256: "c2bae98812a1f68b1d7f57a8d3d11903b85522d664f319dfe87daa30f653fd5b",
    bytes: 551092,
  },
  released: true,
  indicators: {
    STOCK: { name: "International migrant stock at mid-year", unit: "persons", multiplier: 1 },
    POPULATION: { name: "Total population at mid-year", unit: "thousand persons", multiplier: 1000 },
    REFUGEES: { name: "Refugees and asylum seekers at mid-year", unit: "persons", multiplier: 1 },
  },
  layout: undesaStockWorkbook({
    tables: [
      {
        sheet: "Table 1",
        indicator: "STOCK",
        areasAre: "destinations",
        columns: { name, coverage, code, dataType },
        blocks: [
          { sex: "_T", firstColumn: 6, title: "International migrant stock at mid-year, both sexes combined" },
          { sex: "M", firstColumn: 13, title: "International migrant stock at mid-year, males" },
          { sex: "F", firstColumn: 20, title: "International migrant stock at mid-year, females" },
        ],
        years,
        whole: true,
        rounding: 0,
      },
      {
        sheet: "Table 2",
        indicator: "POPULATION",
        areasAre: "residents",
        // The type of data is that of the migrants: checked, not read.
        columns: { name, coverage, code, others: [dataType] },
        blocks: [
          { sex: "_T", firstColumn: 6, title: "Total population at mid-year, both sexes combined (thousands)" },
          { sex: "M", firstColumn: 13, title: "Total population at mid-year, males (thousands)" },
          { sex: "F", firstColumn: 20, title: "Total population at mid-year, females (thousands)" },
        ],
        years,
        whole: false,
        rounding: 0.0015,
      },
      {
        sheet: "Table 6",
        indicator: "REFUGEES",
        areasAre: "destinations",
        columns: { name, coverage, code, others: [dataType] },
        blocks: [{ sex: "_T", firstColumn: 6, title: "Refugee and asylum seekers at mid-year, both sexes combined" }],
        years,
        whole: true,
        rounding: 0,
      },
    ],
  }),
};
