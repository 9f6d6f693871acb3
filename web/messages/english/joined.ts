/** How words stand together where pages put them together, in English. */
export const joined = {
  /** A name, and what is said of it: "Mexico: 11,165,643 people". */
  labelled: (name: string, words: string) => `${name}: ${words}`,
  /** Before what is no text, such as a link. */
  label: (name: string) => `${name}:`,
  /** A thing, and what tells it apart from its like: "People, 2024". */
  apart: (thing: string, which: string) => `${thing}, ${which}`,
  /** Between things in a row: "Migrants, Mexico, 2024". */
  comma: ", ",
  /** Between things that may have commas in them. */
  semicolon: "; ",
  /** A title and a sentence, or two sentences, in one paragraph. */
  sentences: (first: string, second: string) => `${first}. ${second}`,
};
