import type { Messages } from "../messages.ts";
import { plural } from "./amounts.ts";

/** Formulas of the methods, by code: i is the origin, j the destination. */
const FIT =
  "x(i,j) = g(i,j) · exp(t(j) · (α(i) + β(j))), avec α et β tels que les corridors s’additionnent aux totaux de chaque origine i et de chaque destination j";
const FORMULAS: Readonly<Record<string, string>> = {
  REPORTED: "x = la cellule publiée, multipliée par son unité",
  FIT: `${FIT} ; g(i,j) est le corridor de la révision de 2020, accru comme le total de la destination ; t(j) est plus grand là où le dénombrement propre de la destination est plus fragile`,
  FIT_EARLIER: `${FIT} ; g(i,j) vient du corridor de la révision de 2019, ou de l’année de référence détaillée la plus proche`,
  FIT_COMPARABLE: `${FIT} ; g(i,j) vient de la composition moyenne des zones de la même partie du monde, et t = 2`,
  FIT_DISPLACED: `${FIT} ; g(i,j) vient du corridor ajusté de 2020, modifié par les déplacements enregistrés depuis, sans jamais descendre sous le cinquième de sa valeur`,
  FIT_CARRIED: `${FIT} ; g(i,j) vient du corridor ajusté de 2020`,
  FIT_OTHER:
    "autre(j) croît à proportion des migrants d’origine nommée que leurs nouveaux totaux ne justifient plus, puis est ajusté comme un corridor avec t = 1",
  INTERPOLATED:
    "x(i,j) = T · ((1 − p) · part_a(i,j) + p · part_b(i,j)), avec T = T_a · (T_b / T_a)^p, à la fraction p du chemin entre l’année de référence a et l’année de référence b",
  SUM: "X(j) = Σᵢ x(i,j) ; X(i) = Σⱼ x(i,j)",
  OTHER_SHARED:
    "x′(i,j) = x(i,j) + autre(j) · w(i) / Σ w, avec w(i) = max(x(i,j), c(i) · total(j)) et c(i) la part de l’origine i dans des destinations comparables",
  RS3: "R(i,j) = R(i) · M(i,j) · r(i,j) / Σₕ M(i,h) · r(i,h), avec r(i,j) = y(i) si y(j) < y(i), sinon y(i) + (y(j) − y(i))^0,75",
  RS3_INCOME_FILLED: "comme la règle 3 de Ratha et Shaw, avec y de l’année la plus proche, sinon la médiane de la même partie du monde",
  ASSUMED_ZERO: "R(i,j) = 0, selon la règle du producteur",
  RECONCILED:
    "y(i,j) = s(i,j) · a(i) · b(j), s étant la répartition selon la règle ; a et b concilient l’écart à la règle et ce que déclarent ceux qui reçoivent et ceux qui envoient, chacun avec son erreur annoncée",
  UNALLOCATED: "R(i, inconnu) = R(i), lorsque aucun effectif ne nomme d’émigré de i",
  AVERAGE: "moyenne(i) = Σⱼ coût(i,j) / n, sur les n corridors relevés au cours du trimestre",
  DERIVED: "selon la description de l’indicateur, à partir de chiffres de cette édition",
  AGGREGATED:
    "Σ sur les membres ayant un chiffre, ou rapport de telles sommes ; donné lorsqu’ils rassemblent les deux tiers de la population",
};

/** Texts of the methodology, in French. */
export const methodologyTexts: Messages["methodology"] = {
  title: "Méthodologie",
  lead: "Comment les chiffres sont établis : une page par méthode, avec formules, données d’entrée, faiblesses et exemple détaillé.",
  none: "Les pages sur les méthodes n’accompagnent pas cette copie du programme. Les codes et les statuts sont expliqués malgré tout.",
  codes: "Codes de méthode de cette page",
  codesLead: "Les chiffres établis ainsi portent ces codes. Les exemples sont lus dans l’édition que montre le site.",
  formula: "Formule",
  formulas: FORMULAS,
  example: "Exemple",
  lastSteps: "Ses dernières étapes",
  allSteps: (count) => plural(count, "Sa seule étape", `Toutes les ${count} étapes`),
  noExample: "Aucun chiffre de cette édition ne porte ce code.",
  page: "En savoir plus",
  otherPages: "Autres pages",
  notTranslated: "Cette page n’est pas encore traduite ; elle est donnée en anglais.",
  statusesLink: "Tous les codes et statuts",
  unknownLink: "Ce que nous ne savons pas",
};
