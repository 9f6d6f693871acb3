import type { VNode } from "preact";
import type { PageHead } from "./page.ts";

/** What a page says in its head to programmes: meta elements, JSON-LD and a feed. */
export const PageHeadLines = ({ head = {} }: { readonly head: PageHead | undefined }): VNode => (
  <>
    {head.meta?.map(([name, content], place) => (
      <meta key={place} name={name} content={content} />
    ))}
    {head.linkedData && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: asData(head.linkedData) }} />}
    {head.feed && <link rel="alternate" type="application/atom+xml" href={head.feed.href} title={head.feed.title} />}
  </>
);

/** JSON in which nothing can end the element that it stands in. */
const asData = (data: Readonly<Record<string, unknown>>): string => JSON.stringify(data).replaceAll("<", "\\u003c");
