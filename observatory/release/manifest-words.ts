import { languageOf, wordsIn } from "#vocabulary";
import type { Worded } from "../structure/own-words.ts";
import { FRENCH_SENTENCES } from "./manifest-sentences-french.ts";
import type { Manifest, ManifestCheck, ManifestSource } from "./manifest.ts";
import { FRENCH_PRODUCERS, type FrenchProducer } from "./producers-french.ts";

const frenchProducer = (producer: string): FrenchProducer =>
  (Object.hasOwn(FRENCH_PRODUCERS, producer) ? FRENCH_PRODUCERS[producer] : undefined) ?? { name: producer, definite: producer };

/** The name of a source's producer in a language; as the manifest has it where that language lacks it. */
export const producerName = (producer: string, locale: string): string => wordsIn(locale, producer, { fr: frenchProducer(producer).name });

/** A sentence of a manifest in a language; undefined where that language lacks it. */
const spoken = (sentence: string, locale: string): string | undefined => {
  const sentences = wordsIn<typeof FRENCH_SENTENCES>(locale, {}, { fr: FRENCH_SENTENCES });
  return Object.hasOwn(sentences, sentence) ? sentences[sentence] : undefined;
};

/** What a check of a release looked at, in a language; in the release's own words where that language lacks them. */
export const checkWords = ({ words }: Pick<ManifestCheck, "words">, locale: string): Worded<{ readonly words: string }> => {
  const other = spoken(words, locale);
  return other === undefined ? { words, language: "en" } : { words: other, language: languageOf(locale) };
};

type SourceStatements = Pick<ManifestSource, "changes" | "notEndorsed">;

/** What a release did with a source and that its producer has not endorsed it, in a language; in the release's own words where that language lacks one of the two. */
export const sourceWords = (
  { changes, notEndorsed, producer }: SourceStatements & Pick<ManifestSource, "producer">,
  locale: string,
): Worded<SourceStatements> => {
  const otherChanges = changesIn(changes, locale);
  const otherEndorsement = wordsIn(locale, notEndorsed, {
    fr:
      notEndorsed === `${producer} has not endorsed this release.`
        ? `Cette édition n’a pas été approuvée par ${frenchProducer(producer).definite}.`
        : undefined,
  });
  return otherChanges === undefined || otherEndorsement === notEndorsed
    ? { changes, notEndorsed, language: "en" }
    : { changes: otherChanges, notEndorsed: otherEndorsement, language: languageOf(locale) };
};

/** The statement of changes is one sentence for all sources, then what is particular to one. */
const changesIn = (changes: string, locale: string): string | undefined => {
  const whole = spoken(changes, locale);
  const end = changes.indexOf(". ") + 1;
  if (whole !== undefined || end === 0) return whole;
  const [first, rest] = [spoken(changes.slice(0, end), locale), spoken(changes.slice(end + 1), locale)];
  return first === undefined || rest === undefined ? undefined : `${first} ${rest}`;
};

/** The title of a release in a language; its own where it is called otherwise than releases are. */
export const releaseTitle = ({ id, title }: Pick<Manifest, "id" | "title">, locale: string): string =>
  title === `Migrants and remittances between all countries, release ${id}`
    ? wordsIn(locale, title, { fr: `Migrants et envois de fonds entre tous les pays, édition ${id}` })
    : title;

/** A method or setting of a manifest's parameters in a language; as the manifest names it where that language lacks it. */
export const parameterName = (name: string, locale: string): string => spoken(name, locale) ?? name;
