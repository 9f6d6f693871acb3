import type { Messages } from "../messages.ts";

/** Other words for indicators, by id: what a reader may type instead. */
const SYNONYMS: Readonly<Record<string, string>> = {
  IMMIGRANTS: "immigration immigrés étrangers nés à l’étranger",
  IMMIGRANTS_SHARE: "immigration immigrés part pourcentage",
  EMIGRANTS: "émigration émigrés diaspora expatriés étranger",
  EMIGRANTS_SHARE: "émigration émigrés diaspora étranger pourcentage",
  STOCK: "migrants diaspora bilatéral corridor",
  NET_MIGRATION: "solde migratoire entrées sorties",
  REFUGEES_HOSTED: "asile déplacés accueil accueillis",
  REFUGEES_FROM: "déplacés fui origine exil exilés",
  IDPS: "déplacés internes déplacés à l’intérieur",
  ASYLUM_SEEKERS_HOSTED: "asile demandes demandeurs",
  REM_RECEIVED: "argent transferts entrées remises migradollars",
  REM_RECEIVED_GDP: "dépendance ratio pourcentage argent économie pib transferts",
  REM_PAID: "argent transferts sorties envoyés émis",
  REM_PAID_GDP: "ratio pourcentage argent sorties économie pib transferts",
  REM_RECEIVED_TO_ODA: "aide rapport apd aide publique au développement",
  REM_RECEIVED_TO_FDI: "ide rapport investissement direct étranger",
  REM_RECONCILED: "bilatéral matrice corridor transferts",
  REM_RS3: "bilatéral matrice ratha shaw transferts",
  COST_AVERAGE: "prix frais tarif odd 10.c.1 transfert",
  COST_OF_SENDING_TO: "prix frais tarif transfert réception",
  COST_OF_SENDING_FROM: "prix frais tarif transfert envoi",
  ODA: "aide apd",
  FDI: "ide investissement",
  GDP: "pib revenu économie",
  GDP_PER_CAPITA: "pib revenu par habitant",
  SOUTH_SOUTH_SHARE: "sud sud en développement",
};

/** Texts of search, in French. */
export const searchTexts: Messages["search"] = {
  title: "Recherche",
  resultsFor: (query) => `Résultats pour « ${query} »`,
  none: (query) =>
    `Rien ici ne s’appelle « ${query} ». Les noms en français, anglais, espagnol, arabe, chinois et russe, les codes ISO et les indicateurs sont compris ; essayez un texte plus court, ou la liste de tous les pays.`,
  empty: "Tapez le nom d’un pays, deux noms séparés par « vers », ou un indicateur.",
  corridors: "Corridors",
  countries: "Pays et zones",
  works: "Travaux",
  choices: "Options de politique",
  gaps: "Questions posées",
  calls: "Appels ouverts",
  people: "Personnes",
  bodies: "Organes et thèmes",
  library: (query, works) =>
    works > 0
      ? `Les ${works.toLocaleString("fr")} travaux de la bibliothèque avec « ${query} »`
      : `Chercher « ${query} » dans la bibliothèque`,
  regions: "Régions et groupes",
  indicators: "Indicateurs",
  methods: "Méthodes",
  pages: "Pages",
  misspelt: "Aucun nom n’est exactement celui-là ; voici les plus proches.",
  shared: "Deux pays portent ce nom.",
  synonyms: SYNONYMS,
  pageWords: {
    methodology: "comment estimations formules méthode calcul",
    methods: "codes statuts drapeaux signification",
    unknown: "lacunes données manquantes limites irrégulière informel interne compétences âge",
    sources: "licence données origine producteurs citation",
    releases: "versions millésimes changements citer",
    countries: "liste tous",
    regions: "groupes revenu monde banque mondiale nations unies pma",
    indicators: "variables séries liste",
  },
};
