import { FRENCH_PHRASES } from "./problem-phrases-french.ts";
import { wordsIn } from "./words-in.ts";

/** A value of a problem that is words itself: it says them in the language asked for. */
export type WordedValue = (locale: string) => string;

/** What stands in a `{place}` of a problem's texts. */
export type ProblemValue = string | number | WordedValue;

export type ProblemValues = Readonly<Record<string, ProblemValue>>;

/** Parts of sentences that problems name as their values; adding one is one entry here and in each other language. */
const PHRASES = {
  none: "none",
  "none-in-that-folder": "none in that folder",
  or: "or",
  missing: "missing",
  "the-address": "address",
  "the-key": "key",
  "an-excel-workbook": "an Excel workbook",
  "no-such-indicator": "{code} is none of its indicators {known}",
  "parts-differ": "it has {given} parts, not {wanted}",
  "parts-needed": "it has {given} parts where {wanted} are needed",
  "no-code-of": '"{code}" is no code of {dimension}',
  "no-minor-units": "not a whole number of minor units",
  "no-digits": "not digits",
  "many-decimals": "more than {decimals} decimals",
  "too-large": "too large to be kept exactly",
  "no-json": "it is no JSON",
  "no-states": "it is no list of states",
  "no-manifest": "it is no manifest of format 1",
  "not-listed": "the manifest does not list it",
  "checksum-differs": "its checksum differs",
  "not-there": "the file is not there",
  unreadable: "the file cannot be read",
  "did-you-mean": "Did you mean {name}? ",
  "or-ask-for": ", ask for {formats}",
} as const;

export type PhraseCode = keyof typeof PHRASES;

/** A part of a sentence as a value of a problem. */
export const phrase =
  (code: PhraseCode, values: ProblemValues = {}): WordedValue =>
  (locale) =>
    fillPlaces(wordsIn<Readonly<Record<PhraseCode, string>>>(locale, PHRASES, { fr: FRENCH_PHRASES })[code], values, locale);

/** "a or b or c" as a value of a problem. */
export const oneOf =
  (names: readonly string[]): WordedValue =>
  (locale) =>
    names.join(` ${phrase("or")(locale)} `);

/** A text with its `{places}` filled in; a place without a value stays as it is written. */
export const fillPlaces = (text: string, values: ProblemValues, locale: string): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return typeof value === "function" ? value(locale) : String(value ?? place);
  });
