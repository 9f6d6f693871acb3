import type { Image } from "mdast";
import { Problem } from "#vocabulary";
import type { FigureBlock } from "./block-nodes.ts";
import { meant, nearestName } from "./bound-figures/nearest-code.ts";
import { element, escapeHtml } from "./html/write-html.ts";
import type { TextWriter } from "./text-writer.ts";

/** A figure with its number, its picture and its caption. */
export const writeFigureBlock = (writer: TextWriter, figure: FigureBlock): string => {
  const place = writer.writing.labels.places.get(figure);
  const [caption] = figure.children;
  if (!caption) writer.find("warning", new Problem("work-caption-missing", { what: place?.words ?? "" }), figure);
  const label = element("span", { class: "work-label" }, escapeHtml(`${place?.words ?? ""}.`));
  const words = caption ? `${label} ${writer.inlines(caption.children)}` : label;
  return element("figure", { id: place?.id, class: "work-figure" }, writePicture(writer, figure.image) + element("figcaption", {}, words));
};

/** A picture of the work's own; any other is refused, and its words stand in its place. */
export const writePicture = (writer: TextWriter, image: Image): string => {
  const { pictures } = writer.writing.request;
  const alt = (image.alt ?? "").trim();
  if (alt === "") writer.find("error", new Problem("work-picture-words", { file: image.url }), image);
  const picture = pictures.get(image.url);
  if (picture) return element("img", { src: picture.href, alt, width: picture.width, height: picture.height });
  const isElsewhere = /^[a-z][a-z0-9+.-]*:|[/\\]/i.test(image.url);
  const problem = isElsewhere
    ? new Problem("work-picture-elsewhere", { file: image.url.slice(0, 80) })
    : new Problem("work-picture-unknown", { file: image.url, meant: meant(nearestName(image.url, pictures.keys())) });
  writer.find("error", problem, image);
  return element("span", { class: "picture-missing" }, escapeHtml(`[${alt || image.url}]`));
};
