import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmTable } from "micromark-extension-gfm-table";
import { figureFromSyntax, figureSyntax } from "./bound-figures/figure-syntax.ts";
import { refuseTangled } from "./source-limits.ts";

/**
 * A source as a tree: CommonMark with tables, footnotes and bound figures. HTML in it stands in nodes of its own, which nothing writes.
 * @throws Problem work-source-too-long, work-source-tangled
 */
export const readSource = (source: string): Root => {
  refuseTangled(source);
  return fromMarkdown(source, {
    extensions: [gfmTable(), gfmFootnote(), figureSyntax],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), figureFromSyntax],
  });
};
