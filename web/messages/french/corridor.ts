import type { Messages } from "../messages.ts";
import { between, fromTo, isSingular, people } from "./amounts.ts";
import { au, Du, du, le } from "./names-in-sentences.ts";

const MOVES = { grew: "ont augmenté", fell: "ont diminué", same: "n’ont guère changé" } as const;

const peopleLiving = (amount: string, origin: string, destination: string, verbs: readonly [one: string, many: string]): string =>
  isSingular(amount)
    ? `${people(amount)} née ${au(origin)} ${verbs[0]} ${au(destination)}`
    : `${people(amount)} nées ${au(origin)} ${verbs[1]} ${au(destination)}`;

/** Texts of a corridor's page, in French. */
export const corridor: Messages["corridor"] = {
  title: (origin, destination) => `${origin} → ${destination}`,
  spoken: (origin, destination) => `${Du(origin)} vers ${le(destination)}`,
  people: "Personnes",
  money: "Envois de fonds",
  cost: "Coût",
  peopleText: (amount) => `${people(amount)} →`,
  moneyText: (amount, period) => `← ${amount} en ${period}`,
  peopleAbsent: (words) => `personnes : ${words}`,
  moneyAbsent: (words) => `envois de fonds : ${words}`,
  costText: (amount, period) => `coût d’un envoi : ${amount} (${period})`,
  drawingTitle: (origin, destination, amount) => peopleLiving(amount, origin, destination, ["vit", "vivent"]),
  drawingTitleAbsent: (origin, destination) => `Aucune personne née ${au(origin)} n’est signalée ${au(destination)}`,
  drawingSubtitle: (year) =>
    `Personnes de l’origine vers la destination, ${year}, et fonds envoyés en retour ; la largeur de chaque ruban à son départ est à l’échelle de sa plus grande année dans l’un ou l’autre sens`,
  drawingLabel: (origin, destination, persons, money) => `Deux rubans entre ${le(origin)} et ${le(destination)} : ${persons} ; ${money}.`,
  peopleSentence: (amount, origin, destination, period) =>
    `${peopleLiving(amount, origin, destination, ["vivait", "vivaient"])} en ${period}.`,
  peopleAbsentSentence: (origin, destination) =>
    `Les sources ne signalent aucune personne née ${au(origin)} et vivant ${au(destination)}. Ce n’est pas un zéro compté : les petits corridors sont souvent omis.`,
  shareOfOrigin: (share, origin) => `${share} des personnes nées ${au(origin)} qui vivent à l’étranger`,
  shareOfDestination: (share, destination) => `${share} des migrants vivant ${au(destination)}`,
  women: (share) => `dont ${share} de femmes et de filles`,
  moneySentence: (amount, origin, destination, period) =>
    `${amount} ${isSingular(amount.replace(/ dollars?$/, "")) ? "a été envoyé" : "ont été envoyés"} depuis ${le(destination)} vers ${le(origin)} en ${period}.`,
  moneyAbsentSentence: (origin, destination) =>
    `Aucun envoi de fonds depuis ${le(destination)} vers ${le(origin)} ne figure dans les sources. Cela ne veut pas dire qu’il n’y en a pas.`,
  perMigrant: (amount) => `${amount} par migrant`,
  shareOfReceived: (share, origin) => `${share} des envois de fonds reçus ${au(origin)}`,
  assumedZeroSentence:
    "Les matrices du producteur mettent ce corridor à zéro par une règle appliquée aux pays en conflit : c’est une hypothèse, non une observation. Notre série mise en cohérence ne la suit pas.",
  costSentence: (amount, period) => `Un envoi coûtait en moyenne ${amount} du montant au ${period}, dernier trimestre relevé.`,
  costAbsent: "La source utilisée ici ne relève aucun prix pour ce corridor.",
  costOld: (year) => `La série de prix s’arrête en ${year}.`,
  trendPeopleTitle: (more, from, to) => `Les effectifs de migrants ${MOVES[more]} ${between(from, to)}`,
  trendPeopleSubtitle: (origin, destination, from, to) =>
    `Personnes nées ${au(origin)} et vivant ${au(destination)}, au milieu de l’année, ${from}–${to}`,
  trendMoneyTitle: (more, from, to) => `Les envois de fonds ${MOVES[more]} ${between(from, to)}`,
  trendMoneySubtitle: (origin, destination, from, to) =>
    `Envois de fonds reçus ${au(origin)} depuis ${le(destination)}, estimations mises en cohérence, en dollars courants, ${from}–${to}`,
  trendCostTitle: (more, from, to) =>
    more === "same"
      ? `Les prix n’ont guère changé ${between(from, to)}`
      : `Envoyer de l’argent est devenu ${more === "fell" ? "moins" : "plus"} cher ${between(from, to)}`,
  trendCostSubtitle: (from, to) => `Coût total moyen d’un envoi, en pourcentage du montant, ${fromTo(from, to)}`,
  trend: "Évolution",
  how: "D’où viennent ces chiffres",
  howWords: (name, words) => `${name}. ${words}`,
  askedPeople: (from, to) =>
    `Vous avez cherché « ${from} → ${to} » : voici les personnes parties dans ce sens, et l’argent qu’elles envoient en retour.`,
  askedMoney: (from, to) =>
    `Vous avez cherché « ${from} → ${to} » : voici l’argent envoyé dans ce sens, et les personnes venues dans l’autre qui l’envoient.`,
  askedOther: (origin, destination) => `Les personnes originaires ${du(origin)} ${au(destination)}, et l’argent qu’elles envoient`,
  otherWay: "Dans l’autre sens",
  otherWayLink: (origin, destination) => `Ouvrir ${origin} → ${destination}`,
  steps: "Chaque étape, jusqu’à la cellule publiée",
  status: "Statut",
  method: "Méthode",
  sources: "Sources",
  bothPages: (name) => `Tout sur ${le(name)}`,
};
