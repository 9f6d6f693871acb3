import type { Messages } from "../messages.ts";
import { le } from "./names-in-sentences.ts";

/** Texts of the library on pages of figures, in French. */
export const library: Messages["library"] = {
  inIndex: "Bibliothèque",
  title: (name) => `Travaux sur ${le(name)}`,
  works: (count) => (count === 1 ? "1 travail dans la bibliothèque" : `${count.toLocaleString("fr")} travaux dans la bibliothèque`),
  feed: "Fil Atom de ces travaux",
};
