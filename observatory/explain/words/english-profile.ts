import { moneyArea, stockArea } from "../area-words.ts";
import type { ProfileWords, SeriesName, StoredUnit } from "./explanation-words.ts";

const isMoney = ({ key }: Pick<SeriesName, "key">): boolean => key.startsWith("DF_REMITTANCE");

/** An area as the series names it. */
const areaIn = (series: SeriesName, area: string): string => (isMoney(series) ? moneyArea(area) : stockArea(area));
const unitOf = ({ isThousandDollars }: SeriesName): string => (isThousandDollars ? ", thousand US dollars" : "");

const PARTS: Readonly<Record<number, string>> = { 2: "hundredths", 4: "ten-thousandths" };
const UNITS: Readonly<Record<string, string>> = {
  PS: "persons",
  USD: "US dollars",
  USD_PS: "a dollar",
  PT: "a percent",
  PT_GDP: "a percent of GDP",
  PER_1000_PS: "one per 1,000 people",
};

function unitWords({ unit, unitMultiplier, decimals }: StoredUnit): string {
  if (decimals > 0) return `${PARTS[decimals] ?? "parts"} of ${UNITS[unit] ?? unit}`;
  return unitMultiplier === 3 ? `thousands of ${UNITS[unit] ?? unit}` : (UNITS[unit] ?? unit);
}

const PEOPLE = { destination: "immigrants", origin: "emigrants" } as const;
const OTHER_END = { destination: "origin", origin: "destination" } as const;
const FROM_OR_IN_SOUTH = { destination: "from the South", origin: "in the South" } as const;
const IN_OR_FROM = { destination: "in", origin: "from" } as const;

const PER: Readonly<Record<number, string>> = { 1: "per person", 100: "in percent", 1000: "per 1,000 people" };

/** Migration profiles in English. */
export const ENGLISH_PROFILE: ProfileWords = {
  scaled: (unit) => `in ${unitWords(unit)}`,
  whole: (unit) => `whole ${unitWords(unit)}`,
  inFull: "the same, written out in full",
  coverage: (area, { members, withFigure, populationShare }) =>
    `${withFigure} of ${members} members of ${stockArea(area)} have a figure, with ${(100 * populationShare).toFixed(1)} % of its population`,

  released: (series, area, year) => `${series.name}: ${areaIn(series, area)}, ${year}${unitOf(series)}`,
  reported: ({ name, unit }, area, year) => `${name}: ${moneyArea(area)}, ${year}${name.includes(unit) ? "" : ` (${unit})`}`,
  totalOf: (series, side, sex, area, year) => {
    const who = isMoney(series) ? "remittances" : sex === "F" ? "women" : "migrants";
    const [at, from] = isMoney(series) ? ["received by", "sent from"] : ["living in", "from"];
    return `all ${who} ${side === "destination" ? at : from} ${areaIn(series, area)}, ${year}${unitOf(series)}`;
  },
  corridorOf: (series, { from, to, year }) => {
    const what = series.key.startsWith("DF_MIGRANT_STOCK/") ? "migrants" : series.name;
    return `${what} from ${areaIn(series, from)} ${isMoney(series) ? "to" : "in"} ${areaIn(series, to)}, ${year}${unitOf(series)}`;
  },
  allCorridors: (series, side, area, year, corridors) =>
    `${series.name} ${IN_OR_FROM[side]} ${areaIn(series, area)}, ${year}: all ${corridors} corridors added`,
  people: (side, who) => {
    if (who === "all") return PEOPLE[side];
    if (who === "women") return `women among ${PEOPLE[side]}`;
    return `${PEOPLE[side]} ${who === "named" ? `of named ${OTHER_END[side]}` : FROM_OR_IN_SOUTH[side]}`;
  },
  together: (areas, year) => `${areas.map(stockArea).join(" and ")} together, ${year}, as the migrant stock counts them`,
  straightLine: (area, year, before, after) =>
    `${stockArea(area)}, ${year}: on a straight line between ${before} and ${after}, the years with a figure`,

  ofNamed: (side) => `those of named ${OTHER_END[side]}`,
  south: (side, area, year, corridors) => {
    const words = `migrants ${IN_OR_FROM[side]} ${stockArea(area)} ${FROM_OR_IN_SOUTH[side]} (low- and middle-income countries of ${year})`;
    return corridors === 0 ? words : `${words}: ${corridors} corridors added`;
  },
  noSouthRule: "No corridor of this kind is listed.",
  namedAdded: (side, coverage) => `migrants whose ${OTHER_END[side]} is named, added over the members: ${coverage}`,
  southShare: (side, area, year) =>
    `share of the South among migrants ${IN_OR_FROM[side]} ${stockArea(area)}, ${year}, in ten-thousandths of a percent`,
  southPart: (area) => `the part of ${stockArea(area)}: its share × its migrants ÷ all`,
  noneOfSouth: "no member is of the South",
  noneOfSouthRule: "Members outside the South count nothing.",
  southTogether: (decimals, isWithinSouth) =>
    `the share of all members together, from shares rounded to ${decimals} decimals${isWithinSouth ? "; members outside the South count nothing" : ""}`,

  addedOverMembers: (series, year, coverage) => `${series}, ${year}, added over the members: ${coverage}`,
  ratio: (of, to, factor) => `${of} over ${to}, ${PER[factor] ?? "per unit"}`,
  factor: (factor) => PER[factor] ?? "factor",
  factorRule: "How the indicator is defined.",
  change: (years, year) => `change over ${years === 1 ? "one year" : `${years} years`} to ${year}`,
  changePercent: "that change in percent of the earlier figure",
  weights: (series, coverage) => `${series} as weights, added over the members: ${coverage}`,
  memberPart: (area) => `${moneyArea(area)} in the mean: its figure × its weight ÷ all weights`,
  weightedMean: "the weighted mean: all parts added",
  difference: (of, less) => `${of} less ${less}`,
  partnerAdded: (series, partner) => `${areaIn(series, partner)}: all members' corridors added`,
  largestPartners: (series, largest, partners) =>
    `the ${largest.length} largest of ${partners} partners added: ${largest.map((partner) => areaIn(series, partner)).join("; ")}`,
  allPartners: (coverage) => `all corridors, unnamed partners included: ${coverage}`,
  topPercent: "their share in percent",
};
