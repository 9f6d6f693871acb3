import type { PermissionWorld, Persona } from "./permission-world.ts";
import type { RoutePermission } from "./route-permissions.ts";

/** Whoever plans commissions of the group. The programme officer of the world holds no place in it. */
export const COMMISSION_LEADERS: readonly Persona[] = ["chair", "co-chair"];
export const COMMISSION_READERS: readonly Persona[] = [
  ...COMMISSION_LEADERS,
  "director",
  "alternate",
  "programme officer",
  "administrative officer",
  "auditor",
];
export const COMMISSION_SIGNERS: readonly Persona[] = ["director", "administrative officer"];
/** Whoever plans commissions of some body. */
const PLANNERS: readonly Persona[] = [...COMMISSION_LEADERS, "programme officer", "chair beside", "chair below"];
const ONE = "/desk/commissions/:commission{[0-9a-f-]{36}}";
const ID = "{[0-9a-f-]{36}}";

/** Whoever may not know of it is told that it is not there. */
const at = (who: RoutePermission["who"], rest: (world: PermissionWorld) => string): RoutePermission => ({
  who,
  at: (world) => `/desk/commissions/${world.commission.id}${rest(world)}`,
  refused: 404,
});
const deed = (name: string, who: readonly Persona[] = COMMISSION_LEADERS): Readonly<Record<string, RoutePermission>> => ({
  [`GET ${ONE}/${name}`]: at(who, () => `/${name}`),
  [`POST ${ONE}/${name}`]: at(who, () => `/${name}`),
});
const MILESTONE = `${ONE}/milestones/:milestone${ID}/:deed{change|remove|accept|undo}`;
const onMilestone = at(COMMISSION_LEADERS, ({ commission }) => `/milestones/${commission.milestone}/change`);
const call = (rest = ""): RoutePermission => ({ who: "everybody", at: ({ commission }) => `/calls/${commission.slug}${rest}` });
const noApplication: RoutePermission = { ...call("/application"), opened: 404 };

/** Pages and forms of calls and commissions with who gets through them. */
export const COMMISSION_ROUTE_PERMISSIONS: Readonly<Record<string, RoutePermission>> = {
  "GET /calls": { who: "everybody" },
  "GET /calls/feed.atom": { who: "everybody" },
  "GET /answered": { who: "everybody" },
  "GET /calls/:slug": call(),
  "POST /calls/:slug/apply": call("/apply"),
  "GET /calls/:slug/application": noApplication,
  "POST /calls/:slug/application": noApplication,
  "POST /calls/:slug/application/again": { ...call("/application/again"), opened: 404 },

  "GET /desk/commissions": { who: "accounts" },
  [`POST /desk/commissions/applications/:application${ID}/withdraw`]: {
    who: [],
    at: ({ commission }) => `/desk/commissions/applications/${commission.application}/withdraw`,
    refused: 404,
  },
  "GET /desk/commissions/new": { who: PLANNERS },
  "POST /desk/commissions/new": { who: PLANNERS },
  [`GET ${ONE}`]: at(COMMISSION_READERS, () => ""),
  ...deed("terms"),
  ...deed("milestone"),
  ...deed("call"),
  ...deed("close"),
  ...deed("direct"),
  ...deed("ask"),
  ...deed("sign", COMMISSION_SIGNERS),
  ...deed("paper", COMMISSION_SIGNERS),
  ...deed("work"),
  ...deed("fulfil"),
  ...deed("end"),
  [`GET ${MILESTONE}`]: onMilestone,
  [`POST ${MILESTONE}`]: onMilestone,
  [`GET ${ONE}/signatures/:side{partnership|holder}`]: { ...at(COMMISSION_READERS, () => "/signatures/holder"), opened: 404 },
  [`GET ${ONE}/applications`]: at(COMMISSION_READERS, () => "/applications"),
  [`GET ${ONE}/applications/:application${ID}`]: at(COMMISSION_READERS, ({ commission }) => `/applications/${commission.application}`),
  [`POST ${ONE}/applications/:application${ID}/:deed{record|choose}`]: at(
    COMMISSION_LEADERS,
    ({ commission }) => `/applications/${commission.application}/choose`,
  ),
};
