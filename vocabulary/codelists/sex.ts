import { wordsIn } from "../words-in.ts";
import { FRENCH_SEX } from "./french.ts";

/** Sex after the SDMX cross-domain code list CL_SEX. */
export const SEX = {
  _T: { name: "Total", words: "both sexes" },
  F: { name: "Female", words: "women and girls" },
  M: { name: "Male", words: "men and boys" },
} as const;

export type Sex = keyof typeof SEX;

/** How a sex is called and read in a language; in English where that language is not written yet. */
export const sexWords = (sex: Sex, locale: string): { readonly name: string; readonly words: string } =>
  wordsIn<Readonly<Record<Sex, { readonly name: string; readonly words: string }>>>(locale, SEX, { fr: FRENCH_SEX })[sex];
