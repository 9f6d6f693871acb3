import type { Messages } from "../messages.ts";
import { plural } from "./amounts.ts";
import { au, du, le } from "./names-in-sentences.ts";

/** Texts of the pages that walk a figure back to the publishers' cells, in French. */
export const explain: Messages["explain"] = {
  title: "D’où vient ce chiffre ?",
  spoken: (label) => `D’où vient ce chiffre : ${label}`,
  figure: "Le chiffre",
  counts: "Ce qui est compté",
  cells: (count) => `${count} ${count === "1" ? "cellule" : "cellules"}`,
  filesLead: "Fichiers sur lesquels repose le chiffre :",
  key: "Clé",
  steps: "Étape par étape",
  fromCells: "Les cellules publiées sur lesquelles il repose",
  step: (number) => `Étape ${number}`,
  uses: (steps) => `d’après ${steps}`,
  stepsRef: (first, last) => `étapes ${first} à ${last}`,
  stepRef: (number) => `étape ${number}`,
  value: "Valeur",
  publisher: "Producteur",
  file: "Fichier",
  sheet: "Feuille",
  cell: "Cellule",
  cellValue: "Valeur publiée",
  rowColumn: (row, column) => `ligne ${row}, champ ${column}`,
  ops: {
    take: "Reprendre",
    add: "Additionner",
    subtract: "Soustraire",
    scale: "Multiplier",
    interpolate: "Interpoler",
    share: "Au prorata",
    round: "Arrondir",
    divide: "Diviser",
    power: "Puissance de",
    exponential: "Croissance ou baisse à taux constant",
    median: "Médiane de",
  },
  more: (count) => `${count} ${plural(count, "autre cellule", "autres cellules")}`,
  by: (factor) => `× ${factor}`,
  byRule:
    "Ce chiffre est calculé à partir d’autres chiffres de l’édition, selon la règle énoncée plus haut. Ses étapes ne sont pas détaillées.",
  nothing:
    "L’édition ne donne pas de chiffre ici : il n’y a donc pas d’étapes. Le statut ci-dessus dit de quelle absence il s’agit ; aucune n’est un zéro.",
  back: "Retour au corridor",
  backCountry: "Retour au pays",
  unit: (factor) => `Le chiffre est le résultat de la dernière étape multiplié par ${factor}.`,
  label: ({ measure, from, to, sex, period, direction }) => {
    const who = sex === "F" ? ", femmes et filles" : sex === "M" ? ", hommes et garçons" : "";
    const where = from === "" ? to : direction === "people" ? `${du(from)} ${au(to)}` : `${du(from)} vers ${le(to)}`;
    return `${measure}, ${where}${who}, ${period}`;
  },
  intro: "À lire de haut en bas : chaque étape dit ce qui a été fait, à partir de quelles étapes, et le nombre obtenu.",
};
