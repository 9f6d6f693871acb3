import type { SourceDeclaration } from "../declaration.ts";
import { longCsv } from "../layouts/long-csv.ts";
import { WPP_2024_GROUPS } from "../layouts/undesa-wpp-groups.ts";

/** Every year of the file is projected. */
const projected = Object.fromEntries(Array.from({ length: 27 }, (_, index) => [String(2024 + index), "F" as const]));

/** Population projections 2024 to 2050, medium variant, World Population Prospects 2024. */
export const undesaWpp2024PopulationMedium: SourceDeclaration = {
  id: "undesa-wpp-2024-population-medium",
  producer: "United Nations Department of Economic and Social Affairs, Population Division",
  title: "World Population Prospects 2024: population projections, medium variant",
  version: "World Population Prospects 2024",
  published: "2024",
  licence: { name: "CC BY 3.0 IGO", url: "http://creativecommons.org/licenses/by/3.0/igo/" },
  citation: "United Nations Department of Economic and Social Affairs, Population Division (2024). World Population Prospects 2024.",
  page: "https://population.un.org/wpp",
  cadence: "irregular",
  caveats: [
    "Figures are those of the year's end, as far as can be told: the world in 2024 is 8,196,981 thousand here and 8,161,973 thousand at mid-year in International Migrant Stock 2024. Do not mix them with mid-year populations.",
    "Guernsey and Jersey stand for the Channel Islands; the Holy See is absent; Kosovo has rows of its own.",
    "Regions, development groups and income groups stand among the countries.",
  ],
  redistributed:
    "Read from a tidy file made of the Population Division's WPP 2024 data package (1.1-3); the publisher's own files are not at hand.",
  file: {
    path: "tidy/wpp2024_population_medium_2024_2050.csv.gz",
    sha256: "efb70760aa986df5bdcda0c8b6c5d368259b8c399f4feebf3aa3dbee1ea14cce",
    bytes: 71750,
  },
  released: true,
  indicators: {
    POPULATION_YEAR_END: { name: "Total population at the end of the year", unit: "thousand persons", multiplier: 1000 },
  },
  layout: longCsv({
    area: { column: "location_code", by: "m49", known: WPP_2024_GROUPS },
    period: { column: "year", coding: "year" },
    status: { column: "year", codes: projected },
    measures: [{ column: "population_thousands", indicator: "POPULATION_YEAR_END" }],
    otherColumns: ["iso3", "name"],
  }),
};
