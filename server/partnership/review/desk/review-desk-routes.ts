import type { PartnershipRoute } from "../../../desk/desk-route.ts";
import type { WorksAround } from "../../works/works-around.ts";
import { ANSWERS_ROUTES } from "./answers-routes.ts";
import { contentRoutes } from "./content-routes.ts";
import { deedRoutes } from "./deed-routes.ts";
import { FINDER_ROUTES } from "./finder-routes.ts";
import { POINT_ROUTES } from "./point-routes.ts";
import { REVIEW_LIST_ROUTES } from "./review-list-routes.ts";
import { REVIEWER_ROUTES } from "./reviewer-routes.ts";

/** Peer review at the desk, for those who handle a submission and for its authors. */
export const reviewDeskRoutes = (around: WorksAround): readonly PartnershipRoute[] => [
  ...REVIEW_LIST_ROUTES,
  ...deedRoutes(around),
  ...FINDER_ROUTES,
  ...REVIEWER_ROUTES,
  ...POINT_ROUTES,
  ...ANSWERS_ROUTES,
  ...contentRoutes(around),
];
