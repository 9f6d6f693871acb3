import type { Persona } from "./permission-world.ts";
import type { RoutePermission } from "./route-permissions.ts";

const none = (at: string): RoutePermission => ({ who: "everybody", at: () => at, opened: 404 });

/** Those who sign changes of public works or release them. */
const SIGNERS: readonly Persona[] = ["director", "programme officer"];
const noWork = (rest: string): RoutePermission => ({ who: SIGNERS, at: () => `/desk/works/dois/none${rest}`, opened: 404 });

/** Doors of the library: everything they give is public. */
export const LIBRARY_DOORS_ROUTE_PERMISSIONS: Readonly<Record<string, RoutePermission>> = {
  "GET /oai": { who: "everybody" },
  "POST /oai": { who: "everybody" },
  "GET /library/:slug/record/:file": none("/library/none/record/datacite.xml"),
  "GET /library/:slug/linkset": none("/library/none/linkset"),
  // No archive of RePEc is set.
  "GET /repec": none("/repec"),
  "GET /repec/": none("/repec/"),
  "GET /repec/:archive": none("/repec/abc"),
  "GET /repec/:archive/": none("/repec/abc/"),
  "GET /repec/:archive/:file{[a-z]{7}\\.rdf}": none("/repec/abc/abcarch.rdf"),
  "GET /repec/:archive/:series{[a-z0-9]{6}}": none("/repec/abc/wpaper"),
  "GET /repec/:archive/:series{[a-z0-9]{6}}/": none("/repec/abc/wpaper/"),
  "GET /repec/:archive/:series{[a-z0-9]{6}}/:file": none("/repec/abc/wpaper/wpaper.rdf"),
  "GET /desk/works/dois": { who: SIGNERS },
  "POST /desk/works/dois/:slug/ask": noWork("/ask"),
  "GET /desk/works/dois/:slug/crossref-work.xml": noWork("/crossref-work.xml"),
  "GET /desk/works/dois/:slug/crossref-reviews.xml": noWork("/crossref-reviews.xml"),
};
