import type { Blockquote, Code, Heading, List, RootContent } from "mdast";
import { Problem } from "#vocabulary";
import { element, escapeHtml } from "./html/write-html.ts";
import { directionOf } from "./text-direction.ts";
import type { TextWriter } from "./text-writer.ts";
import { writeFigureBlock } from "./write-figure-block.ts";
import { writeTableBlock } from "./write-table-block.ts";

const DEEPEST_HEADING = 6;

/** A block of a text as HTML; those that say nothing by themselves (definitions, notes) as nothing. */
export const writeBlock = (writer: TextWriter, node: RootContent): string => {
  switch (node.type) {
    case "heading":
      return writeHeading(writer, node);
    case "paragraph":
      return element("p", {}, writer.inlines(node.children));
    case "blockquote":
      return writeQuotation(writer, node);
    case "list":
      return writeList(writer, node);
    case "code":
      return writeCode(node);
    case "figureBlock":
      return writeFigureBlock(writer, node);
    case "tableBlock":
      return writeTableBlock(writer, node);
    case "thematicBreak":
      return element("hr");
    case "html":
      writer.find("error", new Problem("work-raw-html", { html: node.value.slice(0, 40) }), node);
      return element("p", {}, escapeHtml(node.value));
    default:
      return "";
  }
};

const writeHeading = (writer: TextWriter, heading: Heading): string => {
  const id = writer.writing.labels.places.get(heading)?.id;
  return element(`h${Math.min(heading.depth + 1, DEEPEST_HEADING)}`, { id }, writer.inlines(heading.children));
};

const writeQuotation = (writer: TextWriter, quote: Blockquote): string => {
  const lang = quote.data?.language;
  return element("blockquote", lang === undefined ? {} : { lang, dir: directionOf(lang) }, writer.blocks(quote.children));
};

const writeList = (writer: TextWriter, list: List): string => {
  const isTight = list.spread !== true && list.children.every((item) => item.spread !== true);
  const items = list.children.map((item) =>
    element(
      "li",
      {},
      item.children
        .map((child) => (isTight && child.type === "paragraph" ? writer.inlines(child.children) : writer.blocks([child])))
        .join(""),
    ),
  );
  const start = list.ordered && list.start != null && list.start !== 1 ? list.start : undefined;
  return element(list.ordered ? "ol" : "ul", { start }, items.join(""));
};

/** Code may be wider than the page, so that it can be reached and moved by keyboard. */
const writeCode = ({ value, lang }: Code): string => {
  const name = lang != null && /^[a-z0-9+#-]{1,20}$/i.test(lang) ? `language-${lang.toLowerCase()}` : undefined;
  return element("pre", { tabindex: 0 }, element("code", { class: name, dir: "ltr" }, escapeHtml(value)));
};
