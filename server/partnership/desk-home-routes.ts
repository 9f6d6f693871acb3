import { countNotices, listCases, listNotices, listWaitingTasks, ownBodies, readNotices, type Notice } from "#partnership";
import { deskHomePage, noticesPage, partnershipTexts, type DeskHomeData, type NoticesData } from "#web";
import type { PartnershipRoute, SignedInRequest } from "../desk/desk-route.ts";
import { caseLine, dayOf } from "./case-words.ts";
import { deskSides } from "./desk-ways.ts";
import { isId } from "./is-id.ts";
import { reviewWaits } from "./review/desk/review-list-routes.ts";
import { pageNumber } from "./page-number.ts";

const MOST_TASKS = 50;
const MOST_REVIEWS = 15;
const MOST_CASES = 15;
const MOST_NOTICES = 5;
const PART = 50;

/** The first page of the desk, and everything somebody was told. */
export const DESK_HOME_ROUTES: readonly PartnershipRoute[] = [
  {
    kind: "desk",
    method: "get",
    path: "/desk",
    answer: async (request) => {
      const [data, sides] = await Promise.all([homeData(request), deskSides(request, "/desk")]);
      return { page: deskHomePage(data, sides) };
    },
  },
  {
    kind: "desk",
    method: "get",
    path: "/desk/notices",
    answer: async (request) => {
      const [data, sides] = await Promise.all([noticesData(request), deskSides(request, "/desk/notices")]);
      return { page: noticesPage(data, sides) };
    },
  },
  {
    kind: "desk",
    method: "post",
    path: "/desk/notices",
    answer: async ({ database, actor, surroundings, session, form }) => {
      const notice = form.text("notice");
      if (notice === "all" || isId(notice))
        await readNotices({ database, actor, surroundings, personId: session.personId }, notice === "all" ? "all" : { id: notice });
      return { redirect: "/desk/notices", notice: partnershipTexts.desk.notices.done };
    },
  },
];

const homeData = async (request: SignedInRequest): Promise<DeskHomeData> => {
  const { database, standing, session, now } = request;
  const day = dayOf(now);
  const part = { from: 0, most: MOST_CASES, day };
  const [tasks, reviews, toDecide, mine, bodies, notices] = await Promise.all([
    listWaitingTasks(database, standing, MOST_TASKS),
    reviewWaits(request, MOST_REVIEWS),
    listCases(database, standing, { show: "to decide" }, part),
    listCases(database, standing, { show: "mine", undecided: true }, part),
    ownBodies(database, session.personId, now),
    listNotices(database, session.personId, { from: 0, most: MOST_NOTICES, unreadOnly: true }),
  ]);
  return {
    tasks: tasks.map(({ id, title, dueOn, reference, role }) => ({
      href: `/desk/tasks/${id}`,
      title,
      due: dueOn,
      late: dueOn !== null && dueOn < day,
      reference,
      caseHref: `/desk/cases/${reference}`,
      role,
    })),
    reviews: reviews.lines,
    toDecide: toDecide.cases.map(caseLine),
    mine: mine.cases.map(caseLine),
    bodies: bodies.map(({ slug, name, role, until }) => ({ name, href: `/bodies/${slug}`, role, until })),
    notices: notices.map(noticeLine),
  };
};

const noticeLine = ({ id, words, href, at, read }: Notice): DeskHomeData["notices"][number] => ({ id, words, href, on: dayOf(at), read });

const noticesData = async ({ database, session, query, csrf }: SignedInRequest): Promise<NoticesData> => {
  const page = pageNumber(query("page"));
  const from = (page - 1) * PART;
  const [notices, { all, unread }] = await Promise.all([
    listNotices(database, session.personId, { from, most: PART }),
    countNotices(database, session.personId),
  ]);
  return {
    notices: notices.map(noticeLine),
    unread,
    csrf,
    laterHref: page > 1 ? `/desk/notices?page=${page - 1}` : undefined,
    earlierHref: from + PART < all ? `/desk/notices?page=${page + 1}` : undefined,
  };
};
