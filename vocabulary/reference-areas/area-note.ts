import { wordsIn } from "../words-in.ts";
import { findArea } from "./areas.ts";
import { FRENCH_NOTES } from "./notes-french.ts";

/** What must be known of an area before its figures are read, in a language; undefined where there is nothing, in English where that language lacks it. */
export const areaNote = (code: string, locale: string): string | undefined => {
  const note = findArea(code)?.note;
  return note === undefined ? undefined : (wordsIn<typeof FRENCH_NOTES>(locale, {}, { fr: FRENCH_NOTES })[code] ?? note);
};
