import type { Messages } from "../messages.ts";
import { agreeing, au, Au, du, le, Le } from "./names-in-sentences.ts";

/** Texts of a country's page, in French. */
export const country: Messages["country"] = {
  description: (name) => `${name} : personnes, envois de fonds, coût d’un envoi, réfugiés et demandeurs d’asile.`,
  facts: "En bref",
  sections: "Sur cette page",
  abroad: (name) => `personnes nées ${au(name)} et vivant à l’étranger`,
  here: (name) => `migrants vivant ${au(name)}`,
  received: "envois de fonds reçus",
  paid: "envois de fonds versés",
  cost: "coût moyen d’un envoi vers ce pays",
  lastPrice: (period) => `dernier prix : ${period}`,
  share: (share, of) => `${share} ${of}`,
  population: "de la population",
  gdp: "du PIB",
  people: "Personnes",
  money: "Envois de fonds",
  trend: "Évolution",
  costSection: "Coût d’un envoi",
  displaced: "Réfugiés et demandeurs d’asile",
  quality: "Que valent ces chiffres ?",
  notes: "Notes",
  choices: "Options de politique",
  choicesFor: (name) => `Quelles options de politique conviennent pour ${le(name)}, et pourquoi`,
  outTitle: (name, top) => `C’est ${au(top)} que vivent le plus de personnes nées ${au(name)}`,
  outSubtitle: (name, year) => `Personnes nées ${au(name)} par pays de résidence, ${year}`,
  inTitle: (name, top) => `${Le(top)} ${agreeing(top, "est", "sont")} la première origine des migrants vivant ${au(name)}`,
  inSubtitle: (name, year) => `Migrants vivant ${au(name)} par pays de naissance, ${year}`,
  moneyInTitle: (name, top) => `La plus grande part des envois de fonds reçus ${au(name)} vient ${du(top)}`,
  moneyInSubtitle: (name, year) => `Envois de fonds reçus ${au(name)} par pays d’envoi, en dollars, ${year}`,
  moneyOutTitle: (name, top) => `C’est ${au(top)} qu’arrive la plus grande part des fonds envoyés depuis ${le(name)}`,
  moneyOutSubtitle: (name, year) => `Fonds envoyés depuis ${le(name)} par pays de destination des fonds, en dollars, ${year}`,
  peopleTrendTitle: (name, more) =>
    more === "abroad"
      ? `${Au(name)}, les natifs vivant à l’étranger sont plus nombreux que les migrants`
      : `${Au(name)}, les migrants sont plus nombreux que les natifs vivant à l’étranger`,
  peopleTrendSubtitle: (from, to) =>
    `Effectifs de migrants au milieu de l’année, ${from}–${to} ; les points sont les années de référence des Nations Unies`,
  peopleTrendNote: "Tirets : ajusté ou interpolé. Points : années de référence des Nations Unies.",
  moneyTrendTitle: (name, more) =>
    more === "received"
      ? `${Au(name)}, les envois de fonds reçus dépassent les envois versés`
      : `${Au(name)}, les envois de fonds versés dépassent les envois reçus`,
  moneyTrendSubtitle: (from, to) => `Envois de fonds personnels tels que déclarés, en dollars courants, ${from}–${to}`,
  lineHere: "vivant ici",
  lineAbroad: "vivant à l’étranger",
  lineReceived: "reçus",
  linePaid: "versés",
  costTitle: (name, amount, period) => `Envoyer de l’argent ${au(name)} coûtait en moyenne ${amount} du montant au ${period}`,
  costSubtitle: (name, period) => `Coût total moyen d’un envoi vers ${le(name)}, en pourcentage du montant, par pays d’envoi, ${period}`,
  costNone: (name) => `La source utilisée ici ne relève aucun prix d’envoi vers ${le(name)}.`,
  costOld: (year) => `La série de prix utilisée ici s’arrête en ${year} : ce ne sont pas les prix d’aujourd’hui.`,
  displacedCaption: "À la fin de l’année",
  displacedGroup: "Groupe",
  displacedGroups: {
    refugeesHosted: (name) => `Réfugiés vivant ${au(name)}`,
    refugeesFrom: (name) => `Réfugiés originaires ${du(name)} vivant ailleurs`,
    asylumSeekersHosted: (name) => `Demandeurs d’asile ${au(name)}`,
    idps: (name) => `Personnes déplacées à l’intérieur ${du(name)}`,
  },
  nobodyIn: (name) => `Les sources ne donnent aucun effectif de migrants par origine pour ${le(name)}.`,
  nobodyOut: (name) => `Les sources ne signalent ailleurs aucune personne née ${au(name)}.`,
  noMoneyIn: (name) => `Aucun envoi de fonds vers ${le(name)} n’est donné par pays d’envoi.`,
  noMoneyOut: (name) => `Aucun envoi de fonds depuis ${le(name)} n’est donné par pays de destination des fonds.`,
  unnamedNote: (amount, name) => `Les sources ne nomment pas l’origine de ${amount} des migrants vivant ${au(name)}.`,
  stockMargin:
    "Un migrant est une personne qui vit hors de son pays de naissance ; la nationalité en tient lieu lorsque le lieu de naissance n’est pas connu.",
  moneyMargin:
    "Presque aucun pays ne déclare les deux bouts d’un transfert. Les montants par corridor sont des estimations : recettes et dépenses y sont mises en cohérence selon les migrants et les revenus.",
  qualityIn: (name) => `Comment ont été établis les corridors vers ${le(name)}`,
  qualityOut: (name) => `Comment ont été établis les corridors au départ ${du(name)}`,
  qualityCaption: (what, year) => `${what}, ${year}`,
  qualityNone: (name) =>
    `Aucun corridor de personnes vers ${le(name)} ou au départ ${du(name)} ne figure ici : il n’y a donc rien à évaluer.`,
  qualityMethod: "Méthode",
  qualityCorridors: "Corridors",
  qualityShare: "Part des personnes",
  dataType: (words) => `Ce sur quoi repose l’estimation des Nations Unies pour ce pays : ${words}.`,
  dataTypes: {
    B: "le dénombrement des personnes nées à l’étranger",
    C: "le dénombrement des ressortissants étrangers, là où le lieu de naissance n’est pas connu",
    R: "des réfugiés et demandeurs d’asile ajoutés au dénombrement",
    I: "une imputation, faute de dénombrement propre au pays",
  },
  kosovo:
    "Les effectifs de migrants des Nations Unies ne donnent pas de chiffres propres au Kosovo (au sens de la résolution 1244 du Conseil de sécurité) : il y est compté avec la Serbie. La Banque mondiale donne à part les envois de fonds et les prix.",
  pairPage: (origin, destination) => `${origin} – ${destination}`,
};
