const LETTERS = "abcdefghijklmnopqrstuvwxyz".split("");

let names: ReadonlyMap<string, string> | undefined;

/** English names of the languages that have two letters in ISO 639-1, by code. */
export const languageNames = (): ReadonlyMap<string, string> => (names ??= readNames());

const readNames = (): ReadonlyMap<string, string> => {
  const english = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  const pairs = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  return new Map(
    pairs.flatMap((code) => {
      const name = english.of(code);
      return name === undefined || new Intl.Locale(code).maximize().language !== code ? [] : [[code, name] as const];
    }),
  );
};

/**
 * Codes of languages that somebody wrote by name or by code, apart by commas: "English, fr" gives ["en", "fr"].
 * @returns the first word that is no language where there is one
 */
export const readLanguages = (written: string): { readonly codes: readonly string[] } | { readonly unknown: string } => {
  const codes: string[] = [];
  for (const word of written.split(/[,;\n]/).map((one) => one.trim().toLowerCase())) {
    if (word === "") continue;
    const code = languageNames().has(word) ? word : [...languageNames()].find(([, name]) => name.toLowerCase() === word)?.[0];
    if (code === undefined) return { unknown: word };
    if (!codes.includes(code)) codes.push(code);
  }
  return { codes };
};

/** Names of languages by code, as a form and a page write them. */
export const languageWords = (codes: readonly string[]): string => codes.map((code) => languageNames().get(code) ?? code).join(", ");
