import type { Context } from "hono";
import { renderPage } from "#web";
import { FOR_A_WHILE } from "../http/cache-words.ts";
import { Encoded } from "../http/encoded.ts";
import type { PageCache } from "../http/page-cache.ts";
import { answerNotFound } from "../http/problem-answer.ts";
import { requestSite, withAddress } from "../http/request-site.ts";
import { sendEncoded } from "../http/send-encoded.ts";
import type { LanguageSites } from "../languages/language-sites.ts";
import type { PageRequest, PageRoute } from "./page-route.ts";

/** Answers with a route's page in the language and at the release of its address, made once for each address. */
export const answerPage = async (c: Context, route: PageRoute, sites: LanguageSites, cache: PageCache): Promise<Response> => {
  const { context } = requestSite(c, sites);
  // Nothing is painted before the style sheet is there: it is asked for before the page is read.
  c.header("link", `<${context.frame.assets.stylesheet}>; rel="preload"; as="style"`);
  const address = [
    context.frame.address + c.req.path,
    sites.seen().version,
    ...(route.parameters ?? []).map((name) => `${name}=${(c.req.queries(name) ?? []).join(",")}`),
  ].join("&");
  const kept = route.fleeting ? undefined : cache.get(address);
  if (kept) return sendEncoded(c, kept, { cacheControl: FOR_A_WHILE });
  const answer = await route.answer(requestOf(c), context);
  if ("nothing" in answer) return answerNotFound(c, context.frame, answer.nothing);
  if ("redirect" in answer) return c.redirect(context.frame.links.onward(answer.redirect), answer.forEver ? 308 : 303);
  const { frame } = withAddress(c, sites, context, route.parameters);
  const page = new Encoded(renderPage(answer.page, frame), "text/html; charset=utf-8");
  if (!route.fleeting) cache.keep(address, page);
  return sendEncoded(c, page, { cacheControl: route.fleeting ? "no-store" : FOR_A_WHILE });
};

const requestOf = (c: Context): PageRequest => ({
  part: (name) => c.req.param(name) ?? "",
  query: (name) => c.req.query(name) ?? "",
  queries: (name) => c.req.queries(name) ?? [],
});
