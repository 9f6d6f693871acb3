import type { Hono } from "hono";
import type { ApiSurroundings, PartnershipSite } from "../partnership-site.ts";

const BASE = "/api/v1/partnership";

/** Puts the partnership's part of the API on a site, before the part of figures; it is made when it is first asked for. */
export const mountPartnershipApi = (app: Hono, partnership: Pick<PartnershipSite, "api">, around: ApiSurroundings): void => {
  let api: Promise<Hono> | undefined;
  for (const path of [BASE, `${BASE}/*`])
    app.all(path, async (c) => {
      api ??= partnership.api(around).catch((error: unknown) => {
        api = undefined;
        throw error;
      });
      return (await api).fetch(c.req.raw, c.env);
    });
};
