import { statusWords } from "#vocabulary";
import { displacementArea, moneyArea, stockArea } from "../area-words.ts";
import { ENGLISH_PROFILE } from "./english-profile.ts";
import { ENGLISH_STOCK } from "./english-stock.ts";
import type { AbsenceWords, CarriedPlace, CarriedWords, ExplanationWords, MoneyWords, StoredUnit } from "./explanation-words.ts";

const incomePer = (area: string): string => `income per person in ${moneyArea(area)}`;

const WHY_UNALLOCATED = {
  "no income": () => "no corridor can carry it, since no host with migrants from there has an income to go by",
  "no origin": (area: string) => `no corridor can carry it, since the migrant stock does not list ${moneyArea(area)} as an origin`,
} as const;

const MONEY: MoneyWords = {
  assumedZero: ({ from, to, year }) => `received by ${moneyArea(to)} from ${moneyArea(from)}, ${year}: set to zero by the publisher's rule`,
  assumedZeroRule: (own) => own,
  received: (area, year) => `received by ${moneyArea(area)} from everywhere in ${year}, US dollars, as reported`,
  inThousands: "in thousand US dollars",
  wholeThousands: "whole thousands of US dollars",
  allUnallocated: (area, why) => `all of it in thousand US dollars: ${WHY_UNALLOCATED[why](area)}`,
  ruleShare: (area) =>
    `what the rule gives to the corridor: the receipts of ${moneyArea(area)}, shared in proportion to the weights, US dollars`,
  factor: (side, area, year) =>
    `adjustment of ${moneyArea(area)} as a ${side}, ${year}: a factor, so above 1 raises and below 1 lowers (solution of the reconciliation)`,
  reconciled:
    "adjusted towards what receivers and senders report: the solution of the reconciliation is the one set of factors with which the corridors of " +
    "every country come as near as possible to what it reports having received and paid, neither being taken as exact",
  receivedFrom: (to, from) => `received by ${moneyArea(to)} from ${moneyArea(from)}`,
  receivedUnallocated: (to) => `received by ${moneyArea(to)}, not allocated to a sender`,
  sumOfCorridors: (corridors) => `all ${corridors} added, thousand US dollars`,

  migrants: ({ from, to, year }) => `migrants from ${moneyArea(from)} in ${moneyArea(to)}, ${year}`,
  weight: "weight of the corridor: migrants × what a migrant sends by the rule",
  weightSum: (corridors, to, year, assumed) => {
    const left = assumed === 0 ? "" : `; ${assumed} set to zero by the publisher's rule ${assumed === 1 ? "is" : "are"} left out`;
    return `the weights of all ${corridors} corridors to ${moneyArea(to)} in ${year}, added${left}`;
  },
  sentToPoorer: "what a migrant sends by the rule, in a host no richer than home: the income at home",
  sentToRicher: "what a migrant sends by the rule, in a richer host: the income at home and that part of the gap",
  incomeGap: (host) => `how much higher the income in ${moneyArea(host)} is`,
  gapPower: (power) => `that gap to the power ${power}: the more the gap grows, the smaller the part that is sent`,
  income: (area, year) => `${incomePer(area)}, ${year}, at purchasing power parity`,
  incomeOfNearest: (area, year, nearest) => `${incomePer(area)}: none reported for ${year}, so that of ${nearest}, the nearest year`,
  incomeOfPeer: (area, year) => `${incomePer(area)}, ${year}`,
  incomeMedian: (area, year, peers) =>
    `${incomePer(area)}, ${year}: none reported in any year, so the median of the ${peers} areas around it`,

  cost: (from, to, period) =>
    `cost of sending from ${moneyArea(from)} to ${moneyArea(to)}, ${period}, in percent of the amount, as reported`,
  costSum: (corridors) => `the costs of the ${corridors} corridors added`,
  costMean: "their mean, each corridor counting once",
  costScaled: "in ten-thousandths of a percent",
  wholeCost: "whole ten-thousandths of a percent",
};

const UNIT_WORDS: Readonly<Record<string, string>> = { "PS 0": "persons", "USD 3": "thousands of US dollars" };
const unitWords = ({ unit, unitMultiplier }: StoredUnit): string =>
  UNIT_WORDS[`${unit} ${unitMultiplier}`] ?? "in the unit of this release";

/** "Mexico", or "from Ukraine in Poland". */
function placeWords({ dataflow, area, counterpart }: CarriedPlace): string {
  if (dataflow === "DF_REMITTANCE_TOTAL") return moneyArea(area);
  if (dataflow !== "DF_DISPLACEMENT") return stockArea(area);
  return counterpart === area ? displacementArea(area) : `from ${displacementArea(counterpart)} in ${displacementArea(area)}`;
}

const CARRIED: CarriedWords = {
  figure: (name, place, unit) => {
    const { sex, period } = place;
    const who = sex === "_T" ? "" : sex === "F" ? ", women" : ", men";
    return `${name}, ${placeWords(place)}${who}, ${period}, as published${unit ? ` (${unit})` : ""}`;
  },
  scaled: (unit) => `in ${unitWords(unit)}`,
  whole: (unit) => `whole ${unitWords(unit)}`,
};

const DIAGONAL: Readonly<Record<string, string>> = {
  DF_MIGRANT_STOCK: "Cannot exist: nobody is a migrant from an area in that same area.",
  DF_REMITTANCE_FLOW: "Cannot exist: remittances are what crosses a border.",
  DF_REMITTANCE_COST: "Cannot exist: the cost is of sending across a border.",
};

const ABSENCE: AbsenceWords = {
  withoutFigure: (producer, status) =>
    `${producer ?? "The publisher"} lists this without a figure: ${statusWords(status, "en").words}. It is not zero.`,
  otherPeriods: (indicator, first, last, period) => `This release has “${indicator}” for ${first} to ${last}, not for ${period}.`,
  diagonal: (dataflow) => DIAGONAL[dataflow] ?? "Cannot exist: both ends are the same area.",
  unlisted: (status) => `${status === "L" ? "Not listed by the source" : "Not reported"}. That is no statement that it is zero.`,
  noStockTotal: (period) => `Not reported: no total is published for ${period}.`,
  noStock: ({ from, to, year }) =>
    `Not listed by the source: no revision has a corridor from ${stockArea(from)} to ${stockArea(to)} around ${year}. That is no statement that nobody moved.`,
  noReceipts: (area, period) => `Not reported: ${moneyArea(area)} reports no receipts for ${period}, so there is nothing to allocate.`,
  noMigrantsOrIncome: (receiver, sender, period) =>
    `Not listed by the source: no migrants from ${moneyArea(receiver)} are known in ${moneyArea(sender)} in ${period}, or no income to go by.`,
  noPrice: (from, to, period) =>
    `Not listed by the source: no price was collected for sending from ${moneyArea(from)} to ${moneyArea(to)} in ${period}.`,
  noTotal: (area, period) =>
    `Not reported: the source has no figure of ${moneyArea(area)} for ${period}. That is no statement that it is zero.`,
  noDisplaced: ({ from, to, year }) =>
    `Not listed by the source: no figure of people from ${displacementArea(from)} in ${displacementArea(to)} at the end of ${year}.`,
  noPopulation: (area, period) => `Not reported: the source has no figure of ${stockArea(area)} for ${period}.`,
  countriesOnly: "Not computed: this indicator is given for countries only.",
  aggregatesOnly: "Not computed: this indicator is given for regions and groups only.",
  noMember: "Not computed: no member has a figure.",
  notAboveZero: "Not computed: what it would be divided by is not above zero.",
  fewMembers: (coverage) => `Not computed: only ${coverage}; at least two thirds are needed.`,
  noSeries: (series, area, year) => `Not computed: there is no figure of ${series} for ${moneyArea(area)} in ${year}.`,
};

/** Explanations in English. */
export const ENGLISH: ExplanationWords = {
  shared: {
    notListed: (words) => `${words}: not listed, counts nothing`,
    textCell: (row, field) => `row ${row}, field ${field}`,
    redistributed: (own) => own,
    indicator: (_dataflow, own) => own.name,
    sourceSeries: (own) => own,
  },
  stock: ENGLISH_STOCK,
  money: MONEY,
  carried: CARRIED,
  profile: ENGLISH_PROFILE,
  absence: ABSENCE,
};
