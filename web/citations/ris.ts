import type { Citation } from "./citation.ts";

/** A field of RIS is one line. */
const line = (tag: string, text: string): string => `${tag}  - ${text.replace(/\s+/g, " ").trim()}\r\n`;

/** A RIS record of type DATA: lines of a tag, two spaces, a hyphen and a space, ended by ER. */
export const formatRis = ({ id, author, title, date, version, url, note, licence }: Citation): string =>
  [
    line("TY", "DATA"),
    line("ID", id),
    line("AU", `${author},`),
    line("TI", title),
    line("PY", date.slice(0, 4)),
    line("DA", date.replaceAll("-", "/")),
    line("ET", `Release ${version}`),
    line("PB", author),
    ...(note === "" ? [] : [line("N1", note)]),
    line("C1", `Licence: ${licence}`),
    line("UR", url),
    "ER  - \r\n",
  ].join("");
