/** CSL type of each RIS type. Where several stand for one CSL type, the first is written. */
export const RIS_TYPES: readonly (readonly [ris: string, csl: string])[] = [
  ["JOUR", "article-journal"],
  ["MGZN", "article-magazine"],
  ["NEWS", "article-newspaper"],
  ["BOOK", "book"],
  ["CHAP", "chapter"],
  ["CPAPER", "paper-conference"],
  ["THES", "thesis"],
  ["RPRT", "report"],
  ["ELEC", "webpage"],
  ["UNPB", "manuscript"],
  ["DATA", "dataset"],
  ["COMP", "software"],
  ["PAMP", "pamphlet"],
  ["GEN", "document"],
  ["JFULL", "article-journal"],
  ["EDBOOK", "book"],
  ["CONF", "paper-conference"],
  ["WEB", "webpage"],
  ["BLOG", "webpage"],
  ["AGGR", "dataset"],
];

export const cslTypeOfRis = (ris: string): string => RIS_TYPES.find(([type]) => type === ris.toUpperCase())?.[1] ?? "document";

export const risTypeOf = (csl: string): string => RIS_TYPES.find(([, type]) => type === csl)?.[0] ?? "GEN";

type TextField =
  | "title"
  | "container-title"
  | "collection-title"
  | "publisher"
  | "publisher-place"
  | "volume"
  | "issue"
  | "number"
  | "edition"
  | "genre"
  | "abstract"
  | "language"
  | "note"
  | "event-title";

/** Tags of text; where several name one field of CSL, the first is written. */
export const RIS_TEXTS: readonly (readonly [tag: string, csl: TextField])[] = [
  ["TI", "title"],
  ["T1", "title"],
  ["CT", "title"],
  ["T2", "container-title"],
  ["JO", "container-title"],
  ["JF", "container-title"],
  ["JA", "container-title"],
  ["BT", "container-title"],
  ["T3", "collection-title"],
  ["C3", "event-title"],
  ["PB", "publisher"],
  ["CY", "publisher-place"],
  ["PP", "publisher-place"],
  ["VL", "volume"],
  ["IS", "issue"],
  ["M1", "number"],
  ["ET", "edition"],
  ["M3", "genre"],
  ["AB", "abstract"],
  ["N2", "abstract"],
  ["LA", "language"],
  ["N1", "note"],
];
