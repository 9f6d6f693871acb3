import type { PermissionWorld, Persona } from "./permission-world.ts";

/** Who gets through a route, and how it is asked. */
export interface RoutePermission {
  /** "everybody": readers too. "accounts": whoever is signed in. Else these and nobody besides. */
  readonly who: "everybody" | "accounts" | readonly Persona[];
  /** Address asked; the path of the route when left out. */
  readonly at?: (world: PermissionWorld) => string;
  /** Form sent; an empty one when left out, which whoever may send it is told the faults of. */
  readonly send?: (world: PermissionWorld) => Readonly<Record<string, string>>;
  /** What the others are answered: 403, or 404 where they may not know that it is there. */
  readonly refused?: 403 | 404;
  /** What those who get through are answered with a page; 200 when left out, and for forms anything that is no refusal. */
  readonly opened?: number;
}

const CASE_READERS: readonly Persona[] = [
  "director",
  "alternate",
  "programme officer",
  "administrative officer",
  "auditor",
  "chair",
  "co-chair",
  "expert",
];
const APPROVERS: readonly Persona[] = ["director", "alternate"];
const RECORDS: readonly Persona[] = ["administrative officer"];
const ORGANISERS: readonly Persona[] = ["director", "administrative officer"];
const LOG: readonly Persona[] = ["auditor", "administrator"];
/** They see details of the people of their bodies, so the list opens; a chair beside sees whoever is listed. */
const DETAILS: readonly Persona[] = [
  "director",
  "alternate",
  "programme officer",
  "administrative officer",
  "auditor",
  "chair",
  "co-chair",
  "chair beside",
  "chair below",
];

const inCase = (rest = "") => ({ at: (world: PermissionWorld) => `/desk/cases/${world.caseReference}${rest}`, refused: 404 as const });
const person = (rest = "") => ({ at: (world: PermissionWorld) => `/desk/people/${world.somebody}${rest}` });
const organisation = (rest = "") => ({ at: (world: PermissionWorld) => `/desk/organisations/${world.organisation}${rest}` });
const CHARTERS: readonly Persona[] = ["administrative officer", "chair", "co-chair"];
const NOMINATORS: readonly Persona[] = [...ORGANISERS, "chair", "co-chair"];
const PROGRAMME: readonly Persona[] = [...APPROVERS, "administrator"];
const MEETERS: readonly Persona[] = [...APPROVERS, "programme officer", "administrative officer", "chair", "co-chair"];
const inBody = (rest = "") => ({ at: ({ body }: PermissionWorld) => `/desk/bodies/${body.slug}${rest}` });
const mandate = (rest = "") => ({ at: ({ mandateId }: PermissionWorld) => `/desk/mandates/${mandateId}${rest}` });
const nomination = (rest: string) => ({ at: ({ nominationId }: PermissionWorld) => `/desk/mandates/${nominationId}${rest}` });
const due = (rest = "") => ({ at: ({ obligationId }: PermissionWorld) => `/desk/due/${obligationId}${rest}` });
const LEADERS: readonly Persona[] = ["chair", "co-chair"];
const ACCOUNTS: readonly Persona[] = [...APPROVERS, "programme officer", "administrative officer", "auditor", "member"];
const ONE = "/desk/programme/:programme{[0-9a-f-]{36}}";
const work = (rest = "") => ({ at: ({ workProgramme }: PermissionWorld) => `/desk/programme/${workProgramme}${rest}` });
const item = (rest = "") => ({
  at: ({ workProgramme, workItem }: PermissionWorld) => `/desk/programme/${workProgramme}/items/${workItem}${rest}`,
});
const planned = {
  version: "77",
  kind: "output",
  title: "Invented output",
  plannedOn: "2099-07-01",
  responsibleId: "",
  reason: "Invented reason.",
};
const UNKNOWN = "00000000-0000-4000-8000-000000000000";
const pair = ({ somebody, personOf }: PermissionWorld) => `one=${somebody}&other=${personOf("account")}`;

/** A page and the form behind it, for the same people. */
const both = (path: string, permission: RoutePermission): Readonly<Record<string, RoutePermission>> => ({
  [`GET ${path}`]: permission,
  [`POST ${path}`]: permission,
});

/**
 * Every page and form of the partnership with who gets through it, written out by hand. A route that is not here fails the test; so does a
 * line whose route is gone.
 */
export const ROUTE_PERMISSIONS: Readonly<Record<string, RoutePermission>> = {
  "GET /desk": { who: "accounts" },
  "GET /desk/notices": { who: "accounts" },
  "POST /desk/notices": { who: "accounts" },

  "GET /desk/cases": { who: "accounts" },
  "GET /desk/cases/new": { who: "accounts" },
  "GET /desk/cases/new/:kind": { who: "accounts", at: () => "/desk/cases/new/approval" },
  "POST /desk/cases/new/:kind": { who: "accounts", at: () => "/desk/cases/new/approval" },
  "GET /desk/cases/:reference": { who: CASE_READERS, ...inCase() },
  "POST /desk/cases/:reference/notes": { who: CASE_READERS, ...inCase("/notes") },
  "GET /desk/cases/:reference/decide": { who: APPROVERS, ...inCase("/decide") },
  "POST /desk/cases/:reference/decide": { who: APPROVERS, ...inCase("/decide") },
  "GET /desk/cases/:reference/withdraw": { who: APPROVERS, ...inCase("/withdraw") },
  "POST /desk/cases/:reference/withdraw": { who: APPROVERS, ...inCase("/withdraw") },
  "GET /desk/tasks/:id": { who: CASE_READERS, at: ({ taskId }) => `/desk/tasks/${taskId}`, refused: 404 },
  "POST /desk/tasks/:id": {
    who: CASE_READERS.filter((persona) => persona !== "auditor"),
    at: ({ taskId }) => `/desk/tasks/${taskId}`,
    refused: 404,
  },
  "GET /desk/tasks/:id/:way": { who: APPROVERS, at: ({ taskId }) => `/desk/tasks/${taskId}/cancel`, refused: 404 },
  "POST /desk/tasks/:id/:way": { who: APPROVERS, at: ({ taskId }) => `/desk/tasks/${taskId}/cancel`, refused: 404 },

  "GET /desk/log": { who: LOG },
  "POST /desk/log/check": { who: LOG },
  "GET /log/heads.json": { who: "everybody" },
  "GET /log/heads.atom": { who: "everybody" },

  "GET /bodies": { who: "everybody" },
  "GET /bodies/:slug": { who: "everybody", at: ({ body }) => `/bodies/${body.slug}` },
  "GET /bodies/:slug/:charter{terms-of-reference|rules-of-engagement}/:number": {
    who: "everybody",
    at: ({ body }) => `/bodies/${body.slug}/terms-of-reference/1`,
    opened: 404,
  },
  "GET /desk/bodies": { who: "accounts" },
  "GET /desk/bodies/:slug": { who: CASE_READERS, ...inBody() },
  "GET /desk/bodies/new": { who: ORGANISERS },
  "POST /desk/bodies/new": { who: ORGANISERS },
  ...both("/desk/bodies/:slug/correct", { who: ORGANISERS, ...inBody("/correct") }),
  ...both("/desk/bodies/:slug/rename", { who: ORGANISERS, ...inBody("/rename") }),
  ...both("/desk/bodies/:slug/link", { who: ORGANISERS, ...inBody("/link") }),
  ...both("/desk/bodies/:slug/close", { who: ORGANISERS, ...inBody("/close") }),
  ...both("/desk/bodies/:slug/charter/:charter", { who: CHARTERS, ...inBody("/charter/terms-of-reference") }),
  "GET /desk/bodies/rules": { who: ORGANISERS },
  ...both("/desk/bodies/rules/:kind/:rule", { who: ORGANISERS, at: () => "/desk/bodies/rules/group/balance" }),
  "GET /desk/bodies/:slug/rules": { who: ORGANISERS, ...inBody("/rules") },
  ...both("/desk/bodies/:slug/rule/:rule", { who: ORGANISERS, ...inBody("/rule/balance") }),
  ...both("/desk/rules/:id/end", { who: ORGANISERS, at: ({ ruleId }) => `/desk/rules/${ruleId}/end` }),
  ...both("/desk/bodies/:slug/seat", { who: ORGANISERS, ...inBody("/seat") }),
  ...both("/desk/seats/:id/correct", { who: ORGANISERS, at: ({ seatId }) => `/desk/seats/${seatId}/correct` }),
  ...both("/desk/seats/:id/end", { who: ORGANISERS, at: ({ seatId }) => `/desk/seats/${seatId}/end` }),
  "GET /desk/bodies/:slug/nominate": { who: NOMINATORS, ...inBody("/nominate") },
  ...both("/desk/bodies/:slug/nominate/for", {
    who: NOMINATORS,
    at: ({ body, other }) => `/desk/bodies/${body.slug}/nominate/for?holder=person:${other}`,
  }),
  ...both("/desk/bodies/:slug/quote", { who: NOMINATORS, ...inBody("/quote") }),
  "GET /desk/mandates/:id": { who: [...APPROVERS, "administrative officer", "chair", "co-chair", "expert"], ...mandate() },
  ...both("/desk/mandates/:id/confirm", { who: APPROVERS, ...nomination("/confirm") }),
  ...both("/desk/mandates/:id/decline", { who: APPROVERS, ...nomination("/decline") }),
  ...both("/desk/mandates/:id/end", { who: APPROVERS, ...mandate("/end") }),
  ...both("/desk/mandates/:id/extend", { who: APPROVERS, ...mandate("/extend") }),
  ...both("/desk/mandates/:id/referral", { who: NOMINATORS, ...nomination("/referral") }),

  "GET /calendar": { who: "everybody" },
  "GET /calendar.ics": { who: "everybody" },
  "GET /bodies/:slug/calendar.ics": { who: "everybody", at: ({ body }) => `/bodies/${body.slug}/calendar.ics` },
  "GET /calendar/:file": { who: "everybody", at: () => "/calendar/none.ics", opened: 404 },
  "GET /desk/due": { who: "accounts" },
  "GET /desk/due/calendar": { who: "accounts" },
  "POST /desk/due/calendar": { who: "accounts" },
  "POST /desk/due/calendar/close": { who: "accounts" },
  "GET /desk/due/:id": { who: "accounts", ...due() },
  "POST /desk/due/:id/note": {
    who: MEETERS,
    ...due("/note"),
    send: () => ({ version: "1", kind: "other", recordKind: "other", record: "Invented record", words: "Invented.", onDay: "2098-06-01" }),
  },
  "POST /desk/due/:id/waive": {
    who: APPROVERS,
    ...due("/waive"),
    send: () => ({ version: "77", reason: "Invented reason.", basis: "Invented basis." }),
  },
  "POST /desk/due/:id/take-back": { who: MEETERS, ...due("/take-back") },
  "GET /desk/due/rules": { who: PROGRAMME },
  ...both("/desk/due/rules/new", { who: PROGRAMME, at: () => "/desk/due/rules/new?kind=yearly%20report" }),
  ...both("/desk/due/rules/:rule", { who: PROGRAMME, at: ({ dueRule }) => `/desk/due/rules/${dueRule}` }),

  "GET /bodies/:slug/programme/:year": { who: "everybody", at: ({ body }) => `/bodies/${body.slug}/programme/2098`, opened: 404 },
  "GET /desk/programme": { who: "accounts" },
  "POST /desk/programme": { who: LEADERS, send: ({ body }) => ({ body: body.id, year: "2100" }) },
  [`GET ${ONE}`]: { who: CASE_READERS, ...work() },
  [`GET ${ONE}/table.csv`]: { who: CASE_READERS, ...work("/table.csv") },
  [`POST ${ONE}/:step{propose|return|approve|close}`]: { who: APPROVERS, ...work("/approve"), send: () => ({ version: "1" }) },
  [`POST ${ONE}/summary`]: {
    who: LEADERS,
    ...work("/summary"),
    send: () => ({ version: "77", summary: "Invented summary.", reason: "Invented." }),
  },
  [`POST ${ONE}/items`]: { who: LEADERS, ...work("/items"), send: () => planned },
  [`GET ${ONE}/items/:item`]: { who: CASE_READERS, ...item() },
  [`POST ${ONE}/items/:item/:form{change|monitor}`]: { who: LEADERS, ...item("/change"), send: () => planned },
  "GET /desk/programme/settings": { who: "accounts" },
  ...both("/desk/programme/settings/new", {
    who: PROGRAMME,
    at: () => "/desk/programme/settings/new?kind=who%20decides",
    send: () => ({ kind: "who decides" }),
  }),
  "POST /desk/programme/settings/:setting/close": {
    who: PROGRAMME,
    at: () => `/desk/programme/settings/${UNKNOWN}/close`,
    refused: 404,
  },
  "GET /desk/programme/risks": { who: "accounts" },
  "POST /desk/programme/risks/:risk": {
    who: [...APPROVERS, "programme officer", "administrative officer"],
    at: () => `/desk/programme/risks/${UNKNOWN}`,
    send: () => ({ version: "1", rating: "low", words: "Invented." }),
    opened: 404,
  },
  "GET /desk/programme/scale-down": { who: ACCOUNTS },

  "GET /themes": { who: "everybody" },
  "GET /themes/:slug": { who: "everybody", at: () => "/themes/theme" },
  "GET /partnership": { who: "everybody" },
  "GET /partnership/permissions": { who: "everybody" },

  "GET /people": { who: "everybody" },
  "GET /people/:slug": { who: "everybody", at: ({ somebody }) => `/people/${somebody}` },
  "GET /desk/me": { who: "accounts" },
  "GET /desk/me/correct": { who: "accounts" },
  "POST /desk/me/correct": { who: "accounts" },
  "POST /desk/me/ties": { who: "accounts" },
  "POST /desk/me/ties/end": { who: "accounts", opened: 404 },
  "GET /desk/me/data.json": { who: "accounts" },
  "GET /desk/me/erase": { who: "accounts" },
  "POST /desk/me/erase": { who: "accounts" },
  "POST /desk/me/keep": { who: "accounts" },
  "GET /desk/people": { who: DETAILS },
  "GET /desk/people/new": { who: RECORDS },
  "POST /desk/people/new": { who: RECORDS },
  "GET /desk/people/:id": { who: DETAILS, ...person() },
  "GET /desk/people/:id/correct": { who: RECORDS, ...person("/correct") },
  "POST /desk/people/:id/correct": { who: RECORDS, ...person("/correct") },
  "POST /desk/people/:id/ties": { who: RECORDS, ...person("/ties") },
  "POST /desk/people/:id/ties/end": { who: RECORDS, ...person("/ties/end"), opened: 404 },
  "POST /desk/people/:id/addresses": { who: RECORDS, ...person("/addresses") },
  "POST /desk/people/:id/addresses/remove": { who: RECORDS, ...person("/addresses/remove") },
  "GET /desk/people/duplicates": { who: RECORDS },
  "POST /desk/people/apart": {
    who: RECORDS,
    send: ({ somebody, personOf }) => ({ one: somebody, other: personOf("account")! }),
  },
  "GET /desk/people/merge": { who: RECORDS, at: (world) => `/desk/people/merge?${pair(world)}` },
  "POST /desk/people/merge": { who: RECORDS },
  "GET /desk/merges/:id": { who: RECORDS, at: ({ mergeId }) => `/desk/merges/${mergeId}` },
  "POST /desk/merges/:id": { who: RECORDS, at: ({ mergeId }) => `/desk/merges/${mergeId}` },

  "GET /organisations": { who: "everybody" },
  "GET /organisations/:slug": { who: "everybody", at: () => "/organisations/invented-institute" },
  "GET /desk/organisations": { who: ORGANISERS },
  "GET /desk/organisations/new": { who: ORGANISERS },
  "POST /desk/organisations/new": { who: ORGANISERS },
  "GET /desk/organisations/:id": { who: ORGANISERS, ...organisation() },
  "POST /desk/organisations/:id": { who: ORGANISERS, ...organisation() },
  "GET /desk/organisations/:id/merge": { who: ORGANISERS, ...organisation("/merge") },
  "GET /desk/organisations/merge": {
    who: ORGANISERS,
    at: ({ organisation: id }) => `/desk/organisations/merge?one=${id}&other=${id}`,
    opened: 409,
  },
  "POST /desk/organisations/merge": { who: ORGANISERS },

  "GET /questions": { who: "everybody" },
  "GET /questions/:reference": { who: "everybody", at: () => "/questions/Q-none", opened: 404 },
  "POST /questions/:reference/confirm": { who: "everybody", at: () => "/questions/Q-none/confirm", opened: 404 },
};
