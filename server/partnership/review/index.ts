import type { PartnershipRoute } from "../../desk/desk-route.ts";
import { NO_RELEASES, type WorksAround } from "../works/works-around.ts";
import { reviewDeskRoutes } from "./desk/review-desk-routes.ts";
import { openReviewRoutes } from "./open/index.ts";
import { reviewerRoutes } from "./reviewer/index.ts";

/** Pages and forms of peer review: what reviewers do, how works come to review, and what readers see of it. */
export const reviewRoutes = (around: WorksAround = { releases: NO_RELEASES }): readonly PartnershipRoute[] => [
  ...reviewDeskRoutes(around),
  ...reviewerRoutes(around),
  ...openReviewRoutes(),
];
