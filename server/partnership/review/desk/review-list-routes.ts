import { listSubmissions, SUBMISSION_STATES, waitingReviews, type SubmissionFilter, type WaitingReview } from "#partnership";
import { partnershipTexts, reviewListPage, type ReviewListData, type ReviewWaitLine } from "#web";
import type { PartnershipRoute, SignedInRequest } from "../../../desk/desk-route.ts";
import { dayOf } from "../../case-words.ts";
import { deskSides } from "../../desk-ways.ts";
import { listPart, waysOn } from "../../list-parts.ts";
import { kindName } from "../../works/library-data.ts";
import { hrefOf } from "./submission-at-hand.ts";

const HERE = "/desk/review";
const texts = partnershipTexts.reviewDesk;
const MOST_WAITING = 50;
const SHOWN = ["open", "ended", "all"] as const satisfies readonly SubmissionFilter["show"][];
const PARTS = ["all", "handled", "written", "reviewed"] as const satisfies readonly SubmissionFilter["part"][];

/** Submissions that somebody has to do with, and what waits for them first. */
export const REVIEW_LIST_ROUTES: readonly PartnershipRoute[] = [
  {
    kind: "desk",
    method: "get",
    path: HERE,
    answer: async (request) => {
      const [data, sides] = await Promise.all([listData(request), deskSides(request, HERE)]);
      return { page: reviewListPage(data, sides) };
    },
  },
];

/** What waits for somebody in reviews, as lines of a page. */
export const reviewWaits = async (
  { database, standing, now }: Pick<SignedInRequest, "database" | "standing" | "now">,
  most: number,
): Promise<{ readonly lines: readonly ReviewWaitLine[]; readonly total: number }> => {
  const today = dayOf(now);
  const { waiting, total } = await waitingReviews(database, standing, { today, most });
  return { lines: waiting.map((one) => waitLine(one, today)), total };
};

const waitLine = ({ title, reference, what, due, assignmentId }: WaitingReview, today: string): ReviewWaitLine => ({
  title,
  reference,
  href: assignmentId === null ? hrefOf({ reference }) : `${HERE}/invitations/${assignmentId}`,
  what: texts.waits[what],
  due,
  late: due !== null && due < today,
});

const listData = async (request: SignedInRequest): Promise<ReviewListData> => {
  const { database, standing, query } = request;
  const show = SHOWN.find((one) => one === query("show")) ?? "open";
  const part = PARTS.find((one) => one === query("part")) ?? "all";
  const state = SUBMISSION_STATES.find((one) => one === query("state"));
  const page = listPart(query("page"));
  const filter = { show, part, ...(state === undefined ? {} : { state }) };
  const [waits, listed] = await Promise.all([
    reviewWaits(request, MOST_WAITING),
    listSubmissions(database, standing, filter, { from: page.offset, most: page.most }),
  ]);
  return {
    waiting: waits.lines,
    more: waits.total > waits.lines.length ? texts.moreWaits(waits.total - waits.lines.length) : "",
    filter: { show, part, state: state ?? "" },
    count: listed.total === 0 ? texts.none : texts.count(listed.total),
    rows: listed.submissions.map((one) => ({
      title: one.title,
      reference: one.reference,
      href: hrefOf(one),
      kind: kindName(one.kind),
      state: texts.states[one.state],
      on: dayOf(one.submittedAt),
    })),
    ...waysOn(HERE, { show, part, state: state ?? "" }, page, listed.total),
  };
};
