import type { ApiPermission } from "./api-permissions.ts";
import type { PermissionWorld, Persona } from "./permission-world.ts";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";
const HASH = "0".repeat(64);
const reason = { reason: "Invented reason." };

/** The draft of a work is there for those who contribute to it alone. */
const WRITER: readonly Persona[] = ["expert"];
const draft = { who: WRITER, parts: ({ workId }: PermissionWorld) => ({ work: workId }), refused: 404 } as const;
const none = { who: "everybody", parts: () => ({ work: "none" }), opened: 404 } as const;

/** A submission that is not there: its steps by everybody's role are in tests/journeys/review-by-api.test.ts. */
const aSubmission = { who: "accounts", parts: () => ({ submission: UNKNOWN }), opened: 404 } as const;
const anInvitation = { who: "accounts", parts: () => ({ invitation: UNKNOWN }), opened: 404 } as const;
const asked = { ...aSubmission, parts: () => ({ submission: UNKNOWN, invitation: UNKNOWN }) } as const;
const point = { ...aSubmission, parts: () => ({ submission: UNKNOWN, point: UNKNOWN }) } as const;
const person = { person: UNKNOWN };
const reasons = { reasons: "Invented reasons." };
const words = { words: "Invented words." };

/** Addresses of works and of their review. */
export const REVIEW_API_PERMISSIONS = {
  listWorks: { who: "everybody" },
  getWork: none,
  getWorkVersion: { ...none, parts: () => ({ work: "none", number: "1" }) },
  listDrafts: { who: "accounts" },
  getDraft: draft,
  listDraftComments: draft,
  beginWork: {
    who: "accounts",
    send: ({ body: { slug } }) => ({ title: "Invented work", kind: "short-note", body: slug, language: "en", licence: "CC-BY-4.0" }),
  },
  describeWork: { ...draft, send: () => ({ language: "en", licence: "CC-BY-4.0" }) },
  saveDraft: { ...draft, send: () => ({ title: "Invented work", source: "Invented." }) },
  setLiterature: { ...draft, send: () => ({ text: "" }) },
  // The matrix runs without a place for files.
  sendWorkFile: {
    ...draft,
    parts: ({ workId }) => ({ work: workId, name: "invented.txt" }),
    query: "?purpose=attachment",
    send: () => ({}),
    opened: 503,
  },
  removeWorkFile: { ...draft, parts: ({ workId }) => ({ work: workId, name: "none.txt" }), send: () => ({}) },
  askForApproval: { ...draft, send: () => ({ version: UNKNOWN }), opened: 404 },
  setContributors: { ...draft, send: () => ({ contributors: [{ name: "Invented expert", roles: ["Software"] }] }) },
  freezeVersion: { ...draft, send: () => ({}) },
  commentOnDraft: { ...draft, send: () => words },
  settleComment: { ...draft, parts: ({ workId }) => ({ work: workId, comment: UNKNOWN }), send: () => ({}) },
  withdrawWork: { ...draft, send: () => words },
  correctWork: { ...none, who: "accounts", send: () => words },
  retractWork: { ...none, who: "accounts", send: () => words },

  listSubmissions: { who: "everybody" },
  getSubmission: { ...aSubmission, who: "everybody" },
  getSubmissionText: { ...aSubmission, who: "everybody" },
  getSubmissionChanges: { ...aSubmission, who: "everybody", parts: () => ({ submission: UNKNOWN, older: "1", newer: "1" }) },
  getConflicts: { ...aSubmission, query: `?person=${UNKNOWN}` },
  findReviewers: aSubmission,
  listInvitations: { who: "accounts" },
  getInvitation: anInvitation,
  getOwnReview: anInvitation,
  getReviewStatistics: { who: "everybody" },
  submitWork: { who: [], send: () => ({ version: UNKNOWN }) },
  appointEditor: { ...aSubmission, send: () => person },
  appointReviewEditor: { ...aSubmission, send: () => person },
  declareInterests: { ...aSubmission, send: () => ({ capacity: "editor", hasInterest: false }) },
  standAside: { ...aSubmission, send: () => reason },
  screenSubmission: { ...aSubmission, send: () => ({ outcome: "review", ...reasons }) },
  decideRound: { ...aSubmission, send: () => ({ round: 1, versionHash: HASH, outcome: "accept", ...reasons }) },
  waiveConflict: { ...aSubmission, send: () => ({ ...person, capacity: "reviewer", rule: "employer", ...reason }) },
  judgeAnswer: { ...point, send: () => ({ judged: "answered" }) },
  certifyReview: { ...aSubmission, send: () => words },
  clearForPolicyUse: { ...aSubmission, send: () => words },
  sendBack: { ...aSubmission, send: () => ({ as: "director", ...reasons }) },
  releaseWork: { ...aSubmission, send: () => ({ versionHash: HASH, ...reasons }) },
  signEditorialChange: { ...aSubmission, send: () => ({ version: UNKNOWN, fromHash: HASH, toHash: HASH, ...words }) },
  inviteReviewer: { ...aSubmission, send: () => ({ who: person }) },
  admitReviewer: { ...asked, send: () => reason },
  refuseReviewer: { ...asked, send: () => reason },
  replaceReviewer: { ...asked, send: () => reason },
  extendDeadline: { ...asked, send: () => ({ due: "2099-12-31" }) },
  declareAsReviewer: { ...anInvitation, send: () => ({ hasInterest: false }) },
  declineInvitation: { ...anInvitation, send: () => ({}) },
  saveReview: { ...anInvitation, send: () => ({}) },
  handInReview: { ...anInvitation, send: () => ({}) },
  chooseOpenness: { ...anInvitation, send: () => ({}) },
  respondToPoint: { ...point, send: () => ({ ...words, done: "changed" }) },
  handInAgain: { ...aSubmission, send: () => ({ version: UNKNOWN }) },
  handInRevision: { ...aSubmission, send: () => ({ version: UNKNOWN }) },
  withdrawSubmission: { ...aSubmission, send: () => reason },
  appeal: { ...aSubmission, send: () => reasons },
} as const satisfies Readonly<Record<string, ApiPermission>>;
