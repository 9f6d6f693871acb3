import { leaf, xml, xmlText, type XmlAttributes } from "../xml.ts";
import type { MarkElement, MarkNode } from "./read-marks.ts";
import { textOfMarks } from "./read-marks.ts";

const LINK = "xlink:href";

const isElement = (node: MarkNode, ...names: readonly string[]): node is MarkElement =>
  typeof node !== "string" && names.includes(node.name);

const hasClass = (node: MarkElement, name: string): boolean => (node.attributes["class"] ?? "").split(" ").includes(name);

/** Blocks of a text as sections of JATS: a heading begins one, which holds what follows it and headings below its level. */
export const writeSections = (nodes: readonly MarkNode[]): string => {
  return sectionsFrom(
    nodes.filter((node) => typeof node !== "string" || node.trim() !== ""),
    1,
  );
};

const BELOW_ALL = 7;

const levelOf = (node: MarkNode): number | undefined => {
  const level = typeof node === "string" ? undefined : /^h([2-6])$/.exec(node.name)?.[1];
  return level === undefined ? undefined : Number(level);
};

const sectionsFrom = (blocks: readonly MarkNode[], above: number): string => {
  const first = blocks.findIndex((node) => (levelOf(node) ?? 0) > above);
  if (first < 0) return blocks.map(block).join("");
  const lead = blocks.slice(0, first).map(block).join("");
  const parts: MarkNode[][] = [];
  // A level that was left out (h2, then h4) makes no section of its own: the first heading says how deep this part is.
  for (const node of blocks.slice(first)) {
    const begun = parts.at(-1)?.[0];
    const isNext = begun === undefined || (levelOf(node) ?? BELOW_ALL) <= levelOf(begun)!;
    if (isNext) parts.push([node]);
    else parts.at(-1)!.push(node);
  }
  return lead + parts.map(section).join("");
};

const section = ([heading, ...rest]: readonly MarkNode[]): string => {
  const { attributes, children } = heading as MarkElement;
  return xml("sec", { id: attributes["id"] }, xml("title", {}, inlines(children)), sectionsFrom(rest, levelOf(heading!)!));
};

const BLOCKS: Readonly<Record<string, (node: MarkElement) => string>> = {
  p: ({ children }) => xml("p", {}, inlines(children)),
  blockquote: ({ children, attributes }) => xml("disp-quote", { "xml:lang": attributes["lang"] }, ...children.map(block)),
  ul: (node) => list(node, "bullet"),
  ol: (node) => list(node, "order"),
  pre: ({ children }) => xml("preformat", {}, xmlText(textOfMarks(children))),
  figure: (node) => figure(node),
  hr: () => "",
  section: ({ children }) => children.map(block).join(""),
};

/** A block; a text that stands alone is a paragraph, and what has no counterpart gives its words. */
const block = (node: MarkNode): string => {
  if (typeof node === "string") return node.trim() === "" ? "" : xml("p", {}, xmlText(node));
  if (hasClass(node, "work-table")) return table(node);
  return BLOCKS[node.name]?.(node) ?? xml("p", {}, inlines([node]));
};

const BLOCK_NAMES: ReadonlySet<string> = new Set([...Object.keys(BLOCKS), "div"]);

const list = ({ children, attributes }: MarkElement, kind: "bullet" | "order"): string =>
  xml(
    "list",
    { "list-type": kind, "specific-use": attributes["start"] === undefined ? undefined : `from ${attributes["start"]}` },
    ...children.filter((node) => isElement(node, "li")).map((item) => xml("list-item", {}, paragraphs(item.children))),
  );

/** Words and blocks in any order: JATS wants words in paragraphs. */
const paragraphs = (nodes: readonly MarkNode[]): string => {
  const parts: string[] = [];
  let words: MarkNode[] = [];
  const close = (): void => {
    if (textOfMarks(words).trim() !== "" || words.some((node) => typeof node !== "string")) parts.push(xml("p", {}, inlines(words)));
    words = [];
  };
  for (const node of nodes) {
    if (typeof node === "string" || !BLOCK_NAMES.has(node.name)) words.push(node);
    else {
      close();
      parts.push(block(node));
    }
  }
  close();
  return parts.join("") || "<p/>";
};

/** A note behind the text. */
export const writeNote = ({ attributes, children }: MarkElement): string => xml("fn", { id: attributes["id"] }, paragraphs(children));

/** "Figure 1." as a label, and the rest as the caption. */
const labelled = (children: readonly MarkNode[]): string => {
  const label = children.find((node): node is MarkElement => isElement(node, "span") && hasClass(node, "work-label"));
  const rest = children.filter((node) => node !== label);
  return (
    (leaf("label", label ? textOfMarks(label.children) : "") ?? "") +
    (textOfMarks(rest).trim() === "" ? "" : xml("caption", {}, xml("p", {}, inlines(rest))))
  );
};

const figure = ({ attributes, children }: MarkElement): string => {
  const caption = children.find((node): node is MarkElement => isElement(node, "figcaption"));
  const picture = children.find((node): node is MarkElement => isElement(node, "img"));
  const alternative = leaf("alt-text", picture?.attributes["alt"] ?? "");
  return xml(
    "fig",
    { id: attributes["id"] },
    caption && labelled(caption.children),
    picture ? xml("graphic", { [LINK]: picture.attributes["src"] ?? "" }, alternative) : undefined,
  );
};

const table = ({ children }: MarkElement): string => {
  const inside = children.find((node): node is MarkElement => isElement(node, "table"));
  if (!inside) return "";
  const caption = inside.children.find((node): node is MarkElement => isElement(node, "caption"));
  const parts = inside.children.filter((node): node is MarkElement => isElement(node, "thead", "tbody"));
  return xml(
    "table-wrap",
    { id: inside.attributes["id"] },
    caption && labelled(caption.children),
    parts.length === 0 ? undefined : xml("table", {}, ...parts.map(tablePart)),
  );
};

const tablePart = ({ name, children }: MarkElement): string =>
  xml(name, {}, ...children.filter((row) => isElement(row, "tr")).map((row) => xml("tr", {}, ...row.children.map(cell))));

const cell = (node: MarkNode): string => {
  if (!isElement(node, "td", "th")) return "";
  const align = /\bset-(left|right|center)\b/.exec(node.attributes["class"] ?? "")?.[1];
  return xml(node.name, { align, scope: node.attributes["scope"] }, inlines(node.children));
};

/** What stands in a line. */
export const inlines = (nodes: readonly MarkNode[]): string => nodes.map(inline).join("");

const SIMPLE: Readonly<Record<string, string>> = {
  em: "italic",
  i: "italic",
  strong: "bold",
  b: "bold",
  sup: "sup",
  sub: "sub",
  code: "monospace",
};

const inline = (node: MarkNode): string => {
  if (typeof node === "string") return xmlText(node);
  const simple = SIMPLE[node.name];
  if (node.name === "a") return link(node);
  if (node.name === "img")
    return xml("inline-graphic", { [LINK]: node.attributes["src"] ?? "" }, leaf("alt-text", node.attributes["alt"] ?? ""));
  if (node.name === "br") return " ";
  const lang = node.attributes["lang"];
  if (node.name === "span" && hasClass(node, "small-capitals")) return xml("sc", {}, inlines(node.children));
  if (node.name === "span" && lang !== undefined)
    return xml("named-content", { "content-type": "foreign", "xml:lang": lang }, inlines(node.children));
  return simple === undefined ? inlines(node.children) : xml(simple, {}, inlines(node.children));
};

/** Within the text a cross-reference, else a link; ways back from notes are for screens alone. */
const link = ({ attributes, children }: MarkElement): string => {
  const href = attributes["href"] ?? "";
  const content = inlines(children);
  if ((attributes["class"] ?? "").includes("note-back")) return "";
  if (attributes["role"] === "doc-noteref") return xml("xref", { "ref-type": "fn", rid: href.slice(1) }, content);
  if (href.startsWith("#")) return xml("xref", { rid: href.slice(1) }, content);
  const kind: XmlAttributes = { "ext-link-type": "uri", [LINK]: href };
  return xml("ext-link", kind, content);
};
