/** Kinds of what is counted, in the order of the page. */
export const COUNTED_KINDS = ["page", "picture", "embed", "download", "citation", "data"] as const;
export type CountedKind = (typeof COUNTED_KINDS)[number];

export interface CountedObject {
  readonly kind: CountedKind;
  /** What it is, without anything that a reader typed: "country/MEX", "DF_MIGRANT_STOCK csv". */
  readonly object: string;
}

interface Pattern {
  readonly pattern: RegExp;
  readonly kind: CountedKind;
  readonly object: (parts: readonly string[], query: URLSearchParams) => string;
}

const FORMATS = ["csv", "xlsx", "json", "parquet"];

/** Addresses that are counted, the release they may be pinned to left out; keys, search words and other parameters are never looked at. */
const PATTERNS: readonly Pattern[] = [
  { pattern: /^\/$/, kind: "page", object: () => "home" },
  { pattern: /^\/((?:country|corridor)\/[\w-]{3,9})$/, kind: "page", object: ([path = ""]) => path },
  { pattern: /^\/(library\/[^/]{1,120})(?:\/v\/\d{1,6})?$/, kind: "page", object: ([path = ""]) => path },
  { pattern: /^\/(library\/[^/]{1,120})\/v\/\d{1,6}\/(?:work\.pdf|files\/[^/]+)$/, kind: "download", object: ([path = ""]) => path },
  { pattern: /^\/(library\/[^/]{1,120})\/v\/\d{1,6}\/cite\/[\w-]{1,20}$/, kind: "citation", object: ([path = ""]) => path },
  { pattern: /^\/explain\/(DF_\w+)\//, kind: "page", object: ([dataflow = ""]) => `explain/${dataflow}` },
  {
    pattern: /^\/(countries|sources|methods|matrix|search|library|series|problems|audience|question|releases|indicators|regions)(?:\/|$)/,
    kind: "page",
    object: ([name = ""]) => name,
  },
  { pattern: /^\/charts\/([\w/-]{1,80})\.(svg|png)$/, kind: "picture", object: ([figure = ""]) => figure },
  { pattern: /^\/embed\/([\w/-]{1,80})$/, kind: "embed", object: ([figure = ""]) => figure },
  { pattern: /^\/cite\/([\w/-]{1,80})\.(bib|ris|json)$/, kind: "citation", object: ([place = ""]) => place },
  {
    pattern: /^\/api\/v1\/data\/(DF_\w{1,60})(?:\/|$)/,
    kind: "data",
    object: ([dataflow = ""], query) => `${dataflow} ${formatOf(query)}`,
  },
  {
    pattern: /^\/api\/v1\/bulk\/(DF_\w{1,60})\/(\w{1,60})\.parquet$/,
    kind: "data",
    object: ([dataflow, indicator]) => `${dataflow}/${indicator} parquet`,
  },
  { pattern: /^\/api\/v1\/([a-z]+)(?:\/|$)/, kind: "data", object: ([name = ""]) => `api ${name}` },
];

const formatOf = (query: URLSearchParams): string => FORMATS.find((format) => format === query.get("format")) ?? "json";

/** What a path is counted as, without the beginning of a language; undefined for what is not counted, such as style sheets. */
export const countedObject = (path: string, search: string): CountedObject | undefined => {
  const plain = path.replace(/^\/r\/[^/]+(?=\/|$)/, "") || "/";
  for (const { pattern, kind, object } of PATTERNS) {
    const found = pattern.exec(plain);
    if (found) return { kind, object: object(found.slice(1), new URLSearchParams(search)) };
  }
  return undefined;
};
