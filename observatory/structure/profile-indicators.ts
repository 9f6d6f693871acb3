import type { Indicator } from "./dataflow.ts";

type Entry = Omit<Indicator, "id">;

const entry =
  (unit: string, unitMultiplier: number, decimals: number) =>
  (name: string, description: string): Entry => ({ name, description, unit, unitMultiplier, decimals, preferred: true });
const persons = entry("PS", 0, 0);
const thousandDollars = entry("USD", 3, 0);
const dollarsPerPerson = entry("USD_PS", 0, 2);
const percent = entry("PT", 0, 4);
const percentOfGdp = entry("PT_GDP", 0, 4);
const perThousand = entry("PER_1000_PS", 0, 4);

const WDI = "World Development Indicators";
const WPP = "World Population Prospects 2024";
const STOCK = "this release's migrant stock (DF_MIGRANT_STOCK, STOCK)";
const RECEIVED = "Remittances received are of WDI July 2025";
const PAID = "Remittances paid are of KNOMAD's series on Data360";
const KOSOVO = "Serbia's figure is Serbia and Kosovo together, as UN DESA's stock counts them, and is absent where either is.";
const SOUTH =
  "The South: low- and middle-income countries by the World Bank fiscal year in force on 1 July, so its list changes from year to year.";

const POPULATION = {
  POPULATION: persons("Population", `Mid-year population, both sexes (${WDI}, March 2026).`),
  POPULATION_PROJECTED: persons(
    "Population, projected",
    `Medium variant of ${WPP}, at the end of the year: not to be set beside mid-year figures.`,
  ),
  POPULATION_GROWTH: percent("Population growth", "Change of the mid-year population over one year, in percent."),
  BIRTH_RATE: perThousand(
    "Birth rate",
    `Births per 1,000 people of the calendar year's average population (${WPP}; medium variant from 2024).`,
  ),
  DEATH_RATE: perThousand(
    "Death rate",
    `Deaths per 1,000 people of the calendar year's average population (${WPP}; medium variant from 2024).`,
  ),
} satisfies Record<string, Entry>;

const DEVELOPMENT = {
  GDP: thousandDollars("Gross domestic product", `Current US dollars (${WDI}, July 2025).`),
  GDP_PER_CAPITA: dollarsPerPerson(
    "GDP per capita",
    `Current US dollars (${WDI}, July 2026, a later vintage than GDP, so GDP over population differs a little). Aggregates: mean weighted by population.`,
  ),
  GDP_PPP_PER_CAPITA: dollarsPerPerson(
    "GDP per capita at purchasing power parity",
    `Current international dollars, not US dollars (${WDI}, 2026). Aggregates: mean weighted by population.`,
  ),
  GNI_PER_CAPITA: dollarsPerPerson(
    "GNI per capita",
    `Atlas method, current US dollars (${WDI}, June 2024). Aggregates: mean weighted by population.`,
  ),
  GDP_GROWTH: percent(
    "GDP growth",
    `Annual growth of real GDP (${WDI}, 2026). Aggregates: mean weighted by the GDP of the year before in current US dollars (July 2025), so not the World Bank's own aggregates.`,
  ),
  INFLATION: percent("Inflation", `Annual change of consumer prices (${WDI}, 2026); countries only.`),
  FDI: thousandDollars("Foreign direct investment", `Net inflows, current US dollars (${WDI}, January 2025); can be negative.`),
  ODA: thousandDollars(
    "Official development assistance received",
    `Net official development assistance and official aid, current US dollars (${WDI}, October 2025); can be negative.`,
  ),
} satisfies Record<string, Entry>;

const IMMIGRATION = {
  IMMIGRANTS: persons(
    "Immigrants",
    `International migrants living in the area on 1 July, from ${STOCK}. Aggregates include those from other members.`,
  ),
  IMMIGRANTS_SHARE: percent(
    "Immigrants, share of population",
    "Immigrants in percent of the population that UN DESA publishes with the stock; between rounds both are interpolated. As in UN DESA's own share, Serbia's population is without Kosovo.",
  ),
  IMMIGRANTS_WOMEN: percent("Women among immigrants", "Women in percent of immigrants."),
  IMMIGRANTS_CHANGE_5Y: percent(
    "Immigrants, change over five years",
    "Change of the number of immigrants over five years, in percent (not a yearly rate).",
  ),
  IMMIGRANTS_TOP5_SHARE: percent(
    "Immigrants, share of the five largest origins",
    "The five largest countries of origin in percent of all immigrants, those of unnamed origin included. Aggregates: the five largest origins of the members together.",
  ),
  IMMIGRANTS_FROM_SOUTH: percent(
    "Immigrants from the South",
    `Immigrants from the South in percent of those whose origin is named. ${SOUTH}`,
  ),
  SOUTH_SOUTH_SHARE: percent(
    "South–South migrants",
    `Migrants from the South who live in members of the South, in percent of the immigrants of named origin in all members; aggregates only, and 0 by definition where no member is of the South. ${SOUTH}`,
  ),
} satisfies Record<string, Entry>;

const EMIGRATION = {
  EMIGRANTS: persons(
    "Emigrants",
    `International migrants from the area living elsewhere on 1 July, from ${STOCK}. Aggregates include those who live in other members. Migrants of unnamed origin are nobody's emigrants, so the world has fewer emigrants than immigrants.`,
  ),
  EMIGRANTS_SHARE: percent(
    "Emigrants, share of population",
    `Emigrants in percent of the population of the area of origin, which UN DESA publishes with the stock; between rounds both are interpolated. ${KOSOVO} Kosovo's population is of ${WDI}.`,
  ),
  EMIGRANTS_WOMEN: percent("Women among emigrants", "Women in percent of emigrants."),
  EMIGRANTS_CHANGE_5Y: percent(
    "Emigrants, change over five years",
    "Change of the number of emigrants over five years, in percent (not a yearly rate).",
  ),
  EMIGRANTS_TOP5_SHARE: percent(
    "Emigrants, share of the five largest destinations",
    "The five largest countries of destination in percent of all emigrants. Aggregates: the five largest destinations of the members together.",
  ),
  EMIGRANTS_IN_SOUTH: percent("Emigrants in the South", `Emigrants living in the South in percent of emigrants. ${SOUTH}`),
  NET_MIGRATION: persons("Net migration", `Immigrants less emigrants in the calendar year (${WPP}). Kosovo is apart from Serbia.`),
  NET_MIGRATION_RATE: perThousand(
    "Net migration rate",
    `Net migration per 1,000 people of the calendar year's average population (${WPP}).`,
  ),
} satisfies Record<string, Entry>;

const DISPLACEMENT = {
  REFUGEES_HOSTED: persons(
    "Refugees hosted",
    "Refugees under UNHCR's mandate living in the area at the end of the year; refugees registered with UNRWA are not among them. Serbia includes Kosovo.",
  ),
  REFUGEES_HOSTED_RATE: perThousand(
    "Refugees hosted per 1,000 people",
    `Refugees under UNHCR's mandate at the end of the year per 1,000 people at mid-year (${WDI}). Serbia's population is with Kosovo's, as its refugees are.`,
  ),
  REFUGEES_FROM: persons(
    "Refugees from the area",
    "Refugees under UNHCR's mandate whose country of origin this is, at the end of the year. Serbia includes Kosovo.",
  ),
  ASYLUM_SEEKERS_HOSTED: persons(
    "Asylum-seekers hosted",
    "People in the area whose claim for asylum was pending at the end of the year. Serbia includes Kosovo.",
  ),
  IDPS: persons(
    "Internally displaced people",
    "Internally displaced people of concern to UNHCR at the end of the year. Most countries are not listed; an unlisted country is not taken as zero, so most aggregates have no figure.",
  ),
} satisfies Record<string, Entry>;

const REMITTANCES = {
  REM_RECEIVED: thousandDollars("Remittances received", `Personal remittances received, current US dollars (${WDI}, July 2025).`),
  REM_RECEIVED_GROWTH: percent("Remittances received, growth", "Change of remittances received over one year, in percent."),
  REM_RECEIVED_GDP: percentOfGdp(
    "Remittances received, share of GDP",
    "Computed here from remittances received and GDP, both of WDI July 2025; not the older published percentages.",
  ),
  REM_RECEIVED_PER_CAPITA: dollarsPerPerson("Remittances received per capita", `${RECEIVED}, population of WDI March 2026: two vintages.`),
  REM_RECEIVED_PER_EMIGRANT: dollarsPerPerson(
    "Remittances received per emigrant",
    `${RECEIVED}; emigrants are of ${STOCK}. A calendar year's money over a mid-year stock; what an emigrant sends is not observed. ${KOSOVO}`,
  ),
  REM_RECEIVED_TO_ODA: percent(
    "Remittances received, in percent of aid",
    `${RECEIVED}, aid of WDI October 2025: two vintages. Absent where net aid is not above zero.`,
  ),
  REM_RECEIVED_TO_FDI: percent(
    "Remittances received, in percent of foreign direct investment",
    `${RECEIVED}, investment of WDI January 2025: two vintages. Absent where net inflows are not above zero.`,
  ),
  REM_RECEIVED_TOP5_SHARE: percent(
    "Remittances received, share of the five largest senders",
    "The five largest sending countries in percent of all corridors of this release's reconciled remittances (REM_RECONCILED): an estimate resting on the migrant stock. Aggregates: the five largest senders to the members together.",
  ),
  REM_PAID: thousandDollars("Remittances paid", "Personal remittances paid, current US dollars (KNOMAD series on Data360)."),
  REM_PAID_GROWTH: percent("Remittances paid, growth", "Change of remittances paid over one year, in percent."),
  REM_PAID_GDP: percentOfGdp("Remittances paid, share of GDP", `${PAID}, GDP of WDI July 2025: two publications.`),
  REM_PAID_PER_IMMIGRANT: dollarsPerPerson(
    "Remittances paid per immigrant",
    `${PAID}; immigrants are of ${STOCK}. A calendar year's money over a mid-year stock; what an immigrant sends is not observed. ${KOSOVO}`,
  ),
  REM_NET: thousandDollars("Remittances, received less paid", `${RECEIVED}. ${PAID}: two publications. Given only where both are.`),
  COST_OF_SENDING_TO: percent(
    "Cost of sending to the area",
    `Average cost of sending US$200 to the area, in percent of the amount (${WDI}, May 2023, to 2020). Aggregates: mean weighted by remittances received.`,
  ),
  COST_OF_SENDING_FROM: percent(
    "Cost of sending from the area",
    `Average cost of sending US$200 from the area, in percent of the amount (${WDI}, May 2023, to 2020). Aggregates: mean weighted by remittances paid.`,
  ),
} satisfies Record<string, Entry>;

const ENTRIES = { ...POPULATION, ...DEVELOPMENT, ...IMMIGRATION, ...EMIGRATION, ...DISPLACEMENT, ...REMITTANCES };

export type ProfileIndicatorId = keyof typeof ENTRIES;

/** An indicator of a migration profile; `estimate/profile` has a formula for each id. */
export interface ProfileIndicator extends Indicator {
  readonly id: ProfileIndicatorId;
}

/**
 * The core indicators of migration profiles, in the order in which pages show them: after the Global Migration Group's common
 * set (its first part, ratified instruments, has no source here and is left out) and the Factbook's country page.
 */
export const PROFILE_INDICATORS: readonly ProfileIndicator[] = (Object.keys(ENTRIES) as ProfileIndicatorId[]).map((id) => ({
  id,
  ...ENTRIES[id],
}));
