/** How a brief looks on paper: A4, small letters, so that five choices stand on two pages. */
export const BRIEF_STYLE = `
@page { size: A4; margin: 13mm 16mm 15mm; @bottom-right { content: counter(page) " / " counter(pages); font: 7.5pt "IBM Plex Sans", sans-serif; color: #555; } }
* { box-sizing: border-box; }
html { font: 8.6pt/1.36 "IBM Plex Sans", "Noto Sans", "Liberation Sans", "DejaVu Sans", sans-serif; color: #111; }
body { margin: 0; }
h1 { font-size: 17pt; line-height: 1.2; margin: 0 0 1.5mm; } h2 { font-size: 10.5pt; line-height: 1.2; margin: 3mm 0 1mm; break-after: avoid; }
h3 { font-size: 9.3pt; line-height: 1.25; margin: 0 0 0.6mm; break-after: avoid; } p { margin: 0; }
.soft { color: #444; } header .small { font-size: 8pt; margin-bottom: 1mm; }
a { color: inherit; text-decoration-color: #999; text-underline-offset: 0.15em; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: 0.5mm 2mm 0.5mm 0; border-bottom: 0.2mm solid #bbb; }
thead th { border-bottom: 0.4mm solid #333; } tbody th { font-weight: 400; } tr { break-inside: avoid; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.brief-choice { border-top: 0.4mm solid #2f6b3c; padding: 1.2mm 0 1.6mm; break-inside: avoid; }
dl { margin: 0; } dl > div { display: grid; grid-template-columns: 29mm 1fr; gap: 0 3mm; } dt { color: #444; } dd { margin: 0; }
.brief-note { font-weight: 400; font-size: 7.5pt; text-decoration: none; }
.mark { font-weight: 400; font-size: 7.5pt; border: 0.2mm solid #a63a2b; color: #a63a2b; padding: 0 1mm; }
.brief-sources { margin: 0; padding-left: 5mm; font-size: 7.6pt; overflow-wrap: anywhere; } .brief-sources li { break-inside: avoid; }
.brief-about { margin-top: 2mm; border-top: 0.2mm solid #999; padding-top: 1mm; font-size: 7.2pt; overflow-wrap: anywhere; }
`;
