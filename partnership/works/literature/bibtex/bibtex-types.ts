/** CSL type of each BibTeX type. Where several stand for one CSL type, the first is written. */
export const BIBTEX_TYPES: readonly (readonly [bibtex: string, csl: string])[] = [
  ["article", "article-journal"],
  ["book", "book"],
  ["incollection", "chapter"],
  ["inproceedings", "paper-conference"],
  ["phdthesis", "thesis"],
  ["techreport", "report"],
  ["misc", "document"],
  ["online", "webpage"],
  ["unpublished", "manuscript"],
  ["dataset", "dataset"],
  ["software", "software"],
  ["booklet", "pamphlet"],
  ["inbook", "chapter"],
  ["conference", "paper-conference"],
  ["mastersthesis", "thesis"],
  ["thesis", "thesis"],
  ["report", "report"],
  ["proceedings", "book"],
  ["collection", "book"],
  ["mvbook", "book"],
  ["manual", "report"],
  ["electronic", "webpage"],
  ["www", "webpage"],
];

export const cslTypeOf = (bibtex: string): string => BIBTEX_TYPES.find(([type]) => type === bibtex)?.[1] ?? "document";

export const bibtexTypeOf = (csl: string): string => BIBTEX_TYPES.find(([, type]) => type === csl)?.[0] ?? "misc";

type TextField =
  | "title"
  | "container-title"
  | "collection-title"
  | "collection-number"
  | "publisher"
  | "publisher-place"
  | "volume"
  | "issue"
  | "number"
  | "edition"
  | "genre"
  | "event-title"
  | "abstract"
  | "keyword"
  | "language"
  | "note"
  | "ISBN"
  | "ISSN";

/** Fields of text; where several name one of CSL, the first is written. */
export const TEXT_FIELDS: readonly (readonly [bibtex: string, csl: TextField])[] = [
  ["title", "title"],
  ["journal", "container-title"],
  ["journaltitle", "container-title"],
  ["booktitle", "container-title"],
  ["series", "collection-title"],
  ["publisher", "publisher"],
  ["institution", "publisher"],
  ["school", "publisher"],
  ["organization", "publisher"],
  ["address", "publisher-place"],
  ["location", "publisher-place"],
  ["volume", "volume"],
  ["edition", "edition"],
  ["type", "genre"],
  ["eventtitle", "event-title"],
  ["abstract", "abstract"],
  ["keywords", "keyword"],
  ["langid", "language"],
  ["language", "language"],
  ["note", "note"],
  ["isbn", "ISBN"],
  ["issn", "ISSN"],
];

/** What BibTeX's `number` counts: the issue of a journal, a report's own number, else the place in a series. */
export const numberField = (csl: string): "issue" | "number" | "collection-number" => {
  if (csl.startsWith("article")) return "issue";
  return csl === "report" || csl === "thesis" || csl === "dataset" ? "number" : "collection-number";
};
