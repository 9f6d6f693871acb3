import type { PartnershipRoute } from "../../desk/desk-route.ts";
import { NO_RELEASES, type WorksAround } from "../works/works-around.ts";
import { askRoutes } from "./ask-routes.ts";
import { DESK_GAP_ROUTES } from "./desk-gap-routes.ts";
import { DESK_GAPS_ROUTES } from "./desk-gaps-routes.ts";
import { deskStockRoutes } from "./desk-stock-routes.ts";
import { gapsRoutes } from "./gaps-routes.ts";

/** Pages and forms of knowledge gaps; the form for readers comes before the questions, whose addresses it could be. */
export const knowledgeGapsRoutes = (around: WorksAround = { releases: NO_RELEASES }): readonly PartnershipRoute[] => [
  ...askRoutes(around.formSecret),
  ...gapsRoutes(around),
  ...DESK_GAPS_ROUTES,
  ...DESK_GAP_ROUTES,
  ...deskStockRoutes(around),
];
