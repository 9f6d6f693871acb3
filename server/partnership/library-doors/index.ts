import type { PartnershipRoute } from "../../desk/desk-route.ts";
import { NO_RELEASES, type WorksAround } from "../works/works-around.ts";
import { doiDeskRoutes } from "./doi-desk-routes.ts";
import { oaiRoutes } from "./oai-routes.ts";
import { recordRoutes } from "./record-routes.ts";
import { repecRoutes } from "./repec-routes.ts";

/** The library's doors for programmes: harvesters, indexes, reference managers. */
export const libraryDoorsRoutes = (around: WorksAround = { releases: NO_RELEASES }): readonly PartnershipRoute[] => [
  ...oaiRoutes(around),
  ...recordRoutes(around),
  ...repecRoutes(around),
  ...doiDeskRoutes(around),
];
