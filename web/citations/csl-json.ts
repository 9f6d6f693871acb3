import type { Citation } from "./citation.ts";

/** A list of one item in the JSON of the Citation Style Language 1.0.2, which reference managers and citeproc read. */
export const formatCslJson = ({ id, author, title, date, version, url, note, licence }: Citation): string => {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const item = {
    id,
    type: "dataset",
    title,
    author: [{ literal: author }],
    issued: { "date-parts": [[year, month, day]] },
    version,
    publisher: author,
    URL: url,
    note: [note, `Licence: ${licence}`].filter(Boolean).join(". "),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
};
