import type { Context, Hono, MiddlewareHandler } from "hono";
import { audiencePage, renderPage } from "#web";
import { requestSite, withAddress } from "../http/request-site.ts";
import type { LanguageSites } from "../languages/language-sites.ts";
import type { AudienceCounters } from "./audience-counters.ts";
import { audienceData } from "./audience-data.ts";
import { countedObject } from "./counted-objects.ts";
import { isCounted } from "./counting-rules.ts";
import { readAudience } from "./read-audience.ts";

/** Counts answers after they are made, those in one language as those in another. Before everything else, so that it sees all of them. */
export const countAudience =
  (counters: AudienceCounters, sites: Pick<LanguageSites, "plain">): MiddlewareHandler =>
  async (c, next) => {
    await next();
    const [, search = ""] = c.req.url.split("?");
    const counted = countedObject(sites.plain(c.req.path), search);
    if (!counted) return;
    const asking = { method: c.req.method, status: c.res.status, header: (name: string) => c.req.header(name) };
    if (isCounted(asking, counted.kind !== "data" && counted.kind !== "citation")) counters.count(counted);
  };

export interface AudienceSettings {
  readonly counters: AudienceCounters;
  /** Where counts are kept; undefined where they live as long as the process. */
  readonly folder?: string | undefined;
}

const DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** Where the page is that tells how often the site is read. */
export const AUDIENCE_PATH = "/audience";

/** Puts that page on a site. */
export const mountAudience = (app: Hono, { counters, folder }: AudienceSettings, sites: LanguageSites): void => {
  const answer = async (c: Context): Promise<Response> => {
    const { frame, now } = withAddress(c, sites, requestSite(c, sites).context);
    const until = now().toISOString().slice(0, 10);
    const since = new Date(now().getTime() - (DAYS - 1) * DAY).toISOString().slice(0, 10);
    const days = await readAudience(folder, since, counters);
    const html = renderPage(audiencePage(audienceData(days, since, until, folder !== undefined), frame), frame);
    return c.html(html, 200, { "cache-control": "public, max-age=60" });
  };
  for (const start of sites.starts) app.get(start + AUDIENCE_PATH, answer);
};
