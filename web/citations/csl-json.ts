import type { Citation } from "./citation.ts";

/** A list of one item in the JSON of the Citation Style Language 1.0.2, which reference managers and citeproc read. */
export const formatCslJson = ({ id, author, title, within, date, version, url, note, licence, words }: Citation): string => {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const item = {
    id,
    type: "dataset",
    title,
    ...(within === "" ? {} : { "container-title": within }),
    author: [{ literal: author }],
    issued: { "date-parts": [[year, month, day]] },
    version,
    publisher: author,
    URL: url,
    note: [note.replace(/\.$/, ""), words.licence(licence)].filter(Boolean).join(". "),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
};
