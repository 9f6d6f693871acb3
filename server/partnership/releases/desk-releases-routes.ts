import type { PartnershipRoute } from "../../desk/desk-route.ts";
import type { SiteReleases } from "./site-releases.ts";

export const deskReleasesRoutes = (_: SiteReleases): readonly PartnershipRoute[] => [];
