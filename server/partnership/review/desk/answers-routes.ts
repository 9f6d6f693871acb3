import { createHash } from "node:crypto";
import { AnswersRefused, respondToPoints, versionsOf, type SeenReview, type WrittenResponse } from "#partnership";
import type { Problem } from "#vocabulary";
import { allPointsPage, partnershipTexts, type AllPointsPageData, type AskedPoint } from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../../desk/desk-route.ts";
import { deskSides } from "../../desk-ways.ts";
import { isId } from "../../is-id.ts";
import { emptyForm, reviewFault, type ReviewFault } from "./review-form.ts";
import { canDo, demandDeed, hrefOf, submissionInHand, submissionRoute, type SubmissionInHand } from "./submission-at-hand.ts";
import { aroundOf, pointsLeft, reviewShown } from "./submission-words.ts";

const HERE = "/desk/review";
const texts = partnershipTexts.reviewDesk;
/** As many points as there may be, each with an answer of some pages. */
const LARGEST = 8_000_000;
const LONGEST = 20_000;

/** All points that wait for the authors on one page: answered together, or left as they are. */
export const ANSWERS_ROUTES: readonly PartnershipRoute[] = [
  submissionRoute("get", "/answers", async (request, at) => {
    demandDeed(at, "respond to point", "author");
    return showAnswers(request, at);
  }),
  { ...submissionRoute("post", "/answers", (request, at) => takeAnswers(request, at)), largest: LARGEST },
];

type Point = SeenReview["points"][number];

interface PointAsked {
  /** Number of the round. */
  readonly round: number;
  readonly review: SeenReview;
  readonly point: Point;
}

/** Points of the round that was decided last, and those of rounds before it that still wait for an answer. */
export const pointsToAnswer = ({ seen: { rounds } }: Pick<SubmissionInHand, "seen">): readonly PointAsked[] => {
  const last = rounds.findLast(({ decision }) => decision !== undefined);
  const waits = ({ response }: Point): boolean => response === null || response.judged === "not answered";
  return rounds.flatMap((round) =>
    round.reviews.flatMap((review) =>
      review.points.filter((point) => round === last || waits(point)).map((point): PointAsked => ({ round: round.number, review, point })),
    ),
  );
};

/** What somebody wrote about a point, or what stands of it. */
interface Written {
  readonly words: string;
  readonly done: string;
  readonly versionId: string;
}

const keptOf = ({ response }: Point): Written => ({
  words: response?.words.trim() ?? "",
  done: response?.done ?? "",
  versionId: response?.versionId ?? "",
});

/** Stands in the form, so that what its sender left as it was is told from what they wrote. */
const markOf = ({ words, done, versionId }: Written): string =>
  createHash("sha256")
    .update(JSON.stringify([words, done, versionId]))
    .digest("hex")
    .slice(0, 16);

const sentOf = ({ form }: SignedInRequest, { id }: Point): Written => ({
  words: form.text(`words-${id}`),
  done: form.text(`done-${id}`),
  versionId: form.text(`version-${id}`),
});

/** Whether the sender wrote something about a point that does not stand there already. */
const isWritten = (request: SignedInRequest, point: Point): boolean => {
  const was = request.form.text(`was-${point.id}`);
  const sent = markOf(sentOf(request, point));
  return was !== "" && sent !== was && sent !== markOf(keptOf(point));
};

type Faults = Readonly<Record<string, string>>;

const showAnswers = async (request: SignedInRequest, at: SubmissionInHand, fault?: ReviewFault): Promise<PartnershipAnswer> => {
  const { seen, submission } = at;
  const asked = pointsToAnswer(at);
  const isTaken = canDo(at, "respond to point", "author");
  const isSent = (point: Point): boolean => fault !== undefined && isWritten(request, point);
  const values = asked.flatMap(({ point }) => {
    const { words, done, versionId } = isSent(point) ? sentOf(request, point) : keptOf(point);
    return Object.entries({ words, done, version: versionId }).map(([name, value]) => [`${name}-${point.id}`, value] as const);
  });
  const hidden = asked.flatMap(({ point }) => [
    [`answer-${point.id}`, String(point.response?.version ?? 0)] as const,
    [`was-${point.id}`, markOf(keptOf(point))] as const,
  ]);
  const data: AllPointsPageData = {
    around: aroundOf(seen),
    left: pointsLeft(seen),
    points: asked.map((one, place) => askedPoint(at, one, asked[place - 1]?.review)),
    versions: (await versionsOf(request.database, submission.workId)).map(({ id, number }) => ({
      value: id,
      label: texts.versionOf(number),
    })),
    form: isTaken
      ? {
          action: hrefOf(seen, "/answers"),
          state: { ...emptyForm(request, Object.fromEntries(values)), faults: fault?.faults ?? {} },
          hidden: Object.fromEntries(hidden),
        }
      : undefined,
    unkept: isTaken
      ? []
      : asked.flatMap(({ review, point }) =>
          isSent(point) ? [{ title: texts.points.title(review.reviewerNumber, point.number), words: sentOf(request, point).words }] : [],
        ),
  };
  return { page: allPointsPage(data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};

const askedPoint = ({ seen }: SubmissionInHand, { round, review, point }: PointAsked, before: SeenReview | undefined): AskedPoint => {
  const { title, openWords, points } = reviewShown(seen, { ...review, points: [point] }, new Map(), () => undefined);
  const isFirst = before !== review;
  return {
    ...points[0]!,
    ...{ id: point.id, reviewer: review.reviewerNumber },
    ...{ title: isFirst ? texts.answers.reviewIn(round, title) : "", openWords: isFirst ? openWords : "" },
  };
};

/** What is wrong with what was written about a point, by field. */
const faultsIn = (request: SignedInRequest, point: Point): Faults => {
  const { words, done, versionId } = sentOf(request, point);
  const { missing, meanwhile } = texts.answers;
  const faults: Record<string, string> = {};
  if (words === "") faults[`words-${point.id}`] = missing;
  else if (words.length > LONGEST) faults[`words-${point.id}`] = texts.fields.long(LONGEST);
  else if (request.form.version(`answer-${point.id}`) !== (point.response?.version ?? 0)) faults[`words-${point.id}`] = meanwhile;
  if (!Object.hasOwn(texts.points.done, done)) faults[`done-${point.id}`] = texts.fields.choose;
  if (versionId !== "" && !isId(versionId)) faults[`version-${point.id}`] = texts.fields.choose;
  return faults;
};

const takeAnswers = async (request: SignedInRequest, at: SubmissionInHand): Promise<PartnershipAnswer> => {
  demandAuthor(at);
  const written = pointsToAnswer(at).filter(({ point }) => isWritten(request, point));
  const faults: Faults = Object.assign({}, ...written.map(({ point }) => faultsIn(request, point)));
  if (Object.keys(faults).length > 0) return showAnswers(request, at, { faults, status: 422 });
  const here = hrefOf(at.seen, "/answers");
  if (written.length === 0 && canDo(at, "respond to point", "author")) return { redirect: here, notice: texts.answers.nothing };
  try {
    const answers = written.map(({ point }) => answerTo(request, point));
    await respondToPoints(request, { id: at.seen.id }, answers);
  } catch (error) {
    return showAnswers(request, await submissionInHand(request), faultOf(error));
  }
  const now = await submissionInHand(request);
  const isOpen = pointsToAnswer(now).some(({ point }) => point.response === null);
  return { redirect: isOpen ? here : hrefOf(at.seen), notice: texts.answers.kept(written.length) };
};

/** @throws Problem not-allowed: whoever comes too late is told on the page, with what they wrote. */
const demandAuthor = (at: SubmissionInHand): void => {
  if (!at.roles.has("author")) demandDeed(at, "respond to point", "author");
};

const answerTo = (request: SignedInRequest, point: Point): WrittenResponse => {
  const { words, done, versionId } = sentOf(request, point);
  const responseVersion = request.form.version(`answer-${point.id}`);
  const written = { pointId: point.id, responseVersion, words, done: done as WrittenResponse["done"] };
  return versionId === "" ? written : { ...written, versionId };
};

const faultOf = (error: unknown): ReviewFault => {
  if (!(error instanceof AnswersRefused)) return reviewFault(error, []);
  return {
    faults: Object.fromEntries(error.faults.map(({ pointId, problem }) => [fieldOf(pointId, problem), wordsOf(problem)])),
    status: 422,
  };
};

const fieldOf = (pointId: string, { code, values }: Problem): string =>
  code === "bad-review" && values["field"] === "version" ? `version-${pointId}` : `words-${pointId}`;

const wordsOf = (problem: Problem): string =>
  problem.code === "changed-meanwhile" ? texts.answers.meanwhile : `${problem.message} ${problem.remedy}`;
