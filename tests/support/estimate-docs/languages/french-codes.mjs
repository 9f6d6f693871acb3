import { indicatorWords, METHODS, methodWords } from "#observatory";
import { statusWords } from "#vocabulary";

const CHECKS = {
  checksums: "Chaque fichier est celui que le manifeste énumère, et il n’y en a pas d’autre.",
  "sorted-unique-keys": "Les observations sont triées par zone, contrepartie, sexe et période, et aucune clé ne figure deux fois.",
  "known-codes": "Tout statut, toute méthode et toute source que nomme une observation est expliqué dans l’édition.",
  "absence-has-no-value": "Une observation est sans valeur si et seulement si son statut le dit.",
  "empty-diagonal": "Aucune zone n’est sa propre contrepartie lorsque le flux de données dit que cela ne peut exister.",
  "sexes-add-up":
    "Dans chaque cellule des effectifs de migrants, l’ensemble des deux sexes est la somme des femmes et des hommes (personnes).",
  "totals-are-sums":
    "Les totaux des effectifs de migrants et des envois de fonds par zone, et par contrepartie, sont les sommes de leurs corridors, de ce qui figure sous « autres origines » et de ce qui n’est pas réparti (unités conservées).",
  "published-destination-totals":
    "La somme des migrants sur les origines, « autres » comprises, est le total publié de chaque destination, pour chaque année de référence et chaque sexe (personnes).",
  "published-origin-totals":
    "La somme des migrants sur les destinations est le total publié de chaque origine, pour chaque année de référence et chaque sexe (personnes).",
  "reported-figures-stand":
    "Tout chiffre diffusé tel que publié se trouve parmi les chiffres publiés de sa source sous la même clé, arrondi à l’unité de l’édition.",
  averages:
    "Le coût moyen vers une zone, depuis une zone et de tous les corridors est la moyenne des corridors du trimestre, à une unité conservée près.",
  "profile-recomputed": "Chaque indicateur des profils migratoires est ce que donne sa formule à partir des chiffres mêmes de l’édition.",
};

const PARAMETERS = {
  "remittances, reconciled": "envois de fonds mis en cohérence",
  "added to it, share of the distance to the rule": "terme qui s’y ajoute, en proportion de l’écart à la règle",
  paid: "montants versés",
  "standard error of payments": "erreur type des paiements",
  "standard error of payments filled from other years": "erreur type des paiements complétés d’après d’autres années",
  "standard error of receipts": "erreur type des montants reçus",
  "unit of evidence in US dollars": "unité de preuve en dollars des États-Unis",
  "years a payment is carried beyond a sender's reports":
    "années pendant lesquelles un paiement est prolongé au-delà des déclarations d’un pays d’envoi",
  "remittances, rule 3": "envois de fonds, règle 3",
  "assumed zeros": "zéros supposés",
  beta: "bêta",
  income: "revenu",
  received: "montants reçus",
  stock: "effectifs",
  "elasticity, comparable areas": "élasticité, zones comparables",
  "elasticity, foreignBorn": "élasticité, nés à l’étranger",
  "elasticity, foreignBornAndRefugees": "élasticité, nés à l’étranger et réfugiés",
  "elasticity, foreignCitizens": "élasticité, ressortissants étrangers",
  "elasticity, imputed": "élasticité, imputé",
  "elasticity, other origins": "élasticité, autres origines",
  "last round detailed by an earlier revision": "dernière année de référence détaillée par une révision antérieure",
  "least share of a corridor kept after displacement": "part minimale d’un corridor conservée après déplacement",
  "tolerance in persons": "tolérance en personnes",
};

const POPULATION_DIVISION = "Département des affaires économiques et sociales de l’ONU, Division de la population";
const PRODUCERS = {
  "World Bank": "Banque mondiale",
  "World Bank / KNOMAD": "Banque mondiale / KNOMAD",
  "United Nations Department of Economic and Social Affairs, Population Division": POPULATION_DIVISION,
  UNHCR: "HCR",
  "UNRWA, as carried by UNHCR": "UNRWA, repris par le HCR",
  "U.S. Census Bureau": "U.S. Census Bureau",
};

const EDITIONS = {
  "June 2023": "juin 2023",
  "April 2013": "avril 2013",
  "mixed vintages, 2023-05-10 to 2026-07-13": "millésimes divers, du 2023-05-10 au 2026-07-13",
  "American Community Survey 2020-2024, 5-year estimates": "American Community Survey 2020-2024, estimations sur 5 ans",
};

/** The French words, which must be there. */
const wordsOf = (words, own) => {
  if (words[own] === undefined) throw new RangeError(`no French words for "${own}"`);
  return words[own];
};

/** A translation that may only come from another file; English words in its place are refused. */
const inFrench = (words, own) => {
  if (words.language !== "fr") throw new RangeError(`no French words for "${own}"`);
  return words;
};

/** Words of codes of a release in French. Throws RangeError for a code that has none. */
export const FRENCH_CODES = {
  status: (code) => statusWords(code, "fr").words,
  method: (code) => inFrench(methodWords(code, METHODS[code], "fr"), code),
  indicator: (dataflow, indicator) => inFrench(indicatorWords(dataflow, indicator, "fr"), indicator.id).description,
  check: ({ id }) => wordsOf(CHECKS, id),
  parameter: (key) => wordsOf(PARAMETERS, key),
  producer: (producer) => wordsOf(PRODUCERS, producer),
  /** Editions are titles for the most part, and stay as their publishers wrote them. */
  edition: (version) => EDITIONS[version] ?? version,
};
