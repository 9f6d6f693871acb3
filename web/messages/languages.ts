/** A language of the pages without its texts: little enough to travel with a script. */
export interface Language {
  /** Beginning of its addresses, and the value of lang: "fr". */
  readonly code: string;
  /** What it calls itself. */
  readonly name: string;
  /** Digits of its figures, as Unicode calls them. */
  readonly numbering: "latn" | "arab";
  /** The locale of its dates, where that is another than its code: Britain's for English. */
  readonly dates?: string;
  /** From here on words take the place of zeros: "468 thousand", but « 468 000 » and « 1,5 million ». */
  readonly wordsFrom: number;
}

/** Languages the pages are written in. The first has no beginning of its own in addresses. */
export const LANGUAGES = [
  { code: "en", name: "English", dates: "en-GB", numbering: "latn", wordsFrom: 100_000 },
  { code: "fr", name: "français", numbering: "latn", wordsFrom: 1_000_000 },
] as const satisfies readonly Language[];

type Figures = Omit<Language, "code" | "name">;

/** How figures of a language are written that the pages are not written in. */
const USUAL: Figures = { numbering: "latn", wordsFrom: 100_000 };

/** How the figures and dates of a language are written. */
export const languageOf = (locale: string): Figures => LANGUAGES.find(({ code }) => code === locale) ?? USUAL;
