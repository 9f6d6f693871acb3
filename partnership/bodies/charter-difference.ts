import { diffWordsWithSpace } from "diff";

/** A piece of a text, as it stands in both versions or in one of them. */
export interface TextPiece {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** What changed between two versions of a text, word by word. The pieces that are not removed give the newer text, to the letter. */
export const charterDifference = (older: string, newer: string): readonly TextPiece[] =>
  diffWordsWithSpace(older, newer).map(({ value, added, removed }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
