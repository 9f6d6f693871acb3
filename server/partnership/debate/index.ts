import type { PartnershipRoute } from "../../desk/desk-route.ts";
import type { WorksAround } from "../works/works-around.ts";
import { DEBATE_ROUTES } from "./debate-routes.ts";
import { DESK_DEBATE_ROUTES } from "./desk-debate-routes.ts";
import { respondRoutes } from "./respond-routes.ts";
import { RULES_ROUTES } from "./rules-routes.ts";

/** Pages and forms of the public debate. */
export const debateRoutes = (around?: Pick<WorksAround, "formSecret">): readonly PartnershipRoute[] => [
  ...respondRoutes(around?.formSecret),
  ...RULES_ROUTES,
  ...DEBATE_ROUTES,
  ...DESK_DEBATE_ROUTES,
];
