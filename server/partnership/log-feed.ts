import * as z from "zod";
import type { Publication, PublishedHead } from "#store";

/** How many days' heads the feeds hold. */
export const FEED_DAYS = 400;

/** The published heads as `knomad log verify --against` reads them. */
export const headsJson = (heads: readonly Publication[]): string =>
  `${JSON.stringify({ heads: heads.map(({ day, seq, hash, publishedAt }) => ({ day, seq, hash, publishedAt: publishedAt.toISOString() })) }, null, 2)}\n`;

const HEADS = z.object({ heads: z.array(z.object({ seq: z.int().nonnegative(), hash: z.string().regex(/^[0-9a-f]{64}$/) })) });

/** Heads as they were published, from a file that somebody kept; undefined for what is none. */
export const readHeads = (text: string): readonly PublishedHead[] | undefined => {
  try {
    return HEADS.parse(JSON.parse(text)).heads;
  } catch {
    return undefined;
  }
};

interface FeedWords {
  /** Where the site is reached, without a slash at the end. */
  readonly address: string;
  readonly siteName: string;
  readonly title: string;
  readonly entry: (head: Publication) => string;
  /** When there is no head yet. */
  readonly now: Date;
}

/** The published heads as an Atom feed (RFC 4287), an entry a day, for readers who keep them. */
export const headsAtom = (heads: readonly Publication[], { address, siteName, title, entry, now }: FeedWords): string => {
  const id = `${address}/log/heads.atom`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${escaped(id)}</id>
  <title>${escaped(`${siteName}: ${title}`)}</title>
  <updated>${(heads[0]?.publishedAt ?? now).toISOString()}</updated>
  <author><name>${escaped(siteName)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(id)}"/>
  <link rel="alternate" type="application/json" href="${escaped(`${address}/log/heads.json`)}"/>
${heads.map((head) => entryOf(head, { address, words: entry(head) })).join("")}</feed>
`;
};

const entryOf = (
  { day, seq, hash, publishedAt }: Publication,
  { address, words }: { readonly address: string; readonly words: string },
): string => `  <entry>
    <id>${escaped(`${address}/log/heads.json#${day}`)}</id>
    <title>${day}: ${seq}</title>
    <updated>${publishedAt.toISOString()}</updated>
    <link rel="alternate" type="application/json" href="${escaped(`${address}/log/heads.json`)}"/>
    <summary>${escaped(words)}</summary>
    <content type="text">${hash}</content>
  </entry>
`;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
