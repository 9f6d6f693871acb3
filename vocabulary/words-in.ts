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

/** The language of a locale: "fr" of "fr-u-nu-latn". */
export const languageOf = (locale: string): string => locale.split("-", 1)[0]!.toLowerCase();
