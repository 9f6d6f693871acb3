const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for XML; signs that XML 1.0 has no place for are left out. */
export const xmlText = (text: string): string =>
  // oxlint-disable-next-line no-control-regex
  text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign]!);

const LOOKS = {
  plain: "",
  strong: "<w:rPr><w:b/></w:rPr>",
  soft: '<w:rPr><w:b w:val="0"/><w:color w:val="595959"/></w:rPr>',
  link: '<w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>',
} as const;

/** A run of text. */
export const run = (text: string, look: keyof typeof LOOKS = "plain"): string =>
  `<w:r>${LOOKS[look]}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;

/** To where the words of a line begin. */
export const TAB = "<w:r><w:tab/></w:r>";

/** "2 / 3", counted by whatever shows the document. */
export const pageNumbers = ["PAGE", "NUMPAGES"]
  .map((field) => `<w:fldSimple w:instr=" ${field} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`)
  .join(run(" / "));

/** A paragraph of a style. */
export const paragraph = (style: string, ...runs: readonly string[]): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs.join("")}</w:p>`;

/** A table whose first row is its head. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]): string => {
  const row = (cells: readonly string[], isHead: boolean): string =>
    `<w:tr><w:trPr><w:cantSplit/>${isHead ? "<w:tblHeader/>" : ""}</w:trPr>${cells
      .map(
        (text, place) =>
          `<w:tc><w:tcPr><w:tcW w:w="${widths[place]!}" w:type="dxa"/></w:tcPr>${paragraph("Cell", run(text, isHead ? "strong" : "plain"))}</w:tc>`,
      )
      .join("")}</w:tr>`;
  const edge = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="BBBBBB"/>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((a, b) => a + b, 0)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>${edge("top")}${edge("bottom")}${edge("insideH")}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${widths
    .map((width) => `<w:gridCol w:w="${width}"/>`)
    .join("")}</w:tblGrid>${row(head, true)}${rows.map((cells) => row(cells, false)).join("")}</w:tbl>`;
};
