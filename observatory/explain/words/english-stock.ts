import type { FittedSex } from "../../harmonise/stock-frame.ts";
import { displacementArea, stockArea } from "../area-words.ts";
import type { CorridorEnd, SexCorridor, StockWords } from "./explanation-words.ts";

const sexWords = (sex: FittedSex): string => (sex === "F" ? "women" : "men");

const people = ({ sex, from, to }: Omit<SexCorridor, "year">): string => `${sexWords(sex)} from ${stockArea(from)} in ${stockArea(to)}`;
const peopleIn = (corridor: SexCorridor): string => `${people(corridor)}, ${corridor.year}`;
const everyone = (sex: FittedSex, area: string): string => `all ${sexWords(sex)} living in ${stockArea(area)}`;
const seenFrom = (side: CorridorEnd, area: string): string => `${side === "destination" ? "living in" : "from"} ${stockArea(area)}`;

const DISPLACED = {
  REFUGEES: "refugees",
  ASYLUM_SEEKERS: "asylum-seekers",
  OIP: "others in need of international protection",
} as const;

/** The migrant stock in English. */
export const ENGLISH_STOCK: StockWords = {
  corridor: peopleIn,
  wholeCorridor: (corridor) => `${peopleIn(corridor)}, whole persons`,
  corridorNotListed: (corridor) => `${peopleIn(corridor)}: the corridor is not listed and counts nothing`,
  nothingToStartFrom: (corridor) => `${peopleIn(corridor)}: none to start from, none released`,
  bothSexes: ({ from, to, year }) => `women and men from ${stockArea(from)} in ${stockArea(to)}, ${year}`,
  total: (sex, area, year) => `${everyone(sex, area)}, ${year}`,
  wholeTotal: (sex, area, year) => `${everyone(sex, area)}, ${year}, whole persons`,
  totalBetween: (sex, area, year, [from, to], path) =>
    `${everyone(sex, area)}, ${year}: between the rounds of ${from} and ${to}, ${path === "geometric" ? "at constant growth" : "on a straight line"}`,
  bothSexesTotal: (area, year) => `women and men living in ${stockArea(area)}, ${year}`,
  publishedTotal: (side, sex, area, year) =>
    `all ${sex === "_T" ? "migrants" : sexWords(sex)} ${seenFrom(side, area)}, ${year}: published total of the latest revision`,
  shareBetween: (yearsOn, yearsApart) => `between the two, ${yearsOn} of ${yearsApart} years on: the share changes on a straight line`,
  atShareOf: (year, round) => `as many as there would be in ${year} at the corridor's share of ${round}`,
  inDestination: ({ from, to, year }) => `from ${stockArea(from)} in ${stockArea(to)}, ${year}`,
  inAllDestinations: (from, destinations, year) =>
    `migrants from ${stockArea(from)} in all ${destinations} destinations that have some, ${year}`,

  adjustment: (side, area, sex, year) =>
    `adjustment of all corridors ${side === "origin" ? "from" : "into"} ${stockArea(area)}, ${sexWords(sex)}, ${year}: a logarithm, so above 0 raises and below 0 lowers (solution of the fit)`,
  adjusted: (strength) =>
    `adjusted to the published totals: the solution of the fit is the one set of adjustments with which the corridors from every origin and into ` +
    `every destination add to the published totals at once; this corridor follows it with strength ${strength}, less where the destination is better documented`,

  reportedCell: (corridor, revision) => `${peopleIn(corridor)}, in the ${revision} revision`,
  noReportedCell: (corridor) => `${people(corridor)}: none in the earlier revision`,
  noReportedCellRule: "Not listed by the earlier revision: counts nothing.",
  startFromReported: (to) => `starting point: the earlier figure, brought to the latest total of ${stockArea(to)}`,
  publishedColumn: (sex, area, year) => `${everyone(sex, area)}, ${year}: published total of the 2020 revision, to which its corridors add`,
  addedColumn: (sex, area, year) => `${everyone(sex, area)}, ${year}: the corridors this round starts from, added over all origins`,

  noComparable: (corridor) => `${people(corridor)}: none in the areas around either`,
  noComparableRule: "No comparable area lists the corridor for this sex: counts nothing.",
  comparablePattern: (corridor) =>
    `starting point: no revision lists ${people(corridor)}, so the mean pattern of the areas around is taken`,
  atShareIn: (to, from, peer) => `as many as there would be in ${stockArea(to)} at the share of ${stockArea(from)} in ${stockArea(peer)}`,
  addedOver: (peers) => `added over the comparable destinations: ${peers.map(stockArea).join("; ")}`,
  meanOver: (peers, to) =>
    `starting point: the mean of these ${peers} destinations, since no revision lists the origins of migrants in ${stockArea(to)}`,
  namedOrigin: (sex, area) => `${sexWords(sex)} of named origin in ${stockArea(area)}`,

  displaced: (indicator, { from, to, year }) =>
    `${DISPLACED[indicator]} from ${displacementArea(from)} in ${displacementArea(to)}, end of ${year}`,
  displacedAroundMiddles: (year, before) => `displaced people at both ends of year around mid-${year}, less those around mid-${before}`,
  displacedChange: (from, to, before, year) =>
    `change in displaced people from ${stockArea(from)} in ${stockArea(to)} from mid-${before} to mid-${year}: half of that`,
  bothSexesFrom: (from, year) => `all migrants from ${stockArea(from)}, ${year}, women and men`,
  sexInChange: (sex, from) => `${sexWords(sex)} in that change: as many as among all migrants from ${stockArea(from)}`,
  withChange: "the earlier figure with the change in displacement",
  leastKept: (share) => `more displaced people left than the corridor held: ${share * 100} % of it is kept`,
  startFromChanged: (to) => `starting point: brought to the latest total of ${stockArea(to)}`,

  noUnnamed: (sex, to) =>
    `${sexWords(sex)} from unnamed origins in ${stockArea(to)}: none in the earlier revision, and no part in the increase`,
  noUnnamedRule: "Nothing to start from: counts nothing.",
  unnamedCarriedWorld: (sex) => `${sexWords(sex)} from unnamed origins in all destinations, brought to the destinations' latest totals`,
  unnamedCarried: (sex, to) => `${sexWords(sex)} from unnamed origins in ${stockArea(to)}, brought to its latest total`,
  fewerUnnamed: "starting point: fewer people of unnamed origin than before, everywhere in proportion",
  unnamedGap: "how many more people of unnamed origin there must be in all destinations",
  unsupported: (sex, to) =>
    `${sexWords(sex)} in ${stockArea(to)} whose named origins have fewer people abroad in the latest revision (weighted: more where the destination is less well documented)`,
  unsupportedWorld: "the same in all destinations",
  unnamedGain: (to) => `the part of ${stockArea(to)} in the increase, in proportion`,
  startWithGain: "starting point: the earlier figure and the part in the increase",

  sharedWeights: (to) => `the same of all origins in ${stockArea(to)}, each the larger of the listed and the suggested, added`,
  sharedPart: ({ sex, from, to }) => `the part of ${stockArea(from)} in the ${sexWords(sex)} of unnamed origin in ${stockArea(to)}`,
  wholeSharedPart: "that part in whole persons",
  withSharedPart: (corridor) => `${peopleIn(corridor)}, with the part of the unnamed`,
  inComparables: (sex, from, destinations) => `${sexWords(sex)} from ${stockArea(from)} in the ${destinations} comparable destinations`,
  namedInComparables: (sex) => `${sexWords(sex)} of named origin in the comparable destinations`,
  suggested: (to) => `as many as there would be in ${stockArea(to)} at the share there`,
};
