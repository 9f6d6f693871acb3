import type { Link, LinkReference, PhrasingContent } from "mdast";
import { Problem } from "#vocabulary";
import { meant, nearestName } from "./bound-figures/nearest-code.ts";
import { writeFigure } from "./bound-figures/write-figure.ts";
import { safeHref } from "./html/safe-links.ts";
import { element, escapeHtml } from "./html/write-html.ts";
import { directionOf } from "./text-direction.ts";
import type { CrossReferenceNode } from "./text-marks.ts";
import type { TextWriter } from "./text-writer.ts";
import { placeOf } from "./walk-tree.ts";
import { writePicture } from "./write-figure-block.ts";
import { writeNoteMark } from "./write-notes.ts";

/** What stands in a line as HTML. */
export const writeInline = (writer: TextWriter, node: PhrasingContent): string => {
  switch (node.type) {
    case "text":
      return writeText(writer, node.value, node);
    case "emphasis":
      return element("em", {}, writer.inlines(node.children));
    case "strong":
      return element("strong", {}, writer.inlines(node.children));
    case "inlineCode":
      return element("code", { dir: "ltr" }, escapeHtml(node.value));
    case "break":
      return element("br");
    case "link":
      return writeLink(writer, node, node.url);
    case "linkReference":
      return writeLink(writer, node, writer.definitions.get(node.identifier)?.url ?? "");
    case "image":
      writer.find("warning", new Problem("work-picture-in-line", { file: node.url }), node);
      return writePicture(writer, node);
    case "imageReference":
      return writePicture(writer, {
        type: "image",
        url: writer.definitions.get(node.identifier)?.url ?? "",
        alt: node.alt ?? "",
        ...at(node),
      });
    case "footnoteReference":
      return writeNoteMark(writer, node);
    case "html":
      writer.find("error", new Problem("work-raw-html", { html: node.value.slice(0, 40) }), node);
      return escapeHtml(node.value);
    case "boundFigure": {
      const figure = writer.writing.figures.get(placeOf(node).start);
      const { request, words } = writer.writing;
      if (figure) return writeFigure(figure, request.language, request.explainHref);
      return element("span", { class: "bound-figure bound-figure-refused" }, escapeHtml(words.noFigure));
    }
    case "citation":
      return element("span", { class: "citation" }, writer.writing.citations.get(node) ?? escapeHtml(node.written));
    case "crossReference":
      return writeCrossReference(writer, node);
    case "foreignText":
      return element("span", { lang: node.language, dir: directionOf(node.language) }, escapeHtml(node.value));
    default:
      return "";
  }
};

const at = (node: PhrasingContent): Pick<PhrasingContent, "position"> => (node.position ? { position: node.position } : {});

/** A text; in it may stand the mark of a note that was never written. */
const writeText = (writer: TextWriter, value: string, node: PhrasingContent): string => {
  const missing = /\[\^([^\s[\]]+)\]/.exec(value)?.[1];
  if (missing !== undefined) writer.find("error", new Problem("work-note-missing", { note: missing }), node);
  return escapeHtml(value);
};

const writeLink = (writer: TextWriter, link: Link | LinkReference, url: string): string => {
  const words = writer.inlines(link.children);
  const href = safeHref(url);
  if (href === undefined) {
    writer.find("error", new Problem("work-link-refused", { address: url.slice(0, 80) }), link);
    return words;
  }
  if (href.startsWith("#")) return element("a", { href: `#${writer.id(href.slice(1))}` }, words);
  return element("a", { href, ...(href.startsWith("/") ? {} : { rel: "noopener" }) }, words);
};

const writeCrossReference = (writer: TextWriter, node: CrossReferenceNode): string => {
  const { byLabel } = writer.writing.labels;
  const place = byLabel.get(node.label);
  if (place) return element("a", { href: `#${place.id}`, class: "cross-reference" }, escapeHtml(place.words));
  const nearest = nearestName(node.label, byLabel.keys());
  writer.find(
    "error",
    new Problem("work-label-unknown", { label: node.label, meant: meant(nearest === undefined ? undefined : `@${nearest}`) }),
    node,
  );
  return escapeHtml(`@${node.label}`);
};
