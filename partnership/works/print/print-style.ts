/** A text as a text of CSS. */
const cssText = (text: string): string => `"${text.replace(/[\\"\n\r\f<>]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;

const FAMILY = '"IBM Plex Sans", "Noto Sans", "Liberation Sans", "Noto Naskh Arabic", "DejaVu Sans", sans-serif';
const EDGE = `font: 8pt ${FAMILY}; color: #555;`;

/** The lines at the edges of the pages: they begin where the text's lines begin. */
const edges = (above: string, below: string, direction: "ltr" | "rtl"): string => {
  const [start, end] = direction === "rtl" ? ["right", "left"] : ["left", "right"];
  return `@page {
  @top-${start} { content: ${cssText(above)}; ${EDGE} }
  @bottom-${start} { content: ${cssText(below)}; ${EDGE} }
  @bottom-${end} { content: counter(page) " / " counter(pages); ${EDGE} }
}
@page :first { @top-${start} { content: ""; } @bottom-${start} { content: ""; } @bottom-${end} { content: ""; } }`;
};

/**
 * How a work looks on paper: A4, the title above each page but the first, the version and the page's number below. A table of many columns has pages
 * on their side; a short one is not broken.
 */
export const printStyle = (above: string, below: string, direction: "ltr" | "rtl"): string => `
@page { size: A4; margin: 24mm 24mm 22mm; }
@page sideways { size: A4 landscape; margin: 20mm 18mm 18mm; }
${edges(above, below, direction)}
* { box-sizing: border-box; }
html { font: 10.5pt/1.5 ${FAMILY}; color: #111; hyphens: auto; }
body { margin: 0; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; break-after: avoid; break-inside: avoid; text-wrap: balance; hyphens: none; }
h2 { font-size: 15pt; margin: 9mm 0 3mm; } h3 { font-size: 12.5pt; margin: 6mm 0 2mm; } h4, h5, h6 { font-size: 10.5pt; margin: 5mm 0 1mm; }
p, ul, ol, pre, blockquote, figure { margin: 0 0 3mm; } p { orphans: 3; widows: 3; }
a { color: inherit; text-decoration-color: #999; text-underline-offset: 0.15em; }
.title-page { break-after: page; min-height: 240mm; display: flex; flex-direction: column; }
.title-page h1 { font-size: 26pt; margin: 30mm 0 6mm; } .kind { font-size: 10pt; color: #555; margin: 0; }
.authors { list-style: none; padding: 0; margin: 0 0 8mm; font-size: 12pt; } .authors span { color: #555; font-size: 10pt; }
.title-page .notice { border: 0.6mm solid #a63a2b; padding: 3mm 4mm; margin: 0 0 5mm; } .title-page .notice p { margin: 0 0 1mm; }
.title-page h2 { font-size: 11pt; margin: 4mm 0 1mm; }
.about { margin: auto 0 0; font-size: 8.5pt; display: grid; grid-template-columns: max-content 1fr; gap: 1mm 5mm; border-top: 0.3mm solid #999; padding-top: 3mm; }
.about dt { color: #555; } .about dd { margin: 0; overflow-wrap: anywhere; } .hash { font-family: monospace; font-size: 8pt; }
.contents ol { list-style: none; padding: 0; } .contents li { margin: 1mm 0; }
.contents .level-3 { padding-inline-start: 6mm; } .contents .level-4, .contents .level-5, .contents .level-6 { padding-inline-start: 12mm; }
.work-figure { break-inside: avoid; margin: 5mm 0; } .work-figure img { max-width: 100%; max-height: 200mm; height: auto; }
figcaption, caption { font-size: 9.5pt; text-align: start; padding: 1mm 0; } .work-label { font-weight: 600; }
.work-table { margin: 5mm 0; } .work-table:not(:has(tbody tr:nth-child(16))) { break-inside: avoid; } caption { break-after: avoid; }
.work-table:has(tr > :nth-child(9)) { page: sideways; } .work-table:has(tr > :nth-child(9)) table { font-size: 8pt; }
.work-table:has(tr > :nth-child(9)) :is(th, td) { padding-inline: 1mm; } .work-table:has(tr > :nth-child(5)) tr > :first-child { min-width: 24mm; }
 table { border-collapse: collapse; width: 100%; font-size: 9.5pt; } thead { display: table-header-group; } tr { break-inside: avoid; }
th, td { text-align: start; vertical-align: top; padding: 1mm 2mm; border-bottom: 0.2mm solid #bbb; } thead th, thead td { border-bottom: 0.4mm solid #333; vertical-align: bottom; }
th[scope="row"] { font-weight: 400; } .set-right { text-align: end; font-variant-numeric: tabular-nums; } .set-center { text-align: center; }
blockquote { margin-inline: 6mm; padding-inline-start: 4mm; border-inline-start: 0.6mm solid #bbb; }
pre { font-size: 8.5pt; white-space: pre-wrap; overflow-wrap: anywhere; background: #f4f4f4; padding: 3mm; } code { font-family: "IBM Plex Mono", monospace; }
sup { line-height: 0; } .small-capitals { font-variant: small-caps; } .note-back { text-decoration: none; }
.work-notes { font-size: 9.5pt; } .reference-list { list-style: none; padding: 0; } .reference-list li { padding-inline-start: 6mm; text-indent: -6mm; margin-bottom: 1.5mm; overflow-wrap: anywhere; }
[dir="rtl"] .reference-list li { text-indent: -6mm; } .figure-move { color: #7a3b00; font-size: 9pt; } .bound-figure-absent { font-style: italic; }
`;
