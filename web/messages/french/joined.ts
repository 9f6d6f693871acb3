import type { Messages } from "../messages.ts";

/** How words stand together where pages put them together, in French. */
export const joined: Messages["joined"] = {
  labelled: (name, words) => `${name} : ${words}`,
  label: (name) => `${name} :`,
  apart: (thing, which) => `${thing}, ${which}`,
  comma: ", ",
  semicolon: " ; ",
  sentences: (first, second) => `${first}. ${second}`,
};
