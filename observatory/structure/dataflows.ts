import type { Dataflow, DataflowWords, Indicator, IndicatorWords } from "./dataflow.ts";
import { PROFILE_INDICATORS } from "./profile-indicators.ts";

/** An indicator whose id the compiler knows, so that each other language must have it. */
type Named<Id extends string> = Indicator & { readonly id: Id };

const persons = <Id extends string>(id: Id, name: string, description: string, preferred = false): Named<Id> => ({
  id,
  name,
  description,
  unit: "PS",
  unitMultiplier: 0,
  decimals: 0,
  preferred,
});
const thousandDollars = <Id extends string>(id: Id, name: string, description: string, preferred = false): Named<Id> => ({
  id,
  name,
  description,
  unit: "USD",
  unitMultiplier: 3,
  decimals: 0,
  preferred,
});
const percent = <Id extends string>(id: Id, name: string, description: string, preferred = false): Named<Id> => ({
  id,
  name,
  description,
  unit: "PT",
  unitMultiplier: 0,
  decimals: 4,
  preferred,
});

const MIGRANT_STOCK = {
  id: "DF_MIGRANT_STOCK",
  name: "International migrants by origin and destination",
  description:
    "People living in the reference area (destination) who were born in the counterpart area (origin), or hold its citizenship where birthplace is not known; at 1 July. Rounds are fitted to the published totals by destination and by origin; years between are interpolated.",
  frequency: "A",
  dimensions: ["INDICATOR", "REF_AREA", "COUNTERPART_AREA", "SEX", "TIME_PERIOD"],
  indicators: [
    persons(
      "STOCK",
      "Migrant stock",
      "Migrants by origin and destination; those whose origin the sources do not name stand under OTH.",
      true,
    ),
    persons(
      "STOCK_OTHER_DISTRIBUTED",
      "Migrant stock, other origins shared out",
      "As the migrant stock, with the migrants of unnamed origin shared over origins by what comparable destinations suggest.",
    ),
  ],
  absent: { elsewhere: "L", diagonal: "M" },
} as const satisfies Dataflow;

const REMITTANCE_FLOW = {
  id: "DF_REMITTANCE_FLOW",
  name: "Remittances by receiving and sending area",
  description:
    "Personal remittances received by the reference area from the counterpart area in a calendar year: estimates, since hardly any country reports both ends.",
  frequency: "A",
  dimensions: ["INDICATOR", "REF_AREA", "COUNTERPART_AREA", "TIME_PERIOD"],
  indicators: [
    thousandDollars(
      "REM_RECONCILED",
      "Remittances, reconciled",
      "The rule's allocation adjusted towards what both receivers and senders report; neither is taken as exact.",
      true,
    ),
    thousandDollars(
      "REM_RS3",
      "Remittances, Ratha–Shaw rule 3",
      "What each area reports having received, shared over hosts by migrants and incomes, with the published matrices' assumed zeros.",
    ),
  ],
  absent: { elsewhere: "L", diagonal: "M" },
} as const satisfies Dataflow;

const REMITTANCE_TOTAL = {
  id: "DF_REMITTANCE_TOTAL",
  name: "Remittances received and paid",
  description: "Personal remittances a country received or paid in a calendar year, as reported, several vintages side by side.",
  frequency: "A",
  dimensions: ["INDICATOR", "REF_AREA", "TIME_PERIOD"],
  indicators: [
    thousandDollars(
      "REM_RECEIVED",
      "Remittances received",
      "World Development Indicators, edition of July 2025: the vintage the allocation uses.",
      true,
    ),
    thousandDollars("REM_RECEIVED_WDI_2023", "Remittances received, WDI May 2023", "World Development Indicators, edition of 10 May 2023."),
    thousandDollars("REM_RECEIVED_KNOMAD_2025", "Remittances received, KNOMAD Data360", "KNOMAD series on Data360, 2000–2023."),
    thousandDollars("REM_RECEIVED_KNOMAD_2023", "Remittances received, KNOMAD June 2023", "KNOMAD workbook of June 2023, 2000–2022."),
    thousandDollars("REM_RECEIVED_WB_2013", "Remittances received, World Bank April 2013", "World Bank workbook of April 2013, 1970–2012."),
    thousandDollars("REM_PAID", "Remittances paid", "KNOMAD series on Data360, 2000–2023: the vintage the reconciliation uses.", true),
    thousandDollars("REM_PAID_WDI_2023", "Remittances paid, WDI May 2023", "World Development Indicators, edition of 10 May 2023."),
    thousandDollars("REM_PAID_KNOMAD_2023", "Remittances paid, KNOMAD June 2023", "KNOMAD workbook of June 2023, 2000–2022."),
  ],
  absent: { elsewhere: "O", diagonal: "O" },
} as const satisfies Dataflow;

const REMITTANCE_COST = {
  id: "DF_REMITTANCE_COST",
  name: "Cost of sending remittances",
  description:
    "Average total cost of sending money to the reference area from the counterpart area, in percent of the amount sent, by quarter.",
  frequency: "Q",
  dimensions: ["INDICATOR", "REF_AREA", "COUNTERPART_AREA", "TIME_PERIOD"],
  indicators: [
    percent(
      "COST_AVERAGE",
      "Average cost of sending",
      "Remittance Prices Worldwide corridor average. Counterpart WLD: mean over the corridors to an area; reference area WLD: mean over the corridors from one; both WLD: mean over all corridors (SDG indicator 10.c.1).",
      true,
    ),
  ],
  absent: { elsewhere: "L", diagonal: "M" },
} as const satisfies Dataflow;

const DISPLACEMENT = {
  id: "DF_DISPLACEMENT",
  name: "Forcibly displaced people by origin and country of asylum",
  description:
    "People under UNHCR's or UNRWA's mandate living in the reference area, by origin (counterpart area), at the end of the year.",
  frequency: "A",
  dimensions: ["INDICATOR", "REF_AREA", "COUNTERPART_AREA", "TIME_PERIOD"],
  indicators: [
    persons("REFUGEES", "Refugees", "Refugees and people in a refugee-like situation under UNHCR's mandate.", true),
    persons("ASYLUM_SEEKERS", "Asylum-seekers", "People whose claim was pending."),
    persons(
      "OIP",
      "Others in need of international protection",
      "People outside their country, mainly Venezuelans, in need of protection.",
    ),
    persons(
      "IDPS",
      "Internally displaced people of concern to UNHCR",
      "Displaced within their own country: reference and counterpart area are the same.",
    ),
    persons("STATELESS", "Stateless people", "Stateless people known to UNHCR."),
    persons("PALESTINE_REFUGEES", "Palestine refugees", "Refugees registered with UNRWA."),
  ],
  absent: { elsewhere: "L", diagonal: "L" },
} as const satisfies Dataflow;

const POPULATION = {
  id: "DF_POPULATION",
  name: "Population, births, deaths and net migration",
  description: "Population at 1 July, and births, deaths and net migration of a calendar year.",
  frequency: "A",
  dimensions: ["INDICATOR", "REF_AREA", "SEX", "TIME_PERIOD"],
  indicators: [
    persons("POPULATION", "Population", "Mid-year population used with the migrant stock (International Migrant Stock 2024).", true),
    persons("POPULATION_WDI", "Population, annual", "Mid-year population (World Development Indicators)."),
    persons("POPULATION_PROJECTED", "Population, projected", "Medium variant of World Population Prospects 2024."),
    persons("BIRTHS", "Births", "Births in the calendar year (World Population Prospects 2024)."),
    persons("DEATHS", "Deaths", "Deaths in the calendar year (World Population Prospects 2024)."),
    persons("NET_MIGRATION", "Net migration", "Immigrants less emigrants in the calendar year (World Population Prospects 2024)."),
  ],
  absent: { elsewhere: "O", diagonal: "O" },
} as const satisfies Dataflow;

const MIGRATION_PROFILE = {
  id: "DF_MIGRATION_PROFILE",
  name: "Core indicators for migration profiles",
  description:
    "The core set behind a country's migration profile, for countries, regions, income groups and the world, each computed from this release by a stated rule.",
  frequency: "A",
  dimensions: ["INDICATOR", "REF_AREA", "TIME_PERIOD"],
  indicators: PROFILE_INDICATORS,
  absent: { elsewhere: "O", diagonal: "O" },
} as const satisfies Dataflow;

const ALL = [MIGRANT_STOCK, REMITTANCE_FLOW, REMITTANCE_TOTAL, REMITTANCE_COST, DISPLACEMENT, POPULATION, MIGRATION_PROFILE] as const;

/** Every dataflow of a release, in the order in which lists show them, in English. */
export const DATAFLOWS: readonly Dataflow[] = ALL;

/** What another language has to say: each dataflow and each of its indicators. */
export type DataflowTranslations = {
  readonly [Flow in (typeof ALL)[number] as Flow["id"]]: DataflowWords & {
    readonly indicators: Readonly<Record<Flow["indicators"][number]["id"], IndicatorWords>>;
  };
};

/** A dataflow by id, or undefined. */
export const findDataflow = (id: string): Dataflow | undefined => DATAFLOWS.find((dataflow) => dataflow.id === id);
