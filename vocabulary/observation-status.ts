import { FRENCH_STATUS } from "./observation-status-french.ts";
import { wordsIn } from "./words-in.ts";

/** Observation status after the SDMX cross-domain code list CL_OBS_STATUS (version 2.2). */
export type ObservationStatus = "A" | "B" | "D" | "E" | "F" | "I" | "L" | "M" | "N" | "O" | "P" | "Q";

/** How a status is called, and plain words for a reader. */
export interface StatusWords {
  readonly name: string;
  readonly words: string;
}

interface StatusMeaning extends StatusWords {
  /** True when an observation with this status carries a number. */
  readonly hasValue: boolean;
}

/** What each status means, in English. Statuses without a value are kinds of absence: none of them is zero. */
export const OBSERVATION_STATUS: Readonly<Record<ObservationStatus, StatusMeaning>> = {
  A: { name: "Normal value", words: "as reported", hasValue: true },
  B: { name: "Time series break", words: "reported, after a break in the series", hasValue: true },
  D: { name: "Definition differs", words: "reported, with another definition", hasValue: true },
  E: { name: "Estimated value", words: "estimate", hasValue: true },
  F: { name: "Forecast value", words: "projection", hasValue: true },
  I: { name: "Imputed value", words: "imputed", hasValue: true },
  L: { name: "Missing value; not collected", words: "not listed by the source", hasValue: false },
  M: { name: "Missing value; cannot exist", words: "cannot exist", hasValue: false },
  N: { name: "Not significant", words: "less than half a unit", hasValue: false },
  O: { name: "Missing value", words: "not reported", hasValue: false },
  P: { name: "Provisional value", words: "provisional", hasValue: true },
  Q: { name: "Missing value; suppressed", words: "suppressed by the source", hasValue: false },
};

/** True for a status whose observation carries a number. */
export const carriesValue = (status: ObservationStatus): boolean => OBSERVATION_STATUS[status].hasValue;

/**
 * How a status is called and read in a language; in English where that language is not written yet.
 * @example statusWords("L", "fr").words // "non répertorié par la source"
 */
export const statusWords = (status: ObservationStatus, locale: string): StatusWords =>
  wordsIn(locale, OBSERVATION_STATUS, { fr: FRENCH_STATUS })[status];
