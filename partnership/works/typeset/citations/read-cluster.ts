/** One work of a citation, as the writer named it. */
export interface CitationPart {
  readonly key: string;
  /** Words before it: "see". */
  readonly prefix: string;
  /** "5–7" of "pp. 5–7". */
  readonly locator: string;
  /** What the locator counts, in CSL's word: page, chapter, section, … */
  readonly label: string;
  /** Words behind it. */
  readonly suffix: string;
  /** `-@key`: the author stands in the sentence already. */
  readonly withoutAuthor: boolean;
}

const PART =
  /^(?<prefix>.*?)(?<![\p{L}\p{N}_.])(?<minus>-?)@(?<key>[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?~/-](?=[\p{L}\p{N}_]))*)(?:\s*,\s*(?<rest>.*)|\s+(?<tail>.+))?$/su;

/** Words and abbreviations of what a locator counts, as English, French and Spanish write them. */
const COUNTED: readonly (readonly [label: string, words: RegExp])[] = [
  ["page", /^(?:pp?\.|pages?|pág\.)\s*/iu],
  ["chapter", /^(?:chap\.|chapters?|chapitres?|cap\.)\s*/iu],
  ["section", /^(?:sec\.|sect\.|sections?|§§?)\s*/iu],
  ["paragraph", /^(?:para\.|paragraphs?|¶¶?)\s*/iu],
  ["volume", /^(?:vols?\.|volumes?)\s*/iu],
  ["figure", /^(?:figs?\.|figures?)\s*/iu],
  ["table", /^(?:tab\.|tables?|tableaux?)\s*/iu],
];
const NUMBER =
  /^(?:[\divxlcdm]+[a-z]?(?:\s*[-–]\s*[\divxlcdm]+[a-z]?)?)(?:\s*,\s*[\divxlcdm]+[a-z]?(?:\s*[-–]\s*[\divxlcdm]+[a-z]?)?)*(?=$|[\s,;.])/iu;

/** The works of `see @smith2020, pp. 5-7; @doe2021`, without the brackets; undefined when one of them names no key. */
export const readCluster = (written: string): readonly CitationPart[] | undefined => {
  const parts = written.split(";").map(readPart);
  return parts.every((part) => part !== undefined) ? parts : undefined;
};

const readPart = (written: string): CitationPart | undefined => {
  const groups = PART.exec(written.trim())?.groups;
  if (!groups?.["key"]) return undefined;
  const rest = (groups["rest"] ?? groups["tail"] ?? "").trim();
  return { key: groups["key"], prefix: (groups["prefix"] ?? "").trim(), withoutAuthor: groups["minus"] === "-", ...readLocator(rest) };
};

const readLocator = (rest: string): Pick<CitationPart, "locator" | "label" | "suffix"> => {
  for (const [label, words] of COUNTED) {
    const counted = words.exec(rest);
    if (!counted) continue;
    const behind = rest.slice(counted[0].length);
    const number = NUMBER.exec(behind)?.[0];
    if (number !== undefined)
      return {
        label,
        locator: number,
        suffix: behind
          .slice(number.length)
          .replace(/^\s*,\s*/, "")
          .trim(),
      };
  }
  const page = /^\d+(?:\s*[-–]\s*\d+)?$/.exec(rest)?.[0];
  return page === undefined ? { label: "page", locator: "", suffix: rest } : { label: "page", locator: page, suffix: "" };
};
