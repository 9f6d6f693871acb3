import type { MethodCode, MethodWords } from "./methods.ts";

/** Methods in French. */
export const FRENCH_METHODS: Readonly<Record<MethodCode, MethodWords>> = {
  REPORTED: { name: "Tel que publié", words: "Repris de la source tel quel, dans l’unité de l’édition." },
  FIT: {
    name: "Ajusté aux deux marges",
    words:
      "Le corridor d’une révision antérieure, ajusté de sorte que tous les corridors s’additionnent aux derniers totaux par destination et par origine.",
  },
  FIT_EARLIER: {
    name: "Ajusté, détail plus ancien",
    words: "Comme « ajusté », mais le détail par origine de la destination vient de la révision de 2019 ou d’une autre année de référence.",
  },
  FIT_COMPARABLE: {
    name: "Ajusté d’après des zones comparables",
    words: "Aucune révision ne donne les corridors de cette zone : la répartition des zones de sa sous-région est ajustée aux totaux.",
  },
  FIT_DISPLACED: {
    name: "Ajusté après déplacement",
    words: "Le corridor de 2020, modifié par les déplacements forcés enregistrés depuis, ajusté aux totaux de 2024.",
  },
  FIT_CARRIED: {
    name: "Ajusté depuis 2020",
    words:
      "Le corridor de 2020, qu’aucun déplacement forcé enregistré n’a modifié, ajusté aux totaux de 2024 : aucun détail plus récent par corridor n’est disponible.",
  },
  FIT_OTHER: {
    name: "Autres origines, modélisées",
    words:
      "Migrants dont l’origine n’est pas nommée : leur croissance va d’abord aux destinations dont les derniers totaux ne suffisent plus aux origines nommées.",
  },
  INTERPOLATED: {
    name: "Interpolé",
    words: "Entre deux années de référence : le total de la destination et la part du corridor sont interpolés.",
  },
  SUM: { name: "Somme de corridors", words: "La somme des corridors de la même année." },
  OTHER_SHARED: {
    name: "Autres origines réparties",
    words:
      "Le corridor et sa part des migrants dont l’origine n’est pas nommée, répartis selon les corridors connus et selon ce que suggèrent des destinations comparables.",
  },
  RS3: {
    name: "Règle 3 de Ratha et Shaw",
    words: "Ce que déclare le pays qui reçoit, réparti entre les pays d’accueil selon les migrants et les revenus aux deux bouts.",
  },
  RS3_INCOME_FILLED: {
    name: "Règle 3 de Ratha et Shaw, revenu complété",
    words: "Comme la règle 3 de Ratha et Shaw, avec un revenu pris à l’année la plus proche ou à la médiane de la région.",
  },
  ASSUMED_ZERO: {
    name: "Zéro supposé",
    words: "Mis à zéro par la règle que le producteur applique aux pays en conflit : une hypothèse, non une observation.",
  },
  RECONCILED: {
    name: "Mis en cohérence",
    words:
      "Le corridor de la règle, rapproché de ce que les pays d’envoi déclarent avoir versé et de ce que les pays qui reçoivent déclarent avoir reçu.",
  },
  UNALLOCATED: { name: "Non réparti", words: "Montants reçus qu’aucun effectif de migrants ne peut expliquer." },
  AVERAGE: { name: "Moyenne", words: "Moyenne simple des corridors relevés pour le trimestre." },
  DERIVED: { name: "Dérivé", words: "Calculé à partir d’autres chiffres de cette édition." },
  AGGREGATED: { name: "Agrégé", words: "Calculé sur les membres qui ont un chiffre." },
};
