import type { Context } from "hono";
import type { LanguageSites } from "../languages/language-sites.ts";
import type { SiteContext } from "../site-context.ts";

/** What an answer is made from, and whether it may be kept for ever. */
export interface RequestSite {
  readonly context: SiteContext;
  readonly lasting: boolean;
}

/**
 * The site a request asks for: in the language of its address, that of the release it is pinned to, else the newest. Where nobody has said
 * how the site is reached, it is reached as this request did it.
 * @throws Problem unknown-release
 */
export const requestSite = (c: Context, sites: LanguageSites, pin = c.req.param("pin")): RequestSite => {
  const { language, newest, pinned } = sites.at(c.req.path);
  const { context, lasting } = pin === undefined ? { context: newest, lasting: false } : pinned.find(pin);
  const address = context.frame.address || new URL(c.req.url).origin;
  const links = sites.links.of(language.code, context.frame.pinned ? context.frame.release.id : undefined);
  const { fictitious, answered, hasChain, asked, works, review } = sites.seen();
  return {
    context: { ...context, review, frame: { ...context.frame, address, links, fictitious, answered, hasChain, asked, works } },
    lasting,
  };
};

/** A page about a release that is itself none of it: its links lead to the newest. */
export const unpinned = (c: Context, sites: LanguageSites, { context, lasting }: RequestSite): RequestSite => ({
  context: { ...context, frame: { ...context.frame, pinned: false, links: sites.links.of(sites.at(c.req.path).language.code) } },
  lasting,
});

/**
 * The site for a page that has an address of its own, which the page tells other languages and search engines.
 * @param parameters of the query that the page hangs on: others are none of its address
 */
export const withAddress = (c: Context, sites: LanguageSites, context: SiteContext, parameters: readonly string[] = []): SiteContext => {
  const { pathname } = new URL(c.req.url);
  const asked = parameters.flatMap((name) =>
    (c.req.queries(name) ?? []).filter(Boolean).map((value) => `${name}=${encodeURIComponent(value)}`),
  );
  const here = sites.plain(pathname) + (asked.length === 0 ? "" : `?${asked.join("&")}`);
  return { ...context, frame: { ...context.frame, links: { ...context.frame.links, here } } };
};
