import type { SourceDeclaration } from "../declaration.ts";
import { longCsv } from "../layouts/long-csv.ts";
import { WPP_2024_GROUPS } from "../layouts/undesa-wpp-groups.ts";

/** Births, deaths, net migration and average population by calendar year, World Population Prospects 2024. */
export const undesaWpp2024Components: SourceDeclaration = {
  id: "undesa-wpp-2024-components",
  producer: "United Nations Department of Economic and Social Affairs, Population Division",
  title: "World Population Prospects 2024: components of population change",
  version: "World Population Prospects 2024",
  published: "2024",
  licence: { name: "CC BY 3.0 IGO", url: "http://creativecommons.org/licenses/by/3.0/igo/" },
  citation: "United Nations Department of Economic and Social Affairs, Population Division (2024). World Population Prospects 2024.",
  page: "https://population.un.org/wpp",
  cadence: "irregular",
  caveats: [
    "Calendar years, while migrant stocks refer to 1 July: sums over five years are half a year off from the intervals of the stocks.",
    "Estimates to 2023, medium variant from 2024 on (status F). The medium variant's net migration is empty in this copy.",
    'Average population was computed by the redistributor as births divided by the crude birth rate (the world in 2020 within 0.002 % of the published figure); its figures are noted "derived".',
    "Guernsey and Jersey stand for the Channel Islands; the Holy See is absent; Kosovo has rows of its own.",
    "Regions, development groups and income groups stand among the countries.",
  ],
  redistributed:
    "Read from a tidy file made of the Population Division's WPP 2024 data package (1.1-3); the publisher's own files are not at hand.",
  file: {
    path: "tidy/wpp2024_components_annual.csv.gz",
    sha256: "e7bae34e8f7d035efae0681229a790a7707246b304036bd8a749a7b17ce05a8c",
    bytes: 875708,
  },
  released: true,
  indicators: {
    BIRTHS: { name: "Births in the calendar year", unit: "thousand persons", multiplier: 1000 },
    DEATHS: { name: "Deaths in the calendar year", unit: "thousand persons", multiplier: 1000 },
    NET_MIGRATION: { name: "Net migration in the calendar year", unit: "thousand persons", multiplier: 1000 },
    AVERAGE_POPULATION: { name: "Average population of the calendar year", unit: "thousand persons", multiplier: 1000 },
  },
  layout: longCsv({
    area: { column: "location_code", by: "m49", known: WPP_2024_GROUPS },
    period: { column: "year", coding: "year" },
    status: { column: "variant", codes: { Estimates: "A", Medium: "F" } },
    measures: [
      { column: "births_thousands", indicator: "BIRTHS" },
      { column: "deaths_thousands", indicator: "DEATHS" },
      { column: "net_migration_thousands", indicator: "NET_MIGRATION", negative: "expected", empty: "L" },
      { column: "avg_population_thousands_derived", indicator: "AVERAGE_POPULATION" },
    ],
    note: { byIndicator: { AVERAGE_POPULATION: "derived" } },
    otherColumns: [
      "iso3",
      "name",
      "is_country",
      "pop_change_thousands",
      "growth_rate_pct",
      "crude_birth_rate",
      "crude_death_rate",
      "crude_net_migration_rate",
    ],
  }),
};
