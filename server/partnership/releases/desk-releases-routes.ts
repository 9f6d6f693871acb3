import {
  anywhere,
  beginDataRelease,
  findSubmission,
  inviteOffice,
  officeInvitationsOf,
  openBodies,
  reviewsOfReleases,
  type DescribedRelease,
  type ReleaseReview,
} from "#partnership";
import { areas, Problem } from "#vocabulary";
import { deskReleasePage, deskReleasesPage, partnershipTexts, type DeskReleaseData } from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";
import { deskSides } from "../desk-ways.ts";
import { countryName } from "../people-words.ts";
import { emptyForm, sentForm, workFault, type WorkFault } from "../works/work-in-hand.ts";
import { daysLeft, isAltered, releaseFacts, reviewLine } from "./release-facts.ts";
import type { SiteReleases } from "./site-releases.ts";

const HERE = "/desk/releases";
const texts = partnershipTexts.dataReleases;
const number = new Intl.NumberFormat("en");

/** Releases of data at the desk: what their manifests say, beginning their review, inviting offices to comment. */
export const deskReleasesRoutes = (releases: SiteReleases): readonly PartnershipRoute[] => [
  {
    kind: "desk",
    method: "get",
    path: HERE,
    answer: async (request) => {
      demandSight(request);
      const reviews = await reviewsOfReleases(request.database);
      const lines = releases.listed().map(({ id, frozenOn, words }) => ({
        ...{ id, frozenOn, state: words },
        href: `${HERE}/${encodeURIComponent(id)}`,
        review: reviewLine(reviews.get(id)),
      }));
      return { page: deskReleasesPage(lines, await deskSides(request, HERE)) };
    },
  },
  { kind: "desk", method: "get", path: `${HERE}/:release`, answer: (request) => showRelease(request, releases) },
  { kind: "desk", method: "post", path: `${HERE}/:release`, answer: (request) => begin(request, releases) },
  { kind: "desk", method: "post", path: `${HERE}/:release/invite`, answer: (request) => invite(request, releases) },
];

/** @throws Problem not-allowed */
const demandSight = (request: SignedInRequest): void => {
  const subject = anywhere(request.standing);
  if (!request.may("begin-data-release", subject).allowed && !request.may("handle-submission", subject).allowed)
    request.demand("see-review", subject);
};

interface AtHand {
  readonly release: DescribedRelease;
  readonly review: ReleaseReview | undefined;
}

const releaseAtHand = async (request: SignedInRequest, releases: SiteReleases): Promise<AtHand | undefined> => {
  demandSight(request);
  const release = releases.describe(request.part("release"));
  return release && { release, review: (await reviewsOfReleases(request.database)).get(release.id) };
};

const showRelease = async (request: SignedInRequest, releases: SiteReleases, fault?: WorkFault): Promise<PartnershipAnswer> => {
  const at = await releaseAtHand(request, releases);
  if (!at) return { nothing: texts.noneOfThat };
  const { release, review } = at;
  const { id, before, checks, sources } = release;
  const invitations = review?.submissionId == null ? [] : await officeInvitationsOf(request.database, review.submissionId);
  const data: DeskReleaseData = {
    ...{ id, before, altered: isAltered(release, review) },
    facts: releaseFacts(release, review),
    checks: checks.map(({ words, looked }) => ({ words, looked: number.format(looked) })),
    sources: [...new Set(sources.map(({ title, citation }) => `${title}: ${citation}`))],
    begin: mayBegin(request, at) ? { state: formOf(request, fault), bodies: await bodyOptions(request) } : undefined,
    invite: (await mayInvite(request, review)) ? { state: formOf(request, fault), areas: AREAS } : undefined,
    invited: invitations.map(({ office, area, invitedAt }) => ({ office, area: countryName(area), on: dayOf(invitedAt) })),
  };
  return { page: deskReleasePage(data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};

const formOf = (request: SignedInRequest, fault: WorkFault | undefined) => (fault ? sentForm(request, fault) : emptyForm(request));

const mayBegin = (request: SignedInRequest, { release, review }: AtHand): boolean =>
  release.state === "frozen" &&
  (!review || review.workState === "withdrawn" || review.workState === "rejected") &&
  request.may("begin-data-release", { bodies: [] }).allowed;

/** The editor, while offices comment. */
const mayInvite = async ({ database, session, now }: SignedInRequest, review: ReleaseReview | undefined): Promise<boolean> => {
  if (review?.submissionId == null || review.commentUntil === null || review.endedAt !== null) return false;
  const submission = await findSubmission(database, { id: review.submissionId });
  return submission?.editorId === session.personId && daysLeft(review.commentUntil, now) > 0;
};

const bodyOptions = async ({ database, now }: SignedInRequest) =>
  (await openBodies(database, dayOf(now)))
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label, "en"));

const AREAS = [
  { value: "none", label: texts.noArea },
  ...areas("country")
    .map(({ code }) => ({ value: code, label: countryName(code) || code }))
    .toSorted((a, b) => a.label.localeCompare(b.label, "en")),
];

const begin = async (request: SignedInRequest, releases: SiteReleases): Promise<PartnershipAnswer> => {
  const at = await releaseAtHand(request, releases);
  if (!at) return { nothing: texts.noneOfThat };
  const bodyId = request.form.text("body");
  if (!(await bodyOptions(request)).some(({ value }) => value === bodyId))
    return showRelease(request, releases, { faults: { body: texts.chooseBody }, status: 422 });
  try {
    return { redirect: `/desk/works/${await beginDataRelease(request, at.release, bodyId)}`, notice: texts.begun };
  } catch (error) {
    // Somebody has begun it meanwhile: there is no form any more that could say so.
    const now = await releaseAtHand(request, releases);
    if (!now || !mayBegin(request, now)) throw error;
    return showRelease(request, releases, workFault(error));
  }
};

const invite = async (request: SignedInRequest, releases: SiteReleases): Promise<PartnershipAnswer> => {
  const at = await releaseAtHand(request, releases);
  if (at?.review?.submissionId == null) return { nothing: texts.noneOfThat };
  const { form } = request;
  const area = form.text("area");
  const invited = { office: form.text("office"), area: area === "" || area === "none" ? null : area, address: form.text("address") };
  try {
    await inviteOffice(request, { id: at.review.submissionId }, invited);
  } catch (error) {
    if (!(await mayInvite(request, at.review))) throw error;
    return showRelease(request, releases, inviteFault(error));
  }
  return { redirect: `${HERE}/${encodeURIComponent(at.release.id)}`, notice: texts.inviteDone };
};

const inviteFault = (error: unknown): WorkFault => {
  if (error instanceof Problem && error.code === "bad-review")
    return { faults: { [String(error.values["field"])]: String(error.values["reason"]) }, status: 422 };
  return workFault(error);
};
