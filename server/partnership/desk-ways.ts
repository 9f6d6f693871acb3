import { anywhere, assignmentsFor, countWaitingTasks, deskResponses, type Action } from "#partnership";
import { partnershipTexts, type DeskPageData, type DeskWay } from "#web";
import type { SignedInRequest } from "../desk/desk-route.ts";

interface Way {
  readonly href: string;
  readonly text: string;
  /** Shown to whoever may do any of these in any body. */
  readonly actions: readonly Action[];
  readonly count?: (request: SignedInRequest) => Promise<number>;
}

const { ways: texts } = partnershipTexts.desk;

/** Every way through the desk; another is a line here. */
const WAYS: readonly Way[] = [
  {
    href: "/desk",
    text: texts.home,
    actions: ["see-desk"],
    count: ({ database, standing }) => countWaitingTasks(database, standing),
  },
  { href: "/desk/cases", text: texts.cases, actions: ["open-case", "see-case"] },
  {
    href: "/desk/bodies",
    text: texts.bodies,
    actions: ["see-body"],
  },
  { href: "/desk/people", text: texts.people, actions: ["change-person", "merge-people", "see-private-details"] },
  { href: "/desk/organisations", text: texts.organisations, actions: ["change-organisation"] },
  { href: "/desk/works", text: texts.works, actions: ["open-work"] },
  { href: "/desk/series", text: texts.series, actions: ["keep-series"] },
  { href: "/desk/gaps", text: texts.gaps, actions: ["propose-gap"] },
  { href: "/desk/choices", text: texts.choices, actions: ["see-choice", "propose-choice"] },
  { href: "/desk/uptake", text: texts.uptake, actions: ["see-desk"] },
  { href: "/desk/debate", text: texts.debate, actions: ["see-desk"], count: (request) => countResponsesWaiting(request) },
  { href: "/desk/reviews-of-mine", text: texts.ownReviews, actions: ["see-desk"], count: (request) => countOwnReviews(request) },
  { href: "/desk/review", text: texts.review, actions: ["open-work"] },
  { href: "/desk/commissions", text: texts.commissions, actions: ["see-desk"] },
  { href: "/desk/releases", text: texts.releases, actions: ["begin-data-release", "handle-submission", "see-review"] },
  { href: "/desk/due", text: texts.due, actions: ["meet-obligation", "waive-obligation", "monitor-work-programme", "answer-task"] },
  {
    href: "/desk/programme",
    text: texts.programme,
    actions: ["write-work-programme", "monitor-work-programme", "approve-work-programme", "see-programme"],
  },
  { href: "/desk/log", text: texts.log, actions: ["read-log"] },
  { href: "/desk/admin/mails", text: texts.mails, actions: ["invite-account"] },
  { href: "/desk/me", text: texts.me, actions: ["change-own-record"] },
  { href: "/desk/account", text: texts.account, actions: ["see-desk"] },
];

/** Reviews that wait for their reviewer. */
const countOwnReviews = async ({ database, session }: SignedInRequest): Promise<number> =>
  (await assignmentsFor(database, session.personId)).filter(({ state }) => state === "invited" || state === "accepted").length;

/** Responses and answers that wait for whoever looks. */
const countResponsesWaiting = async ({ database, standing }: SignedInRequest): Promise<number> =>
  (await deskResponses(database, standing, "waiting", { offset: 0, most: 1 })).total;

/** The ways through the desk that are open to somebody, with how much waits there. */
export const deskWays = async (request: SignedInRequest): Promise<readonly DeskWay[]> => {
  const subject = anywhere(request.standing);
  const open = WAYS.filter(({ actions }) => actions.some((action) => request.may(action, subject).allowed));
  return Promise.all(open.map(async ({ href, text, count }) => (count ? { href, text, waiting: await count(request) } : { href, text })));
};

/** What every page of the desk takes besides its own title and body. */
export const deskSides = async (
  request: SignedInRequest,
  here: string,
): Promise<Pick<DeskPageData, "ways" | "here" | "notice" | "navigation">> => ({
  ways: await deskWays(request),
  here,
  notice: request.notice,
  navigation: partnershipTexts.desk.navigation,
});
