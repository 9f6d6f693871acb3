import type { Hono, MiddlewareHandler } from "hono";
import type { LanguageSites } from "./language-sites.ts";

/** Leads addresses that name the first language, or end in a slash after another, to where the page is. */
export const mountLanguages = (app: Hono, sites: LanguageSites): void => {
  const [, ...starts] = sites.starts;
  for (const path of [`/${sites.first}`, `/${sites.first}/*`])
    app.get(path, (c) => {
      const { pathname, search } = new URL(c.req.url);
      // No more than one slash: two would lead to another host.
      return c.redirect(`/${pathname.slice(sites.first.length + 1).replace(/^\/+/, "")}${search}`, 308);
    });
  for (const start of starts) app.get(`${start}/`, (c) => c.redirect(start + new URL(c.req.url).search, 308));
};

/** Says in which language an answer is. */
export const nameLanguage =
  (sites: LanguageSites): MiddlewareHandler =>
  async (c, next) => {
    await next();
    c.header("content-language", sites.at(c.req.path).language.code);
  };
