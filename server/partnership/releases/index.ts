import type { PartnershipRoute } from "../../desk/desk-route.ts";
import { commentRoutes } from "./comment-routes.ts";
import { deskReleasesRoutes } from "./desk-releases-routes.ts";
import type { SiteReleases } from "./site-releases.ts";

/** Reviews of releases of data: begun at the desk, commented on by statistics offices in public. */
export const releasesReviewRoutes = (releases: SiteReleases): readonly PartnershipRoute[] => [
  ...deskReleasesRoutes(releases),
  ...commentRoutes(releases),
];
