import type { Outcome } from "./case-kind.ts";

export const NOT_ABOUT_IT = "not about the figure";

/** What can come of a reader's question about a figure. */
export const QUESTION_OUTCOMES: readonly Outcome[] = [
  { id: "right as it is", words: "The figure is right as it is" },
  { id: "mended in the next release", words: "The figure is mended in the next release" },
  { id: "cannot be settled", words: "The question cannot be settled with what is published" },
  { id: NOT_ABOUT_IT, words: "This is not a question about the figure" },
];

/** An outcome in words. */
export const questionOutcome = (outcome: string): string => QUESTION_OUTCOMES.find(({ id }) => id === outcome)?.words ?? outcome;
