import type { PermissionWorld, Persona } from "./permission-world.ts";
import type { RoutePermission } from "./route-permissions.ts";

const HERE = "/desk/choices";
const ID = "{[0-9a-f-]{36}}";
const ONE = `${HERE}/:choice${ID}`;
const APPRAISAL = `${HERE}/appraisals/:case${ID}`;
const UNKNOWN = "00000000-0000-4000-8000-000000000000";

/** Whoever sees the group's policy choices before readers do. */
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
/** Whoever writes them. */
const WRITERS: readonly Persona[] = ["director", "chair", "co-chair", "expert"];
/** Whoever has them appraised, decides on them and withdraws them. */
const LEADS: readonly Persona[] = ["director", "chair"];
/** Whoever proposes some, in the group or elsewhere. */
const PROPOSERS: readonly Persona[] = [...WRITERS, "programme officer", "chair beside", "chair below"];
const ORGANISERS: readonly Persona[] = ["director", "administrative officer"];
const APPRAISERS: readonly Persona[] = ["chair beside", "chair below"];

const choice = (who: readonly Persona[], rest = ""): RoutePermission => ({
  who,
  at: ({ choices }: PermissionWorld) => `${HERE}/${choices.choiceId}${rest}`,
});
const appraisal = (who: readonly Persona[], rest = ""): RoutePermission => ({
  who,
  at: ({ choices }: PermissionWorld) => `${HERE}/appraisals/${choices.caseId}${rest}`,
});
const both = (path: string, permission: RoutePermission): Readonly<Record<string, RoutePermission>> => ({
  [`GET ${path}`]: permission,
  [`POST ${path}`]: permission,
});

/** Pages of policy choices, and their pages and forms at the desk, with who gets through them. */
export const CHOICES_ROUTE_PERMISSIONS: Readonly<Record<string, RoutePermission>> = {
  "GET /choices": { who: "everybody" },
  "GET /choices/feed.atom": { who: "everybody" },
  "GET /choices/map": { who: "everybody" },
  "GET /choices/compare": { who: "everybody", at: () => "/choices/compare?c=invented-policy-choice&c=invented-choice-in-appraisal" },
  "GET /choices/:slug": { who: "everybody", at: () => "/choices/invented-policy-choice" },
  "GET /choices/:slug/v/:number{[0-9]{1,6}}": { who: "everybody", at: () => "/choices/invented-policy-choice/v/1" },
  "GET /choices/:slug/v/:number{[0-9]{1,6}}/cite/:format{bibtex|ris|csl-json}": {
    who: "everybody",
    at: () => "/choices/none/v/1/cite/ris",
    opened: 404,
  },
  "GET /choices/for": { who: "everybody" },
  "GET /choices/for/:area": { who: "everybody", at: () => "/choices/for/SEN" },
  "GET /choices/for/:area/brief": { who: "everybody", at: () => "/choices/for/SEN/brief", opened: 422 },
  "GET /choices/for/:area/brief.pdf": { who: "everybody", at: () => "/choices/for/SEN/brief.pdf", opened: 422 },
  "GET /choices/for/:area/brief.docx": { who: "everybody", at: () => "/choices/for/SEN/brief.docx", opened: 422 },
  [`GET ${HERE}`]: { who: "accounts" },
  ...both(`${HERE}/new`, { who: PROPOSERS }),
  [`GET ${HERE}/pilots`]: { who: [...READERS, "member", "chair beside", "chair below"] },
  ...both(`${HERE}/pilots/new`, { who: PROPOSERS }),
  ...both(`${HERE}/pilots/:pilot${ID}`, { who: PROPOSERS, at: ({ choices }) => `${HERE}/pilots/${choices.pilotId}` }),
  [`GET ${HERE}/lists/:list`]: { who: ORGANISERS, at: () => `${HERE}/lists/instrument` },
  ...both(`${HERE}/lists/:list/new`, { who: ORGANISERS, at: () => `${HERE}/lists/outcome/new` }),
  ...both(`${HERE}/lists/:list/:kind${ID}`, { who: ORGANISERS, at: ({ choices }) => `${HERE}/lists/instrument/${choices.instrumentId}` }),
  [`GET ${ONE}`]: choice(READERS),
  ...both(`${ONE}/edit`, choice(WRITERS, "/edit")),
  ...both(`${ONE}/withdraw`, choice(LEADS, "/withdraw")),
  ...both(`${ONE}/appraisal`, choice(LEADS, "/appraisal")),
  ...both(`${ONE}/evidence`, choice(WRITERS, "/evidence")),
  ...both(`${ONE}/evidence/:line${ID}`, {
    who: WRITERS,
    at: ({ choices }) => `${HERE}/${choices.choiceId}/evidence/${choices.evidenceId}`,
  }),
  [`POST ${ONE}/evidence/:line${ID}/remove`]: choice(WRITERS, `/evidence/${UNKNOWN}/remove`),
  ...both(`${ONE}/viewpoints`, choice(WRITERS, "/viewpoints")),
  [`POST ${ONE}/viewpoints/:line${ID}/remove`]: choice(WRITERS, `/viewpoints/${UNKNOWN}/remove`),
  [`GET ${APPRAISAL}`]: appraisal([...READERS, ...APPRAISERS]),
  ...Object.fromEntries(
    ["declare", "judge", "decline", "reconcile", "confirm"].map((name) => [`POST ${APPRAISAL}/${name}`, appraisal(APPRAISERS, `/${name}`)]),
  ),
  [`POST ${APPRAISAL}/decide`]: appraisal(LEADS, "/decide"),
  [`POST ${APPRAISAL}/replace`]: appraisal(LEADS, "/replace"),
};
