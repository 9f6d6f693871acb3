import type { PartnershipRoute } from "../../desk/desk-route.ts";
import type { WorksAround } from "../works/works-around.ts";
import { sentRoutes } from "../senders/sent-routes.ts";
import { DESK_UPTAKE_ROUTES } from "./desk-uptake-routes.ts";
import { reportRoutes } from "./report-routes.ts";
import { USES_ROUTES } from "./uses-routes.ts";

/** Pages and forms of uptake, and the way back to what somebody sent without an account. */
export const uptakeRoutes = (around?: Pick<WorksAround, "formSecret">): readonly PartnershipRoute[] => [
  ...reportRoutes(around?.formSecret),
  ...USES_ROUTES,
  ...DESK_UPTAKE_ROUTES,
  ...sentRoutes(),
];
