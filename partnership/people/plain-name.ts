/** Letters that Unicode does not take apart into a letter and an accent. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { ø: "o", ł: "l", đ: "d", ð: "d", æ: "ae", œ: "oe", ß: "ss", ı: "i", þ: "th" };

/** A name as it is sorted and searched: lower-cased, without accents, words apart by one space. "Zoë O’Neil-Ødegård" gives "zoe o neil odegard". */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[øłđðæœßıþ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The words of a name, each once; for a search, where every one has to begin a word of the name. */
export const plainWords = (name: string): readonly string[] => [...new Set(plainName(name).split(" "))].filter(Boolean);
