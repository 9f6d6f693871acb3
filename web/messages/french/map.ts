import type { Messages } from "../messages.ts";
import { plural } from "./amounts.ts";
import { au } from "./names-in-sentences.ts";

/** Texts of maps, in French. */
export const map: Messages["map"] = {
  heading: "Sur la carte",
  title: (indicator, highest, lowest, period) => `${indicator} : maximum ${au(highest)}, minimum ${au(lowest)}, ${period}`,
  subtitle: (unit, countries) =>
    `${unit.charAt(0).toUpperCase()}${unit.slice(1)}, ${countries} ${plural(countries, "pays ou zone", "pays et zones")} en classes d’effectifs voisins ; les petits en cercles`,
  remark: "Projection Equal Earth. Aucune ligne n’est tracée entre les zones.",
  noFigure: "sans chiffre : pas zéro",
  note: "Une zone hachurée n’a pas de chiffre dans cette édition, ou est traitée de façon neutre. Le classement ci-dessous donne les mêmes chiffres.",
  disputed: "Comment les zones contestées sont représentées",
  disputedCaption: "Zones contestées, d’après l’usage cartographique des Nations Unies",
  area: "Zone",
  treatment: "Représentation",
  after: "D’après",
};
