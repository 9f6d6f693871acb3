import { The, the } from "./names-in-sentences.ts";

/** Texts of the page on the quality of a country's figures, in English. */
export const qualityTexts = {
  title: (name: string) => `How good are the figures of ${the(name)}?`,
  lead: (name: string) =>
    `What the figures on ${the(name)} rest on: counted, reported, fitted or missing. The page is computed from the release; it does not judge the country's statistics.`,
  link: "All about the quality of these figures",
  base: "The count behind the migrants",
  noType: "The release keeps no data type for this area's total.",
  typeNote: "As the United Nations grades its total for the newest round; it says nothing of single corridors.",
  corridors: "How the corridors came about",
  moves: (year: string) => `Largest moves against the earlier revision, ${year}`,
  movesLead: (year: string) =>
    `Corridors of ${year} in this release beside the same year in the United Nations' revision of 2020, which still gave detail by origin and destination. Large moves are where someone who knows the country should look first.`,
  movesTitle: (corridor: string, amount: string) => `The largest move: ${corridor}, ${amount} people`,
  movesSubtitle: (year: string) =>
    `People by corridor, ${year}, in this release and in the revision of 2020; logarithmic scale; at the end the difference`,
  noMoves: "No corridor to or from here is in both revisions.",
  earlier: "Revision of 2020",
  here: "This release",
  difference: "Difference",
  corridor: "Corridor",
  notListed: "not listed",
  other: "Migrants whose origin is not named",
  otherLead: (name: string) =>
    `What the sources leave unnamed among the migrants in ${the(name)}, and its share of all of them. The years are those of United Nations rounds.`,
  noOther: (name: string) => `The sources name the origin of every migrant in ${the(name)}.`,
  otherColumn: "Origin not named",
  total: "All migrants",
  share: "Share",
  vintages: "Remittances: one year, several publications",
  vintagesLead:
    "The same year as different editions give it. Where they differ, the publisher revised the figure or another publisher estimated it. The last column is the distance from the lowest to the highest, in percent of the first.",
  received: "Received",
  paid: "Paid",
  spreadTitle: {
    received: (year: string, spread: string) => `Publications of remittances received lie furthest apart for ${year}: by ${spread}`,
    paid: (year: string, spread: string) => `Publications of remittances paid lie furthest apart for ${year}: by ${spread}`,
  },
  spreadNone: {
    received: "Publications of remittances received say the same",
    paid: "Publications of remittances paid say the same",
  },
  spreadSubtitle: {
    received: (name: string, from: string, to: string) =>
      `Remittances received by ${the(name)}, current US dollars, ${from}–${to}: each publication beside the first, in percent of it; at the end from the lowest to the highest`,
    paid: (name: string, from: string, to: string) =>
      `Remittances paid by ${the(name)}, current US dollars, ${from}–${to}: each publication beside the first, in percent of it; at the end from the lowest to the highest`,
  },
  noVintage: (name: string, what: string) => `No publication in this release has remittances ${what.toLowerCase()} of ${the(name)}.`,
  spread: "Spread",
  editions: {
    REM_RECEIVED: "WDI, July 2025",
    REM_RECEIVED_WDI_2023: "WDI, May 2023",
    REM_RECEIVED_KNOMAD_2025: "KNOMAD, Data360",
    REM_RECEIVED_KNOMAD_2023: "KNOMAD, June 2023",
    REM_RECEIVED_WB_2013: "World Bank, April 2013",
    REM_PAID: "KNOMAD, Data360",
    REM_PAID_WDI_2023: "WDI, May 2023",
    REM_PAID_KNOMAD_2023: "KNOMAD, June 2023",
  } as Readonly<Record<string, string>>,
  missing: "What is missing",
  nothingMissing: "None of the pieces looked for is missing. What no country has is on the page on what we do not know.",
  gaps: {
    detail: (name: string) =>
      `No revision lists the migrants in ${the(name)} by origin: its corridors follow the pattern of comparable areas.`,
    stock: (name: string) => `${The(name)} has no figures of migrants of its own.`,
    received: (name: string, last: string) =>
      last === "" ? `No remittances received by ${the(name)} are reported.` : `The last reported year of remittances received is ${last}.`,
    paid: (name: string, last: string) =>
      last === "" ? `No remittances paid by ${the(name)} are reported.` : `The last reported year of remittances paid is ${last}.`,
    cost: (name: string, last: string) =>
      last === ""
        ? `Nobody prices sending money to ${the(name)} in the source used here.`
        : `The last price of sending money to ${the(name)} is of ${last}.`,
    income: (name: string, last: string) =>
      last === ""
        ? `No income per person of ${the(name)} is published: where a method needs one, the nearest year's or the region's stands in.`
        : `The last income per person is of ${last}.`,
  },
};
