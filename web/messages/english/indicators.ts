import { plural, The, the } from "./names-in-sentences.ts";

const UNITS: Readonly<Record<string, string>> = {
  PS: "people",
  USD: "US dollars",
  PT: "percent",
  PT_GDP: "percent of GDP",
  USD_PS: "US dollars a person",
  PER_1000_PS: "for every 1,000 people",
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;

/** Texts of the list of indicators and of an indicator's page, in English. */
export const indicatorTexts = {
  title: "Indicators",
  lead: (count: number, families: number) =>
    `${count} indicators in ${families} data sets: what each counts, for how many countries and which years. Open one for its ranking, its trends and its groups.`,
  indicator: "Indicator",
  unit: "Unit",
  years: "Years",
  countries: "Countries and areas",
  groups: "Groups",
  preferred: "preferred",
  units: (unit: string) => UNITS[unit] ?? unit,
  unitTitle: (unit: string) => capital(UNITS[unit] ?? unit),
  year: "Year",
  side: "Seen from",
  sides: {
    DF_MIGRANT_STOCK: { area: "where migrants live", counterpart: "where migrants were born" },
    DF_REMITTANCE_FLOW: { area: "who receives", counterpart: "who sends" },
    DF_REMITTANCE_COST: { area: "where money is sent to", counterpart: "where money is sent from" },
    DF_DISPLACEMENT: { area: "where people found refuge", counterpart: "where people fled from" },
  } as Readonly<Record<string, { readonly area: string; readonly counterpart: string }>>,
  show: "Show",
  choiceHint: (most: number) => `To draw other trends, tick up to ${most} countries or groups in the tables below and press Show.`,
  highest: (name: string, amount: string, period: string) => `${The(name)} had the highest figure in ${period}: ${amount}.`,
  ranked: (count: number) => `${count} ${plural(count, "country or area has", "countries and areas have")} a figure.`,
  notPreferred: "Another series of this data set is preferred on the pages; this one is kept beside it to compare.",
  ranking: (period: string) => `Ranking, ${period}`,
  bar: "To scale",
  compareArea: (name: string) => `Draw the trend of ${the(name)}`,
  more: (count: number) => `${count} more`,
  nobody: "No country or area has a figure in this period. Choose another above.",
  silent: (count: string, number: number) =>
    `${count} ${plural(number, "country or area has", "countries and areas have")} no figure in this period, but in another`,
  groupsTitle: "World, regions and income groups",
  groupsLead:
    "A group is given only when the members with a figure hold at least two thirds of its population. Sums are over those members and are never scaled up.",
  coverage: "Members with a figure · share of population",
  coverageShort: (withFigure: string, members: string, share: string) => `${withFigure} of ${members} · ${share}%`,
  coverageWords: (withFigure: string, members: string, share: string) =>
    `${withFigure} of ${members} members, ${share}% of their population`,
  trendTitle: (name: string, areas: readonly string[]) => `${name}: ${listed(areas.map(the))}`,
  trendSubtitle: (unit: string, from: string, to: string) => `${capital(unit)}, ${from} to ${to}`,
  trendNote:
    "A line breaks where a year has no figure. Groups of countries change with the members that have one, so a step in their line may be a member that began to report.",
  known: "How these figures are known",
  statusCaption: "How the figures of this period are to be read",
  methodCaption: "How they came about",
  summed: "The totals by country are added up here from the corridors listed; a corridor that is not listed adds nothing.",
};
