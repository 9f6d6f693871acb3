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

const CAPTIONS: TypesetWords["captions"] = {
  figure: ["figure", "figura", "شكل", "الشكل"],
  table: ["table", "tableau", "tabla", "جدول", "الجدول"],
};

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

const SPANISH: TypesetWords = {
  figure: (number) => `Figura ${number}`,
  table: (number) => `Tabla ${number}`,
  section: (heading) => `«${heading}»`,
  tableOf: (number) => `Tabla ${number}, sin título`,
  notes: "Notas",
  note: (number) => `Nota ${number}`,
  backToText: (number, time) =>
    time === 1 ? `Volver a la llamada de la nota ${number}` : `Volver a la llamada ${time} de la nota ${number}`,
  references: "Referencias",
  noFigure: "[sin cifra]",
  percent: (number) => `${number}\u00a0%`,
  dollars: (number) => (/(?:millón|millones)$/.test(number) ? `${number} de dólares` : `${number} dólares`),
  moved: (from, to, release) => `pasó de ${from} a ${to} en la edición ${release}`,
  captions: CAPTIONS,
};

const ARABIC: TypesetWords = {
  figure: (number) => `الشكل ${number}`,
  table: (number) => `الجدول ${number}`,
  section: (heading) => `«${heading}»`,
  tableOf: (number) => `الجدول ${number}، بلا عنوان`,
  notes: "الحواشي",
  note: (number) => `الحاشية ${number}`,
  backToText: (number, time) => (time === 1 ? `العودة إلى موضع الحاشية ${number}` : `العودة إلى الموضع ${time} للحاشية ${number}`),
  references: "المراجع",
  noFigure: "[لا رقم]",
  percent: (number) => `${number}%`,
  dollars: (number) => `${number} دولار أمريكي`,
  moved: (from, to, release) => `تغير من ${from} إلى ${to} في الإصدار ${release}`,
  captions: CAPTIONS,
};

/** The words of a language; English where they are not written yet. */
export const typesetWords = (language: string): TypesetWords => wordsIn(language, ENGLISH, { fr: FRENCH, es: SPANISH, ar: ARABIC });
