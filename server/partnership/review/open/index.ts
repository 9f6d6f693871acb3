import {
  bodyLabels,
  creditedReviewers,
  findPeople,
  listSubmissions,
  PUBLIC,
  SMALLEST_SHOWN,
  statisticsByYear,
  type YearStatistics,
} from "#partnership";
import { partnershipTexts, reviewHistoryPage, reviewsPage, type StatisticsRow } from "#web";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute } from "../../../desk/desk-route.ts";
import { dayOf } from "../../case-words.ts";
import { bodyLink } from "../../people-words.ts";
import { pageNumber } from "../../page-number.ts";
import { historyData } from "./history-data.ts";

const HERE = "/reviews";
const texts = partnershipTexts.reviewsOpen;
const ON_A_PAGE = 50;

/** What readers see of reviews: how each public work was reviewed, and how reviewing goes. */
export const openReviewRoutes = (): readonly PartnershipRoute[] => [
  { kind: "public", path: HERE, answer: showReviews },
  {
    kind: "public",
    path: `${HERE}/:reference`,
    answer: async (request) => {
      const data = await historyData(request, request.part("reference"));
      return data ? { page: reviewHistoryPage(data) } : { nothing: texts.history.unknown };
    },
  },
];

async function showReviews(request: PartnershipRequest): Promise<PartnershipAnswer> {
  const { database } = request;
  const page = pageNumber(request.query("page"));
  const part = { from: (page - 1) * ON_A_PAGE, most: ON_A_PAGE };
  // As for readers without an account: the page is the same whoever asks.
  const { submissions, total } = await listSubmissions(database, PUBLIC, { show: "ended", part: "all" }, part);
  const data = {
    rows: await statisticsRows(request),
    smallest: SMALLEST_SHOWN,
    works: submissions.map(({ reference, title, submittedAt }) => ({
      link: { text: title, href: `${HERE}/${reference}` },
      on: dayOf(submittedAt),
    })),
    moreHref: part.from + ON_A_PAGE < total ? `${HERE}?page=${page + 1}` : undefined,
    reviewers: await creditedData(request),
  };
  return { page: reviewsPage(data) };
}

const statisticsRows = async ({ database, now }: PartnershipRequest): Promise<readonly StatisticsRow[]> => {
  const all = await statisticsByYear(database);
  const labels = await bodyLabels(
    database,
    all.flatMap(({ bodyId }) => bodyId ?? []),
    dayOf(now),
  );
  return all.map((one) => ({
    year: one.year,
    body: one.bodyId === null ? { text: texts.statistics.all } : bodyLink(labels.get(one.bodyId)),
    cells: cellsOf(one),
  }));
};

const cellsOf = (one: YearStatistics): readonly (string | undefined)[] => [
  one.submissions?.toString(),
  one.accepted?.toString(),
  one.rejected?.toString(),
  one.medianDaysToFirstDecision?.toFixed(0),
  one.medianDaysToAcceptance?.toFixed(0),
  one.acceptanceRate === undefined ? undefined : `${Math.round(one.acceptanceRate * 100)} %`,
];

const creditedData = async ({ database }: PartnershipRequest) => {
  const credited = await creditedReviewers(database);
  const people = await findPeople(
    database,
    credited.map(({ personId }) => personId),
  );
  return credited.map(({ personId, name, year, reviews }) => {
    const person = people.find(({ id }) => id === personId);
    const href = person?.listed ? { href: `/people/${encodeURIComponent(person.slug)}` } : {};
    return { name: { text: name, ...href }, year, reviews };
  });
};
