import type { RoutePermission } from "./route-permissions.ts";
import type { Persona } from "./permission-world.ts";

const KEEPERS: readonly Persona[] = ["director", "administrative officer"];
const UNKNOWN = "00000000-0000-4000-8000-000000000000";
const none = { who: KEEPERS, at: () => `/desk/series/${UNKNOWN}`, opened: 404 };

/** Series of works: everybody reads them, the director and the administrative officer keep them. */
export const SERIES_ROUTE_PERMISSIONS: Readonly<Record<string, RoutePermission>> = {
  "GET /series": { who: "everybody" },
  "GET /series/:slug": { who: "everybody", at: () => "/series/none", opened: 404 },
  "GET /desk/series": { who: KEEPERS },
  "GET /desk/series/new": { who: KEEPERS },
  "POST /desk/series/new": { who: KEEPERS },
  "GET /desk/series/:series{[0-9a-f-]{36}}": none,
  "POST /desk/series/:series{[0-9a-f-]{36}}": none,
};
