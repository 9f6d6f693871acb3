import type { RoutePermission } from "./route-permissions.ts";

const ONE = "/desk/uptake/:uptake{[0-9a-f-]{36}}";
const UNKNOWN = "00000000-0000-4000-8000-000000000000";

/** Nobody sees a report that is not there; who sees one that is, `viewOfUptake` says and `uptake-routes.test.ts` tries. */
const unknown = (rest = ""): RoutePermission => ({ who: "accounts", at: () => `/desk/uptake/${UNKNOWN}${rest}`, opened: 404 });

/** Pages and forms of uptake with who gets through them. */
export const UPTAKE_ROUTE_PERMISSIONS: Readonly<Record<string, RoutePermission>> = {
  "GET /uptake": { who: "everybody" },
  "GET /uptake/uptake.csv": { who: "everybody" },
  "GET /uptake/feed.atom": { who: "everybody" },
  "GET /uptake/report": { who: "everybody" },
  "POST /uptake/report": { who: "everybody" },
  "GET /uptake/:reference{U-[0-9]+}": { who: "everybody", at: () => "/uptake/U-0", opened: 404 },
  "GET /uptake/:reference{U-[0-9]+}/copies/:copy{[0-9a-f-]{36}}": {
    who: "everybody",
    at: () => `/uptake/U-0/copies/${UNKNOWN}`,
    opened: 404,
  },
  "GET /sent/:reference": { who: "everybody", at: () => "/sent/U-0", opened: 404 },
  "POST /sent/:reference/again": { who: "everybody", at: () => "/sent/U-0/again", opened: 404 },
  "POST /sent/:reference/complete": { who: "everybody", at: () => "/sent/U-0/complete", opened: 404 },
  "GET /desk/uptake": { who: "accounts" },
  [`GET ${ONE}`]: unknown(),
  [`POST ${ONE}/complete`]: unknown("/complete"),
  [`GET ${ONE}/correct`]: unknown("/correct"),
  [`POST ${ONE}/correct`]: unknown("/correct"),
  [`POST ${ONE}/copies`]: unknown("/copies"),
  [`GET ${ONE}/copies/:copy{[0-9a-f-]{36}}`]: unknown(`/copies/${UNKNOWN}`),
  [`POST ${ONE}/copies/:copy{[0-9a-f-]{36}}/:deed{show|hide|take-back}`]: unknown(`/copies/${UNKNOWN}/show`),
  [`POST ${ONE}/withdraw`]: unknown("/withdraw"),
};
