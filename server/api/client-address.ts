import type { Context } from "hono";

interface Connection {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } };
}

/** Where a request came from: the peer, or what the outermost of our own proxies saw. "" where it cannot be known. */
export const clientAddress = (c: Context, proxies: number): string => {
  const peer = (c.env as Connection | undefined)?.incoming?.socket?.remoteAddress ?? "";
  if (proxies === 0) return peer;
  const seen = (c.req.header("x-forwarded-for") ?? "").split(",").map((one) => one.trim());
  return seen.at(-proxies) || peer;
};
