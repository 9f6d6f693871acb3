import type { Context } from "hono";

/**
 * Whether a post comes from a page of this site, by what the browser says of its origin. A post that says nothing at all is refused: every
 * browser of the last years does.
 * @param address of the site; where it is not set, the host that was asked counts
 */
export const isFromHere = (c: Context, address: string): boolean => {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  const origin = originOf(c.req.header("origin") ?? c.req.header("referer"));
  if (!origin) return false;
  return address === "" ? origin.host === (c.req.header("host") ?? new URL(c.req.url).host) : origin.origin === new URL(address).origin;
};

const originOf = (text: string | undefined): URL | undefined => {
  try {
    return text ? new URL(text) : undefined;
  } catch {
    return undefined;
  }
};
