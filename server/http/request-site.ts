import type { Context } from "hono";
import type { PinnedSites } from "../pages/pinned-sites.ts";
import type { SiteContext } from "../site-context.ts";

/** What an answer is made from, and whether it may be kept for ever. */
export interface RequestSite {
  readonly context: SiteContext;
  readonly lasting: boolean;
}

/**
 * The site a request asks for: that of the release its address is pinned to, else the newest. Where nobody has said how the site is reached,
 * it is reached as this request did it.
 * @throws Problem unknown-release
 */
export const requestSite = (c: Context, newest: SiteContext, pinned: PinnedSites, pin = c.req.param("pin")): RequestSite => {
  const { context, lasting } = pin === undefined ? { context: newest, lasting: false } : pinned.find(pin);
  const address = context.frame.address || new URL(c.req.url).origin;
  return { context: { ...context, frame: { ...context.frame, address } }, lasting };
};
