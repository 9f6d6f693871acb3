import { diffArrays, diffWordsWithSpace } from "diff";

/** A piece of a paragraph, as it stands in both versions or in one of them. */
export interface ComparedPiece {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** A paragraph (or heading, list, table) of either version. */
export interface ComparedParagraph {
  readonly kind: "same" | "added" | "removed" | "changed";
  readonly pieces: readonly ComparedPiece[];
}

/** Paragraphs longer than this together are shown whole, old and new, instead of word by word. */
const LONGEST_COMPARED = 20_000;
/** Words that may differ before a paragraph counts as another one. */
const MOST_EDITS = 1_000;

/**
 * What changed between two sources: paragraph by paragraph, and word by word where a paragraph was changed. Pieces that are not removed give the
 * newer source's paragraphs to the letter, those that are not added the older one's.
 */
export const compareSources = (older: string, newer: string): readonly ComparedParagraph[] => {
  const compared: ComparedParagraph[] = [];
  let gone: string[] = [];
  const flush = (): void => {
    compared.push(...gone.map((text) => whole("removed", text)));
    gone = [];
  };
  for (const { added, removed, value } of diffArrays(paragraphsOf(older), paragraphsOf(newer))) {
    if (removed) gone.push(...value);
    else if (added) {
      compared.push(...changed(gone, value));
      gone = [];
    } else {
      flush();
      compared.push(...value.map((text) => whole("same", text)));
    }
  }
  flush();
  return compared;
};

const paragraphsOf = (source: string): string[] =>
  source
    .replace(/\r\n?/g, "\n")
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .filter((paragraph) => paragraph !== "");

const whole = (kind: "same" | "added" | "removed", text: string): ComparedParagraph => ({ kind, pieces: [{ kind, text }] });

/** Paragraphs at one place, paired where they have words in common: from the front as long as both sides have some. */
const changed = (gone: readonly string[], come: readonly string[]): readonly ComparedParagraph[] => {
  const paired = Math.min(gone.length, come.length);
  const pairs = Array.from({ length: paired }, (_, place) => wordByWord(gone[place]!, come[place]!)).flat();
  return [...pairs, ...gone.slice(paired).map((text) => whole("removed", text)), ...come.slice(paired).map((text) => whole("added", text))];
};

const wordByWord = (older: string, newer: string): readonly ComparedParagraph[] => {
  const apart = [whole("removed", older), whole("added", newer)];
  if (older.length + newer.length > LONGEST_COMPARED) return apart;
  const words = diffWordsWithSpace(older, newer, { maxEditLength: MOST_EDITS });
  if (!words) return apart;
  const pieces = words.map(({ value, added, removed }): ComparedPiece => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
  const same = pieces
    .filter(({ kind, text }) => kind === "same" && /[\p{L}\p{N}]/u.test(text))
    .reduce((sum, { text }) => sum + text.length, 0);
  return same * 4 < Math.min(older.length, newer.length) ? apart : [{ kind: "changed", pieces }];
};
