/** Letters that Unicode does not take apart into a letter and an accent. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { ø: "o", ł: "l", đ: "d", ð: "d", æ: "ae", œ: "oe", ß: "ss", ı: "i" };

/**
 * A name with case, accents, punctuation, footnote stars and the article "the" taken away, "&" read as "and" and
 * "St." as "Saint": two spellings of one name become equal. It shortens nothing else, so it never makes two names one.
 */
export const normaliseAreaName = (name: string): string =>
  name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[øłđðæœßı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\bthe\b/g, " ")
    .replace(/\bst\b/g, "saint")
    .replace(/\s+/g, " ")
    .trim();
