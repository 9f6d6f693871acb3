import { The, the } from "./names-in-sentences.ts";

/** Other words for indicators, by id: what a reader may type instead. */
const SYNONYMS: Readonly<Record<string, string>> = {
  IMMIGRANTS: "immigration foreign born foreigners newcomers",
  IMMIGRANTS_SHARE: "immigration foreign born percent",
  EMIGRANTS: "emigration diaspora expatriates abroad",
  EMIGRANTS_SHARE: "emigration diaspora abroad percent",
  STOCK: "migrants diaspora bilateral corridor",
  NET_MIGRATION: "balance inflow outflow",
  REFUGEES_HOSTED: "asylum displaced hosting",
  REFUGEES_FROM: "displaced fled origin",
  IDPS: "displaced internally idp",
  ASYLUM_SEEKERS_HOSTED: "asylum claims",
  REM_RECEIVED: "money inflows transfers inward",
  REM_RECEIVED_GDP: "dependence ratio percent money economy",
  REM_PAID: "money outflows transfers outward sent",
  REM_PAID_GDP: "ratio percent money outflows economy",
  REM_RECEIVED_TO_ODA: "aid ratio oda development assistance",
  REM_RECEIVED_TO_FDI: "fdi ratio investment",
  REM_RECONCILED: "bilateral matrix corridor",
  REM_RS3: "bilateral matrix ratha shaw",
  COST_AVERAGE: "price fee sdg 10.c.1 transfer",
  COST_OF_SENDING_TO: "price fee transfer receiving",
  COST_OF_SENDING_FROM: "price fee transfer sending",
  ODA: "aid",
  FDI: "fdi",
  GDP: "income economy",
  GDP_PER_CAPITA: "income per person",
  SOUTH_SOUTH_SHARE: "south south developing",
};

/** Texts of search, in English. */
export const searchTexts = {
  title: "Search",
  resultsFor: (query: string) => `Results for “${query}”`,
  none: (query: string) =>
    `Nothing here is called “${query}”. Names in English, French, Spanish, Arabic, Chinese and Russian and ISO codes are understood, and so are indicators; try a shorter text, or the list of all countries.`,
  empty: "Type the name of a country, two with “to” between them, or an indicator.",
  corridors: "Corridors",
  readings: "Which way?",
  countries: "Countries and areas",
  regions: "Regions and groups",
  indicators: "Indicators",
  methods: "Methods",
  pages: "Pages",
  moneyReading: (from: string, to: string) => `Money sent from ${the(from)} to ${the(to)}`,
  peopleReading: (from: string, to: string) => `People from ${the(from)} living in ${the(to)}`,
  moneyHint: "Remittances and the cost of sending them",
  peopleHint: "Migrants by origin and destination",
  sends: (from: string, to: string) =>
    `“To” may mean money sent or people who moved. ${The(from)} sends more to ${the(to)} than comes back, so money stands first.`,
  receives: (from: string, to: string) =>
    `“To” may mean people who moved or money sent. ${The(from)} does not send more to ${the(to)} than comes back, so people stand first.`,
  misspelt: "No name is exactly like this; these are the nearest.",
  shared: "Two countries share this name.",
  synonyms: SYNONYMS,
  pageWords: {
    methodology: "how estimates are made formulas method",
    methods: "codes status statuses flags meaning",
    unknown: "gaps missing data limitations irregular informal internal skills age",
    sources: "licence license data origin publishers citation",
    releases: "versions vintages changes cite",
    countries: "list all",
    regions: "groups income world bank united nations ldc",
    indicators: "variables series list",
  },
};
