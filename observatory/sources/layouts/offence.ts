import type { Finding } from "../finding.ts";
import type { Place, ReadingCollector } from "./reading-collector.ts";

const WORDS = {
  "not-a-number": "is not a number, and no marker for an absent figure that the declaration knows; the cell is left out.",
  "not-an-integer": "is not a whole number where only those are counted; the cell is left out.",
  "negative-value": "is negative",
} as const;

/** Reports a figure that is not what its column allows: left out as an error, kept as a note. */
export const reportOffence = (collector: ReadingCollector, level: Finding["level"], code: keyof typeof WORDS, place: Place): void => {
  const negative = level === "error" ? ", which cannot be; the cell is left out." : "; it is kept as reported.";
  const words = code === "negative-value" ? WORDS[code] + negative : WORDS[code];
  collector.report(level, code, place, `"${place.value}" ${words}`);
};
