import { PERSONAS, type PermissionWorld, type Persona } from "../support/permission-world.ts";
import { ROUTE_PERMISSIONS } from "../support/route-permissions.ts";

/** A kind of page of the partnership or of the desk, with an example in the invented partnership of `whole-site.ts`. */
export interface PartnershipKind {
  readonly name: string;
  readonly address: (world: PermissionWorld) => string;
  /** Who opens it; a reader without an account when left out. */
  readonly as?: Persona;
  /** What it is answered with; 200 when left out. */
  readonly status?: number;
}

const FILE = /\.(?:ics|csv|json|atom)$|^\/calendar\/:file$/;
/** Where the example of the permission matrix answers that there is nothing, another one that there is. */
const INSTEAD: Readonly<Record<string, PartnershipKind["address"]>> = {
  "/calls/:slug/application": ({ commission }) => `/calls/${commission.slug}/application?secret=${commission.secret}`,
  "/bodies/:slug/:charter{terms-of-reference|rules-of-engagement}/:number": ({ body }) => `/bodies/${body.slug}/terms-of-reference/2`,
  "/bodies/:slug/programme/:year": ({ body }) => `/bodies/${body.slug}/programme/2099`,
};

/** A page of each route that answers with one, opened by somebody who may. */
const OF_ROUTES: readonly PartnershipKind[] = Object.entries(ROUTE_PERMISSIONS).flatMap(([name, { who, at, opened }]) => {
  const path = name.slice("GET ".length);
  if (!name.startsWith("GET ") || FILE.test(path)) return [];
  const as = who === "everybody" ? undefined : who === "accounts" ? "director" : PERSONAS.find((persona) => who.includes(persona));
  const instead = INSTEAD[path];
  return [
    {
      name: path,
      address: instead ?? ((world) => at?.(world) ?? path),
      ...(as === undefined ? {} : { as }),
      ...(instead || opened === undefined ? {} : { status: opened }),
    },
  ];
});

/** Every kind of page of the partnership and of the desk, and pages before which nobody is signed in. */
export const PARTNERSHIP_KINDS: readonly PartnershipKind[] = [
  ...OF_ROUTES,
  { name: "changed charter", address: ({ body }) => `/bodies/${body.slug}/terms-of-reference/2?against=1` },
  { name: "bodies before there was any", address: () => "/bodies?on=1950-01-01" },
  { name: "calendar as a list", address: () => "/calendar?year=2099&view=list" },
  { name: "calendar of a body", address: ({ body }) => `/calendar?body=${body.slug}&year=2098&view=list` },
  { name: "people whom nobody is like", address: () => "/people?q=zzzzzz" },
  { name: "no such body", address: () => "/bodies/never-was", status: 404 },
  { name: "not allowed", address: () => "/desk/log", as: "account", status: 403 },
  { name: "sign in", address: () => "/sign-in" },
  { name: "sign in, link sent", address: () => "/sign-in/sent" },
  { name: "invitation that is gone", address: () => "/invitation?token=unknown", status: 404 },
];

/** Who opens a kind, as a header of requests says it. */
export const personOf = (kind: PartnershipKind, world: PermissionWorld): Readonly<Record<string, string>> => {
  const person = kind.as === undefined ? undefined : world.personOf(kind.as);
  return person === undefined ? {} : { "x-test-person": person };
};
