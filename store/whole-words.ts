/**
 * A pattern of PostgreSQL that finds any of these texts where no letter or digit goes on before or after it, in plain text and in JSON written out
 * as text. Undefined for no text at all.
 */
export const wholeWords = (texts: readonly string[]): string | undefined => {
  const written = new Set(texts.filter((text) => text !== "").flatMap((text) => [text, JSON.stringify(text).slice(1, -1)]));
  if (written.size === 0) return undefined;
  const either = [...written].map((text) => text.replaceAll(/[\\^$.|?*+()[\]{}]/g, (sign) => `\\${sign}`)).join("|");
  // In JSON a line break is written as a backslash and a letter, which is no part of the word after it.
  return `(?:(?<![[:alnum:]])|(?<=\\\\[nrtbf]))(?:${either})(?![[:alnum:]])`;
};
