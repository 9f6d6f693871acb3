import {
  findPeople,
  findVersion,
  findWork,
  noticesOf,
  profileOf,
  PUBLIC,
  readSubmission,
  type SeenReview,
  type SeenSubmission,
  type Work,
  type WorkNotice,
} from "#partnership";
import { partnershipTexts, type ReviewHistoryData, type ShownReview } from "#web";
import type { PartnershipRequest } from "../../../desk/desk-route.ts";
import { dayOf } from "../../case-words.ts";
import { kindName, textLanguage } from "../../works/library-data.ts";
import { publicVersions, versionHref } from "../../works/work-page-data.ts";
import { scoreLines } from "../reviewer/own-invitation.ts";

const texts = partnershipTexts.reviewsOpen.history;

/** How a released work was reviewed, as every reader sees it, whoever asks; undefined for every other reference. */
export const historyData = async (request: PartnershipRequest, reference: string): Promise<ReviewHistoryData | undefined> => {
  const { database } = request;
  const seen = await readSubmission(database, PUBLIC, { reference });
  const version = seen?.versionId === undefined ? undefined : await findVersion(database, { id: seen.versionId });
  const work = version && (await findWork(database, { id: version.workId }));
  if (!seen || !version || !work) return undefined;
  const notices = (await noticesOf(database, work.id)).filter(({ at }) => isWithin(seen, at));
  return {
    ...{ title: version.title, text: textLanguage(version.language), reference: seen.reference, kind: kindName(work.kind) },
    work: { text: version.title, href: versionHref(work, version.number) },
    fictitious: work.fictitious,
    anonymity: seen.anonymity,
    submittedOn: dayOf(seen.submittedAt),
    releasedOn: dayOf(seen.endedAt ?? seen.submittedAt),
    rounds: await roundsData(request, seen),
    steps: seen.decisions.map(({ kind, outcome, decidedAt, versionHash, reasons }) => ({
      ...{ what: texts.kinds[kind], outcome: outcomeName(outcome), on: dayOf(decidedAt), hash: versionHash, reasons },
    })),
    waivers: notices.filter(({ kind }) => kind === "waiver").map(({ words, at }) => ({ words, on: dayOf(at) })),
    changes: await changesOf(request, work, notices),
  };
};

/** Whether something belongs to this review of a work and not to an earlier or a later one. */
const isWithin = ({ submittedAt, endedAt }: SeenSubmission, at: Date): boolean => at >= submittedAt && (endedAt === null || at <= endedAt);

const outcomeName = (outcome: string): string => texts.outcomes[outcome as keyof typeof texts.outcomes] ?? outcome;

const changesOf = async (
  request: PartnershipRequest,
  work: Work,
  notices: readonly WorkNotice[],
): Promise<ReviewHistoryData["changes"]> => {
  const versions = await publicVersions(request, work, notices);
  return notices
    .filter(({ kind }) => kind === "editorial change")
    .map(({ words, at, toVersion }) => {
      const version = versions.find(({ id }) => id === toVersion);
      const text = version && partnershipTexts.library.work.version;
      return { words, on: dayOf(at), version: version && { text: `${text} ${version.number}`, href: versionHref(work, version.number) } };
    });
};

const roundsData = async (request: PartnershipRequest, seen: SeenSubmission): Promise<ReviewHistoryData["rounds"]> => {
  const nameOf = await signers(request, seen);
  return seen.rounds.map(({ number, stage, openedAt, closedAt, versionHash, decision, reviews }) => ({
    heading: texts.round(number, stage),
    openedOn: dayOf(openedAt),
    closedOn: closedAt === null ? undefined : dayOf(closedAt),
    hash: versionHash,
    decision: decision && { outcome: outcomeName(decision.outcome), on: dayOf(decision.decidedAt), reasons: decision.reasons },
    reviews: reviews.map((review) => publishedReview(seen, review, nameOf)),
  }));
};

type NameOf = (personId: string | undefined) => ShownReview["by"];

/** Names of those who signed; their pages, where they are listed. */
const signers = async ({ database }: PartnershipRequest, seen: SeenSubmission): Promise<NameOf> => {
  const people = await findPeople(
    database,
    seen.rounds.flatMap(({ reviews }) => reviews.flatMap(({ personId }) => personId ?? [])),
  );
  return (personId) => {
    const person = people.find(({ id }) => id === personId);
    if (person?.state !== "active") return undefined;
    return { text: person.name, ...(person.listed ? { href: `/people/${encodeURIComponent(person.slug)}` } : {}) };
  };
};

const publishedReview = ({ profile }: SeenSubmission, review: SeenReview, nameOf: NameOf): ShownReview => ({
  title: texts.reviewer(review.reviewerNumber),
  by: nameOf(review.personId),
  scores: scoreLines(profileOf(profile), review.scores),
  openWords: review.openWords,
  points: review.points.map((point) => ({ ...point, response: point.response ?? undefined })),
  recommendation: undefined,
  confidentialWords: "",
  file: undefined,
  answered: true,
});
