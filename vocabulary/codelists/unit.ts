import { wordsIn } from "../words-in.ts";
import { FRENCH_UNIT } from "./french.ts";

/** Units of measure (UNIT_MEASURE); codes of SDMX where it has one, currencies by ISO 4217. */
export const UNIT = {
  PS: { name: "Persons", words: "persons" },
  USD: { name: "US dollars", words: "US dollars" },
  PT: { name: "Percent", words: "percent" },
  PP: { name: "Percentage points", words: "percentage points" },
  PT_GDP: { name: "Percent of GDP", words: "percent of gross domestic product" },
  PER_1000_PS: { name: "Per 1,000 persons", words: "per 1,000 persons" },
  USD_PS: { name: "US dollars per person", words: "US dollars per person" },
  IX: { name: "Index", words: "index points" },
  NR: { name: "Number", words: "number" },
} as const;

export type Unit = keyof typeof UNIT;

/** How a unit is called and read in a language; in English where that language is not written yet. */
export const unitWords = (unit: Unit, locale: string): { readonly name: string; readonly words: string } =>
  wordsIn<Readonly<Record<Unit, { readonly name: string; readonly words: string }>>>(locale, UNIT, { fr: FRENCH_UNIT })[unit];

/** Power of ten by which a figure is multiplied to get the unit (UNIT_MULT): 3 for "USD thousand". */
export const UNIT_MULTIPLIER = {
  0: { name: "Units", words: "" },
  3: { name: "Thousands", words: "thousand" },
  6: { name: "Millions", words: "million" },
  9: { name: "Billions", words: "billion" },
} as const;

export type UnitMultiplier = keyof typeof UNIT_MULTIPLIER;
