import { csvCell } from "#observatory";
import { findUptakeKind, type UptakeLine } from "#partnership";
import { countryName } from "../people-words.ts";
import { publishedHref } from "../published-links.ts";
import { escaped } from "../library/library-feed.ts";
import { useHref } from "./uses-data.ts";

const COLUMNS = [
  "NUMBER",
  "KIND",
  "KIND_NAME",
  "FROM",
  "UNTIL",
  "AREA",
  "AREA_NAME",
  "TITLE",
  "USED_BY",
  "OF",
  "OF_NUMBER",
  "OF_TITLE",
  "OF_ADDRESS",
  "WHAT",
  "PROOF_LINK",
  "PROOF_ARCHIVE",
  "PROOF_SHA256",
  "PROOF_DOCUMENT",
  "VERIFIED",
  "FICTITIOUS",
  "ADDRESS",
] as const;

/** Verified uses as a CSV file, with cells that a spreadsheet does not take for formulas. */
export const usesCsv = (lines: readonly UptakeLine[], address: string): string =>
  [COLUMNS, ...lines.map((line) => cellsOf(line, address))].map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");

const cellsOf = (line: UptakeLine, address: string): readonly string[] => [
  line.reference,
  line.kind,
  findUptakeKind(line.kind)?.name ?? "",
  line.fromOn,
  line.untilOn ?? "",
  line.area ?? "",
  countryName(line.area),
  line.title,
  line.usedBy,
  line.of.kind,
  line.ofReference,
  line.ofTitle,
  address + publishedHref(line.of.kind, line.ofSlug),
  line.words,
  line.proofHref ?? "",
  line.proofArchive ?? "",
  line.proofHash ?? "",
  line.proofWords,
  line.verifiedAt?.toISOString().slice(0, 10) ?? "",
  line.fictitious ? "yes" : "no",
  address + useHref(line.reference),
];

interface FeedWords {
  /** Where the site is reached, without a slash at the end. */
  readonly address: string;
  /** Path of the feed and of the list that it follows, with their query. */
  readonly path: string;
  readonly listPath: string;
  readonly title: string;
  /** When there is no use yet. */
  readonly now: Date;
}

const moment = ({ verifiedAt, reportedAt }: UptakeLine): Date => verifiedAt ?? reportedAt;

/** Verified uses as an Atom feed (RFC 4287). */
export const usesAtom = (lines: readonly UptakeLine[], { address, path, listPath, title, now }: FeedWords): string => {
  const newest = lines.map((line) => moment(line).getTime()).reduce((a, b) => Math.max(a, b), 0);
  const entries = lines.map((line) => {
    const href = address + useHref(line.reference);
    const at = moment(line).toISOString();
    return `  <entry>
    <id>${escaped(href)}</id>
    <title>${escaped(line.title)}</title>
    <published>${at}</published>
    <updated>${at}</updated>
    <category term="${escaped(line.kind)}" label="${escaped(findUptakeKind(line.kind)?.name ?? line.kind)}"/>
    <link rel="alternate" type="text/html" href="${escaped(href)}"/>
    <summary>${escaped(line.words)}</summary>
  </entry>
`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${escaped(address + path)}</id>
  <title>${escaped(title)}</title>
  <updated>${(lines.length === 0 ? now : new Date(newest)).toISOString()}</updated>
  <author><name>${escaped(title)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(address + path)}"/>
  <link rel="alternate" type="text/html" href="${escaped(address + listPath)}"/>
${entries.join("")}</feed>
`;
};
