import type { PartnershipRoute } from "../../desk/desk-route.ts";
import { approvalPaperRoutes } from "./approval-paper-routes.ts";
import { deskDraftRoutes } from "./desk-draft-routes.ts";
import { deskFilesRoutes } from "./desk-files-routes.ts";
import { deskVersionsRoutes } from "./desk-versions-routes.ts";
import { DESK_WORKS_ROUTES } from "./desk-works-routes.ts";
import { libraryRoutes } from "./library-routes.ts";
import { NO_RELEASES, type WorksAround } from "./works-around.ts";

/** Pages and forms of works: the library, and the desk of those who write. */
export const worksRoutes = (around: WorksAround = { releases: NO_RELEASES }): readonly PartnershipRoute[] => [
  ...libraryRoutes(around),
  ...DESK_WORKS_ROUTES,
  ...deskDraftRoutes(around),
  ...deskFilesRoutes(around),
  ...deskVersionsRoutes(around),
  ...approvalPaperRoutes(around),
];
