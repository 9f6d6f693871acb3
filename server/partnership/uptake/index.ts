import type { PartnershipRoute } from "../../desk/desk-route.ts";
import type { WorksAround } from "../works/works-around.ts";
import { sentRoutes } from "../senders/sent-routes.ts";
import { deskUptakeRoutes } from "./desk-uptake-routes.ts";
import { proofRoutes } from "./proof-routes.ts";
import { reportRoutes } from "./report-routes.ts";
import { USES_ROUTES } from "./uses-routes.ts";

/** Pages and forms of uptake, and the way back to what somebody sent without an account. */
export const uptakeRoutes = (around?: Pick<WorksAround, "formSecret" | "files">): readonly PartnershipRoute[] => [
  ...reportRoutes(around?.formSecret),
  ...USES_ROUTES,
  ...deskUptakeRoutes(around?.files),
  ...proofRoutes(around?.files),
  ...sentRoutes(),
];
