import {
  commentAsOffice,
  commentByInvitation,
  officeInvitation,
  officesOf,
  reviewsOfReleases,
  type OfficeInvitation,
  type ReleaseReview,
} from "#partnership";
import { Problem } from "#vocabulary";
import { partnershipTexts, releaseCommentsPage, type FormState, type ReleaseCommentsData } from "#web";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute } from "../../desk/desk-route.ts";
import { LinkTries } from "../../desk/link-tries.ts";
import { dayOf } from "../case-words.ts";
import { countryName } from "../people-words.ts";
import { commentPeriod } from "./comment-period.ts";
import { commentsHref, isAltered } from "./release-facts.ts";
import { COMMENT_BY_LINK } from "./release-mails.ts";
import type { SiteReleases } from "./site-releases.ts";

const texts = partnershipTexts.dataReleases;

/** What statistics offices say of a release before it is published: with an account and a tie, or by the link of an invitation. */
export const commentRoutes = (releases: SiteReleases): readonly PartnershipRoute[] => {
  const path = "/releases/:release/comments";
  const tries = new LinkTries();
  const byLink = (method: "get" | "post", answer: typeof showByLink): PartnershipRoute => ({
    kind: "public",
    method,
    path: `${COMMENT_BY_LINK}/:secret`,
    answer: (request) => {
      tries.count(request);
      return answer(request, releases);
    },
  });
  return [
    { kind: "public", path, answer: (request) => showComments(request, releases, request.part("release")) },
    { kind: "public", method: "post", path, answer: (request) => comment(request, releases) },
    byLink("get", showByLink),
    byLink("post", commentFromLink),
  ];
};

interface Given {
  readonly invited?: { readonly office: string; readonly secret: string };
  readonly faults?: FormState["faults"];
  readonly status?: 409 | 422;
}

const showComments = async (
  request: PartnershipRequest,
  releases: SiteReleases,
  id: string,
  given: Given = {},
): Promise<PartnershipAnswer> => {
  const release = releases.describe(id);
  const review = (await reviewsOfReleases(request.database)).get(id);
  if (!release || release.state === "draft") return { nothing: texts.noneOfThat };
  const period = await periodOf(request, review);
  const altered = isAltered(release, review);
  const data: ReleaseCommentsData = {
    ...{ id, period, altered, fictitious: review?.fictitious ?? false },
    signedIn: request.session !== undefined,
    form: period.kind === "open" && !altered ? await formOf(request, id, given) : undefined,
  };
  return {
    page: releaseCommentsPage(data, request.notice),
    ...(given.status === undefined ? {} : { status: given.status }),
    ...(given.invited ? { secretAddress: true as const } : {}),
  };
};

const periodOf = async (
  { database, now }: PartnershipRequest,
  review: ReleaseReview | undefined,
): Promise<ReleaseCommentsData["period"]> => {
  const period = await commentPeriod(database, review, now);
  if (period.kind === "none") return period;
  if (period.kind === "open") return { kind: "open", until: period.until, daysLeft: period.daysLeft, count: period.comments.length };
  return {
    kind: "over",
    on: period.on,
    comments: period.comments.map(({ id, office, area, receivedAt, words, answer, answeredAt }) => ({
      ...{ id, office, area: countryName(area), on: dayOf(receivedAt), words },
      answer: answeredAt === null ? undefined : { words: answer, on: dayOf(answeredAt) },
    })),
  };
};

const formOf = async (
  { database, session, now, csrf, form }: PartnershipRequest,
  id: string,
  { invited, faults = {} }: Given,
): Promise<ReleaseCommentsData["form"]> => {
  const offices = invited ? [] : await officesOf(database, session?.personId, dayOf(now));
  if (!invited && offices.length === 0) return undefined;
  const only = offices.length === 1 ? { office: offices[0]!.id } : {};
  return {
    action: invited ? `${COMMENT_BY_LINK}/${invited.secret}` : commentsHref(id),
    state: { values: { ...only, ...form.values() }, faults, csrf },
    offices: offices.map(({ id: value, name }) => ({ value, label: name })),
    invited: invited?.office ?? "",
    hidden: {},
  };
};

const LONGEST = 20_000;

const faultsOf = (words: string): FormState["faults"] | undefined => {
  if (words === "") return { words: texts.fields.missingWords };
  return words.length > LONGEST ? { words: texts.fields.longWords } : undefined;
};

const comment = async (request: PartnershipRequest, releases: SiteReleases): Promise<PartnershipAnswer> => {
  const { form, database, session, now } = request;
  const id = request.part("release");
  const review = (await reviewsOfReleases(database)).get(id);
  if (review?.submissionId == null || review.commentUntil === null || !releases.describe(id)) return { nothing: texts.noneOfThat };
  const offices = await officesOf(database, session?.personId, dayOf(now));
  if (offices.length === 0) throw new Problem("not-a-statistics-office");
  const words = form.text("words");
  const officeId = form.text("office");
  const faults = { ...(offices.some((one) => one.id === officeId) ? {} : { office: texts.comments.choose }), ...faultsOf(words) };
  if (Object.keys(faults).length > 0) return showComments(request, releases, id, { faults, status: 422 });
  return carryOut(request, releases, id, {}, () => commentAsOffice(request, review.submissionId!, { officeId, words }));
};

/** Says what became of a comment, or why it was not taken, with what was written. */
const carryOut = async (
  request: PartnershipRequest,
  releases: SiteReleases,
  id: string,
  given: Given,
  work: () => Promise<unknown>,
): Promise<PartnershipAnswer> => {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Problem) || (error.status !== 409 && error.status !== 422)) throw error;
    const faults = { form: `${error.message} ${error.remedy}` };
    return showComments(request, releases, id, { ...given, faults, status: error.status });
  }
  return { redirect: commentsHref(id), notice: texts.comments.sent };
};

/** @throws Problem no-such-invitation, alike for links that never were and those that a newer mail replaced */
const invitationOf = async ({
  database,
  part,
}: PartnershipRequest): Promise<{ readonly invited: OfficeInvitation; readonly releaseId: string; readonly secret: string }> => {
  const secret = part("secret");
  const invited = await officeInvitation(database, secret);
  if (!invited) throw new Problem("no-such-invitation");
  const review = [...(await reviewsOfReleases(database)).values()].find(({ submissionId }) => submissionId === invited.submissionId);
  if (!review) throw new Problem("no-such-invitation");
  return { invited, releaseId: review.releaseId, secret };
};

const showByLink = async (request: PartnershipRequest, releases: SiteReleases): Promise<PartnershipAnswer> => {
  const { invited, releaseId, secret } = await invitationOf(request);
  return showComments(request, releases, releaseId, { invited: { office: invited.office, secret } });
};

const commentFromLink = async (request: PartnershipRequest, releases: SiteReleases): Promise<PartnershipAnswer> => {
  const { invited, releaseId, secret } = await invitationOf(request);
  const words = request.form.text("words");
  const given: Given = { invited: { office: invited.office, secret } };
  const faults = faultsOf(words);
  if (faults) return showComments(request, releases, releaseId, { ...given, faults, status: 422 });
  return carryOut(request, releases, releaseId, given, () => commentByInvitation(request, secret, words));
};
