import type { ApiPermission } from "./api-permissions.ts";
import { RELEASE_SEERS } from "./releases-route-permissions.ts";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";
const none = { parts: () => ({ release: "none" }), opened: 404 } as const;
const submission = { who: "accounts", parts: () => ({ submission: UNKNOWN }), opened: 404 } as const;

/** Addresses of releases of data in review; the permission matrix runs without releases. */
export const RELEASES_API_PERMISSIONS = {
  listDataReleases: { who: RELEASE_SEERS },
  getDataRelease: { ...none, who: RELEASE_SEERS },
  beginDataRelease: { ...none, who: RELEASE_SEERS, send: ({ body: { slug } }) => ({ body: slug }) },
  getReleaseComments: { ...none, who: "everybody" },
  commentAsOffice: { ...none, who: "accounts", send: () => ({ office: UNKNOWN, words: "Invented." }) },
  inviteOffice: { ...none, who: RELEASE_SEERS, send: () => ({ office: "Invented office", address: "invented@example.org" }) },
  listOfficeComments: submission,
  answerOffice: { ...submission, parts: () => ({ submission: UNKNOWN, comment: UNKNOWN }), send: () => ({ words: "Invented." }) },
} as const satisfies Readonly<Record<string, ApiPermission>>;
