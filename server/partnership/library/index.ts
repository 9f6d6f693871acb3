import type { PartnershipRoute } from "../../desk/desk-route.ts";
import { DESK_SERIES_ROUTES } from "./desk-series-routes.ts";
import { SERIES_ROUTES } from "./series-routes.ts";

/** Series of works, in public and at the desk; the list of works and their pages are in `works/`. */
export const LIBRARY_ROUTES: readonly PartnershipRoute[] = [...SERIES_ROUTES, ...DESK_SERIES_ROUTES];
