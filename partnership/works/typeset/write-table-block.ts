import type { AlignType, Paragraph, Table, TableCell, TableRow } from "mdast";
import { Problem } from "#vocabulary";
import type { TableBlock } from "./block-nodes.ts";
import { element, escapeHtml } from "./html/write-html.ts";
import type { TextWriter } from "./text-writer.ts";
import { textOf } from "./walk-tree.ts";

/**
 * A table with its number and caption. The first row heads the columns. The first column heads the rows, unless it is set right as numbers are.
 * It may be wider than the page, so that it stands in a region that can be reached and moved by keyboard.
 */
export const writeTableBlock = (writer: TextWriter, block: TableBlock): string => {
  const place = writer.writing.labels.places.get(block);
  const caption = block.children.find((child): child is Paragraph => child.type === "paragraph");
  if (!caption) writer.find("warning", new Problem("work-caption-missing", { what: place?.words ?? "" }), block);
  const id = `${place?.id ?? ""}-caption`;
  const label = element("span", { class: "work-label" }, escapeHtml(`${place?.words ?? ""}.`));
  const words = element("caption", { id }, caption ? `${label} ${writer.inlines(caption.children)}` : label);
  const table = element(
    "table",
    { id: place?.id },
    words + block.children.map((child) => (child.type === "table" ? rowsOf(writer, child) : "")).join(""),
  );
  return element("div", { class: "work-table", role: "region", "aria-labelledby": id, tabindex: 0 }, table);
};

const rowsOf = (writer: TextWriter, { children, align }: Table): string => {
  const [head, ...body] = children;
  if (!head) return "";
  const columns = head.children.length;
  const headed = head.children.map((cell, column) => headOf(writer, cell, align?.[column]));
  const rows = body.map((row) => rowOf(writer, row, align ?? [], columns));
  return element("thead", {}, element("tr", {}, headed.join(""))) + (rows.length === 0 ? "" : element("tbody", {}, rows.join("")));
};

/** An empty corner heads nothing. */
const headOf = (writer: TextWriter, cell: TableCell, align: AlignType | undefined): string =>
  cell.children.length === 0
    ? element("td", alignment(align))
    : element("th", { scope: "col", ...alignment(align) }, writer.inlines(cell.children));

const rowOf = (writer: TextWriter, row: TableRow, align: readonly AlignType[], columns: number): string => {
  const cells = Array.from({ length: columns }, (_, column): string => {
    const cell = row.children[column];
    const isHead = column === 0 && align[0] !== "right" && cell !== undefined && cell.children.length > 0;
    const content = cell ? writer.inlines(cell.children) : "";
    if (isHead && (textOf(cell).trim() !== "" || content !== "")) return element("th", { scope: "row", ...alignment(align[0]) }, content);
    return element("td", alignment(align[column]), content);
  });
  return element("tr", {}, cells.join(""));
};

const alignment = (align: AlignType | undefined): { readonly class?: string } => (align == null ? {} : { class: `set-${align}` });
