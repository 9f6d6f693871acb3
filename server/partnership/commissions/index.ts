import type { PartnershipRoute } from "../../desk/desk-route.ts";
import type { WorksAround } from "../works/works-around.ts";
import { callsRoutes } from "./calls-routes.ts";
import { deskCommissionsRoutes } from "./desk-commissions-routes.ts";

/**
 * Pages and forms of calls and commissions.
 * @param around the secret that signs forms of readers, made at each start when it is left out; where files are kept
 */
export const commissionsRoutes = (around: Pick<WorksAround, "formSecret" | "files"> = {}): readonly PartnershipRoute[] => [
  ...callsRoutes(around.formSecret),
  ...deskCommissionsRoutes(around),
];
