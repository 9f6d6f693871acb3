import { wordsIn } from "#vocabulary";
import { ENGLISH } from "./english.ts";
import type { ExplanationWords } from "./explanation-words.ts";
import { FRENCH } from "./french.ts";

/** The sentences of a locale's language ("fr", "fr-CA"); English where nobody has written them. Adding a language is a file and an entry. */
export const explanationWords = (locale: string): ExplanationWords => wordsIn(locale, ENGLISH, { fr: FRENCH });
