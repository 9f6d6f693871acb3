import type { PublicCommission } from "#partnership";

interface FeedWords {
  /** Where the site is reached, without a slash at the end. */
  readonly address: string;
  readonly title: string;
  readonly closes: (call: PublicCommission) => string;
  /** When there is no call. */
  readonly now: Date;
}

/** Open calls as an Atom feed (RFC 4287). */
export const callsAtom = (calls: readonly PublicCommission[], { address, title, closes, now }: FeedWords): string => {
  const moment = (call: PublicCommission): string => `${call.callFrom!}T00:00:00.000Z`;
  const updated = calls.map(moment).reduce((a, b) => (b > a ? b : a), "");
  const entries = calls.map((call) => {
    const href = escaped(`${address}/calls/${call.slug}`);
    return `  <entry>
    <id>${href}</id>
    <title>${escaped(call.title)}</title>
    <updated>${moment(call)}</updated>
    <author><name>${escaped(call.bodyName)}</name></author>
    <link rel="alternate" type="text/html" href="${href}"/>
    <summary>${escaped(closes(call))}</summary>
  </entry>
`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${escaped(`${address}/calls/feed.atom`)}</id>
  <title>${escaped(title)}</title>
  <updated>${updated === "" ? now.toISOString() : updated}</updated>
  <author><name>${escaped(title)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(`${address}/calls/feed.atom`)}"/>
  <link rel="alternate" type="text/html" href="${escaped(`${address}/calls`)}"/>
${entries.join("")}</feed>
`;
};

/** Text of XML; what XML 1.0 cannot hold is left out. */
const escaped = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]!);
