import type { Persona } from "./permission-world.ts";
import type { RoutePermission } from "./route-permissions.ts";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";
const ONE = "/desk/review/invitations/:id{[0-9a-f-]{36}}";
const BY_LINK = "/review/invitations/:secret";
/** The draft of a work is there for those who contribute to it alone. */
const WRITER: readonly Persona[] = ["expert"];

/** An invitation is there for whom it is for alone: for everybody else it is not there. */
const invitation = (rest = ""): RoutePermission => ({
  who: "accounts",
  at: () => `/desk/review/invitations/${UNKNOWN}${rest}`,
  opened: 404,
});
/** A link that never was, as one that ran out. */
const link = (rest = ""): RoutePermission => ({ who: "everybody", at: () => `/review/invitations/never-was${rest}`, opened: 404 });

/** Who gets through the pages and forms of reviewers, of sending works to review, and of what readers see of reviews. */
export const REVIEWER_ROUTE_PERMISSIONS: Readonly<Record<string, RoutePermission>> = {
  "GET /desk/works/:work{[0-9a-f-]{36}}/review": { who: WRITER, at: ({ workId }) => `/desk/works/${workId}/review`, refused: 404 },
  "POST /desk/works/:work{[0-9a-f-]{36}}/review": { who: WRITER, at: ({ workId }) => `/desk/works/${workId}/review`, refused: 404 },
  [`GET ${BY_LINK}`]: link(),
  [`POST ${BY_LINK}/declare`]: link("/declare"),
  [`POST ${BY_LINK}/decline`]: link("/decline"),
  [`POST ${BY_LINK}/account`]: link("/account"),
  [`GET ${ONE}`]: invitation(),
  [`POST ${ONE}/declare`]: invitation("/declare"),
  [`POST ${ONE}/decline`]: invitation("/decline"),
  [`GET ${ONE}/text`]: invitation("/text"),
  [`GET ${ONE}/files/:number{[0-9]{1,4}}`]: invitation("/files/1"),
  [`GET ${ONE}/attachment`]: invitation("/attachment"),
  [`GET ${ONE}/write`]: invitation("/write"),
  [`POST ${ONE}/write`]: invitation("/write"),
  [`GET ${ONE}/hand-in`]: invitation("/hand-in"),
  [`POST ${ONE}/hand-in`]: invitation("/hand-in"),
  [`POST ${ONE}/openness`]: invitation("/openness"),
  "GET /desk/reviews-of-mine": { who: "accounts" },
  "GET /reviews": { who: "everybody" },
  "GET /reviews/:reference": { who: "everybody", at: () => "/reviews/R-none", opened: 404 },
  "GET /desk/admin/mails": { who: ["administrative officer", "administrator"] },
};
