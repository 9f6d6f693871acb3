/** Text search configurations that PostgreSQL 15 and everything newer has, by the language they are for; others are searched by whole words. */
const CONFIGS: Readonly<Record<string, string>> = {
  ar: "arabic",
  ca: "catalan",
  da: "danish",
  de: "german",
  el: "greek",
  en: "english",
  es: "spanish",
  eu: "basque",
  fi: "finnish",
  fr: "french",
  ga: "irish",
  hi: "hindi",
  hu: "hungarian",
  hy: "armenian",
  id: "indonesian",
  it: "italian",
  lt: "lithuanian",
  ne: "nepali",
  nl: "dutch",
  no: "norwegian",
  nb: "norwegian",
  pt: "portuguese",
  ro: "romanian",
  ru: "russian",
  sr: "serbian",
  sv: "swedish",
  ta: "tamil",
  tr: "turkish",
  yi: "yiddish",
};

/** The text search configuration for a language: "fr-CA" is French; "simple" where there is none. */
export const searchConfig = (language: string): string => CONFIGS[language.split("-")[0]!.toLowerCase()] ?? "simple";

/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  ı: "i",
  þ: "th",
  ё: "е",
  ـ: "",
};
/** Accents are left out of the alphabets that are read without them; in others (Cyrillic й, Indian vowel signs) marks make another letter. */
const READ_WITHOUT = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}]/u;
const LONE_MARK = /^[\u0300-\u036f\u064b-\u065f\u0670]$/;

const known = new Map<string, string>();

const plainLetter = (letter: string): string => {
  const found = known.get(letter);
  if (found !== undefined) return found;
  const apart = letter.normalize("NFD");
  const plain = LETTERS[letter] ?? (LONE_MARK.test(letter) ? "" : READ_WITHOUT.test(apart) ? apart.replaceAll(/\p{M}/gu, "") : letter);
  if (known.size < 5_000) known.set(letter, plain);
  return plain;
};

/** A text in small letters, without the accents that readers leave out; nothing else of it changes. */
export const withoutAccents = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[^\u0000-\u007f]/gu, plainLetter); // eslint-disable-line no-control-regex

/** Letters of writing that puts no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/**
 * A text as it is kept for searching and as a search is read: small letters and digits without accents, one space between words. Writing without
 * spaces is cut into letters, and a word of it is a phrase of them.
 */
export const searchText = (text: string): string =>
  withoutAccents(text)
    .replaceAll(UNSPACED, " $& ")
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
