import type { PartnershipRoute } from "../../desk/desk-route.ts";
import { NO_RELEASES, type WorksAround } from "../works/works-around.ts";
import { DESK_APPRAISAL_ROUTES } from "./desk-appraisal-routes.ts";
import { DESK_CHOICE_ROUTES } from "./desk-choice-routes.ts";
import { DESK_CHOICES_ROUTES } from "./desk-choices-routes.ts";
import { menuRoutes } from "./menu-routes.ts";
import { deskEvidenceRoutes } from "./desk-evidence-routes.ts";
import { DESK_LISTS_ROUTES } from "./desk-lists-routes.ts";

/** The menu of policy choices: its public pages, and its pages and forms at the desk. */
export const choicesRoutes = (around: WorksAround = { releases: NO_RELEASES }): readonly PartnershipRoute[] => [
  ...menuRoutes(around),
  ...DESK_CHOICES_ROUTES,
  ...DESK_LISTS_ROUTES,
  ...DESK_APPRAISAL_ROUTES,
  ...DESK_CHOICE_ROUTES,
  ...deskEvidenceRoutes(around.releases),
];
