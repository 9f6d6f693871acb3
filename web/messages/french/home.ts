import type { Messages } from "../messages.ts";
import { people, plural } from "./amounts.ts";
import { du, le } from "./names-in-sentences.ts";

/** Texts of the first page, in French. */
export const home: Messages["home"] = {
  title: "Qui vit où, ce qui est envoyé au pays et ce que coûte l’envoi",
  lead: (areas, from, to) =>
    `Un atlas des migrants et des envois de fonds entre ${areas} pays et zones, de ${from} à ${to} : chaque chiffre dit s’il a été mesuré ou estimé, et l’on peut remonter jusqu’à la cellule du tableau dont il provient.`,
  facts: "Quatre chiffres",
  migrants: "personnes vivant hors de leur pays de naissance",
  remittances: "envois de fonds reçus",
  refugees: "réfugiés relevant du mandat du HCR",
  cost: "coût moyen d’un envoi, rapporté au montant",
  corridors: "Les plus grands corridors",
  mapTitle: (origin, destination, amount) => `Le plus grand corridor va ${du(origin)} vers ${le(destination)} : ${people(amount)}`,
  mapSubtitle: (count, year, moneyYear) =>
    `Les ${count} plus grands corridors par effectif de migrants, ${year} ; rubans à l’échelle : les personnes (bleu) de l’origine vers la destination, les fonds (ocre) envoyés en retour, ${moneyYear} ; chaque ruban s’amincit dans le sens du trajet`,
  mapLabel: (count) =>
    `Carte du monde des ${count} plus grands corridors migratoires avec les fonds envoyés en retour ; la liste ci-dessous donne les mêmes chiffres.`,
  mapNote: "Terres seulement : aucune frontière n’est tracée.",
  listCaption: "Les plus grands corridors du monde",
  corridor: "Corridor",
  allCountries: "Tous les pays et zones",
  about: "Ce que contient cette édition",
  aboutRelease: (id, sources, checks) => [
    `L’édition ${id} réunit ${sources} ${plural(sources, "source publiée", "sources publiées")} sur les migrants, les envois de fonds, le prix des envois, les réfugiés et la population. Les totaux des Nations Unies pour 2024 ne sont pas détaillés par corridor ; ici, les corridors sont ajustés à ces totaux, et les envois de fonds mis en cohérence entre ce que déclarent ceux qui les reçoivent et ceux qui les versent.`,
    `Les chiffres sont figés : ils ont passé ${checks} ${plural(checks, "contrôle", "contrôles")}, gardent leurs valeurs sous ce numéro et peuvent être cités, mais n’ont pas encore été relus par des pairs. Les estimations sont données avec trois chiffres significatifs au plus, et un chiffre absent dit pourquoi il l’est : ce n’est jamais un zéro.`,
  ],
};
