import {
  admitReviewer,
  appointEditor,
  appointReviewEditor,
  askForAppeal,
  certify,
  chooseOpenness,
  clearForPolicyUse,
  decide,
  declareAsReviewer,
  declareForAppeal,
  declareInterests,
  declineInvitation,
  extendDeadline,
  handInAgain,
  inviteReviewer,
  judgeAnswer,
  refuseReviewer,
  releaseWork,
  replaceReviewer,
  respondToPoint,
  resubmit,
  reviewsOf,
  roundsOf,
  saveReview,
  screen,
  sendBack,
  signEditorialChange,
  standAside,
  submitReview,
  submitWork,
  waiveConflict,
  withdrawSubmission,
  type SubmissionAtHand,
} from "#partnership";
import { Problem } from "#vocabulary";
import { change, ofSubmission, type ApiRequest, type Change, type Done, type Keepers } from "./api-request.ts";
import { ownInvitation, seenSubmission } from "./review-read-keepers.ts";

type OnSubmission = ApiRequest<{ readonly submission: string }>;

const atHand = ({ parts, version }: OnSubmission): SubmissionAtHand => ({ id: parts.submission, version });
const done = (id: string, more: Partial<Done> = {}): Done => ({ path: `/submissions/${id}`, ...more });

/** A change of a submission that its reader may know of. */
const changing = async (request: OnSubmission, act: (at: SubmissionAtHand) => Promise<unknown>): Promise<Change> => {
  const { submission } = request.parts;
  await seenSubmission(request, submission);
  return change(
    () => act(atHand(request)),
    () => done(submission),
    () => ofSubmission(submission),
  );
};

export const EDITING_KEEPERS: Keepers<
  | "submitWork"
  | "appointEditor"
  | "appointReviewEditor"
  | "declareInterests"
  | "standAside"
  | "screenSubmission"
  | "decideRound"
  | "waiveConflict"
> = {
  submitWork: async (request) => {
    const { version: versionId, anonymity, stages, suggested } = request.body;
    const named = suggested.map((one) => ({ ...one, personId: null }));
    return change(
      () => submitWork(request, { versionId, anonymity, stages, suggested: named }),
      ({ id, reference }) => done(id, { id, reference, added: true }),
      ({ id }) => ofSubmission(id),
    );
  },
  appointEditor: (request) => changing(request, (at) => appointEditor(request, at, request.body.person)),
  appointReviewEditor: (request) => changing(request, (at) => appointReviewEditor(request, at, request.body.person)),
  declareInterests: (request) =>
    changing(request, ({ id }) => {
      const { capacity, ...declared } = request.body;
      return capacity === "appeal"
        ? declareForAppeal(request, { id }, declared)
        : declareInterests(request, { id }, { capacity, ...declared });
    }),
  standAside: (request) => changing(request, (at) => standAside(request, at, request.body.reason)),
  screenSubmission: (request) => changing(request, (at) => screen(request, at, request.body)),
  decideRound: (request) =>
    changing(request, async (at) => {
      const { round: number, versionHash, outcome, reasons } = request.body;
      const round = (await roundsOf(request.database, at.id)).find((one) => one.number === number);
      if (!round) throw new Problem("bad-review", { field: "round", reason: "it is not a round of this submission" });
      await decide(request, at, { roundId: round.id, versionHash, outcome, reasons });
    }),
  waiveConflict: (request) =>
    changing(request, ({ id: submissionId }) => {
      const { person: personId, capacity, rule, reason } = request.body;
      return waiveConflict(request, { submissionId, personId, capacity, rule, reason });
    }),
};

export const RELEASING_KEEPERS: Keepers<
  "judgeAnswer" | "certifyReview" | "clearForPolicyUse" | "sendBack" | "releaseWork" | "signEditorialChange"
> = {
  judgeAnswer: (request) => changing(request, (at) => judgeAnswer(request, at, { pointId: request.parts.point, ...request.body })),
  certifyReview: (request) => changing(request, (at) => certify(request, at, request.body.words)),
  clearForPolicyUse: (request) => changing(request, (at) => clearForPolicyUse(request, at, request.body.words)),
  sendBack: (request) => changing(request, (at) => sendBack(request, at, request.body.as, request.body.reasons)),
  releaseWork: (request) => changing(request, (at) => releaseWork(request, at, request.body)),
  signEditorialChange: (request) =>
    changing(request, (at) => {
      const { version: versionId, fromHash, toHash, words } = request.body;
      return signEditorialChange(request, at, { versionId, fromHash, toHash, words });
    }),
};

type OnAsked = ApiRequest<{ readonly submission: string; readonly invitation: string }>;

/** A change of somebody's invitation by the editor: the version is that of the invitation. */
const changingAsked = (
  request: OnAsked,
  act: (submissionId: string, at: { readonly id: string; readonly version: number }) => Promise<void>,
): Promise<Change> => changing(request, ({ id }) => act(id, { id: request.parts.invitation, version: request.version }));

export const INVITING_KEEPERS: Keepers<"inviteReviewer" | "admitReviewer" | "refuseReviewer" | "replaceReviewer" | "extendDeadline"> = {
  inviteReviewer: async (request) => {
    const { submission } = request.parts;
    const { who, kind, answerUntil, due: dueOn } = request.body;
    await seenSubmission(request, submission);
    const invited = {
      who: "person" in who ? { personId: who.person } : who,
      kind,
      ...(answerUntil === undefined ? {} : { answerUntil }),
      ...(dueOn === undefined ? {} : { dueOn }),
    };
    return change(
      () => inviteReviewer(request, atHand(request), invited),
      (id) => done(submission, { id, added: true }),
      () => ofSubmission(submission),
    );
  },
  admitReviewer: (request) => changingAsked(request, (id, at) => admitReviewer(request, id, at, request.body.reason)),
  refuseReviewer: (request) => changingAsked(request, (id, at) => refuseReviewer(request, id, at, request.body.reason)),
  replaceReviewer: (request) => changingAsked(request, (id, at) => replaceReviewer(request, id, at, request.body.reason)),
  extendDeadline: (request) =>
    changingAsked(request, (id, at) => {
      const { due: dueOn, answerUntil } = request.body;
      return extendDeadline(request, id, at, { dueOn, ...(answerUntil === undefined ? {} : { answerUntil }) });
    }),
};

type OnInvitation = ApiRequest<{ readonly invitation: string }>;

/** A change of the own invitation, or of what is written to it. */
const reviewing = async (
  request: OnInvitation,
  act: (own: Awaited<ReturnType<typeof ownInvitation>>) => Promise<unknown>,
  rest = "",
): Promise<Change> => {
  const own = await ownInvitation(request, request.parts.invitation);
  return change(
    () => act(own),
    () => ({ path: `/invitations/${own.id}${rest}` }),
    () => ofSubmission(own.submissionId),
  );
};

export const REVIEWING_KEEPERS: Keepers<"declareAsReviewer" | "declineInvitation" | "saveReview" | "handInReview" | "chooseOpenness"> = {
  declareAsReviewer: (request) =>
    reviewing(request, ({ id }) => declareAsReviewer(request, { id, version: request.version }, request.body)),
  declineInvitation: (request) =>
    reviewing(request, ({ id }) => declineInvitation(request, { id, version: request.version }, request.body.reason)),
  saveReview: (request) => {
    const { scores, words: openWords, confidential: confidentialWords, recommendation, points } = request.body;
    const written = { scores, openWords, confidentialWords, recommendation, points, file: "keep" } as const;
    return reviewing(request, ({ id }) => saveReview(request, { id }, { reviewVersion: request.version, ...written }), "/review");
  },
  handInReview: (request) =>
    reviewing(
      request,
      async ({ id, submissionId }) => {
        const saved = (await reviewsOf(request.database, submissionId)).get(id);
        if (!saved) throw new Problem("bad-review", { field: "review", reason: "nothing of it is saved" });
        const { scores, openWords, confidentialWords, recommendation, points } = saved;
        const draft = { scores: scores as Readonly<Record<string, number>>, openWords, confidentialWords, recommendation, points };
        await submitReview(request, { id }, { ...draft, reviewVersion: request.version, file: "keep" }, request.body);
      },
      "/review",
    ),
  chooseOpenness: (request) => reviewing(request, ({ id }) => chooseOpenness(request, { id, version: request.version }, request.body)),
};

export const ANSWERING_KEEPERS: Keepers<"respondToPoint" | "handInAgain" | "handInRevision" | "withdrawSubmission" | "appeal"> = {
  respondToPoint: (request) =>
    changing(request, ({ id }) => {
      const { words, done: how, version: versionId } = request.body;
      const answer = { pointId: request.parts.point, responseVersion: request.version, words, done: how };
      return respondToPoint(request, { id }, { ...answer, ...(versionId === null ? {} : { versionId }) });
    }),
  handInAgain: (request) => changing(request, (at) => handInAgain(request, at, request.body.version)),
  handInRevision: (request) => changing(request, (at) => resubmit(request, at, request.body.version)),
  withdrawSubmission: (request) => changing(request, (at) => withdrawSubmission(request, at, request.body.reason)),
  appeal: async (request) => {
    const { submission } = request.parts;
    await seenSubmission(request, submission);
    return change(
      () => askForAppeal(request, atHand(request), request.body.reasons),
      (reference) => done(submission, { reference }),
      () => ofSubmission(submission),
    );
  },
};
