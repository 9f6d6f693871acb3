import type { PartnershipRoute } from "../../desk/desk-route.ts";
import type { WorksAround } from "../works/works-around.ts";
import { callsRoutes } from "./calls-routes.ts";
import { DESK_COMMISSIONS_ROUTES } from "./desk-commissions-routes.ts";

/**
 * Pages and forms of calls and commissions.
 * @param around the secret that signs forms of readers; one is made at each start when it is left out
 */
export const commissionsRoutes = (around: Pick<WorksAround, "formSecret"> = {}): readonly PartnershipRoute[] => [
  ...callsRoutes(around.formSecret),
  ...DESK_COMMISSIONS_ROUTES,
];
