import { METHODS } from "#observatory";
import { areaName, OBSERVATION_STATUS } from "#vocabulary";
import { ENGLISH_MOVES } from "./english-moves.mjs";
import { numbersIn } from "./notation.mjs";

const name = (code) => (code === "OTH" ? "Other origins" : (areaName(code, "en") ?? code));

/** The language of the documents: numbers, names of areas, words of codes, titles of tables. */
export const english = {
  ...numbersIn((number) => number, " "),
  name,
  /** "Mexico → United States" for migrants. */
  corridor: (origin, area) => `${name(origin)} → ${name(area)}`,
  /** "Mexico from United States" for money. */
  money: (receiver, sender) => `${name(receiver)} from ${name(sender)}`,
  status: (code) => OBSERVATION_STATUS[code].words,
  method: (code) => METHODS[code],
  indicator: (dataflow, { description }) => description,
  check: ({ words }) => words,
  parameter: (key) => key,
  producer: (producer) => producer,
  edition: (version) => version,
  moves: ENGLISH_MOVES,
  yes: "yes",
  no: "no",
  stock: {
    documentation: ["Type of data", ">Destinations", ">Migrants 2024", ">Elasticity"],
    noType: "(none)",
    roundMethods: (rounds) => ["Method", ...rounds.flatMap((round) => [`>${round}: corridors`, ">persons"])],
    roundExample: (elasticity) => [
      "",
      ">2020 revision",
      ">new total / old",
      ">grown",
      ">α origin",
      ">β destination",
      `>e^(${elasticity}·(α+β))`,
      ">fitted",
    ],
    women: "Women",
    men: "Men",
    roundExampleOf: (corridor, round) => `${corridor}, ${round}:`,
    allMigrantsIn: (area) => `all migrants in ${name(area)}`,
    world: "world",
    otherSize: (rounds) => ["Destination", ">Other, 2024", ...rounds.map((round) => `>share ${round}`)],
    highestShares: (areas) => `Highest shares in 2024 (20,000 migrants or more): ${areas}.`,
    otherShared: ["Corridor, 2024", ">named", ">with a share of Other", ">gain"],
    growMost: (origins) => `Origins whose emigrants grow most by it: ${origins}.`,
    displaced: ["Corridor", ">fitted 2020", ">displaced mid-2020", ">displaced mid-2024", ">start for 2024", ">fitted 2024"],
    stopped: ["Corridor", ">displaced, end of 2020", ">stock 2020", ">stock 2024"],
  },
  remittances: {
    vintages: (indicators) => ["bn US$", "Year", ...indicators.map((indicator) => `>${indicator}`)],
    vintageCounts: (year) => ["Series", "Years", ">areas 2000", ">2010", `>${year}`, ">2023", `>sum ${year}, bn US$`],
    ruleExample: ["Host", ">Migrants", ">Income", ">r", ">Share", ">US$ million"],
    ruleExampleOf: (area, year, received, home, sum) =>
      `${name(area)}, ${year}: received ${received} bn US$; income at home ${home}; sum of all weights ${sum}.`,
    statedErrors: ["Parameter", ">Value"],
    paidShares: ["Year", ">Share"],
    senders: ["bn US$", ">rule 3", ">reported", ">scaled", ">reconciled", ">reconciled / rule"],
    sendersOf: (year) => `${year}:`,
    movedMost: "Senders moved most, of those with half a billion by the rule:",
    mostAMigrant: "Most a migrant, corridors of 20,000 migrants or more:",
    perMigrant: ["Money to", ">migrants", ">US$ million", ">US$ a migrant"],
    costs: {
      corridors: "corridors",
      all: "all corridors (10.c.1), %",
      to: (area) => `to ${name(area)}, %`,
      from: () => "from the United States, %",
      along: (area) => `to ${name(area)} from the United States, %`,
    },
    unallocated: (year, areas) => `Not allocated in ${year}, US$ million: ${areas}.`,
    nothing: "nothing",
    breaks: ["Sender, bn US$", "Year", ">rule 3", ">reported", ">reconciled"],
    conflicts: (year) => [`Money to, ${year}`, ">migrants", ">reconciled, bn US$"],
  },
  release: {
    checks: ["Check", "What must be true", ">Looked at"],
    parameters: ["Step", "Parameter", ">Value"],
    sources: ["Source", "Edition", "Producer"],
    statuses: (dataflows) => ["Status", "Reads", "Value", ...dataflows.map((id) => `>${id}`)],
    methods: ["Code", "Name", "What it says"],
    population: ["Series", "What it is", "Years", ">Areas"],
    profile: ["Aggregate, 2022", "Indicator", ">Members", ">with a figure", ">of their population", "Figure"],
    given: "given",
    notGiven: "not given",
  },
};
