interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly outline?: number;
  /** More properties of the paragraph that come before its space, in the order of the schema. */
  readonly ahead?: string;
  /** Those that come after it. */
  readonly behind?: string;
}

/** A style of paragraphs: letters in half points, space in twentieths of a point. */
const style = (
  id: string,
  name: string,
  { size, bold = false, before = 0, after = 60, outline, ahead = "", behind = "" }: Look,
): string => {
  const level = outline === undefined ? "" : `<w:outlineLvl w:val="${outline}"/>`;
  const basis = id === "Normal" ? "" : '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>';
  return `<w:style w:type="paragraph" w:styleId="${id}"${id === "Normal" ? ' w:default="1"' : ""}><w:name w:val="${name}"/>${basis}<w:qFormat/><w:pPr>${
    bold ? "<w:keepNext/>" : ""
  }${ahead}<w:spacing w:before="${before}" w:after="${after}"/>${behind}${level}</w:pPr><w:rPr>${bold ? "<w:b/>" : ""}<w:sz w:val="${size}"/></w:rPr></w:style>`;
};

/** Where the words of a line begin, behind what they are about. */
const WORDS_AT = 1_850;
const HANGING = `<w:ind w:left="${WORDS_AT}" w:hanging="${WORDS_AT}"/>`;
const RULE = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="3" w:color="2F6B3C"/></w:pBdr>';
const TABS = `<w:tabs><w:tab w:val="left" w:pos="${WORDS_AT}"/></w:tabs>`;

/** Styles of a brief; the language is that of all its words. */
export const wordStyles = (language: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="18"/><w:lang w:val="${language}"/></w:rPr></w:rPrDefault></w:docDefaults>${[
    style("Normal", "Normal", { size: 18 }),
    style("Title", "Title", { size: 34, bold: true, after: 80 }),
    style("Heading1", "heading 1", { size: 22, bold: true, before: 120, after: 40, outline: 0 }),
    style("Heading2", "heading 2", { size: 19, bold: true, before: 120, after: 20, outline: 1, ahead: RULE }),
    style("Cell", "Cell", { size: 17, after: 10 }),
    style("Line", "Line", { size: 17, after: 10, ahead: `<w:keepNext/><w:keepLines/>${TABS}`, behind: HANGING }),
    style("LastLine", "Last line", { size: 17, after: 10, ahead: `<w:keepLines/>${TABS}`, behind: HANGING }),
    style("Footer", "footer", { size: 15, after: 0, behind: '<w:jc w:val="right"/>' }),
    style("Small", "Small", { size: 15, after: 20 }),
  ].join(
    "",
  )}<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1F4E79"/><w:u w:val="single"/></w:rPr></w:style></w:styles>`;
