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
  readonly retracted: string;
  readonly corrected: string;
  /** That the work is invented: in a word, and in a sentence. */
  readonly fictitious: readonly [mark: string, sentence: string];
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
  retracted: "Retracted",
  corrected: "Corrected",
  fictitious: ["fictitious", "Fictitious: made up for trying things out."],
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
  retracted: "Retiré",
  corrected: "Corrigé",
  fictitious: ["fictif", "Fictif : inventé à titre d’essai."],
};

const SPANISH: PrintWords = {
  by: "Por",
  version: "Versión",
  day: "Fecha",
  licence: "Licencia",
  hash: "Huella del contenido (SHA-256)",
  address: "Dirección",
  abstract: "Resumen",
  summary: "En lenguaje claro",
  contents: "Índice",
  retracted: "Retirado",
  corrected: "Corregido",
  fictitious: ["ficticio", "Ficticio: inventado para hacer pruebas."],
};

const ARABIC: PrintWords = {
  by: "إعداد",
  version: "النسخة",
  day: "التاريخ",
  licence: "الترخيص",
  hash: "بصمة المحتوى (SHA-256)",
  address: "العنوان",
  abstract: "الملخص",
  summary: "بلغة مبسطة",
  contents: "المحتويات",
  retracted: "مسحوب",
  corrected: "مصحح",
  fictitious: ["خيالي", "خيالي: أُعدّ لأغراض التجربة."],
};

/** The words of a language; English where they are not written yet. */
export const printWords = (language: string): PrintWords => wordsIn(language, ENGLISH, { fr: FRENCH, es: SPANISH, ar: ARABIC });
