import type { Citation } from "./citation.ts";

/** As the seventh edition of the APA manual cites a data set, or a part of one. */
export const formatApa = ({ author, title, within, date, url, words }: Citation): string =>
  [
    `${author}. (${date.slice(0, 4)}). ${title}`,
    ...(within === "" ? [] : [`. ${words.within(within)}`]),
    ` [${words.dataSet}]. ${url}`,
  ].join("");
