// What of reviews of releases of data leaves the room, by its door.
export { beginDataRelease } from "./begin-data-release.ts";
export type { DescribedRelease } from "./described-release.ts";
export { commentAsOffice, commentByInvitation, inviteOffice, officeInvitation, officeInvitationForMail } from "./office-actions.ts";
export { officeInvitationsOf, officesOf, type Office, type OfficeInvitation } from "./office-records.ts";
export { noteManifests, publishWithoutReview, type ManifestNow } from "./release-manifest-actions.ts";
export { isReleased as isReleaseReviewed, reviewsOfReleases, type ReleaseReview } from "./release-records.ts";
export { releaseText } from "./release-text.ts";
