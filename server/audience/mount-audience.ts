import type { Hono, MiddlewareHandler } from "hono";
import { audiencePage, renderPage } from "#web";
import type { SiteContext } from "../site-context.ts";
import type { AudienceCounters } from "./audience-counters.ts";
import { audienceData } from "./audience-data.ts";
import { countedObject } from "./counted-objects.ts";
import { isCounted } from "./counting-rules.ts";
import { readAudience } from "./read-audience.ts";

/** Counts answers after they are made. Before everything else, so that it sees all of them. */
export const countAudience =
  (counters: AudienceCounters): MiddlewareHandler =>
  async (c, next) => {
    await next();
    const counted = countedObject(c.req.url);
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

/** Puts the page on a site that tells how often it is read. */
export const mountAudience = (app: Hono, { counters, folder }: AudienceSettings, { frame, now }: SiteContext): void => {
  app.get("/audience", async (c) => {
    const until = now().toISOString().slice(0, 10);
    const since = new Date(now().getTime() - (DAYS - 1) * DAY).toISOString().slice(0, 10);
    const days = await readAudience(folder, since, counters);
    const html = renderPage(audiencePage(audienceData(days, since, until, folder !== undefined), frame), frame);
    return c.html(html, 200, { "cache-control": "public, max-age=60" });
  });
};
