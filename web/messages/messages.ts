import { en } from "./en.ts";

/** Every text of the pages; each language has all of them. */
export type Messages = typeof en;

/** Languages the pages are written in; English has no prefix in addresses. */
const MESSAGES: Readonly<Record<string, Messages>> = { en };

/** The texts of a language, English for one that is not written yet. */
export const messagesFor = (locale: string): Messages => MESSAGES[locale] ?? en;
