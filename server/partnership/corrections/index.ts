import type { PartnershipRoute } from "../../desk/desk-route.ts";
import type { WorksAround } from "../works/works-around.ts";
import { askCorrectionRoutes } from "./ask-correction-routes.ts";
import { DESK_CORRECTION_ROUTES } from "./desk-correction-routes.ts";

/** Pages and forms of requests for a correction. */
export const correctionsRoutes = (around?: Pick<WorksAround, "formSecret">): readonly PartnershipRoute[] => [
  ...askCorrectionRoutes(around?.formSecret),
  ...DESK_CORRECTION_ROUTES,
];
