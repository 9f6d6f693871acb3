import type { Problem } from "#vocabulary";

/** Where something stands in a source: line and column as editors count them, from 1, and the character it begins and ends at, from 0. */
export interface SourcePlace {
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

/** Something a writer should know about a text. An error stands in the way of publishing; a warning does not. */
export interface WorkFinding {
  readonly level: "error" | "warning";
  /** Coded, with words in every language of the catalogue. */
  readonly problem: Problem;
  readonly place: SourcePlace;
}
