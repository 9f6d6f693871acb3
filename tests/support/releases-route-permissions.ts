import type { Persona } from "./permission-world.ts";
import type { RoutePermission } from "./route-permissions.ts";

/** Whoever begins, follows or may handle reviews. */
export const RELEASE_SEERS: readonly Persona[] = [
  "director",
  "alternate",
  "programme officer",
  "administrative officer",
  "auditor",
  "chair",
  "co-chair",
  "expert",
  "chair beside",
  "chair below",
];

/** The world's case is none of an approval: whoever reads it is told that there is no such version. */
const paper = (rest = ""): RoutePermission => ({
  who: ["director", "alternate", "programme officer", "administrative officer", "auditor", "chair", "co-chair", "expert"],
  at: ({ caseReference }) => `/desk/cases/${caseReference}/paper${rest}`,
  refused: 404,
  opened: 404,
});

/** Reviews of releases of data, and what bodies approve; the permission matrix runs without releases. */
export const RELEASES_ROUTE_PERMISSIONS: Readonly<Record<string, RoutePermission>> = {
  "GET /desk/cases/:reference/paper": paper(),
  "GET /desk/cases/:reference/paper/files/:name": paper("/files/none"),
  "GET /desk/releases": { who: RELEASE_SEERS },
  "GET /desk/releases/:release": { who: RELEASE_SEERS, at: () => "/desk/releases/none", opened: 404 },
  "POST /desk/releases/:release": { who: RELEASE_SEERS, at: () => "/desk/releases/none", opened: 404 },
  "POST /desk/releases/:release/invite": { who: RELEASE_SEERS, at: () => "/desk/releases/none/invite", opened: 404 },
  "GET /releases/:release/comments": { who: "everybody", at: () => "/releases/none/comments", opened: 404 },
  "POST /releases/:release/comments": { who: "everybody", at: () => "/releases/none/comments", opened: 404 },
  "GET /office-comments/:secret": { who: "everybody", at: () => "/office-comments/none", opened: 404 },
  "POST /office-comments/:secret": { who: "everybody", at: () => "/office-comments/none", opened: 404 },
};
