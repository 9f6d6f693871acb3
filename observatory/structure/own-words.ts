import { languageOf, wordsIn, type OtherLanguages } from "#vocabulary";

/** Words with the language they are in, so that a page in another one can mark them. */
export type Worded<Words> = Words & { readonly language: string };

/**
 * What a release says itself, in a language. A release keeps its English words for ever, while the programme's go on: a translation
 * stands for them only where they are the words that were translated. Otherwise, and in a language not written yet, the release's own are given.
 * @param own what the release says
 * @param english what the programme says today for the same code; undefined for a code it does not know
 * @param others the same in other languages
 */
export const ownWords = <Words extends object>(
  own: Words,
  english: Words | undefined,
  locale: string,
  others: OtherLanguages<Words>,
): Worded<Words> => {
  if (english === undefined) return { ...own, language: "en" };
  const fields = Object.keys(english) as (keyof Words)[];
  const spoken = pick(own, fields);
  const isSame = fields.every((field) => own[field] === english[field]);
  const words = isSame ? wordsIn(locale, english, others) : english;
  return words === english ? { ...spoken, language: "en" } : { ...pick(words, fields), language: languageOf(locale) };
};

const pick = <Words extends object>(words: Words, fields: readonly (keyof Words)[]): Words =>
  Object.fromEntries(fields.map((field) => [field, words[field]])) as Words;
