// usage: npx tsx tests/support/make-estimate-docs.mjs <folder of a release> <folder of the publishers' files>
// Writes docs/largest-moves.md, its French twin in docs/fr and docs/findings-of-the-readers.md, and the figures between the marks of
// docs/methodology/*.md and of their French twins in docs/methodology/fr.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { openRelease } from "#observatory";
import { english } from "./estimate-docs/languages/english.mjs";
import { french } from "./estimate-docs/languages/french.mjs";
import { largestMoves } from "./estimate-docs/largest-moves.mjs";
import { fillBlocks } from "./estimate-docs/markdown.mjs";
import { readerFindings } from "./estimate-docs/reader-findings.mjs";
import { releaseFigures } from "./estimate-docs/release-figures.mjs";
import { remittanceFigures } from "./estimate-docs/remittance-figures.mjs";
import { stockFigures } from "./estimate-docs/stock-figures.mjs";

const [releaseFolder, sourcesFolder] = process.argv.slice(2);
if (!releaseFolder || !sourcesFolder) throw new RangeError("name the folder of a release and the folder of the publishers' files");
const docs = resolve(import.meta.dirname, "../../docs");
const release = openRelease(resolve(releaseFolder));

writeFileSync(join(docs, "largest-moves.md"), largestMoves(release, english));
writeFileSync(join(docs, "fr", "largest-moves.md"), largestMoves(release, french));
writeFileSync(join(docs, "findings-of-the-readers.md"), await readerFindings(resolve(sourcesFolder)));
fillPages(join(docs, "methodology"), english);
fillPages(join(docs, "methodology", "fr"), french);

/** Puts the figures of the release into the pages of a folder, in a language. */
function fillPages(folder, language) {
  const blocks = { ...stockFigures(release, language), ...remittanceFigures(release, language), ...releaseFigures(release, language) };
  for (const page of readdirSync(folder).filter((name) => name.endsWith(".md"))) {
    const path = join(folder, page);
    const text = readFileSync(path, "utf8");
    const filled = fillBlocks(page, text, blocks);
    if (filled !== text) writeFileSync(path, filled);
  }
}
