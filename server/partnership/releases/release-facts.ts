import { wordsOfState } from "#observatory";
import type { DescribedRelease, ReleaseReview } from "#partnership";
import { partnershipTexts, type DeskReleaseData } from "#web";
import { dayOf } from "../case-words.ts";

const texts = partnershipTexts.dataReleases;
const number = new Intl.NumberFormat("en");

const WRITTEN = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const writtenDay = (day: string): string => WRITTEN.format(new Date(`${day}T00:00:00Z`));

/** Where a release's review stands, in a line for the desk. */
export const reviewLine = (review: ReleaseReview | undefined): string => {
  if (!review) return texts.review.none;
  const { reference, state, workReference } = review;
  return reference === null || state === null ? texts.review.begun(workReference) : texts.review.under(reference, texts.states[state]);
};

/** Whether what is or was reviewed is not the release as it is now. */
export const isAltered = (release: DescribedRelease, review: ReleaseReview | undefined): boolean =>
  review?.manifestHash != null && review.manifestHash !== release.manifestHash;

/** What the desk says of a release. */
export const releaseFacts = (release: DescribedRelease, review: ReleaseReview | undefined): DeskReleaseData["facts"] => {
  const { id, title, frozenOn, state, manifestHash, dataflows, files, bytes } = release;
  const { facts } = texts;
  const rows = dataflows.reduce((sum, dataflow) => sum + dataflow.rows, 0);
  const reference = review?.reference;
  return [
    [facts.title, title],
    [facts.frozen, writtenDay(frozenOn)],
    [facts.state, wordsOfState({ state, on: frozenOn })],
    [facts.review, reference == null ? reviewLine(review) : { text: reviewLine(review), href: `/desk/review/${reference}` }],
    ...(review ? [[facts.work, { text: review.workReference, href: `/desk/works/${review.workId}` }] as const] : []),
    [facts.manifest, manifestHash],
    ...(isAltered(release, review) ? [[facts.reviewed, review!.manifestHash!] as const] : []),
    [facts.figures, texts.figures(number.format(rows), dataflows.length)],
    [facts.files, texts.filesOf(files, number.format(Math.round(bytes / 1e5) / 10))],
    [facts.page, { text: `/releases/${id}`, href: `/releases/${id}` }],
    ...(review?.commentUntil == null ? [] : [[facts.comments, { text: commentsHref(id), href: commentsHref(id) }] as const]),
  ];
};

export const commentsHref = (id: string): string => `/releases/${encodeURIComponent(id)}/comments`;

/** Days until the end of a day, today counted. */
export const daysLeft = (until: string, now: Date): number =>
  Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${dayOf(now)}T00:00:00Z`)) / 86_400_000) + 1;
