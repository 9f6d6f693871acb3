import { Hono, type Context } from "hono";
import type { Frame } from "#web";
import { NOTHING_SEEN } from "../seen-records.ts";
import type { PartnershipSettings, PartnershipSite, PartnershipSurroundings } from "./partnership-site.ts";

/** The partnership's half of a site whose modules are not loaded yet. */
export interface PartnershipLater extends PartnershipSite {
  /** Loads it and opens the records soon, so that nobody has to wait who comes later. */
  readonly begin: () => void;
}

/** Pages of figures answer first: what the partnership is made of takes as long to load as they do. */
const SOON = 2_000;
const UNMATCHED = "x-unmatched";

/** The partnership's half, loaded soon after the site has begun or when it is first asked for. */
export const partnershipLater = (settings: PartnershipSettings, around: PartnershipSurroundings): PartnershipLater => {
  let loading: Promise<PartnershipSite> | undefined;
  let loaded: PartnershipSite | undefined;
  let timer: NodeJS.Timeout | undefined;
  const load = async (): Promise<PartnershipSite> => {
    const { startPartnership } = await import("./partnership-site.ts");
    return (loaded = startPartnership(settings, around));
  };
  const site = (): Promise<PartnershipSite> => (loading ??= load());
  return {
    begin: () => {
      timer = setTimeout(() => void site(), SOON).unref();
    },
    mount: (app, frameFor, ...around) => {
      let routes: Promise<Hono> | undefined;
      app.all("*", async (c, next) => {
        const { fetch } = await (routes ??= site().then((one) => routesOf(one, frameFor, around)));
        const answer = await fetch(c.req.raw, c.env);
        return answer.headers.has(UNMATCHED) ? next() : answer;
      });
    },
    api: async (around) => (await site()).api(around),
    takeIn: async (question) => (await site()).takeIn(question),
    seen: () => loaded?.seen() ?? NOTHING_SEEN,
    find: async (words) => loaded?.find(words),
    close: async () => {
      clearTimeout(timer);
      await (await loading)?.close();
    },
  };
};

/** What the site around gives besides its frame. */
type Around = Parameters<PartnershipSite["mount"]> extends [Hono, unknown, ...infer Rest] ? Rest : never;

/** Its routes as a site of their own: what none of them answers is left to the site around, and so are faults. */
const routesOf = (site: PartnershipSite, frameFor: (c: Context) => Frame, around: Around): Hono => {
  const routes = new Hono();
  site.mount(routes, frameFor, ...around);
  routes.notFound((c) => c.body(null, 404, { [UNMATCHED]: "1" }));
  routes.onError((error) => {
    throw error;
  });
  return routes;
};
