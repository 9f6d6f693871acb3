import { findGap, gapLiterature, LITERATURE_EXPORTS, publicGaps, type Gap, type LiteratureExport } from "#partnership";
import { gapPage, gapsPage, partnershipTexts } from "#web";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute } from "../../desk/desk-route.ts";
import { SetVersions } from "../works/set-text.ts";
import type { WorksAround } from "../works/works-around.ts";
import { gapPageData } from "./gap-page-data.ts";
import { gapFilter, gapQuery, gapsData } from "./gaps-data.ts";
import { gapsAtom } from "./gaps-feed.ts";

const texts = partnershipTexts.gaps;
const FEED_ENTRIES = 50;
const ALL_ENTRIES = 10_000;

/** Public questions: the list, its feed, each question and its literature. */
export const gapsRoutes = (around: WorksAround): readonly PartnershipRoute[] => {
  const sets = new SetVersions();
  return [
    { kind: "public", path: "/gaps", answer: async (request) => ({ page: gapsPage(await gapsData(request)) }) },
    { kind: "public", path: "/gaps/feed.atom", answer: (request) => feed(request) },
    {
      kind: "public",
      path: "/gaps/:slug",
      answer: async (request) => {
        const gap = await publicGap(request);
        return gap ? { page: gapPage(await gapPageData(request, gap, sets, around)) } : { nothing: texts.unknown };
      },
    },
    { kind: "public", path: "/gaps/:slug/literature/:format", answer: (request) => literature(request) },
  ];
};

const publicGap = async ({ database, part }: PartnershipRequest): Promise<Gap | undefined> => {
  const gap = await findGap(database, { slug: part("slug") });
  return gap?.public ? gap : undefined;
};

const feed = async (request: PartnershipRequest): Promise<PartnershipAnswer> => {
  const { database, frame, now } = request;
  const filter = gapFilter(request);
  const { lines } = await publicGaps(database, filter, { offset: 0, most: FEED_ENTRIES });
  const query = gapQuery(filter);
  const withQuery = (path: string): string => (query === "" ? path : `${path}?${query}`);
  const atom = gapsAtom(lines, {
    address: frame.address,
    path: withQuery("/gaps/feed.atom"),
    listPath: withQuery("/gaps"),
    title: `${frame.siteName}: ${texts.feedTitle}`,
    stateOf: (state) => texts.states[state],
    now,
  });
  return { file: atom, type: "application/atom+xml; charset=utf-8" };
};

const literature = async (request: PartnershipRequest): Promise<PartnershipAnswer> => {
  const gap = await publicGap(request);
  const format = request.part("format");
  if (!gap || !(format in LITERATURE_EXPORTS)) return { nothing: texts.unknown };
  const entries = await gapLiterature(request.database, gap.id, { offset: 0, most: ALL_ENTRIES });
  const { type, ending, write } = LITERATURE_EXPORTS[format as LiteratureExport];
  return { file: write(entries.map(({ item }) => item)), type: `${type}; charset=utf-8`, name: `${gap.slug}.${ending}` };
};
