import { publicUptake, readPublicUptake } from "#partnership";
import { partnershipTexts, usePage, usesPage } from "#web";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute } from "../../desk/desk-route.ts";
import { usePageData, usesData, usesFilter, withUsesFilter } from "./uses-data.ts";
import { usesAtom, usesCsv } from "./uses-files.ts";

const texts = partnershipTexts.uptake;
const FEED_ENTRIES = 50;
const MOST_ROWS = 20_000;

/** Verified uses in public: the list, as CSV, as a feed, and each of them. */
export const USES_ROUTES: readonly PartnershipRoute[] = [
  { kind: "public", path: "/uptake", answer: async (request) => ({ page: usesPage(await usesData(request)) }) },
  { kind: "public", path: "/uptake/uptake.csv", answer: (request) => csv(request) },
  { kind: "public", path: "/uptake/feed.atom", answer: (request) => feed(request) },
  {
    kind: "public",
    path: "/uptake/:reference{U-[0-9]+}",
    answer: async (request) => {
      const line = await readPublicUptake(request.database, request.part("reference"));
      return line ? { page: usePage(await usePageData(request, line)) } : { nothing: texts.unknown };
    },
  },
];

const csv = async (request: PartnershipRequest): Promise<PartnershipAnswer> => {
  const { lines } = await publicUptake(request.database, usesFilter(request), { offset: 0, most: MOST_ROWS });
  return { file: usesCsv(lines, request.frame.address), type: "text/csv; charset=utf-8", name: "uptake.csv" };
};

const feed = async (request: PartnershipRequest): Promise<PartnershipAnswer> => {
  const { database, frame, now } = request;
  const filter = usesFilter(request);
  const { lines } = await publicUptake(database, filter, { offset: 0, most: FEED_ENTRIES });
  const atom = usesAtom(lines, {
    address: frame.address,
    path: withUsesFilter("/uptake/feed.atom", filter),
    listPath: withUsesFilter("/uptake", filter),
    title: `${frame.siteName}: ${texts.feedTitle}`,
    now,
  });
  return { file: atom, type: "application/atom+xml; charset=utf-8" };
};
