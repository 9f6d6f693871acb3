/** A language of the pages without its texts: little enough to travel with a script. */
export interface Language {
  /** Beginning of its addresses, and the value of lang: "fr". */
  readonly code: string;
  /** What it calls itself. */
  readonly name: string;
  /** Digits of its figures, as Unicode calls them. */
  readonly numbering: "latn" | "arab";
  /** From here on words take the place of zeros: "468 thousand", but « 468 000 » and « 1,5 million ». */
  readonly wordsFrom: number;
}

/** Languages the pages are written in. The first has no beginning of its own in addresses. */
export const LANGUAGES = [
  { code: "en", name: "English", numbering: "latn", wordsFrom: 100_000 },
  { code: "fr", name: "français", numbering: "latn", wordsFrom: 1_000_000 },
] as const satisfies readonly Language[];

/** How figures are written in a language: as in English where nothing is said of it. */
export const languageOf = (locale: string): Language => LANGUAGES.find(({ code }) => code === locale) ?? LANGUAGES[0];
