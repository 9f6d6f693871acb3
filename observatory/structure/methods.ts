import { FRENCH_METHODS } from "./methods-french.ts";
import { ownWords, type Worded } from "./own-words.ts";

/** How a method is called, and what it does. */
export interface MethodWords {
  readonly name: string;
  /** One plain sentence for a reader. */
  readonly words: string;
}

/** How a figure came about; every observation of a release carries one of these codes. In English; a code has an entry in each other language. */
export const METHODS = {
  REPORTED: { name: "As reported", words: "Taken from the source as it stands, in the release's unit." },
  FIT: {
    name: "Fitted to both margins",
    words: "An earlier revision's corridor, adjusted so that all corridors add to the latest totals by destination and by origin.",
  },
  FIT_EARLIER: {
    name: "Fitted, older detail",
    words: "As fitted, but the destination's detail by origin comes from the 2019 revision or from another round.",
  },
  FIT_COMPARABLE: {
    name: "Fitted from comparable areas",
    words: "No revision lists this area's corridors: the pattern of the areas of its subregion is fitted to the totals.",
  },
  FIT_DISPLACED: {
    name: "Fitted after displacement",
    words: "The 2020 corridor, changed by the displacement recorded since, fitted to the 2024 totals.",
  },
  FIT_CARRIED: {
    name: "Fitted from 2020",
    words: "The 2020 corridor, which no recorded displacement changed, fitted to the 2024 totals: no later detail by corridor is at hand.",
  },
  FIT_OTHER: {
    name: "Other origins, modelled",
    words:
      "Migrants whose origin is not named: their growth goes first to destinations whose named origins the latest totals no longer support.",
  },
  INTERPOLATED: {
    name: "Interpolated",
    words: "Between two rounds: the destination's total and the corridor's share are interpolated.",
  },
  SUM: { name: "Sum of corridors", words: "The sum of the corridors of the same year." },
  OTHER_SHARED: {
    name: "Other shared out",
    words:
      "The corridor and its part of the migrants whose origin is not named, shared by the listed corridors and by what comparable destinations suggest.",
  },
  RS3: {
    name: "Ratha–Shaw rule 3",
    words: "What the receiver reports, shared over hosts by migrants and by incomes at both ends.",
  },
  RS3_INCOME_FILLED: {
    name: "Ratha–Shaw rule 3, income filled",
    words: "As Ratha–Shaw rule 3, with an income taken from the nearest year or from the region's median.",
  },
  ASSUMED_ZERO: {
    name: "Assumed zero",
    words: "Set to zero by the publisher's rule for pairs in conflict: an assumption, not an observation.",
  },
  RECONCILED: {
    name: "Reconciled",
    words: "The rule's corridor, adjusted towards what senders report having paid and receivers having received.",
  },
  UNALLOCATED: {
    name: "Not allocated",
    words: "Receipts that no migrant stock can carry.",
  },
  AVERAGE: { name: "Average", words: "Simple mean of the corridors reported for the quarter." },
  DERIVED: { name: "Derived", words: "Computed from other figures of this release." },
  AGGREGATED: { name: "Aggregated", words: "Computed over the members that have a figure." },
} as const satisfies Record<string, MethodWords>;

export type MethodCode = keyof typeof METHODS;

const byCode: Readonly<Record<MethodCode, MethodWords>> = METHODS;
const isMethod = (code: string): code is MethodCode => Object.hasOwn(METHODS, code);

/**
 * A method of a release in a language.
 * @param own what the release says of it; given back where the programme does not know the code, or has other words for it now
 */
export const methodWords = (code: string, own: MethodWords, locale: string): Worded<MethodWords> =>
  ownWords<MethodWords>(own, isMethod(code) ? byCode[code] : undefined, locale, { fr: isMethod(code) ? FRENCH_METHODS[code] : undefined });
