import { element, escapeHtml } from "./html/write-html.ts";
import { directionOf } from "./text-direction.ts";
import type { Writing } from "./text-writer.ts";

/** The list of what the text cites. */
export const writeReferences = ({ references, words, request }: Writing): string => {
  if (references.length === 0) return "";
  const id = `${request.idPrefix ?? "text-"}references`;
  // Most of what an Arabic text cites is written from left to right.
  const own = directionOf(request.language) === "rtl" ? { dir: "auto" } : {};
  const items = references.map(({ html }) => element("li", own, html));
  const list = element("ul", { class: "reference-list", role: "list" }, items.join(""));
  return element(
    "section",
    { class: "work-references", role: "doc-bibliography", "aria-labelledby": id },
    element("h2", { id }, escapeHtml(words.references)) + list,
  );
};
