import type { Citation } from "./citation.ts";

const SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "%": "\\%",
  "&": "\\&",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

const guarded = (text: string): string => text.replace(/[\\{}%&$#_~^]/g, (character) => SPECIAL[character] ?? character);

/** A BibTeX entry in UTF-8; `@misc`, since the old styles know no data sets. Capitals of title and author are kept. */
export const formatBibtex = (citation: Citation): string => {
  const fields: readonly (readonly [string, string])[] = [
    ["author", `{${guarded(citation.author)}}`],
    ["title", `{${guarded(citation.title)}}`],
    ["year", citation.date.slice(0, 4)],
    ["month", String(Number(citation.date.slice(5, 7)))],
    ["version", guarded(citation.version)],
    ["howpublished", "Data set"],
    ["note", guarded([`Release ${citation.version}`, citation.note, `Licence: ${citation.licence}`].filter(Boolean).join(". "))],
    ["url", citation.url],
  ];
  return `@misc{${citation.id},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(",\n")}\n}\n`;
};
