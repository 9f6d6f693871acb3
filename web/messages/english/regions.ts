import { plural, the } from "./names-in-sentences.ts";

/** Texts of the list of groups and of a group's page, in English. */
export const regionTexts = {
  title: "Regions and groups",
  lead: "The world, regions of the United Nations and of the World Bank, income groups and other lists. Each figure says how many members it rests on.",
  group: "Group",
  kinds: {
    world: "The world",
    unRegions: "Regions (United Nations M49)",
    unSubregions: "Subregions (United Nations M49)",
    worldBankRegions: "World Bank regions",
    income: "Income groups (World Bank)",
    lists: "Least developed, landlocked and small island countries",
  },
  description: (name: string, members: number) =>
    `${name}: migrants, remittances and the largest corridors${members > 0 ? `, with ${members} ${plural(members, "member", "members")}` : ""}.`,
  coverageNote:
    "A figure of a group is given only when the members that have one hold at least two thirds of its population; sums are over those members and never scaled up.",
  here: (name: string) => `migrants live in ${the(name)}, those from other members included`,
  abroad: (name: string) => `people from ${the(name)} live outside their country of birth`,
  received: "received in remittances",
  paid: "paid in remittances",
  cost: "average cost of sending US$200 here",
  refugees: "refugees under UNHCR's mandate live here",
  corridors: (period: string) => `Largest corridors, ${period}`,
  corridorsLead: "Added up here from the migrant stock by corridor. Migrants whose origin the sources do not name are in none of them.",
  within: (name: string) => `Within ${the(name)}`,
  into: (name: string) => `Into ${the(name)} from elsewhere`,
  out: (name: string) => `Out of ${the(name)} to elsewhere`,
  flowSum: (people: string, corridors: string) => `About ${people} people in ${corridors} corridors; the largest:`,
  peopleTrend: (name: string) => `Migrants living in ${the(name)}, and people from there living abroad`,
  peopleTrendSubtitle: (from: string, to: string) => `Migrant stocks at mid-year, ${from}–${to}`,
  moneyTrend: (name: string) => `Remittances of ${the(name)}, received and paid`,
  moneyTrendSubtitle: (from: string, to: string) =>
    `Personal remittances, current US dollars, sums over the members with a figure, ${from}–${to}`,
  members: (count: number) => (count === 0 ? "Members" : `${count} ${plural(count, "member", "members")}`),
  shareOfGdp: (year: string) => `Received, share of GDP, ${year}`,
  yearly:
    "Members are those of the World Bank's fiscal year in force on 1 July of each year: trends mix changes of the members' figures with changes of the list.",
  today: "Members are those of today, in every year.",
  notHere: (name: string) =>
    `${name} is a group of countries that this release gives no figures for. The list of regions and groups has those it does.`,
};
