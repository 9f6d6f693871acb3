import type { PermissionWorld, Persona } from "./permission-world.ts";
import type { RoutePermission } from "./route-permissions.ts";
import type { WorldSubmissions } from "./submissions-in-world.ts";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";
const ONE = "/desk/review/:reference{R-[0-9]{4}-[0-9]{4,9}}";
const ID = "{[0-9a-f-]{36}}";
const NUMBER = "{[0-9]{1,6}}";

/** The chair edits the submissions of the world, the co-chair certifies them, the expert wrote them. */
const EDITOR: readonly Persona[] = ["chair"];
const REVIEW_EDITOR: readonly Persona[] = ["co-chair"];
const AUTHOR: readonly Persona[] = ["expert"];
const ORGANISERS: readonly Persona[] = ["director", "programme officer"];
/** Who is asked to review is for them alone. */
const WHOLE: readonly Persona[] = ["chair", "auditor"];
const READERS: readonly Persona[] = [...WHOLE, "expert", "co-chair"];
const FOLLOWERS: readonly Persona[] = [...READERS, "director", "alternate", "programme officer"];

type State = Exclude<keyof WorldSubmissions, "reviewer" | "assignment" | "openPoint" | "answeredPoint">;

/** Whoever may not know of a submission is told that it is not there; the rest that it is not theirs to do. */
const at = (who: RoutePermission["who"], state: State, rest: string | ((all: WorldSubmissions) => string) = ""): RoutePermission => ({
  who,
  at: ({ submissions }: PermissionWorld) => `/desk/review/${submissions[state]}${typeof rest === "string" ? rest : rest(submissions)}`,
  refused: 404,
});
const deed = (path: string, who: readonly Persona[], state: State): Readonly<Record<string, RoutePermission>> => ({
  [`GET ${ONE}/${path}`]: at(who, state, `/${path}`),
  [`POST ${ONE}/${path}`]: at(who, state, `/${path}`),
});
const aboutReviewer = (what: string): Readonly<Record<string, RoutePermission>> => ({
  [`POST ${ONE}/reviewers/:assignment${ID}/${what}`]: at(EDITOR, "inReview", ({ assignment }) => `/reviewers/${assignment}/${what}`),
});

/** Who gets through the pages and forms of peer review at the desk. */
export const REVIEW_DESK_PERMISSIONS: Readonly<Record<string, RoutePermission>> = {
  "GET /desk/review": { who: "accounts" },
  [`GET ${ONE}`]: at(FOLLOWERS, "inReview"),
  [`POST ${ONE}/interests`]: at(FOLLOWERS, "inReview", "/interests"),
  ...deed("appoint-editor", ORGANISERS, "submitted"),
  ...deed("appoint-review-editor", ORGANISERS, "submitted"),
  ...deed("waive", ORGANISERS, "submitted"),
  ...deed("screen", EDITOR, "screening"),
  ...deed("decide", EDITOR, "inReview"),
  ...deed("stand-aside", EDITOR, "inReview"),
  ...deed("hand-in", AUTHOR, "revising"),
  ...deed("appeal", AUTHOR, "rejected"),
  ...deed("withdraw", AUTHOR, "inReview"),
  ...deed("certify", REVIEW_EDITOR, "accepted"),
  ...deed("send-back", REVIEW_EDITOR, "accepted"),
  ...deed("clear", ["programme officer"], "certified"),
  ...deed("release", ["director"], "cleared"),
  ...deed("editorial", EDITOR, "accepted"),
  [`GET ${ONE}/reviewers`]: at(EDITOR, "inReview", "/reviewers"),
  [`GET ${ONE}/invite`]: at(EDITOR, "inReview", ({ reviewer }) => `/invite?person=${reviewer}`),
  [`POST ${ONE}/invite`]: at(EDITOR, "inReview", "/invite"),
  [`GET ${ONE}/reviewers/:assignment${ID}`]: at(WHOLE, "inReview", ({ assignment }) => `/reviewers/${assignment}?do=extend`),
  ...aboutReviewer("extend"),
  ...aboutReviewer("replace"),
  ...aboutReviewer("admit"),
  ...aboutReviewer("waive"),
  [`GET ${ONE}/points/:point${ID}`]: at(READERS, "revising", ({ openPoint }) => `/points/${openPoint}`),
  [`POST ${ONE}/points/:point${ID}/answer`]: at(AUTHOR, "revising", ({ openPoint }) => `/points/${openPoint}/answer`),
  [`POST ${ONE}/points/:point${ID}/judge`]: at(REVIEW_EDITOR, "accepted", ({ answeredPoint }) => `/points/${answeredPoint}/judge`),
  ...deed("answers", AUTHOR, "revising"),
  [`GET ${ONE}/comments/:comment${ID}`]: { ...at(EDITOR, "inReview", `/comments/${UNKNOWN}`), opened: 404 },
  [`POST ${ONE}/comments/:comment${ID}`]: { ...at(EDITOR, "inReview", `/comments/${UNKNOWN}`), opened: 404 },
  [`GET ${ONE}/version`]: at(READERS, "inReview", "/version"),
  [`GET ${ONE}/version/files/:name`]: { ...at(READERS, "inReview", "/version/files/none"), opened: 404 },
  [`GET ${ONE}/changes/:older${NUMBER}/:newer${NUMBER}`]: at(READERS, "inReview", "/changes/1/1"),
  [`GET ${ONE}/reviews/:assignment${ID}/file`]: { ...at(FOLLOWERS, "inReview", `/reviews/${UNKNOWN}/file`), opened: 404 },
};
