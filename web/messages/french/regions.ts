import type { Messages } from "../messages.ts";
import { people, plural } from "./amounts.ts";
import { au, du, Du, le } from "./names-in-sentences.ts";

const memberCount = (count: number): string => `${count} ${plural(count, "membre", "membres")}`;

/** Texts of the list of groups and of a group's page, in French. */
export const regionTexts: Messages["regions"] = {
  title: "Régions et groupes",
  lead: "Le monde, les régions des Nations Unies et de la Banque mondiale, les groupes de revenu et d’autres listes. Chaque chiffre dit sur combien de membres il repose.",
  group: "Groupe",
  kinds: {
    world: "Le monde",
    unRegions: "Régions (M49 des Nations Unies)",
    unSubregions: "Sous-régions (M49 des Nations Unies)",
    worldBankRegions: "Régions de la Banque mondiale",
    income: "Groupes de revenu (Banque mondiale)",
    lists: "Pays les moins avancés, sans littoral et petits États insulaires",
  },
  description: (name, members) =>
    `${name} : migrants, envois de fonds et plus grands corridors${members > 0 ? ` ; ${memberCount(members)}` : ""}.`,
  coverageNote:
    "Un groupe n’a de chiffre que si les membres qui en ont un rassemblent au moins les deux tiers de sa population ; les sommes portent sur ces membres et ne sont jamais extrapolées.",
  here: (name) => `migrants vivant ${au(name)}, y compris ceux venus d’autres membres`,
  abroad: (name) => `personnes originaires ${du(name)} vivant hors de leur pays de naissance`,
  received: "envois de fonds reçus",
  paid: "envois de fonds versés",
  cost: "coût moyen d’un envoi de 200 dollars vers ce groupe",
  refugees: "réfugiés relevant du mandat du HCR vivant ici",
  corridors: (period) => `Les plus grands corridors, ${period}`,
  corridorsLead:
    "Sommes faites ici à partir des effectifs de migrants par corridor. Les migrants dont les sources ne nomment pas l’origine n’y figurent pas.",
  within: (name) => `À l’intérieur ${du(name)}`,
  into: (name) => `De l’extérieur vers ${le(name)}`,
  out: (name) => `${Du(name)} vers l’extérieur`,
  flowSum: (amount, corridors) => `Environ ${people(amount)} dans ${corridors} corridors ; les plus grands :`,
  peopleTrend: (name) => `Migrants vivant ${au(name)}, et personnes qui en sont originaires vivant à l’étranger`,
  peopleTrendSubtitle: (from, to) => `Effectifs de migrants au milieu de l’année, ${from}–${to}`,
  moneyTrend: (name) => `Envois de fonds ${du(name)}, reçus et versés`,
  moneyTrendSubtitle: (from, to) => `Envois de fonds personnels, en dollars courants, sommes des membres ayant un chiffre, ${from}–${to}`,
  members: (count) => (count === 0 ? "Membres" : memberCount(count)),
  shareOfGdp: (year) => `Reçus, part du PIB, ${year}`,
  yearly:
    "Les membres sont ceux de l’exercice de la Banque mondiale en vigueur au 1er juillet de chaque année : les évolutions mêlent celles des chiffres des membres et celles de la liste.",
  today: "Les membres sont ceux d’aujourd’hui, pour toutes les années.",
  notHere: (name) =>
    `${name} est un groupe de pays pour lequel cette édition ne donne pas de chiffres. La liste des régions et groupes indique ceux qui en ont.`,
};
