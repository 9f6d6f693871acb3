import { wordsIn } from "#vocabulary";

const ENGLISH = {
  data: "Data",
  notes: "Notes",
  dataflow: "Dataflow",
  description: "Description",
  release: "Release",
  frozenOn: "Frozen on",
  state: "State",
  licence: "Licence",
  citation: "Citation",
  address: "Address",
  value: "Value",
  valueWords: "OBS_VALUE is in the unit named beside it; an empty cell is missing, and its status says why. Missing is not zero.",
  status: "Status",
  hasValue: "has a value",
  hasNoValue: "has no value",
  method: "Method",
  name: "Name",
  words: "Words",
  source: "Source",
  titleAndCitation: "Title and citation",
  changes: "Changes",
};

type WorkbookWords = Readonly<Record<keyof typeof ENGLISH, string>>;

const FRENCH: WorkbookWords = {
  data: "Données",
  notes: "Notes",
  dataflow: "Flux de données",
  description: "Description",
  release: "Édition",
  frozenOn: "Figée le",
  state: "État",
  licence: "Licence",
  citation: "Citation",
  address: "Adresse",
  value: "Valeur",
  valueWords:
    "OBS_VALUE est dans l’unité nommée à côté ; une cellule vide est une valeur manquante, et son statut dit pourquoi. Une valeur manquante n’est pas un zéro.",
  status: "Statut",
  hasValue: "a une valeur",
  hasNoValue: "sans valeur",
  method: "Méthode",
  name: "Nom",
  words: "Explication",
  source: "Source",
  titleAndCitation: "Titre et citation",
  changes: "Modifications",
};

/** What a workbook says besides figures and labels, in a language; in English where that language is not written yet. */
export const workbookWords = (locale: string): WorkbookWords => wordsIn<WorkbookWords>(locale, ENGLISH, { fr: FRENCH });
