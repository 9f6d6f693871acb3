import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { LANGUAGES, type Language } from "./languages.ts";

/** Every text of the pages; each language has all of them. */
export type Messages = typeof en;

/** A language of the pages with its texts. */
export interface PageLanguage extends Language {
  readonly messages: Messages;
}

const TEXTS: Readonly<Record<(typeof LANGUAGES)[number]["code"], Messages>> = { en, fr };

/** Every language the pages are written in; adding one is a file of texts, a line in `LANGUAGES` and its name in `TEXTS`. */
export const PAGE_LANGUAGES: readonly PageLanguage[] = LANGUAGES.map((language) => ({ ...language, messages: TEXTS[language.code] }));

/** The texts of a language, English for one that is not written yet. */
export const messagesFor = (locale: string): Messages => PAGE_LANGUAGES.find(({ code }) => code === locale)?.messages ?? en;
