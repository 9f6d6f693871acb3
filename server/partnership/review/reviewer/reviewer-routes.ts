import {
  assignmentsFor,
  chooseOpenness,
  creditedReviewers,
  findVersion,
  invitationFacts,
  submitReview,
  type Assignment,
  type Openness,
  type WorkVersion,
} from "#partnership";
import {
  handInPage,
  ownReviewsPage,
  partnershipTexts,
  reviewerPage,
  reviewTextPage,
  type OwnReviewLine,
  type ReviewerPageData,
} from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../../desk/desk-route.ts";
import { dayOf } from "../../case-words.ts";
import { deskSides } from "../../desk-ways.ts";
import { kindName, textLanguage } from "../../works/library-data.ts";
import { readKeptFile } from "../../works/read-kept-file.ts";
import { setText } from "../../works/set-text.ts";
import type { WorksAround } from "../../works/works-around.ts";
import { numberedFile, numberedFiles } from "../version-files.ts";
import { emptyForm, reviewFault, sentForm, type ReviewFault } from "../desk/review-form.ts";
import { showAtDesk } from "./invitation-routes.ts";
import { authorsFor, INVITATIONS, openRoute, otherReviews, ownReview, ownRoute, type OwnInvitation } from "./own-invitation.ts";
import { LARGEST_REVIEW, showWriting, takeReview } from "./write-review.ts";

const MINE = "/desk/reviews-of-mine";
const { reviewer: texts, handIn: handInTexts, mine: mineTexts } = partnershipTexts.reviewReviewer;

/** What a reviewer does at the desk: reading, writing, handing in, and choosing what becomes known. */
export const reviewerPages = (around: WorksAround): readonly PartnershipRoute[] => [
  { kind: "desk", method: "get", path: MINE, answer: showMine },
  ownRoute("get", "", (request, at) => showReviewer(request, at)),
  openRoute("get", "/text", (request, at) => showText(request, at, around)),
  openRoute("get", "/files/:number{[0-9]{1,4}}", (request, at) => versionFile(request, at, around)),
  openRoute("get", "/attachment", (_, at) => attachment(at, around)),
  openRoute("get", "/write", (request, at) => showWriting(request, at, around)),
  openRoute("post", "/write", (request, at) => takeReview(request, at, around), LARGEST_REVIEW),
  openRoute("get", "/hand-in", (request, at) => showHandIn(request, at)),
  openRoute("post", "/hand-in", handIn),
  openRoute("post", "/openness", async (request, at) => {
    await chooseOpenness(request, { id: at.assignment.id }, opennessOf(request));
    return { redirect: at.here, notice: handInTexts.changed };
  }),
];

const stateOf = ({ assignment: { state }, facts: { roundOpen } }: OwnInvitation): ReviewerPageData["state"] | "invited" => {
  if (state === "submitted") return state;
  return roundOpen && (state === "invited" || state === "declared" || state === "accepted") ? state : "over";
};

const overWords = ({ state }: Assignment): string =>
  state === "declined" || state === "replaced" || state === "cancelled" ? texts.over[state] : texts.over.closed;

const showReviewer = async (request: SignedInRequest, at: OwnInvitation): Promise<PartnershipAnswer> => {
  const { assignment, facts, seen, here, open } = at;
  const state = stateOf(at);
  if (state === "invited") return showAtDesk(request, at);
  const round = seen?.rounds.find(({ number }) => number === facts.roundNumber);
  const { publishText, sign, credit } = assignment;
  const data: ReviewerPageData = {
    ...{ reference: facts.reference, title: facts.title, text: textLanguage(facts.language), kind: kindName(facts.kind), state },
    ...{ anonymity: assignment.anonymity, reviewerNumber: assignment.reviewerNumber, dueOn: assignment.dueOn, action: here },
    overWords: state === "over" ? overWords(assignment) : "",
    round: texts.roundWords(facts.roundNumber, facts.stage),
    // It is made of the authors' names too: whoever has the text would find them by trying.
    hash: open && seen?.authors !== undefined ? facts.versionHash : "",
    authors: open ? await authorsFor(request, at) : undefined,
    files: open ? linksTo(await versionAt(request, at), here) : [],
    guidance: texts.guide,
    decision: round?.decision && {
      outcome: texts.outcome[round.decision.outcome as keyof typeof texts.outcome] ?? round.decision.outcome,
      reasons: round.decision.reasons,
      on: dayOf(round.decision.decidedAt),
    },
    own: state === "submitted" ? ownReview(at, "") : undefined,
    others: state === "submitted" ? await otherReviews(request, at) : [],
    openness: state === "submitted" ? emptyForm(request, ticked({ publishText, sign, credit })) : undefined,
    decline: state === "declared" || state === "accepted" ? emptyForm(request) : undefined,
  };
  return { page: reviewerPage(data, await deskSides(request, MINE)) };
};

const ticked = (openness: Openness): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(openness).map(([name, chosen]) => [name, chosen ? "yes" : ""]));

const opennessOf = ({ form }: SignedInRequest): Openness => ({
  publishText: form.text("publishText") === "yes",
  sign: form.text("sign") === "yes",
  credit: form.text("credit") === "yes",
});

const versionAt = async ({ database }: SignedInRequest, { facts }: OwnInvitation): Promise<WorkVersion> =>
  (await findVersion(database, { id: facts.versionId }))!;

const linksTo = (version: WorkVersion, here: string) => numberedFiles(version, (number) => `${here}/files/${number}`);

const showText = async (request: SignedInRequest, at: OwnInvitation, around: WorksAround): Promise<PartnershipAnswer> => {
  const version = await versionAt(request, at);
  const place = new Map(version.files.map(({ name }, index) => [name, index + 1]));
  const { html } = await setText(version, (name) => `${at.here}/files/${place.get(name) ?? 0}`, around);
  const data = {
    title: version.title,
    text: textLanguage(version.language),
    ...{ summary: version.summary, abstract: version.abstract, html: version.source.trim() === "" ? "" : html },
    files: linksTo(version, at.here),
    backHref: at.here,
  };
  return { page: reviewTextPage(data, await deskSides(request, MINE)) };
};

const versionFile = async (request: SignedInRequest, at: OwnInvitation, around: WorksAround): Promise<PartnershipAnswer> => {
  const isHidden = (await authorsFor(request, at)) === undefined;
  return numberedFile(around, await versionAt(request, at), Number(request.part("number")), isHidden);
};

const attachment = async ({ review }: OwnInvitation, around: WorksAround): Promise<PartnershipAnswer> => {
  if (!review?.fileHash) return { nothing: partnershipTexts.worksDesk.files.none };
  return { file: await readKeptFile(around.files, review.fileHash), type: "application/octet-stream", name: review.fileName };
};

const showHandIn = async (request: SignedInRequest, at: OwnInvitation, fault?: ReviewFault): Promise<PartnershipAnswer> => {
  const review = ownReview(at, "");
  if (at.assignment.state !== "accepted") return { redirect: at.here };
  if (!review) return { redirect: `${at.here}/write` };
  const data = {
    reference: at.facts.reference,
    action: `${at.here}/hand-in`,
    writeHref: `${at.here}/write`,
    review,
    state: fault ? sentForm(request, fault.faults) : emptyForm(request),
  };
  return { page: handInPage(data, await deskSides(request, MINE)), ...(fault ? { status: fault.status } : {}) };
};

async function handIn(request: SignedInRequest, at: OwnInvitation): Promise<PartnershipAnswer> {
  const { review, assignment, here } = at;
  if (request.form.text("confirm") !== "yes")
    return showHandIn(request, at, { faults: { confirm: handInTexts.confirmMissing }, status: 422 });
  if (!review) return { redirect: `${here}/write` };
  const draft = {
    reviewVersion: review.version,
    scores: Object.fromEntries(Object.entries(review.scores).filter((score): score is [string, number] => typeof score[1] === "number")),
    ...{ openWords: review.openWords, confidentialWords: review.confidentialWords, recommendation: review.recommendation },
    points: review.points.map(({ words, must }) => ({ words, must })),
    file: "keep" as const,
  };
  try {
    await submitReview(request, { id: assignment.id, version: assignment.version }, draft, opennessOf(request));
  } catch (error) {
    const { faults, status } = reviewFault(error, ["confirm"]);
    return showHandIn(request, at, { faults: { form: `${handInTexts.missing}: ${Object.values(faults).join(" ")}` }, status });
  }
  return { redirect: here, notice: handInTexts.done };
}

async function showMine(request: SignedInRequest): Promise<PartnershipAnswer> {
  const { database, session } = request;
  const lines: OwnReviewLine[] = [];
  for (const assignment of await assignmentsFor(database, session.personId)) {
    const facts = await invitationFacts(database, assignment.id);
    if (!facts) continue;
    const known = (["publishText", "sign", "credit"] as const).filter((name) => assignment[name]).map((name) => mineTexts.knownWords[name]);
    lines.push({
      link: { text: `${facts.reference}: ${facts.title}`, href: `${INVITATIONS}/${assignment.id}` },
      state: texts.states[assignment.state],
      askedOn: dayOf(assignment.invitedAt),
      dueOn: assignment.dueOn,
      known: assignment.state !== "submitted" ? "" : known.length === 0 ? mineTexts.nothing : known.join(", "),
    });
  }
  const credited = (await creditedReviewers(database)).filter(({ personId }) => personId === session.personId);
  const data = { lines, credited: credited.reduce((sum, { reviews }) => sum + reviews, 0) };
  return { page: ownReviewsPage(data, await deskSides(request, MINE)) };
}
