import { wordsIn } from "#vocabulary";

/** What stands on the title page and at the edges of the pages, in the language of the text. */
export interface PrintWords {
  readonly by: string;
  readonly version: string;
  readonly day: string;
  readonly licence: string;
  readonly hash: string;
  readonly address: string;
  readonly abstract: string;
  readonly summary: string;
  readonly contents: string;
}

const ENGLISH: PrintWords = {
  by: "By",
  version: "Version",
  day: "Date",
  licence: "Licence",
  hash: "Content hash (SHA-256)",
  address: "Address",
  abstract: "Abstract",
  summary: "In plain language",
  contents: "Contents",
};

const FRENCH: PrintWords = {
  by: "Par",
  version: "Version",
  day: "Date",
  licence: "Licence",
  hash: "Empreinte du contenu (SHA-256)",
  address: "Adresse",
  abstract: "Résumé",
  summary: "En langage clair",
  contents: "Sommaire",
};

/** The words of a language; English where they are not written yet. */
export const printWords = (language: string): PrintWords => wordsIn(language, ENGLISH, { fr: FRENCH });
