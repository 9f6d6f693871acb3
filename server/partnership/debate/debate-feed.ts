import type { ResponseLine } from "#partnership";
import { partnershipTexts } from "#web";
import { escaped } from "../library/library-feed.ts";
import { responseHref } from "./debate-data.ts";

const texts = partnershipTexts.debate;

interface FeedWords {
  /** Where the site is reached, without a slash at the end. */
  readonly address: string;
  /** Path of the feed and of the list that it follows, with their query. */
  readonly path: string;
  readonly listPath: string;
  readonly title: string;
  /** When there is no response yet. */
  readonly now: Date;
}

const moment = ({ publishedAt, sentAt }: ResponseLine): Date => publishedAt ?? sentAt;

/** Published responses as an Atom feed (RFC 4287). */
export const responsesAtom = (lines: readonly ResponseLine[], { address, path, listPath, title, now }: FeedWords): string => {
  const newest = lines.map((line) => moment(line).getTime()).reduce((a, b) => Math.max(a, b), 0);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${escaped(address + path)}</id>
  <title>${escaped(title)}</title>
  <updated>${(lines.length === 0 ? now : new Date(newest)).toISOString()}</updated>
  <author><name>${escaped(title)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(address + path)}"/>
  <link rel="alternate" type="text/html" href="${escaped(address + listPath)}"/>
${lines.map((line) => entryOf(line, address)).join("")}</feed>
`;
};

const entryOf = (line: ResponseLine, address: string): string => {
  const href = address + responseHref(line.reference);
  const at = moment(line).toISOString();
  const stance = `${texts.stances[line.stance]}: ${line.claim}`;
  return `  <entry xml:lang="${escaped(line.language)}">
    <id>${escaped(href)}</id>
    <title>${escaped(line.title)}</title>
    <published>${at}</published>
    <updated>${at}</updated>
    <author><name>${escaped(line.name)}</name></author>
    <category term="${escaped(line.viewpoint)}" label="${escaped(texts.viewpoints[line.viewpoint])}"/>
    <link rel="alternate" type="text/html" href="${escaped(href)}"/>
    <summary xml:lang="en">${escaped(`${stance} (${texts.page.at(line.ofTitle)})`)}</summary>
    <content type="text">${escaped(line.words)}</content>
  </entry>
`;
};
