import type { PartnershipKind } from "./partnership-kinds.ts";

/** Pages of submissions by who opens them and how far they are, besides one of each route. */
export const REVIEW_DESK_KINDS: readonly PartnershipKind[] = [
  { name: "submission of its author", address: ({ submissions }) => `/desk/review/${submissions.revising}`, as: "expert" },
  { name: "submission before interests are declared", address: ({ submissions }) => `/desk/review/${submissions.appointed}`, as: "chair" },
  { name: "submission without an editor", address: ({ submissions }) => `/desk/review/${submissions.submitted}`, as: "programme officer" },
  { name: "submission of its review editor", address: ({ submissions }) => `/desk/review/${submissions.accepted}`, as: "co-chair" },
  { name: "submission for the auditor", address: ({ submissions }) => `/desk/review/${submissions.cleared}`, as: "auditor" },
  { name: "submission that was not accepted", address: ({ submissions }) => `/desk/review/${submissions.rejected}`, as: "expert" },
  { name: "submission before an appeal is opened", address: ({ submissions }) => `/desk/review/${submissions.appealed}`, as: "director" },
  { name: "submission whose appeal is decided", address: ({ submissions }) => `/desk/review/${submissions.appealOpened}`, as: "director" },
  {
    name: "version of a submission under appeal",
    address: ({ submissions }) => `/desk/review/${submissions.appealOpened}/version`,
    as: "director",
  },
  {
    name: "submission with an answer to look at",
    address: ({ submissions }) => `/desk/review/${submissions.accepted}/points/${submissions.answeredPoint}`,
    as: "co-chair",
  },
  { name: "submissions that ended", address: () => "/desk/review?show=ended&part=handled", as: "chair" },
];
