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

/** `@misc` has no field for what a work is part of. */
const noteOf = ({ within, note, licence, words }: Citation): string =>
  [...(within === "" ? [] : [words.within(within)]), note.replace(/\.$/, ""), words.licence(licence)].filter(Boolean).join(". ");

/** A BibTeX entry in UTF-8; `@misc`, since the old styles know no data sets. Capitals of title and author are kept. */
export const formatBibtex = (citation: Citation): string => {
  const { words } = citation;
  const fields: readonly (readonly [string, string])[] = [
    ["author", `{${guarded(citation.author)}}`],
    ["title", `{${guarded(citation.title)}}`],
    ["year", citation.date.slice(0, 4)],
    ["month", String(Number(citation.date.slice(5, 7)))],
    ["version", guarded(citation.version)],
    ["howpublished", guarded(words.dataSet)],
    ["note", guarded(noteOf(citation))],
    ["url", citation.url],
  ];
  return `@misc{${citation.id},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(",\n")}\n}\n`;
};
