import { compareBindings } from "./compare-bindings.ts";
import { compareSources } from "./compare-sources.ts";
import type { VersionDifference } from "./version-difference.ts";
import { findBindings } from "../typeset/bound-figures/find-bindings.ts";
import type { BindingContext } from "../typeset/bound-figures/parse-binding.ts";

/** A version as it was set, with the source that it was set from. */
interface ShownVersion {
  readonly html: string;
  readonly source: string;
}

const BLOCK_ENDS = /<\/(?:p|h[2-6]|li|tr|caption|figcaption|pre|blockquote|ul|ol|table|section|figure)>/g;
const SIGNS: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };

/**
 * A text as one reads it on its page, paragraph by paragraph: of pictures their words and the name under which they are shown, of links to elsewhere
 * their addresses. Nothing of the source that its page does not show: no names of files, keys of citations or labels.
 * @param html as `typeset` writes it
 */
export const shownText = (html: string): string =>
  html
    .replaceAll(/<a [^>]*class="note-back"[^>]*>[^<]*<\/a>/g, "")
    .replaceAll(/<img src="([^"]*)" alt="([^"]*)"[^>]*>/g, "[$2 ($1)]\n\n")
    .replaceAll(/<a href="(https?:[^"]*)"[^>]*>(.*?)<\/a>/gs, "$2 ($1)")
    .replaceAll(/<\/t[dh]>(?=<t[dh])/g, " | ")
    .replaceAll(/<br>/g, "\n")
    .replaceAll(BLOCK_ENDS, "\n\n")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (sign) => SIGNS[sign]!)
    .replaceAll(/\n[ \t]*(?:\n[ \t]*)+/g, "\n\n")
    .trim();

/** What changed between two versions as they are read, for somebody who may not see their sources. */
export const shownDifference = (older: ShownVersion, newer: ShownVersion, context: BindingContext): VersionDifference => ({
  paragraphs: compareSources(shownText(older.html), shownText(newer.html)),
  figures: compareBindings(findBindings(older.source, context).bindings, findBindings(newer.source, context).bindings),
});
