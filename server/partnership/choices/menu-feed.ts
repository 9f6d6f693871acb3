import { publicChoices, type ChoiceLine } from "#partnership";
import { partnershipTexts } from "#web";
import type { PartnershipAnswer, PartnershipRequest } from "../../desk/desk-route.ts";
import { escaped } from "../library/library-feed.ts";
import { choiceHref } from "./choice-items.ts";
import { menuFilter, menuHref } from "./menu-filter.ts";

const texts = partnershipTexts.choices;
const FEED_ENTRIES = 50;
/** The feed is of what changed last, whatever its title: more choices than a menu has are looked through. */
const ALL = { offset: 0, most: 2_000 };

/** Choices of a filter that were published or changed their state last, for programmes that look again. */
export const menuFeed = async (request: PartnershipRequest): Promise<PartnershipAnswer> => {
  const { database, frame, now } = request;
  const filter = menuFilter(request);
  const { lines } = await publicChoices(database, filter, ALL);
  const newest = lines.toSorted((a, b) => b.changedAt.getTime() - a.changedAt.getTime()).slice(0, FEED_ENTRIES);
  const atom = menuAtom(newest, {
    address: frame.address,
    path: menuHref("/choices/feed.atom", filter),
    listPath: menuHref("/choices", filter),
    title: `${frame.siteName}: ${texts.feedTitle}`,
    now,
  });
  return { file: atom, type: "application/atom+xml; charset=utf-8" };
};

interface FeedWords {
  /** Where the site is reached, without a slash at the end. */
  readonly address: string;
  /** Path of the feed, with its query. */
  readonly path: string;
  readonly listPath: string;
  readonly title: string;
  /** When there is no choice yet. */
  readonly now: Date;
}

/** Policy choices as an Atom feed (RFC 4287); one that was appraised again or went stale comes up with its new moment. */
export const menuAtom = (lines: readonly ChoiceLine[], { address, path, listPath, title, now }: FeedWords): string => {
  const entries = lines.map((line) => {
    const href = address + choiceHref(line.slug);
    const causes = line.state === "stale" ? ` ${texts.because(line.causes.map((cause) => texts.causes[cause]))}` : "";
    return `  <entry>
    <id>${escaped(href)}</id>
    <title>${escaped(`${texts.states[line.state]}: ${line.title}`)}</title>
    <published>${line.publishedAt.toISOString()}</published>
    <updated>${line.changedAt.toISOString()}</updated>
    <category term="${escaped(line.state)}" label="${escaped(texts.states[line.state])}"/>
    <link rel="alternate" type="text/html" href="${escaped(href)}"/>
    <summary>${escaped(`${texts.stateWords[line.state]}${causes}`)}</summary>
  </entry>
`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${escaped(address + path)}</id>
  <title>${escaped(title)}</title>
  <updated>${(lines[0]?.changedAt ?? now).toISOString()}</updated>
  <author><name>${escaped(title)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(address + path)}"/>
  <link rel="alternate" type="text/html" href="${escaped(address + listPath)}"/>
${entries.join("")}</feed>
`;
};
