import type { Citation } from "./citation.ts";

/** A field of RIS is one line. */
const line = (tag: string, text: string): string => `${tag}  - ${text.replace(/\s+/g, " ").trim()}\r\n`;

/** A RIS record of type DATA: lines of a tag, two spaces, a hyphen and a space, ended by ER. */
export const formatRis = ({ id, author, title, within, date, version, url, note, licence, words }: Citation): string =>
  [
    line("TY", "DATA"),
    line("ID", id),
    line("AU", `${author},`),
    line("TI", title),
    ...(within === "" ? [] : [line("T2", within)]),
    line("PY", date.slice(0, 4)),
    line("DA", date.replaceAll("-", "/")),
    line("ET", words.release(version)),
    line("PB", author),
    ...(note === "" ? [] : [line("N1", note)]),
    line("C1", words.licence(licence)),
    line("UR", url),
    "ER  - \r\n",
  ].join("");
