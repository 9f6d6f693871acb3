import type { Sex } from "./sex.ts";
import type { Unit } from "./unit.ts";

interface CodeWords {
  readonly name: string;
  readonly words: string;
}

/** Sexes in French. */
export const FRENCH_SEX: Readonly<Record<Sex, CodeWords>> = {
  _T: { name: "Ensemble", words: "les deux sexes" },
  F: { name: "Féminin", words: "femmes et filles" },
  M: { name: "Masculin", words: "hommes et garçons" },
};

/** Units of measure in French. */
export const FRENCH_UNIT: Readonly<Record<Unit, CodeWords>> = {
  PS: { name: "Personnes", words: "personnes" },
  USD: { name: "Dollars des États-Unis", words: "dollars des États-Unis" },
  PT: { name: "Pour cent", words: "pour cent" },
  PP: { name: "Points de pourcentage", words: "points de pourcentage" },
  PT_GDP: { name: "Pourcentage du PIB", words: "pour cent du produit intérieur brut" },
  PER_1000_PS: { name: "Pour 1 000 personnes", words: "pour 1 000 personnes" },
  USD_PS: { name: "Dollars des États-Unis par personne", words: "dollars des États-Unis par personne" },
  IX: { name: "Indice", words: "points d’indice" },
  NR: { name: "Nombre", words: "nombre" },
};
