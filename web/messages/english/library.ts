import { the } from "./names-in-sentences.ts";

/** Texts of the library on pages of figures, in English. */
export const libraryTexts = {
  inIndex: "Library",
  title: (name: string) => `Works about ${the(name)}`,
  works: (count: number) => (count === 1 ? "1 work in the library" : `${count.toLocaleString("en")} works in the library`),
  feed: "Atom feed of these works",
};
