/** Words in other languages than English, by language ("fr"). English stands where the codes stand. */
export type OtherLanguages<Words> = Readonly<Record<string, Words | undefined>>;

/**
 * The words of a language, English where it has none. A locale may say more than its language ("fr-CA", "fr-u-nu-latn").
 * @param others other languages; adding one is a file beside the English words and an entry here
 */
export const wordsIn = <Words>(locale: string, english: Words, others: OtherLanguages<Words>): Words => {
  const language = languageOf(locale);
  return (Object.hasOwn(others, language) ? others[language] : undefined) ?? english;
};

/** Languages in which the words of codes are written, the first for want of another. */
const WRITTEN = ["en", "fr"] as const;

/** The language that `wordsIn` speaks for a locale: its own where it is written, else English. */
export const writtenLanguage = (locale: string): (typeof WRITTEN)[number] =>
  WRITTEN.find((one) => one === languageOf(locale)) ?? WRITTEN[0];

/** The language of a locale: "fr" of "fr-u-nu-latn". */
export const languageOf = (locale: string): string => locale.split("-", 1)[0]!.toLowerCase();
