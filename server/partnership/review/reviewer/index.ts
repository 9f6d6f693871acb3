import type { PartnershipRoute } from "../../../desk/desk-route.ts";
import type { WorksAround } from "../../works/works-around.ts";
import { invitationRoutes } from "./invitation-routes.ts";
import { reviewerPages } from "./reviewer-routes.ts";
import { submitRoutes } from "./submit-routes.ts";

/** Sending a work to review, answering an invitation, and reviewing. */
export const reviewerRoutes = (around: WorksAround): readonly PartnershipRoute[] => [
  ...submitRoutes(around),
  ...invitationRoutes(),
  ...reviewerPages(around),
];
