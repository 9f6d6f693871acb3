import type { Messages } from "../messages.ts";
import { au, du, le } from "./names-in-sentences.ts";

/** Texts of the page on the quality of a country's figures, in French. */
export const qualityTexts: Messages["quality"] = {
  title: (name) => `Que valent les chiffres ${du(name)} ?`,
  lead: (name) =>
    `Ce sur quoi reposent les chiffres concernant ${le(name)} : comptés, déclarés, ajustés ou manquants. La page est calculée à partir de l’édition ; elle ne juge pas les statistiques du pays.`,
  link: "Tout sur la qualité de ces chiffres",
  base: "Le dénombrement des migrants",
  noType: "L’édition n’indique pas de type de données pour le total de cette zone.",
  typeNote:
    "C’est ainsi que les Nations Unies qualifient leur total pour l’année de référence la plus récente ; cela ne dit rien de chaque corridor.",
  corridors: "Comment les corridors ont été établis",
  moves: (year) => `Plus grands écarts avec la révision précédente, ${year}`,
  movesLead: (year) =>
    `Les corridors de ${year} dans cette édition, à côté de la même année dans la révision de 2020 des Nations Unies, qui donnait encore le détail par origine et destination. C’est là où l’écart est grand que doit d’abord regarder qui connaît le pays.`,
  movesTitle: (corridor, amount) => `Le plus grand écart : ${corridor}, ${amount} personnes`,
  movesSubtitle: (year) =>
    `Personnes par corridor, ${year}, dans cette édition et dans la révision de 2020 ; échelle logarithmique ; au bout, l’écart`,
  noMoves: "Aucun corridor vers ce pays ou depuis ce pays ne figure dans les deux révisions.",
  earlier: "Révision de 2020",
  here: "Cette édition",
  difference: "Écart",
  corridor: "Corridor",
  notListed: "non répertorié",
  other: "Migrants dont l’origine n’est pas nommée",
  otherLead: (name) =>
    `Ce que les sources laissent sans origine parmi les migrants vivant ${au(name)}, et la part que cela représente. Les années sont les années de référence des Nations Unies.`,
  noOther: (name) => `Les sources nomment l’origine de tous les migrants vivant ${au(name)}.`,
  otherColumn: "Origine non nommée",
  total: "Tous les migrants",
  share: "Part",
  vintages: "Envois de fonds : une année, plusieurs publications",
  vintagesLead:
    "La même année selon plusieurs millésimes. Là où ils diffèrent, le producteur a révisé le chiffre ou un autre producteur l’a estimé. La dernière colonne est l’écart entre le plus bas et le plus haut, en pourcentage du premier.",
  received: "Reçus",
  paid: "Versés",
  spreadTitle: {
    received: (year, spread) => `Pour les envois de fonds reçus, les publications s’écartent le plus en ${year} : de ${spread}`,
    paid: (year, spread) => `Pour les envois de fonds versés, les publications s’écartent le plus en ${year} : de ${spread}`,
  },
  spreadNone: {
    received: "Pour les envois de fonds reçus, les publications disent la même chose",
    paid: "Pour les envois de fonds versés, les publications disent la même chose",
  },
  spreadSubtitle: {
    received: (name, from, to) =>
      `Envois de fonds reçus ${au(name)}, dollars courants, ${from}–${to} : chaque publication par rapport à la première, en pourcentage de celle-ci ; au bout, du plus bas au plus haut`,
    paid: (name, from, to) =>
      `Envois de fonds versés depuis ${le(name)}, dollars courants, ${from}–${to} : chaque publication par rapport à la première, en pourcentage de celle-ci ; au bout, du plus bas au plus haut`,
  },
  noVintage: (name, what) =>
    `Aucune publication reprise dans cette édition ne donne d’envois de fonds ${what.toLowerCase()} pour ${le(name)}.`,
  spread: "Étendue",
  editions: {
    REM_RECEIVED: "WDI, juillet 2025",
    REM_RECEIVED_WDI_2023: "WDI, mai 2023",
    REM_RECEIVED_KNOMAD_2025: "KNOMAD, Data360",
    REM_RECEIVED_KNOMAD_2023: "KNOMAD, juin 2023",
    REM_RECEIVED_WB_2013: "Banque mondiale, avril 2013",
    REM_PAID: "KNOMAD, Data360",
    REM_PAID_WDI_2023: "WDI, mai 2023",
    REM_PAID_KNOMAD_2023: "KNOMAD, juin 2023",
  },
  missing: "Ce qui manque",
  nothingMissing: "Rien de ce que l’on cherche ne manque. Ce qu’aucun pays n’a figure à la page « Ce que nous ne savons pas ».",
  gaps: {
    detail: (name) =>
      `Aucune révision ne donne par origine les migrants vivant ${au(name)} : ses corridors suivent le profil de zones comparables.`,
    stock: (name) => `Il n’y a pas d’effectifs de migrants propres pour ${le(name)}.`,
    received: (name, last) =>
      last === ""
        ? `Aucun envoi de fonds reçu ${au(name)} n’est déclaré.`
        : `La dernière année déclarée d’envois de fonds reçus est ${last}.`,
    paid: (name, last) =>
      last === ""
        ? `Aucun envoi de fonds versé depuis ${le(name)} n’est déclaré.`
        : `La dernière année déclarée d’envois de fonds versés est ${last}.`,
    cost: (name, last) =>
      last === ""
        ? `La source utilisée ici ne relève aucun prix d’envoi vers ${le(name)}.`
        : `Dernier prix relevé d’un envoi vers ${le(name)} : ${last}.`,
    income: (name, last) =>
      last === ""
        ? `Aucun revenu par habitant n’est publié pour ${le(name)} : lorsqu’une méthode en a besoin, celui de l’année la plus proche ou de la région en tient lieu.`
        : `Dernier revenu par habitant publié : ${last}.`,
  },
};
