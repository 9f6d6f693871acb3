const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for XML; signs that XML 1.0 has no place for are left out. */
export const xmlText = (text: string): string =>
  // oxlint-disable-next-line no-control-regex
  text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign]!);

/** A run of text. */
export const run = (text: string, look: "" | "strong" | "link" = ""): string => {
  const properties = look === "strong" ? "<w:rPr><w:b/></w:rPr>" : look === "link" ? '<w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>' : "";
  return `<w:r>${properties}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
};

/** A paragraph of a style. */
export const paragraph = (style: string, ...runs: readonly string[]): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs.join("")}</w:p>`;

/** A table whose first row is its head. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]): string => {
  const row = (cells: readonly string[], isHead: boolean): string =>
    `<w:tr><w:trPr><w:cantSplit/>${isHead ? "<w:tblHeader/>" : ""}</w:trPr>${cells
      .map(
        (text, place) =>
          `<w:tc><w:tcPr><w:tcW w:w="${widths[place]!}" w:type="dxa"/></w:tcPr>${paragraph("Cell", run(text, isHead ? "strong" : ""))}</w:tc>`,
      )
      .join("")}</w:tr>`;
  const edge = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="BBBBBB"/>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${edge("top")}${edge("bottom")}${edge("insideH")}</w:tblBorders><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${widths
    .map((width) => `<w:gridCol w:w="${width}"/>`)
    .join("")}</w:tblGrid>${row(head, true)}${rows.map((cells) => row(cells, false)).join("")}</w:tbl>`;
};
