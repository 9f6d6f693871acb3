import { wordsIn } from "#vocabulary";

/** What the programme itself writes into a text, in the text's language. */
export interface TypesetWords {
  readonly figure: (number: number) => string;
  readonly table: (number: number) => string;
  readonly section: (heading: string) => string;
  /** Before the caption of a table that has none of its own, for those who do not see it. */
  readonly tableOf: (number: number) => string;
  readonly notes: string;
  readonly note: (number: number) => string;
  readonly backToText: (number: number, time: number) => string;
  readonly references: string;
  readonly noFigure: string;
  readonly percent: (number: string) => string;
  readonly dollars: (number: string) => string;
  readonly moved: (from: string, to: string, release: string) => string;
  /** Words with which a paragraph says that it is a caption. */
  readonly captions: { readonly figure: readonly string[]; readonly table: readonly string[] };
}

const CAPTIONS: TypesetWords["captions"] = { figure: ["figure", "figura"], table: ["table", "tableau", "tabla"] };

const ENGLISH: TypesetWords = {
  figure: (number) => `Figure ${number}`,
  table: (number) => `Table ${number}`,
  section: (heading) => `“${heading}”`,
  tableOf: (number) => `Table ${number}, without a caption`,
  notes: "Notes",
  note: (number) => `Note ${number}`,
  backToText: (number, time) => (time === 1 ? `Back to where note ${number} is` : `Back to where note ${number} is, place ${time}`),
  references: "References",
  noFigure: "[no figure]",
  percent: (number) => `${number}%`,
  dollars: (number) => (number.startsWith("−") ? `−US$${number.slice(1)}` : `US$${number}`),
  moved: (from, to, release) => `moved from ${from} to ${to} in release ${release}`,
  captions: CAPTIONS,
};

const FRENCH: TypesetWords = {
  figure: (number) => `Figure ${number}`,
  table: (number) => `Tableau ${number}`,
  section: (heading) => `« ${heading} »`,
  tableOf: (number) => `Tableau ${number}, sans légende`,
  notes: "Notes",
  note: (number) => `Note ${number}`,
  backToText: (number, time) => (time === 1 ? `Retour à l’appel de la note ${number}` : `Retour à l’appel ${time} de la note ${number}`),
  references: "Références",
  noFigure: "[pas de chiffre]",
  percent: (number) => `${number} %`,
  dollars: (number) => (/(?:million|milliard|billion)s?$/.test(number) ? `${number} de dollars` : `${number} dollars`),
  moved: (from, to, release) => `passé de ${from} à ${to} dans l’édition ${release}`,
  captions: CAPTIONS,
};

/** The words of a language; English where they are not written yet. */
export const typesetWords = (language: string): TypesetWords => wordsIn(language, ENGLISH, { fr: FRENCH });
