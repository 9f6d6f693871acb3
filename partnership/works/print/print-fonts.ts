import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The site's letters, so that a print looks the same whichever are installed; what they lack comes from the system. */
const FACES = [
  ["latin", 400, "normal"],
  ["latin", 400, "italic"],
  ["latin", 700, "normal"],
  ["latin", 700, "italic"],
  ["latin-ext", 400, "normal"],
  ["latin-ext", 400, "italic"],
  ["latin-ext", 700, "normal"],
  ["latin-ext", 700, "italic"],
] as const;

const FOLDER = "@fontsource/ibm-plex-sans";
let written: string | undefined;

/** Rules of CSS that bring the letters along, since nothing is fetched when a document is printed. */
export const printFonts = (): string => (written ??= writeFonts());

const writeFonts = (): string => {
  const { resolve } = createRequire(import.meta.url);
  const ranges = JSON.parse(readFileSync(resolve(`${FOLDER}/unicode.json`), "utf8")) as Readonly<Record<string, string>>;
  return FACES.map(([subset, weight, slope]) => {
    const file = readFileSync(resolve(`${FOLDER}/files/ibm-plex-sans-${subset}-${weight}-${slope}.woff2`)).toString("base64");
    return `@font-face { font-family: "IBM Plex Sans"; font-weight: ${weight}; font-style: ${slope}; unicode-range: ${ranges[subset]}; src: url(data:font/woff2;base64,${file}) format("woff2"); }`;
  }).join("\n");
};
