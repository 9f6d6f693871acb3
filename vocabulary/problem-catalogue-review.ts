import type { CataloguedProblem } from "./problem-catalogue.ts";

/** Problems of peer review. What they say never names a reviewer. */
export const REVIEW_PROBLEMS = {
  "no-such-submission": {
    status: 404,
    title: "No such submission",
    detail: "There is no submission {submission} here, or it is not yours to see.",
    remedy: "The desk lists the submissions that you have to do with.",
  },
  "no-such-invitation": {
    status: 404,
    title: "No such invitation",
    detail: "There is no such invitation here, or it is not yours, or it ran out.",
    remedy: "Ask whoever invited you for another.",
  },
  "bad-review": {
    status: 422,
    title: "It does not fit the review",
    detail: "{field}: {reason}.",
    remedy: "Correct it and send the form again.",
  },
  "review-state-refused": {
    status: 409,
    title: "Not possible in this state",
    detail: "{reference} stays as it is: {reason}.",
    remedy: "Look at the submission as it is now.",
  },
  "submission-open": {
    status: 409,
    title: "It is under review already",
    detail: "A version of this work is under review as {reference}.",
    remedy: "Wait for the decision, or withdraw that submission first.",
  },
  "work-not-reviewed": {
    status: 422,
    title: "Works of this kind are not reviewed",
    detail: "A work of the kind {kind} has no peer review.",
    remedy: "Minutes and terms of reference are approved by their body: open a case for them.",
  },
  "review-version-differs": {
    status: 409,
    title: "This is another version",
    detail: "What was accepted is the version with the hash {accepted}; this one has {given}.",
    remedy: "A changed version needs a round of its own, or an editorial change that a second person signed.",
  },
  "review-round-decided": {
    status: 409,
    title: "The round is decided already",
    detail: "Somebody decided this round meanwhile: {outcome}.",
    remedy: "Look at the decision.",
  },
  "reviews-outstanding": {
    status: 409,
    title: "Reviews are outstanding",
    detail: "{have} of {needed} reviews that the decision needs are there.",
    remedy: "Wait for the others, or invite more reviewers.",
  },
  "conflict-blocks": {
    status: 409,
    title: "A conflict of interest stands in the way",
    detail: "This person cannot take part: {reason}.",
    remedy: "Choose somebody else, or ask for a waiver where the rule allows one.",
  },
  "interests-not-declared": {
    status: 409,
    title: "Interests come first",
    detail: "Nothing of {reference} opens before you declared your interests.",
    remedy: "Declare them, or that you have none.",
  },
  "reviewer-not-independent": {
    status: 409,
    title: "Not independent",
    detail: "This person cannot take part: {reason}.",
    remedy: "Choose somebody else.",
  },
  "points-unanswered": {
    status: 409,
    title: "Points are not answered",
    detail: "{count} points of the reviewers have no answer that was accepted.",
    remedy: "Answer each of them; the review editor judges the answers.",
  },
  "release-not-frozen": {
    status: 409,
    title: "Only a frozen release goes into review",
    detail: "Release {release} is {state}.",
    remedy: "Freeze the release first; choose another if it is published or withdrawn.",
  },
  "release-has-work": {
    status: 409,
    title: "The release has a work already",
    detail: "Release {release} is described by the work {reference}.",
    remedy: "Go on with that work, or ask whoever began it to withdraw it.",
  },
  "release-altered": {
    status: 409,
    title: "The release is not what it was",
    detail: "The version under review is of a release {release} whose manifest hashed to {reviewed}; it hashes to {now} now.",
    remedy: "Nothing more is decided of it: withdraw the submission, make another version and submit that one.",
  },
  "release-bytes-differ": {
    status: 409,
    title: "It is not the release that was reviewed",
    detail: "The manifest that was reviewed hashes to {wanted}; that of release {release} to {found}.",
    remedy: "Bring the reviewed files back, or take the release as it is now through its review.",
  },
  "release-not-reviewed": {
    status: 409,
    title: "The release did not go through its review",
    detail: "The director has not released release {release} with the manifest {hash}.",
    remedy: "Take it through its review case, or publish it without and say why: the reason goes into the log.",
  },
  "not-a-statistics-office": {
    status: 403,
    title: "Statistics offices comment here",
    detail: "You have no tie with a statistics office and no invitation to comment.",
    remedy: "Ask the programme to note where you work, or to invite your office.",
  },
  "comments-open": {
    status: 409,
    title: "Statistics offices may still comment",
    detail: "The comment period of {reference} lasts until {until}, or comments are not answered.",
    remedy: "Wait until it is over and answer each comment.",
  },
} as const satisfies Record<string, CataloguedProblem>;
