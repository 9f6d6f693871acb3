import type { Citation } from "./citation.ts";

/** As the seventh edition of the APA manual cites a data set. */
export const formatApa = ({ author, title, date, version, url }: Citation): string =>
  `${author}. (${date.slice(0, 4)}). ${title} (Release ${version}) [Data set]. ${url}`;
