import { CHOICES_ROUTE_PERMISSIONS } from "./choices-route-permissions.ts";
import { COMMISSION_ROUTE_PERMISSIONS } from "./commission-route-permissions.ts";
import { GAPS_ROUTE_PERMISSIONS } from "./gaps-route-permissions.ts";
import { CORRECTIONS_ROUTE_PERMISSIONS } from "./corrections-route-permissions.ts";
import { DEBATE_ROUTE_PERMISSIONS } from "./debate-route-permissions.ts";
import { UPTAKE_ROUTE_PERMISSIONS } from "./uptake-route-permissions.ts";
import type { PermissionWorld, Persona } from "./permission-world.ts";
import { RELEASES_ROUTE_PERMISSIONS } from "./releases-route-permissions.ts";
import { LIBRARY_DOORS_ROUTE_PERMISSIONS } from "./library-doors-route-permissions.ts";
import { REVIEW_DESK_PERMISSIONS } from "./review-desk-permissions.ts";
import { SERIES_ROUTE_PERMISSIONS } from "./series-route-permissions.ts";
import { REVIEWER_ROUTE_PERMISSIONS } from "./reviewer-route-permissions.ts";

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
/** As long as the director is not away and has no interest in it, the alternate decides nothing. */
const APPROVERS: readonly Persona[] = ["director"];
/** Whoever sees the group at the desk. */
const BODY: readonly Persona[] = [
  "director",
  "alternate",
  "programme officer",
  "administrative officer",
  "auditor",
  "administrator",
  "chair",
  "co-chair",
  "expert",
];
/** Whoever sees some body. */
const SOME_BODY: readonly Persona[] = [...BODY, "member", "donor representative", "chair beside", "chair below"];
/** Whoever sees the programme at the desk. */
const PROGRAMME_READERS: readonly Persona[] = [
  "director",
  "alternate",
  "programme officer",
  "administrative officer",
  "auditor",
  "administrator",
  "member",
];
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
const ASSESSORS: readonly Persona[] = ["director", "alternate", "programme officer", "administrative officer"];
/** A fact of the programme that is not there: whoever may do nothing is refused before it is looked for. */
const fact = (kind: string, rest = "") => ({ at: () => `/desk/programme/${kind}/${UNKNOWN}${rest}`, opened: 404 });
const PROGRAMME: readonly Persona[] = [...APPROVERS, "administrator"];
const MEETERS: readonly Persona[] = [...APPROVERS, "alternate", "programme officer", "administrative officer", "chair", "co-chair"];
const inBody = (rest = "") => ({ at: ({ body }: PermissionWorld) => `/desk/bodies/${body.slug}${rest}` });
const mandate = (rest = "") => ({ at: ({ mandateId }: PermissionWorld) => `/desk/mandates/${mandateId}${rest}` });
const nomination = (rest: string) => ({ at: ({ nominationId }: PermissionWorld) => `/desk/mandates/${nominationId}${rest}` });
const due = (rest = "") => ({ at: ({ obligationId }: PermissionWorld) => `/desk/due/${obligationId}${rest}` });
const LEADERS: readonly Persona[] = ["chair", "co-chair"];
const ACCOUNTS: readonly Persona[] = [...APPROVERS, "alternate", "programme officer", "administrative officer", "auditor", "member"];
const ONE = "/desk/programme/:programme{[0-9a-f-]{36}}";
const work = (rest = "") => ({ at: ({ workProgramme }: PermissionWorld) => `/desk/programme/${workProgramme}${rest}` });
const item = (rest = "") => ({
  at: ({ workProgramme, workItem }: PermissionWorld) => `/desk/programme/${workProgramme}/items/${workItem}${rest}`,
});
/** The draft of a work is there for those who contribute to it alone. */
const WRITER: readonly Persona[] = ["expert"];
const ONE_WORK = "/desk/works/:work{[0-9a-f-]{36}}";
const draft = (rest = "") => ({ who: WRITER, at: ({ workId }: PermissionWorld) => `/desk/works/${workId}${rest}`, refused: 404 as const });
const AT_VERSION = "/library/:slug/v/:number{[0-9]{1,6}}";
const noVersion = (rest = "") => ({ who: "everybody" as const, at: () => `/library/none/v/1${rest}`, opened: 404 });
const SIGNERS: readonly Persona[] = ["director", "programme officer"];
const noWork = (rest = "") => ({ who: SIGNERS, at: () => `/desk/works/published/none${rest}`, opened: 404 });
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
  "POST /desk/cases/:reference/notes": {
    who: CASE_READERS.filter((persona) => persona !== "auditor"),
    ...inCase("/notes"),
    send: () => ({ words: "Invented note.", internal: "yes" }),
  },
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
  "GET /desk/bodies": { who: SOME_BODY },
  "GET /desk/bodies/:slug": { who: BODY, ...inBody() },
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
  "GET /desk/mandates/:id": { who: BODY, ...mandate() },
  ...both("/desk/mandates/:id/confirm", { who: APPROVERS, ...nomination("/confirm") }),
  ...both("/desk/mandates/:id/decline", { who: APPROVERS, ...nomination("/decline") }),
  ...both("/desk/mandates/:id/end", { who: APPROVERS, ...mandate("/end") }),
  ...both("/desk/mandates/:id/resign", { who: ["expert"], at: ({ expertMandate }) => `/desk/mandates/${expertMandate}/resign` }),
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
  "GET /desk/due/:id": { who: BODY, ...due() },
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
  "GET /desk/programme/settings": { who: PROGRAMME_READERS },
  ...both("/desk/programme/settings/new", {
    who: PROGRAMME,
    at: () => "/desk/programme/settings/new?kind=who%20decides",
    send: () => ({ kind: "who decides" }),
  }),
  ...both("/desk/programme/settings/:setting/close", {
    who: PROGRAMME,
    at: ({ settingId }) => `/desk/programme/settings/${settingId}/close`,
  }),
  ...both("/desk/programme/priorities", { who: PROGRAMME }),
  "GET /desk/programme/phases": { who: PROGRAMME_READERS },
  ...both("/desk/programme/phases/new", { who: PROGRAMME }),
  ...both("/desk/programme/phases/:phase", { who: PROGRAMME, ...fact("phases") }),
  ...both("/desk/programme/phases/:phase/end", { who: PROGRAMME, ...fact("phases", "/end") }),
  "GET /desk/programme/contributions": { who: PROGRAMME_READERS },
  ...both("/desk/programme/contributions/new", { who: ORGANISERS }),
  ...both("/desk/programme/contributions/:contribution/reverse", { who: ORGANISERS, ...fact("contributions", "/reverse") }),
  "GET /desk/programme/statements": { who: PROGRAMME_READERS },
  ...both("/desk/programme/statements/new", { who: PROGRAMME }),
  ...both("/desk/programme/statements/:statement", { who: PROGRAMME, ...fact("statements") }),
  ...both("/desk/programme/statements/:statement/withdraw", { who: PROGRAMME, ...fact("statements", "/withdraw") }),
  "GET /desk/programme/documents": { who: PROGRAMME_READERS },
  ...both("/desk/programme/documents/new", { who: PROGRAMME }),
  ...both("/desk/programme/start/:slug", { who: APPROVERS, at: ({ body }) => `/desk/programme/start/${body.slug}` }),
  ...both("/desk/programme/risks/new", { who: ASSESSORS }),
  ...both("/desk/programme/risks/:risk/correct", { who: ASSESSORS, ...fact("risks", "/correct") }),
  "GET /desk/programme/risks": { who: PROGRAMME_READERS },
  ...both("/desk/programme/risks/:risk", {
    who: [...APPROVERS, "alternate", "programme officer", "administrative officer"],
    ...fact("risks"),
  }),
  "GET /desk/programme/scale-down": { who: ACCOUNTS },

  "GET /library": { who: "everybody" },
  ...SERIES_ROUTE_PERMISSIONS,
  "GET /library/feed.atom": { who: "everybody" },
  "GET /library/:slug": { who: "everybody", at: () => "/library/none", opened: 404 },
  [`GET ${AT_VERSION}`]: noVersion(),
  [`GET ${AT_VERSION}/since/:older{[0-9]{1,6}}`]: noVersion("/since/1"),
  [`GET ${AT_VERSION}/files/:name`]: noVersion("/files/none"),
  [`GET ${AT_VERSION}/cite/:format`]: noVersion("/cite/ris"),
  [`GET ${AT_VERSION}/version.json`]: noVersion("/version.json"),
  [`GET ${AT_VERSION}/work.pdf`]: noVersion("/work.pdf"),
  "GET /desk/works": { who: "accounts" },
  ...both("/desk/works/new", { who: "accounts" }),
  [`GET ${ONE_WORK}`]: draft(),
  [`POST ${ONE_WORK}/withdraw`]: draft("/withdraw"),
  ...both(`${ONE_WORK}/about`, draft("/about")),
  ...both(`${ONE_WORK}/text`, draft("/text")),
  ...both(`${ONE_WORK}/contributors`, draft("/contributors")),
  ...both(`${ONE_WORK}/comments`, draft("/comments")),
  [`POST ${ONE_WORK}/comments/:comment/settle`]: draft(`/comments/${UNKNOWN}/settle`),
  ...both(`${ONE_WORK}/files`, draft("/files")),
  [`GET ${ONE_WORK}/files/:name`]: { ...draft("/files/none"), opened: 404 },
  [`POST ${ONE_WORK}/files/:file/remove`]: draft(`/files/${UNKNOWN}/remove`),
  ...both(`${ONE_WORK}/literature`, draft("/literature")),
  [`POST ${ONE_WORK}/literature/remove`]: draft("/literature/remove"),
  ...both(`${ONE_WORK}/versions`, draft("/versions")),
  [`GET ${ONE_WORK}/versions/:number{[0-9]{1,6}}`]: { ...draft("/versions/1"), opened: 404 },
  [`GET ${ONE_WORK}/versions/:number{[0-9]{1,6}}/files/:name`]: { ...draft("/versions/1/files/none"), opened: 404 },
  [`GET ${ONE_WORK}/versions/:number{[0-9]{1,6}}/since/:older{[0-9]{1,6}}`]: { ...draft("/versions/1/since/1"), opened: 404 },
  "GET /desk/works/published": { who: SIGNERS },
  "GET /desk/works/published/:slug": noWork(),
  "POST /desk/works/published/:slug/sign": noWork("/sign"),
  "POST /desk/works/published/:slug/correct": noWork("/correct"),
  "POST /desk/works/published/:slug/retract": noWork("/retract"),

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

  ...REVIEW_DESK_PERMISSIONS,
  ...REVIEWER_ROUTE_PERMISSIONS,
  ...RELEASES_ROUTE_PERMISSIONS,
  ...LIBRARY_DOORS_ROUTE_PERMISSIONS,
  ...GAPS_ROUTE_PERMISSIONS,
  ...UPTAKE_ROUTE_PERMISSIONS,
  ...CORRECTIONS_ROUTE_PERMISSIONS,
  ...DEBATE_ROUTE_PERMISSIONS,
  ...CHOICES_ROUTE_PERMISSIONS,
  ...COMMISSION_ROUTE_PERMISSIONS,
};
