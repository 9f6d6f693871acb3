import type { RoutePermission } from "./route-permissions.ts";

const ONE = "/desk/corrections/:request{[0-9a-f-]{36}}";
const UNKNOWN = "00000000-0000-4000-8000-000000000000";

/** Pages and forms of requests for a correction; who sees one that is there, `viewOfCorrection` says and `corrections-routes.test.ts` tries. */
export const CORRECTIONS_ROUTE_PERMISSIONS: Readonly<Record<string, RoutePermission>> = {
  "GET /corrections/ask": { who: "everybody" },
  "POST /corrections/ask": { who: "everybody" },
  [`GET ${ONE}`]: { who: "accounts", at: () => `/desk/corrections/${UNKNOWN}`, opened: 404 },
  [`POST ${ONE}/say`]: {
    who: "accounts",
    at: () => `/desk/corrections/${UNKNOWN}/say`,
    send: () => ({ words: "An invented statement." }),
    opened: 404,
  },
};
