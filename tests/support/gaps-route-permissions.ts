import type { PermissionWorld, Persona } from "./permission-world.ts";
import type { RoutePermission } from "./route-permissions.ts";

const ONE = "/desk/gaps/:gap{[0-9a-f-]{36}}";
const UNKNOWN = "00000000-0000-4000-8000-000000000000";
/** Whoever sees at the desk what was asked in the group. */
const READERS: readonly Persona[] = [
  "director",
  "alternate",
  "programme officer",
  "administrative officer",
  "auditor",
  "chair",
  "co-chair",
  "expert",
];
/** Whoever decides on questions of the group. */
export const GAP_DECIDERS: readonly Persona[] = ["director", "programme officer", "chair", "co-chair"];
/** Whoever writes what is known of them. */
export const GAP_KEEPERS: readonly Persona[] = [...GAP_DECIDERS, "expert"];

const gap = (who: readonly Persona[], rest = ""): RoutePermission => ({
  who,
  at: ({ gapId }: PermissionWorld) => `/desk/gaps/${gapId}${rest}`,
});

const both = (path: string, permission: RoutePermission): Readonly<Record<string, RoutePermission>> => ({
  [`GET ${path}`]: permission,
  [`POST ${path}`]: permission,
});

/** Pages and forms of knowledge gaps with who gets through them. */
export const GAPS_ROUTE_PERMISSIONS: Readonly<Record<string, RoutePermission>> = {
  "GET /gaps": { who: "everybody" },
  "GET /chain/:kind/:id": { who: "everybody", at: ({ commission }) => `/chain/commission/${commission.slug}` },
  "GET /gaps/feed.atom": { who: "everybody" },
  "GET /gaps/ask": { who: "everybody" },
  "POST /gaps/ask": { who: "everybody" },
  "GET /gaps/asked/:reference": { who: "everybody", at: () => "/gaps/asked/G-0", opened: 404 },
  "POST /gaps/asked/:reference/again": { who: "everybody", at: () => "/gaps/asked/G-0/again", opened: 404 },
  "GET /confirm-address/:secret": { who: "everybody", at: () => "/confirm-address/none", opened: 404 },
  "POST /confirm-address/:secret": { who: "everybody", at: () => "/confirm-address/none", opened: 404 },
  "GET /gaps/:slug": { who: "everybody", at: () => "/gaps/invented-question" },
  "GET /gaps/:slug/literature/:format": { who: "everybody", at: () => "/gaps/invented-question/literature/none", opened: 404 },
  "GET /desk/gaps": { who: "accounts" },
  ...both("/desk/gaps/new", { who: "accounts" }),
  [`POST ${ONE}/support`]: { who: "accounts", at: ({ gapId }) => `/desk/gaps/${gapId}/support` },
  [`POST ${ONE}/support/withdraw`]: { who: "accounts", at: ({ gapId }) => `/desk/gaps/${gapId}/support/withdraw` },
  [`GET ${ONE}`]: gap(READERS),
  [`POST ${ONE}/move`]: gap(GAP_DECIDERS, "/move"),
  [`POST ${ONE}/assign`]: gap(GAP_DECIDERS, "/assign"),
  ...both(`${ONE}/wording`, gap(GAP_DECIDERS, "/wording")),
  ...both(`${ONE}/known`, gap(GAP_KEEPERS, "/known")),
  ...both(`${ONE}/literature`, gap(GAP_KEEPERS, "/literature")),
  [`POST ${ONE}/literature/:entry/remove`]: gap(GAP_KEEPERS, `/literature/${UNKNOWN}/remove`),
  ...both(`${ONE}/answers`, gap(GAP_KEEPERS, "/answers")),
  [`POST ${ONE}/answers/:answer{[0-9a-f-]{36}}/remove`]: gap(GAP_KEEPERS, `/answers/${UNKNOWN}/remove`),
};
