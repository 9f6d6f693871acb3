import type { RoutePermission } from "./route-permissions.ts";

const ONE = "/desk/debate/:response{[0-9a-f-]{36}}";
const UNKNOWN = "00000000-0000-4000-8000-000000000000";

/** Nobody sees a response that is not there; who sees one that is, `viewOfResponse` says and `debate-routes.test.ts` tries. */
const unknown = (rest = ""): RoutePermission => ({ who: "accounts", at: () => `/desk/debate/${UNKNOWN}${rest}`, opened: 404 });

/** Pages and forms of the public debate with who gets through them. */
export const DEBATE_ROUTE_PERMISSIONS: Readonly<Record<string, RoutePermission>> = {
  "GET /debate": { who: "everybody" },
  "GET /debate/feed.atom": { who: "everybody" },
  "GET /debate/respond": { who: "everybody" },
  "POST /debate/respond": { who: "everybody" },
  "GET /debate/rules": { who: "everybody" },
  "GET /debate/rules/:day{[0-9]{4}-[0-9]{2}-[0-9]{2}}": { who: "everybody", at: () => "/debate/rules/2099-01-01" },
  "GET /debate/:reference{D-[0-9]+}": { who: "everybody", at: () => "/debate/D-0", opened: 404 },
  "POST /sent/:reference/accept": { who: "everybody", at: () => "/sent/D-0/accept", opened: 404 },
  "POST /sent/:reference/withdraw": { who: "everybody", at: () => "/sent/D-0/withdraw", opened: 404 },
  "GET /desk/debate": { who: "accounts" },
  [`GET ${ONE}`]: unknown(),
  [`POST ${ONE}/accept`]: unknown("/accept"),
  [`POST ${ONE}/complete`]: unknown("/complete"),
  [`POST ${ONE}/withdraw`]: unknown("/withdraw"),
  [`POST ${ONE}/decide`]: unknown("/decide"),
  [`POST ${ONE}/remove`]: unknown("/remove"),
  [`POST ${ONE}/answer`]: unknown("/answer"),
  [`POST ${ONE}/answer/decide`]: unknown("/answer/decide"),
  [`POST ${ONE}/answer/withdraw`]: unknown("/answer/withdraw"),
  [`POST ${ONE}/answer/remove`]: unknown("/answer/remove"),
};
