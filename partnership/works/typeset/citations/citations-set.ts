import { createHash } from "node:crypto";
import type { CslItem } from "../../csl-item.ts";
import { CitingThread } from "./citing-thread.ts";
import { localeOf } from "./citation-styles.ts";
import type { AskedCitations, FormattedCitations } from "./format-citations.ts";

const thread = new CitingThread();
/** By what was asked: the same citations of the same works in the same style and language look the same wherever they stand. */
const kept = new Map<string, { readonly set: Promise<FormattedCitations>; size: number }>();
/** Characters of HTML that are kept. */
const MOST_KEPT = 8_000_000;
let size = 0;

/**
 * The citations of a text as HTML, set in a thread of their own, once for as long as they stay the same: drafts, versions, prints and reviews of
 * one text share them.
 * @throws Problem work-citations-slow
 */
export const citationsSet = (request: AskedCitations): Promise<FormattedCitations> => {
  if (request.asked.length === 0) return Promise.resolve({ citations: [], references: [] });
  const asked = { ...request, items: request.items.map(withoutAbstract) };
  const key = keyOf(asked);
  const found = kept.get(key) ?? { set: thread.set(asked), size: 0 };
  const isNew = !kept.delete(key);
  kept.set(key, found);
  if (isNew) keep(key, found);
  return found.set;
};

const keep = (key: string, entry: { readonly set: Promise<FormattedCitations>; size: number }): void => {
  entry.set.then(
    ({ citations, references }) => {
      entry.size = citations.join("").length + references.reduce((sum, { html }) => sum + html.length, 0);
      size += entry.size;
      for (const [oldest, { size: gone }] of kept) {
        if (size <= MOST_KEPT || oldest === key) break;
        kept.delete(oldest);
        size -= gone;
      }
    },
    () => kept.delete(key),
  );
};

/** No style prints these, and they are most of an entry. */
const withoutAbstract = ({ abstract: _abstract, keyword: _keyword, ...item }: CslItem): CslItem => item;

const keyOf = ({ asked, items, style, language }: AskedCitations): string =>
  createHash("sha256")
    .update(JSON.stringify([style, localeOf(language), asked, items]))
    .digest("base64");
