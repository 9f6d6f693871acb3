import { PERSONAS, type PermissionWorld, type Persona } from "../support/permission-world.ts";
import { DEBATE_KINDS } from "./debate-kinds.ts";
import { REVIEW_DESK_KINDS } from "./review-desk-kinds.ts";
import { ROUTE_PERMISSIONS } from "../support/route-permissions.ts";
import { SITE_REVIEWS } from "../support/site-reviews.ts";

/** A kind of page of the partnership or of the desk, with an example in the invented partnership of `whole-site.ts`. */
export interface PartnershipKind {
  readonly name: string;
  readonly address: (world: PermissionWorld) => string;
  /** Who opens it; a reader without an account when left out. */
  readonly as?: Persona;
  /** What it is answered with; 200 when left out. */
  readonly status?: number;
}

const FILE = /\.(?:ics|csv|json|atom)$|^\/calendar\/:file$|^\/oai$/;
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

const invitation = (which: "invited" | "accepted" | "submitted", rest = "") => `/desk/review/invitations/${SITE_REVIEWS[which]}${rest}`;

/** What reviewers, authors and readers see of reviews that are there. */
const REVIEWS: readonly PartnershipKind[] = [
  { name: "invitation to review", address: () => invitation("invited"), as: "account" },
  { name: "invitation to review by its link", address: () => `/review/invitations/${SITE_REVIEWS.secret}` },
  { name: "reviewer's page", address: () => invitation("accepted"), as: "chair beside" },
  { name: "text under review", address: () => invitation("accepted", "/text"), as: "chair beside" },
  { name: "form of a review", address: () => invitation("accepted", "/write?room=4"), as: "chair beside" },
  { name: "handing a review in", address: () => invitation("accepted", "/hand-in"), as: "chair beside" },
  { name: "review handed in", address: () => invitation("submitted"), as: "chair below" },
  { name: "own reviews", address: () => "/desk/reviews-of-mine", as: "chair below" },
  { name: "sending a work to review", address: () => `/desk/works/${SITE_REVIEWS.draftWork}/review`, as: "expert" },
  { name: "history of a review", address: () => `/reviews/${SITE_REVIEWS.released}` },
  { name: "work with its review", address: () => "/library/invented-study-2" },
  { name: "chain of a work", address: () => "/chain/work/invented-study-2" },
  { name: "chain of a policy choice", address: () => "/chain/choice/invented-policy-choice" },
  { name: "no such chain", address: () => "/chain/work/never-was", status: 404 },
  { name: "library searched", address: () => "/library?q=invented+home&kind=working-paper" },
  { name: "library searched for a country", address: () => "/library?q=Ivory+Coast+-home" },
  { name: "library where nothing is found", address: () => "/library?q=studdy&language=fr" },
  { name: "a series of works", address: () => "/series/invented-series" },
  { name: "form of a series", address: () => "/desk/series/00000000-0000-4000-8000-000000009601", as: "director" },
];

/** Every kind of page of the partnership and of the desk, and pages before which nobody is signed in. */
export const PARTNERSHIP_KINDS: readonly PartnershipKind[] = [
  ...OF_ROUTES,
  { name: "changed charter", address: ({ body }) => `/bodies/${body.slug}/terms-of-reference/2?against=1` },
  { name: "bodies before there was any", address: () => "/bodies?on=1950-01-01" },
  { name: "calendar as a list", address: () => "/calendar?year=2099&view=list" },
  { name: "calendar of a body", address: ({ body }) => `/calendar?body=${body.slug}&year=2098&view=list` },
  { name: "people whom nobody is like", address: () => "/people?q=zzzzzz" },
  { name: "a release at the desk", address: () => "/desk/releases/2026.1", as: "programme officer" },
  { name: "a release at the desk of its editor", address: () => "/desk/releases/2026.1", as: "chair" },
  { name: "comments on a release", address: () => "/releases/2026.1/comments" },
  { name: "comments on a release, for an office", address: () => "/releases/2026.1/comments", as: "account" },
  { name: "policy choices where nothing is found", address: () => "/choices?q=zzzzzz&state=stale" },
  {
    name: "a brief on policy choices",
    address: () => "/choices/for/SEN/brief?choice=invented-policy-choice&choice=invented-choice-in-appraisal",
  },
  { name: "a comparison of nothing", address: () => "/choices/compare" },
  { name: "no such policy choice", address: () => "/choices/never-was", status: 404 },
  { name: "no such body", address: () => "/bodies/never-was", status: 404 },
  { name: "not allowed", address: () => "/desk/log", as: "account", status: 403 },
  ...REVIEWS,
  ...REVIEW_DESK_KINDS,
  ...DEBATE_KINDS,
  { name: "sign in", address: () => "/sign-in" },
  { name: "sign in, link sent", address: () => "/sign-in/sent" },
  { name: "invitation that is gone", address: () => "/invitation?token=unknown", status: 404 },
];

/** Who opens a kind, as a header of requests says it. */
export const personOf = (kind: PartnershipKind, world: PermissionWorld): Readonly<Record<string, string>> => {
  const person = kind.as === undefined ? undefined : world.personOf(kind.as);
  return person === undefined ? {} : { "x-test-person": person };
};
