import {
  answerOffice,
  judgeAnswer,
  officeCommentsOf,
  personNames,
  respondToPoint,
  versionsOf,
  type SeenReview,
  type WrittenResponse,
} from "#partnership";
import { Problem } from "#vocabulary";
import { deedPage, partnershipTexts, pointPage, type FieldSpec, type SubmissionForm } from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../../desk/desk-route.ts";
import { deskSides } from "../../desk-ways.ts";
import { faultsOf } from "./deed.ts";
import { emptyForm, reviewFault, sentForm, type ReviewFault } from "./review-form.ts";
import { canDo, demandDeed, hrefOf, submissionInHand, submissionRoute, type SubmissionInHand } from "./submission-at-hand.ts";
import { aroundOf, pointsLeft, reviewShown } from "./submission-words.ts";

const HERE = "/desk/review";
const texts = partnershipTexts.reviewDesk;
const ID = "{[0-9a-f-]{36}}";

const NO_POINT: PartnershipAnswer = { nothing: texts.points.gone };

type Point = SeenReview["points"][number];

interface PointInHand extends SubmissionInHand {
  readonly review: SeenReview;
  readonly point: Point;
}

/** One point of a reviewer: the authors answer it, the review editor looks at the answer. */
export const POINT_ROUTES: readonly PartnershipRoute[] = [
  submissionRoute("get", `/points/:point${ID}`, async (request, at) => showPoint(request, pointInHand(request, at))),
  submissionRoute("post", `/points/:point${ID}/answer`, (request, at) => takeAnswer(request, at)),
  submissionRoute("post", `/points/:point${ID}/judge`, (request, at) => takeJudgement(request, at)),
  submissionRoute("get", `/comments/:comment${ID}`, (request, at) => showComment(request, at)),
  submissionRoute("post", `/comments/:comment${ID}`, (request, at) => takeComment(request, at)),
];

/** A point that the reader sees; undefined for any other. */
const pointInHand = ({ part }: SignedInRequest, at: SubmissionInHand): PointInHand | undefined => {
  for (const { reviews } of at.seen.rounds)
    for (const review of reviews) {
      const point = review.points.find(({ id }) => id === part("point"));
      if (point) return { ...at, review, point };
    }
  return undefined;
};

const showPoint = async (request: SignedInRequest, at: PointInHand | undefined, fault?: ReviewFault): Promise<PartnershipAnswer> => {
  if (!at) return NO_POINT;
  const { seen, review, point } = at;
  const names = await personNames(request.database, review.personId === undefined ? [] : [review.personId]);
  const shown = reviewShown(seen, { ...review, points: [point] }, names, () => undefined);
  const data = {
    around: aroundOf(seen),
    title: texts.points.title(review.reviewerNumber, point.number),
    review: shown,
    point: shown.points[0]!,
    left: pointsLeft(seen),
    form: await formOf(request, at, fault),
  };
  return { page: pointPage(data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};

const formOf = async (request: SignedInRequest, at: PointInHand, fault?: ReviewFault): Promise<SubmissionForm | undefined> => {
  const { seen, point } = at;
  const href = hrefOf(seen, `/points/${point.id}`);
  if (canDo(at, "respond to point", "author")) {
    const { words = "", done = "", versionId = null } = point.response ?? {};
    const next = nextOpen(at);
    return {
      action: `${href}/answer`,
      fields: await answerFields(request, at),
      state: fault ? sentForm(request, fault.faults) : emptyForm(request, { words, done, "version-id": versionId ?? "" }),
      hidden: { answer: String(point.response?.version ?? 0), version: String(seen.version) },
      submit: next === undefined ? texts.points.button : texts.points.next,
      ...(next === undefined ? {} : { also: { name: "then", value: "stay", text: texts.points.button } }),
    };
  }
  if (!canDo(at, "judge responses", "review editor") || point.response === null) return undefined;
  const { judged, judgedWords } = point.response;
  return {
    action: `${href}/judge`,
    fields: JUDGEMENT,
    state: fault ? sentForm(request, fault.faults) : emptyForm(request, { judged: judged ?? "", words: judgedWords }),
    hidden: { version: String(seen.version), answer: String(point.response.version) },
    submit: texts.points.judgeButton,
  };
};

const options = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }));

const JUDGEMENT: readonly FieldSpec[] = [
  { name: "judged", label: texts.points.judgement, kind: "choice", required: true, options: options(texts.points.judgementOptions) },
  { name: "words", label: texts.points.missing, help: texts.points.missingHelp, kind: "long text", rows: 3, longest: 4_000 },
];

const answerFields = async ({ database }: SignedInRequest, { submission }: SubmissionInHand): Promise<readonly FieldSpec[]> => [
  { name: "words", label: texts.points.words, kind: "long text", rows: 6, longest: 20_000, required: true },
  { name: "done", label: texts.points.doneField, kind: "choice", required: true, options: options(texts.points.done) },
  {
    name: "version-id",
    label: texts.points.versionField,
    kind: "choice",
    options: (await versionsOf(database, submission.workId)).map(({ id, number }) => ({ value: id, label: texts.versionOf(number) })),
  },
];

/** The next point that has no answer, or none that was accepted. */
const nextOpen = ({ seen, point }: PointInHand): string | undefined => {
  const all = seen.rounds.flatMap(({ reviews }) => reviews.flatMap((review) => review.points));
  const here = all.findIndex(({ id }) => id === point.id);
  return [...all.slice(here + 1), ...all.slice(0, here)].find(({ response }) => response === null || response.judged === "not answered")
    ?.id;
};

const takeAnswer = async (request: SignedInRequest, submission: SubmissionInHand): Promise<PartnershipAnswer> => {
  const { form } = request;
  demandDeed(submission, "respond to point", "author");
  const at = pointInHand(request, submission);
  if (!at) return NO_POINT;
  const faults = faultsOf(request, await answerFields(request, at));
  if (Object.keys(faults).length > 0) return showPoint(request, at, { faults, status: 422 });
  const versionId = form.text("version-id");
  const answer: WrittenResponse = {
    pointId: at.point.id,
    responseVersion: form.version("answer"),
    words: form.text("words"),
    done: form.text("done") as WrittenResponse["done"],
    ...(versionId === "" ? {} : { versionId }),
  };
  try {
    await respondToPoint(request, { id: at.seen.id }, answer);
  } catch (error) {
    return showPoint(request, pointInHand(request, await submissionInHand(request)), reviewFault(error, ["words", "done", "version-id"]));
  }
  const next = form.text("then") === "stay" ? undefined : nextOpen(at);
  return { redirect: hrefOf(at.seen, next === undefined ? "" : `/points/${next}`), notice: texts.points.kept };
};

const takeJudgement = async (request: SignedInRequest, submission: SubmissionInHand): Promise<PartnershipAnswer> => {
  const { form } = request;
  demandDeed(submission, "judge responses", "review editor");
  const at = pointInHand(request, submission);
  if (!at) return NO_POINT;
  const faults = faultsOf(request, JUDGEMENT);
  if (Object.keys(faults).length > 0) return showPoint(request, at, { faults, status: 422 });
  try {
    // An answer that was changed after the page was opened is read again before it is judged.
    if (form.version("answer") !== at.point.response?.version)
      throw new Problem("changed-meanwhile", { kind: "answer", id: at.seen.reference });
    const judged = form.text("judged") === "answered" ? "answered" : "not answered";
    await judgeAnswer(request, { id: at.seen.id }, { pointId: at.point.id, judged, words: form.text("words") });
  } catch (error) {
    return showPoint(request, pointInHand(request, await submissionInHand(request)), reviewFault(error, ["words", "judged"]));
  }
  return { redirect: hrefOf(at.seen), notice: texts.points.judgeKept };
};

const ANSWER: readonly FieldSpec[] = [
  { name: "words", label: texts.comments.words, kind: "long text", rows: 6, longest: 20_000, required: true },
];

const showComment = async (request: SignedInRequest, at: SubmissionInHand, fault?: ReviewFault): Promise<PartnershipAnswer> => {
  demandDeed(at, "answer office", "editor");
  const { seen } = at;
  const comment = (await officeCommentsOf(request.database, seen.id)).find(({ id }) => id === request.part("comment"));
  if (!comment) return { nothing: texts.comments.gone };
  const data = {
    around: aroundOf(seen),
    title: texts.comments.answerTitle(comment.office),
    lead: comment.words,
    facts: [],
    ways: [],
    difference: undefined,
    reviews: [],
    form: {
      action: hrefOf(seen, `/comments/${comment.id}`),
      fields: ANSWER,
      state: fault ? sentForm(request, fault.faults) : emptyForm(request, { words: comment.answer }),
      hidden: { comment: String(comment.version) },
      submit: texts.comments.button,
    },
    none: "",
  };
  return { page: deedPage(data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};

const takeComment = async (request: SignedInRequest, at: SubmissionInHand): Promise<PartnershipAnswer> => {
  demandDeed(at, "answer office", "editor");
  const { form } = request;
  const faults = faultsOf(request, ANSWER);
  if (Object.keys(faults).length > 0) return showComment(request, at, { faults, status: 422 });
  try {
    const answered = { commentId: request.part("comment"), commentVersion: form.version("comment"), answer: form.text("words") };
    await answerOffice(request, { id: at.seen.id }, answered);
  } catch (error) {
    return showComment(request, at, reviewFault(error, ["words"]));
  }
  return { redirect: hrefOf(at.seen, "#comments"), notice: texts.comments.done };
};
