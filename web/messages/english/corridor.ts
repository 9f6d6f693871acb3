import { the } from "./names-in-sentences.ts";

/** Texts of a corridor's page, in English. */
export const corridorTexts = {
  title: (origin: string, destination: string) => `${origin} → ${destination}`,
  spoken: (origin: string, destination: string) => `${origin} to ${destination}`,
  people: "People",
  money: "Money",
  cost: "Cost",
  peopleText: (amount: string) => `${amount} people →`,
  moneyText: (amount: string, period: string) => `← ${amount} in ${period}`,
  peopleAbsent: (words: string) => `people: ${words}`,
  moneyAbsent: (words: string) => `money: ${words}`,
  costText: (amount: string, period: string) => `sending cost ${amount} (${period})`,
  drawingTitle: (origin: string, destination: string, amount: string) =>
    `${amount} people born in ${the(origin)} live in ${the(destination)}`,
  drawingTitleAbsent: (origin: string, destination: string) => `No people born in ${the(origin)} are listed in ${the(destination)}`,
  drawingSubtitle: (year: string) =>
    `People from origin to destination, ${year}, and money sent back; each ribbon's width where it starts is to scale with its largest year in either direction`,
  drawingLabel: (origin: string, destination: string, people: string, money: string) =>
    `Two ribbons between ${the(origin)} and ${the(destination)}: ${people}; ${money}.`,
  peopleSentence: (amount: string, origin: string, destination: string, period: string) =>
    `${amount} people born in ${the(origin)} lived in ${the(destination)} in ${period}.`,
  peopleAbsentSentence: (origin: string, destination: string) =>
    `The sources list nobody born in ${the(origin)} living in ${the(destination)}. That is not a count of zero: small corridors are often not listed.`,
  shareOfOrigin: (share: string, origin: string) => `${share} of all people from ${the(origin)} who live abroad`,
  shareOfDestination: (share: string, destination: string) => `${share} of all migrants in ${the(destination)}`,
  women: (share: string) => `${share} of them women and girls`,
  moneySentence: (amount: string, origin: string, destination: string, period: string) =>
    `${amount} was sent from ${the(destination)} to ${the(origin)} in ${period}.`,
  moneyAbsentSentence: (origin: string, destination: string) =>
    `No remittances from ${the(destination)} to ${the(origin)} are listed. That does not mean that none are sent.`,
  perMigrant: (amount: string) => `${amount} for each migrant`,
  shareOfReceived: (share: string, origin: string) => `${share} of what ${the(origin)} received`,
  assumedZeroSentence:
    "The publisher's matrices set this corridor to zero by a rule for pairs in conflict: an assumption, not an observation. Our reconciled series does not follow it.",
  costSentence: (amount: string, period: string) =>
    `Sending cost ${amount} of the amount on average in the ${period}, the last quarter priced.`,
  costAbsent: "Nobody prices this corridor in the source used here.",
  costOld: (year: string) => `The price series ends in ${year}.`,
  trendPeopleTitle: (more: "grew" | "fell" | "same", from: string, to: string) =>
    more === "same" ? `The corridor hardly changed between ${from} and ${to}` : `The corridor ${more} between ${from} and ${to}`,
  trendPeopleSubtitle: (origin: string, destination: string, from: string, to: string) =>
    `People born in ${the(origin)} living in ${the(destination)}, mid-year, ${from}–${to}`,
  trendMoneyTitle: (more: "grew" | "fell" | "same", from: string, to: string) =>
    more === "same" ? `Money sent hardly changed between ${from} and ${to}` : `Money sent ${more} between ${from} and ${to}`,
  trendMoneySubtitle: (origin: string, destination: string, from: string, to: string) =>
    `Remittances received in ${the(origin)} from ${the(destination)}, reconciled estimates, current US dollars, ${from}–${to}`,
  trendCostTitle: (more: "grew" | "fell" | "same", from: string, to: string) =>
    more === "same"
      ? `Prices hardly changed between the ${from} and the ${to}`
      : `Sending became ${more === "fell" ? "cheaper" : "dearer"} between the ${from} and the ${to}`,
  trendCostSubtitle: (from: string, to: string) => `Average total cost of sending, percent of the amount, ${from} to ${to}`,
  trend: "Trend",
  how: "How we know",
  howWords: (name: string, words: string) => `${name}. ${words}`,
  /** Above a corridor that a search for two names led to; "to" may mean people or money. */
  askedPeople: (from: string, to: string) =>
    `You searched for “${from} to ${to}”: here are the people who went that way, and the money they send back.`,
  askedMoney: (from: string, to: string) =>
    `You searched for “${from} to ${to}”: here is the money sent that way, and the people who came the other way and send it.`,
  askedOther: (origin: string, destination: string) => `People from ${the(origin)} in ${the(destination)}, and the money they send`,
  otherWay: "The other way",
  otherWayLink: (origin: string, destination: string) => `Open ${origin} → ${destination}`,
  steps: "Each step, to the publisher's cell",
  status: "Status",
  method: "Method",
  sources: "Sources",
  bothPages: (name: string) => `All about ${the(name)}`,
};
