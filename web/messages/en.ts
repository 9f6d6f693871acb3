import { OBSERVATION_STATUS, type ObservationStatus } from "#vocabulary";
import { audience } from "./english/audience.ts";
import { askedTexts } from "./english/asked.ts";
import { libraryTexts } from "./english/library.ts";
import { corridorTexts } from "./english/corridor.ts";
import { downloads } from "./english/downloads.ts";
import { indicatorTexts } from "./english/indicators.ts";
import { matrix } from "./english/matrix.ts";
import { methodologyTexts } from "./english/methods.ts";
import { joined } from "./english/joined.ts";
import { question } from "./english/question.ts";
import { map } from "./english/map.ts";
import { plural, the, The } from "./english/names-in-sentences.ts";
import { qualityTexts } from "./english/quality.ts";
import { regionTexts } from "./english/regions.ts";
import { releasesTexts } from "./english/releases.ts";
import { searchTexts } from "./english/search.ts";
import { unknownTexts } from "./english/unknown.ts";

const ordinals = ["first", "second", "third", "fourth"] as const;

/** The sign stands before the currency: "−US$5 million". */
const dollars = (amount: string): string => (amount.startsWith("−") ? `−US$${amount.slice(1)}` : `US$${amount}`);

interface ExplainLabel {
  readonly measure: string;
  readonly from: string;
  readonly to: string;
  readonly sex: "_T" | "M" | "F";
  readonly period: string;
  readonly direction: "people" | "money";
}

/** Every text of the pages, in English. A new language is a file of this shape. */
export const en = {
  locale: "en",
  direction: "ltr" as "ltr" | "rtl",

  site: {
    name: "Observatory of Migrants and Remittances",
    skip: "Skip to content",
    home: "Home",
    navigation: "Main",
    countries: "Countries",
    matrix: "Matrix",
    sources: "Sources",
    methods: "Methods",
    indicators: "Indicators",
    regions: "Regions",
    partnership: "Partnership",
    inEnglish: "in English",
    notTranslated: "Page not in English: first page in English",
    people: "People",
    calendar: "Calendar",
    questions: "Questions about figures",
    desk: "Desk: sign in",
    more: "More",
    languages: "Languages",
    release: (id: string) => `Release ${id}`,
    releaseLine: (id: string, state: string) => `Release ${id} · ${state}`,
    search: "Search",
    searchLabel: "Search for a country, or for two",
    searchField: "Country or corridor",
    searchHint: "Try “Mexico”, “USA to Mexico” or “cost to Senegal”.",
    independence:
      "Example built from public documents of 2011–2024. Independent; not affiliated with, operated or endorsed by the World Bank, its Knowledge Partnership on Migration and Development, its donors or any person named.",
    borders:
      "Names, codes and groupings follow the publisher of each series. They and the lines on maps imply no opinion on the legal status of any country, territory, city or area, of its authorities, or on its frontiers.",
    licence: (name: string) => `The figures may be used under ${name}; name this release and the sources behind a figure.`,
    sourcesLink: "Sources and licences",
  },

  joined,

  figures: {
    status: (code: ObservationStatus): string => OBSERVATION_STATUS[code].words,
    assumedZero: "assumed zero",
    absent: "no figure",
    about: (amount: string) => `about ${amount}`,
    fewerThan: (limit: number) => `fewer than ${limit}`,
    withUnit: (unit: string, amount: string) => (unit.startsWith("PT") ? `${amount}%` : unit.startsWith("USD") ? dollars(amount) : amount),
    withUnitName: (unit: string, amount: string) => {
      if (unit.startsWith("PT")) return `${amount}%`;
      if (unit.startsWith("USD")) return dollars(amount);
      return unit === "PER_1000_PS" ? `${amount} for every 1,000 people` : `${amount} people`;
    },
    full: (amount: string, period: string, status: string) => `${amount}, ${period}, ${status}`,
    lessThanPercent: "less than 0.1%",
    explain: "How we know",
    explainOf: (what: string) => `How we know: ${what}`,
    inYear: (period: string) => `in ${period}`,
  },

  periods: { quarter: (quarter: 1 | 2 | 3 | 4, year: number) => `${ordinals[quarter - 1]} quarter of ${year}` },

  charts: {
    table: "The figures as a table",
    credit: (producers: string, release: string) => `Source: ${producers} · Release ${release}`,
    source: "Source",
    sources: "sources and licences",
    estimateNote: "Dashed: estimated.",
    gapNote: "Between two ticks: no figure.",
    provisionalNote: "Hollow: provisional.",
    other: (count: number) => `Other (${count} ${plural(count, "area", "areas")})`,
    unnamed: "Origin not named",
    unallocated: "Not allocated to a sender",
    year: "Year",
    area: "Country or area",
    people: "People",
    dollars: "US dollars",
    percent: "Percent",
  },

  home: {
    title: "Who lives where, what is sent home, and what sending costs",
    lead: (areas: string, from: string, to: string) =>
      `One atlas of migrants and remittances between ${areas} countries and areas, ${from} to ${to}: each figure says whether it was measured or estimated, and can be walked back to the table cell it came from.`,
    facts: "Four figures",
    migrants: "people live outside the country they were born in",
    remittances: "was received in remittances",
    refugees: "refugees under UNHCR's mandate",
    cost: "of the amount sent was the average cost of sending",
    corridors: "The largest corridors",
    mapTitle: (origin: string, destination: string, amount: string) =>
      `The largest corridor runs from ${the(origin)} to ${the(destination)}: ${amount} people`,
    mapSubtitle: (count: number, year: string, moneyYear: string) =>
      `The ${count} largest corridors by migrant stock, ${year}; ribbons to scale: people (blue) from origin to destination, money (ochre) sent back, ${moneyYear}; each narrows the way it goes`,
    mapLabel: (count: number) =>
      `World map of the ${count} largest migration corridors with the money sent back along them; the list below has the same figures.`,
    mapNote: "Land only: no frontiers are drawn.",
    listCaption: "Largest corridors in the world",
    corridor: "Corridor",
    allCountries: "All countries and areas",
    about: "What this release is",
    aboutRelease: (id: string, sources: number, checks: number) => [
      `Release ${id} brings together ${sources} published sources of migrants, remittances, prices of sending, refugees and population. The United Nations' totals of 2024 come without detail by corridor; here the corridors are fitted to them, and the remittances reconciled between those who report receiving and those who report paying.`,
      `The figures are frozen: they passed ${checks} checks, keep their values under this number and can be cited, but have not been reviewed by peers yet. Estimates are shown with at most three significant figures, and an absent figure says why it is absent: it is never a zero.`,
    ],
  },

  asked: askedTexts,
  library: libraryTexts,

  country: {
    description: (name: string) => `${name}: people, remittances, cost of sending, refugees and asylum-seekers.`,
    facts: "At a glance",
    sections: "On this page",
    abroad: (name: string) => `people born in ${the(name)} live abroad`,
    here: (name: string) => `migrants live in ${the(name)}`,
    received: "received in remittances",
    paid: "paid in remittances",
    cost: "average cost of sending money here",
    lastPrice: (period: string) => `last price ${period}`,
    share: (share: string, of: string) => `${share} of ${of}`,
    population: "the population",
    gdp: "GDP",
    people: "People",
    money: "Money",
    trend: "Trend",
    costSection: "Cost of sending",
    displaced: "Refugees and asylum-seekers",
    quality: "How good are these figures?",
    notes: "Notes",
    choices: "Policy choices",
    choicesFor: (name: string) => `Which policy choices fit ${the(name)}, and why`,
    outTitle: (name: string, top: string) => `More people from ${the(name)} live in ${the(top)} than anywhere else abroad`,
    outSubtitle: (name: string, year: string) => `People born in ${the(name)} by country of residence, ${year}`,
    inTitle: (name: string, top: string) => `${The(top)} is the largest origin of migrants in ${the(name)}`,
    inSubtitle: (name: string, year: string) => `Migrants living in ${the(name)} by country of birth, ${year}`,
    moneyInTitle: (name: string, top: string) => `The largest share of remittances to ${the(name)} comes from ${the(top)}`,
    moneyInSubtitle: (name: string, year: string) => `Remittances received in ${the(name)} by sending area, US dollars, ${year}`,
    moneyOutTitle: (name: string, top: string) => `${The(top)} receives more from ${the(name)} than any other country does`,
    moneyOutSubtitle: (name: string, year: string) => `Remittances sent from ${the(name)} by receiving area, US dollars, ${year}`,
    peopleTrendTitle: (name: string, more: "here" | "abroad") =>
      more === "abroad"
        ? `More people from ${the(name)} live abroad than migrants live in ${the(name)}`
        : `More migrants live in ${the(name)} than people from ${the(name)} live abroad`,
    peopleTrendSubtitle: (from: string, to: string) =>
      `Migrant stocks at mid-year, ${from}–${to}; dots are the years the United Nations estimated`,
    peopleTrendNote: "Dashed: fitted or interpolated. Dots: years of a United Nations round.",
    moneyTrendTitle: (name: string, more: "received" | "paid") =>
      `${The(name)} ${more === "received" ? "receives more than it pays" : "pays more than it receives"} in remittances`,
    moneyTrendSubtitle: (from: string, to: string) => `Personal remittances as reported, current US dollars, ${from}–${to}`,
    lineHere: "living here",
    lineAbroad: "living abroad",
    lineReceived: "received",
    linePaid: "paid",
    costTitle: (name: string, amount: string, period: string) => `Sending money to ${the(name)} cost ${amount} on average in the ${period}`,
    costSubtitle: (name: string, period: string) =>
      `Average total cost of sending to ${the(name)}, percent of the amount, by sending area, ${period}`,
    costNone: (name: string) => `No price of sending money to ${the(name)} is collected by the source used here.`,
    costOld: (year: string) => `The price series used here ends in ${year}: these are not today's prices.`,
    displacedCaption: "At the end of the year",
    displacedGroup: "Group",
    displacedGroups: {
      refugeesHosted: (name: string) => `Refugees living in ${the(name)}`,
      refugeesFrom: (name: string) => `Refugees from ${the(name)} living elsewhere`,
      asylumSeekersHosted: (name: string) => `Asylum-seekers in ${the(name)}`,
      idps: (name: string) => `Displaced within ${the(name)}`,
    },
    nobodyIn: (name: string) => `No migrants by origin are listed for ${the(name)}.`,
    nobodyOut: (name: string) => `No people from ${the(name)} are listed elsewhere.`,
    noMoneyIn: (name: string) => `No remittances to ${the(name)} by sending area are listed.`,
    noMoneyOut: (name: string) => `No remittances from ${the(name)} by receiving area are listed.`,
    unnamedNote: (amount: string, name: string) => `The sources do not name the origin of ${amount} of the migrants in ${the(name)}.`,
    stockMargin: "A migrant is a person living outside the country of birth; citizenship stands in where birthplace is not known.",
    moneyMargin:
      "Hardly any country reports both ends of a transfer. Corridors are estimates: receipts and payments reconciled over migrants and incomes.",
    qualityIn: (name: string) => `How the corridors to ${the(name)} came about`,
    qualityOut: (name: string) => `How the corridors from ${the(name)} came about`,
    qualityCaption: (what: string, year: string) => `${what}, ${year}`,
    qualityNone: (name: string) => `No corridor of people to or from ${the(name)} is listed, so there is nothing to grade.`,
    qualityMethod: "Method",
    qualityCorridors: "Corridors",
    qualityShare: "Share of people",
    dataType: (words: string) => `What the United Nations' estimate for this country rests on: ${words}.`,
    dataTypes: {
      B: "counts of people born abroad",
      C: "counts of foreign citizens, where birthplace is not known",
      R: "refugees and asylum-seekers added to the count",
      I: "imputation, since the country has no count of its own",
    } as Readonly<Record<string, string>>,
    kosovo:
      "The United Nations' migrant stocks give Kosovo (under UNSC resolution 1244) no figures of its own: it is counted within Serbia. Remittances and prices are given apart by the World Bank.",
    pairPage: (origin: string, destination: string) => `${origin} to ${destination}`,
  },

  corridor: corridorTexts,

  explain: {
    title: "How we know this figure",
    spoken: (label: string) => `How we know: ${label}`,
    figure: "The figure",
    counts: "What is counted",
    cells: (count: string) => `${count} ${count === "1" ? "cell" : "cells"}`,
    filesLead: "Files the figure rests on:",
    key: "Key",
    steps: "Step by step",
    fromCells: "The publishers' cells it rests on",
    step: (number: number) => `Step ${number}`,
    uses: (steps: string) => `uses ${steps}`,
    stepsRef: (first: number, last: number) => `steps ${first} to ${last}`,
    stepRef: (number: number) => `step ${number}`,
    value: "Value",
    publisher: "Publisher",
    file: "File",
    sheet: "Sheet",
    cell: "Cell",
    cellValue: "As published",
    rowColumn: (row: number, column: number) => `row ${row}, field ${column}`,
    ops: {
      take: "Take",
      add: "Add",
      subtract: "Subtract",
      scale: "Multiply",
      interpolate: "Interpolate",
      share: "Share",
      round: "Round",
      divide: "Divide",
      power: "Power of",
      exponential: "Grow or shrink at a constant rate",
      median: "Median of",
    } as Readonly<Record<string, string>>,
    more: (count: number) => `${count} more ${plural(count, "cell", "cells")}`,
    by: (factor: string) => `× ${factor}`,
    byRule: "This figure is computed from other figures of the release by the rule stated above. Its single steps are not listed.",
    nothing:
      "The release has no figure here, so there are no steps. The status above says which kind of absence it is; none of them is zero.",
    back: "Back to the corridor",
    backCountry: "Back to the country",
    unit: (factor: string) => `The figure is the last step times ${factor}.`,
    label: ({ measure, from, to, sex, period, direction }: ExplainLabel) => {
      const who = sex === "F" ? ", women and girls" : sex === "M" ? ", men and boys" : "";
      const where = from === "" ? to : direction === "people" ? `from ${the(from)} in ${the(to)}` : `from ${the(from)} to ${the(to)}`;
      return `${measure}, ${where}${who}, ${period}`;
    },
    intro: "Read from the top: each step says what was done, with which earlier steps, and the number that came of it.",
  },

  countries: {
    title: "Countries and areas",
    lead: (count: number, year: string) =>
      `${count} countries and areas that a source of this release gives figures for. Migrants and people abroad are of ${year}.`,
    caption: "Countries and areas with migrants living there and people living abroad",
    here: "Migrants living here",
    abroad: "Living abroad",
    received: (year: string) => `Remittances received, ${year}`,
    jump: "Jump to letter",
  },

  matrix,

  sources: {
    title: "Sources and licences",
    lead: "What each source is, who publishes it, under which licence, and what this release did with it. No publisher has endorsed the release.",
    producer: "Publisher",
    version: "Edition",
    licence: "Licence",
    citation: "Cite as",
    changes: "Changes made here",
    checksum: "SHA-256 of the publisher's file",
  },

  release: {
    title: (id: string) => `Release ${id}`,
    lead: "A release is a set of figures that no longer changes: cite it, and anyone will find the same numbers again.",
    state: "Where it stands",
    cite: "Cite as",
    citeNote:
      "This is the release wherever it is kept. A page or a figure of this site is cited as a part of it, with the name of the site; each has its own citation.",
    licence: "Licence",
    contents: "What is in it",
    dataset: "Data set",
    indicators: "Indicators",
    rows: "Figures",
    checks: "What was checked before freezing",
    looked: (count: string) => `${count} looked at`,
    files: "Files",
    filesLead: (count: number, size: string) => `${count} Parquet files, ${size} together, each with its checksum in the manifest.`,
    code: "Hash of the programme that computed it",
    megabytes: (size: string) => `${size} MB`,
  },

  methods: {
    title: "Methods and statuses",
    lead: "Every figure carries two codes: how it came about, and how it should be read.",
    methods: "How a figure came about",
    statuses: "How a figure is to be read",
    code: "Code",
    name: "Name",
    meaning: "What it means",
    absence: "A status without a number is a kind of absence: none of them is zero.",
  },

  indicators: indicatorTexts,
  regions: regionTexts,
  quality: qualityTexts,
  unknown: unknownTexts,
  methodology: methodologyTexts,
  releases: releasesTexts,
  search: searchTexts,

  downloads,
  map,
  question,
  audience,

  problems: {
    title: "What can go wrong",
    lead: "Every coded answer of this site. Programs that ask for application/json get them as RFC 9457 problem details.",
    notFound: "There is no page at this address",
    notFoundWords: "The address may be mistyped, or the page belongs to a later release.",
    perhaps: "Perhaps you meant",
    notCountry: (name: string) =>
      `${name} has no page in this release: only countries and areas with figures have one, groups of countries and former states do not.`,
    unexpected: "Something went wrong on our side",
    unexpectedWords: "The page could not be put together. The fault has been written down; nothing you did caused it.",
    wayOut: "What to do",
    status: "HTTP status",
  },
};
