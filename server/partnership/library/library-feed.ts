import { bodiesBySlug, libraryPart, type LibraryFilter, type LibraryLine } from "#partnership";
import { partnershipTexts } from "#web";
import type { PartnershipAnswer, PartnershipRequest } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";
import { countryName } from "../people-words.ts";
import { kindName } from "../works/library-data.ts";
import { libraryFilter, withFilter } from "./filter-query.ts";

const texts = partnershipTexts.library;
const FEED_ENTRIES = 50;

/** The newest works of a filter, for programmes that look again. */
export const libraryFeed = async (request: PartnershipRequest): Promise<PartnershipAnswer> => {
  const { database, frame, now } = request;
  const filter = libraryFilter(request);
  const { lines } = await libraryPart(database, filter, { offset: 0, most: FEED_ENTRIES });
  const atom = libraryAtom(lines, {
    address: frame.address,
    path: withFilter("/library/feed.atom", filter),
    listPath: withFilter("/library", filter),
    title: [`${frame.siteName}: ${texts.feedTitle}`, ...(await narrowedWords(request, filter))].join(", "),
    kindOf: kindName,
    retracted: texts.retracted,
    now,
  });
  return { file: atom, type: "application/atom+xml; charset=utf-8" };
};

/** What a feed holds, for its title: themes, bodies and countries by name. */
const narrowedWords = async ({ database, now }: PartnershipRequest, filter: LibraryFilter): Promise<readonly string[]> => {
  const slugs = [...filter.theme, ...filter.body];
  const bodies = slugs.length === 0 ? [] : await bodiesBySlug(database, slugs, dayOf(now));
  const { words, country, kind } = filter;
  return [
    ...(words === "" ? [] : [words]),
    ...bodies.map(({ name }) => name),
    ...country.map((code) => countryName(code) || code),
    ...kind.map(kindName),
  ];
};

interface FeedWords {
  /** Where the site is reached, without a slash at the end. */
  readonly address: string;
  /** Path of the feed, with its query. */
  readonly path: string;
  /** Path of the list that it follows. */
  readonly listPath: string;
  readonly title: string;
  readonly kindOf: (kind: string) => string;
  readonly retracted: string;
  /** When there is no work yet. */
  readonly now: Date;
}

/** Works of the library as an Atom feed (RFC 4287); one that was corrected or retracted comes up again with its new moment. */
export const libraryAtom = (
  lines: readonly LibraryLine[],
  { address, path, listPath, title, kindOf, retracted, now }: FeedWords,
): string => {
  const updated = lines.map(({ changedAt }) => changedAt.getTime()).reduce((a, b) => Math.max(a, b), 0);
  const entries = lines.map((line) => {
    const href = `${address}/library/${line.slug}`;
    const name = line.state === "retracted" ? `${retracted}: ${line.title}` : line.title;
    return `  <entry xml:lang="${escaped(line.language)}">
    <id>${escaped(href)}</id>
    <title>${escaped(name)}</title>
    <published>${line.firstPublicAt.toISOString()}</published>
    <updated>${line.changedAt.toISOString()}</updated>
${line.authors.map((author) => `    <author><name>${escaped(author)}</name></author>\n`).join("")}    <category term="${escaped(line.kind)}" label="${escaped(kindOf(line.kind))}"/>
    <link rel="alternate" type="text/html" href="${escaped(href)}"/>
    <summary>${escaped(line.summary)}</summary>
  </entry>
`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${escaped(address + path)}</id>
  <title>${escaped(title)}</title>
  <updated>${(lines.length === 0 ? now : new Date(updated)).toISOString()}</updated>
  <author><name>${escaped(title)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(address + path)}"/>
  <link rel="alternate" type="text/html" href="${escaped(address + listPath)}"/>
${entries.join("")}</feed>
`;
};

/** Text of XML; what XML 1.0 cannot hold is left out. */
export const escaped = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]!);
