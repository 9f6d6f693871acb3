import { directionOf } from "../typeset/text-direction.ts";
import { exactBinding } from "../typeset/bound-figures/figure-binding.ts";
import { findBindings } from "../typeset/bound-figures/find-bindings.ts";
import type { BindingContext } from "../typeset/bound-figures/parse-binding.ts";
import { element, escapeHtml } from "../typeset/html/write-html.ts";
import { compareBindings, type BindingChange } from "./compare-bindings.ts";
import { compareSources, type ComparedParagraph, type ComparedPiece } from "./compare-sources.ts";
import { differenceWords } from "./difference-words.ts";

/** What changed between two versions of a text. */
export interface VersionDifference {
  readonly paragraphs: readonly ComparedParagraph[];
  readonly figures: readonly BindingChange[];
}

/** Compares two sources; figures are compared by what they show, however they are written. */
export const versionDifference = (older: string, newer: string, context: BindingContext): VersionDifference => ({
  paragraphs: compareSources(older, newer),
  figures: compareBindings(findBindings(older, context).bindings, findBindings(newer, context).bindings),
});

/**
 * A difference as HTML: what was removed in `<del>`, what was added in `<ins>`, each with words for those who do not see it; long stretches that
 * did not change as one line that says how many.
 * @param language of the text
 * @param readerLanguage of the words around it; the text's when left out
 */
export const writeDifference = (difference: VersionDifference, language: string, readerLanguage = language): string => {
  const words = differenceWords(readerLanguage);
  const { paragraphs, figures } = difference;
  const isSame = paragraphs.every(({ kind }) => kind === "same") && figures.length === 0;
  if (isSame) return element("p", { class: "difference-none", lang: readerLanguage }, escapeHtml(words.none));
  const attributes = { class: "difference-text", lang: language, dir: directionOf(language) };
  const text = element("div", attributes, writeParagraphs(paragraphs, readerLanguage));
  return writeFigures(figures, readerLanguage) + text;
};

const writeFigures = (figures: readonly BindingChange[], language: string): string => {
  if (figures.length === 0) return "";
  const words = differenceWords(language);
  const heading = element("h3", {}, escapeHtml(words.figures(figures.length)));
  const items = figures.map((change) => element("li", {}, escapeHtml(sentenceOf(change, language))));
  return element("section", { class: "difference-figures", lang: language }, heading + element("ul", {}, items.join("")));
};

const sentenceOf = (change: BindingChange, language: string): string => {
  const words = differenceWords(language);
  switch (change.kind) {
    case "added":
      return words.figureAdded(exactBinding(change.now), change.now.place.line);
    case "removed":
      return words.figureRemoved(exactBinding(change.before), change.before.place.line);
    case "moved":
      return words.figureMoved(exactBinding(change.now), change.before.place.line, change.now.place.line);
    case "changed":
      return words.figureChanged(exactBinding(change.before), exactBinding(change.now), change.now.place.line);
  }
};

/** So many paragraphs that did not change are shown on each side of one that did. */
const AROUND = 1;

const writeParagraphs = (paragraphs: readonly ComparedParagraph[], language: string): string => {
  let html = "";
  let hidden = 0;
  paragraphs.forEach((paragraph, place) => {
    const near = paragraphs.slice(Math.max(0, place - AROUND), place + AROUND + 1);
    if (near.every(({ kind }) => kind === "same")) hidden++;
    else {
      html +=
        hiddenLine(hidden, language) + element("p", { class: `difference-${paragraph.kind}` }, writePieces(paragraph.pieces, language));
      hidden = 0;
    }
  });
  return html + hiddenLine(hidden, language);
};

const hiddenLine = (count: number, language: string): string =>
  count === 0 ? "" : element("p", { class: "difference-hidden", lang: language }, escapeHtml(differenceWords(language).unchanged(count)));

const writePieces = (pieces: readonly ComparedPiece[], language: string): string =>
  pieces
    .map(({ kind, text }) => {
      if (kind === "same") return escapeHtml(text);
      const { added, removed, end } = differenceWords(language);
      const unseen = (words: string): string => element("span", { class: "unseen", lang: language }, escapeHtml(words));
      return element(kind === "added" ? "ins" : "del", {}, unseen(kind === "added" ? added : removed) + escapeHtml(text) + unseen(end));
    })
    .join("");
