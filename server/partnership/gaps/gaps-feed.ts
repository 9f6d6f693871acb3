import type { GapLine } from "#partnership";
import { escaped } from "../library/library-feed.ts";

interface FeedWords {
  /** Where the site is reached, without a slash at the end. */
  readonly address: string;
  /** Path of the feed, and of the list that it follows, with their query. */
  readonly path: string;
  readonly listPath: string;
  readonly title: string;
  readonly stateOf: (state: GapLine["state"]) => string;
  /** When there is no question yet. */
  readonly now: Date;
}

/** Public questions as an Atom feed (RFC 4287); one that came into another state comes up again with its new moment. */
export const gapsAtom = (lines: readonly GapLine[], { address, path, listPath, title, stateOf, now }: FeedWords): string => {
  const updated = lines.map(({ changedAt }) => changedAt.getTime()).reduce((a, b) => Math.max(a, b), 0);
  const entries = lines.map((line) => {
    const href = `${address}/gaps/${encodeURIComponent(line.slug)}`;
    return `  <entry xml:lang="${escaped(line.language)}">
    <id>${escaped(href)}</id>
    <title>${escaped(line.title)}</title>
    <published>${line.proposedAt.toISOString()}</published>
    <updated>${line.changedAt.toISOString()}</updated>
    <category term="${escaped(line.state)}" label="${escaped(stateOf(line.state))}"/>
    <link rel="alternate" type="text/html" href="${escaped(href)}"/>
    <summary>${escaped(line.question)}</summary>
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
