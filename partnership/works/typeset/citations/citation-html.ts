import { element, escapeHtml } from "../html/write-html.ts";
import { safeHref } from "../html/safe-links.ts";

/** What the citation processor may write, and what becomes of it; every other mark of its is dropped, every attribute too. */
const KEPT: Readonly<Record<string, string>> = { i: "i", em: "em", b: "b", sup: "sup", sub: "sub" };
const TAG = /<(\/?)([a-z]+)([^<>]*)>/g;
const ADDRESS = /(?:https?:\/\/|\bdoi:\s?(?=10\.))[^\s<>"']*[^\s<>"'.,;:)\]]/g;

/** The processor's HTML as ours: few marks, no styles, addresses made links. */
export const citationHtml = (written: string): string => {
  const open: string[] = [];
  let html = "";
  let done = 0;
  for (const tag of written.matchAll(TAG)) {
    html += textHtml(written.slice(done, tag.index));
    done = tag.index + tag[0].length;
    const [, slash, name = "", attributes = ""] = tag;
    if (slash === "") {
      const [start, end] = ours(name, attributes);
      html += start;
      open.push(end);
    } else html += open.pop() ?? "";
  }
  return html + textHtml(written.slice(done)) + open.toReversed().join("");
};

const ours = (name: string, attributes: string): readonly [start: string, end: string] => {
  const kept = KEPT[name];
  if (kept) return [`<${kept}>`, `</${kept}>`];
  if (attributes.includes("small-caps")) return ['<span class="small-capitals">', "</span>"];
  if (attributes.includes("csl-left-margin")) return ['<span class="reference-number">', "</span> "];
  return ["", ""];
};

const ENTITIES: Readonly<Record<string, string>> = {
  "&#38;": "&",
  "&#60;": "<",
  "&#62;": ">",
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
};

const textHtml = (written: string): string => {
  const text = written.replace(/\s*\n\s*/g, "").replace(/&(?:#38|#60|#62|amp|lt|gt|quot);/g, (entity) => ENTITIES[entity]!);
  let html = "";
  let done = 0;
  for (const address of text.matchAll(ADDRESS)) {
    const href = safeHref(address[0].replace(/^doi:\s?/, "https://doi.org/"));
    if (href === undefined) continue;
    html += escapeHtml(text.slice(done, address.index)) + element("a", { href, rel: "noopener" }, escapeHtml(address[0]));
    done = address.index + address[0].length;
  }
  return html + escapeHtml(text.slice(done));
};
