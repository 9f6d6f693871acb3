import { zipSync } from "fflate";
import { partnershipTexts, type BriefChoice, type BriefDocument } from "#web";
import { pageNumbers, paragraph, run, TAB, table, xmlText } from "./word-xml.ts";
import { wordStyles } from "./word-styles.ts";

const { brief } = partnershipTexts.choicesForCountry;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Type of a Word document. */
export const DOCX_TYPE = `${WORD}.document`;

/** Zip files have no date before 1980; the same brief gives the same bytes. */
const NO_DATE = new Date(1980, 0, 1);

/** A brief as a Word document: headings, a table with a head, and addresses that lead somewhere. */
export const briefDocx = (document: BriefDocument): Uint8Array => {
  const links = new Links();
  const body = bodyOf(document, links);
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${WORD}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    "docProps/core.xml": `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(document.title)}</dc:title><dc:creator>${xmlText(document.siteName)}</dc:creator><dc:identifier>${xmlText(document.hash)}</dc:identifier><dc:language>${xmlText(document.language)}</dc:language></cp:coreProperties>`,
    "word/styles.xml": wordStyles(document.language),
    "word/document.xml": `${HEAD}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"><w:body>${body}<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="850" w:right="964" w:bottom="850" w:left="964" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    "word/footer1.xml": `${HEAD}<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraph("Footer", run(`${document.title} · `), pageNumbers)}</w:ftr>`,
    "word/_rels/document.xml.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/footer" Target="footer1.xml"/>${links.relations()}</Relationships>`,
  };
  const encoder = new TextEncoder();
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, encoder.encode(xml)]));
  return zipSync(files, { mtime: NO_DATE });
};

const bodyOf = (document: BriefDocument, links: Links): string => {
  const { columns, about } = brief;
  return [
    paragraph("Small", run(`${brief.kind} · ${brief.dateOf(document.siteName, document.day)}`)),
    paragraph("Title", run(document.title)),
    paragraph("Heading1", run(brief.question)),
    paragraph("Normal", run(document.question)),
    paragraph("Heading1", run(document.figuresTitle)),
    table(
      [columns.what, columns.value, columns.year, columns.status],
      document.figures.map(({ what, value, year, status, source }) => [`${what} [${source}]`, value, year, status]),
      [4_000, 2_900, 1_850, 1_228],
    ),
    paragraph("Heading1", run(brief.choices)),
    ...document.choices.flatMap(choiceLines),
    paragraph("Heading1", run(brief.sources)),
    ...document.sources.map(({ number, words, href }) => paragraph("Small", run(`[${number}] ${words} `), links.to(href))),
    paragraph("Small", run(`${about.hash}: ${document.hash}. ${brief.hashHelp}`)),
    paragraph("Small", run(`${about.address}: `), links.to(document.address)),
  ].join("");
};

/** Lines of a choice stay on one page with its title; the last of them lets go. */
const choiceLines = ({ title, marks, lines, sources }: BriefChoice): readonly string[] => {
  const behind = [...marks.map((mark) => `(${mark})`), ...sources.map((number) => `[${number}]`)].join(" ");
  return [
    paragraph("Heading2", run(`${title} `), run(behind, "soft")),
    ...lines.map(({ label, words }, place) =>
      paragraph(place === lines.length - 1 ? "LastLine" : "Line", run(`${label}:`, "soft"), TAB, run(words)),
    ),
  ];
};

/** Addresses that a document leads to, each once. */
class Links {
  readonly #hrefs: string[] = [];

  to(href: string): string {
    if (!this.#hrefs.includes(href)) this.#hrefs.push(href);
    return `<w:hyperlink r:id="link${this.#hrefs.indexOf(href)}">${run(href, "link")}</w:hyperlink>`;
  }

  relations(): string {
    return this.#hrefs
      .map((href, place) => `<Relationship Id="link${place}" Type="${OFFICE}/hyperlink" Target="${xmlText(href)}" TargetMode="External"/>`)
      .join("");
  }
}
