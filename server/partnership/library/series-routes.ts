import { ALL_WORKS, allSeries, worksOfSeries, type Series, type SeriesWork } from "#partnership";
import { allSeriesPage, partnershipTexts, seriesPage, type SeriesPageData, type SeriesWorkLine } from "#web";
import type { PartnershipRequest, PublicRoute } from "../../desk/desk-route.ts";
import { listPart, waysOn } from "../list-parts.ts";
import { kindName, textLanguage, workHref } from "../works/library-data.ts";
import { withFilter } from "./filter-query.ts";

const texts = partnershipTexts.series;

export const seriesHref = (slug: string): string => `/series/${encodeURIComponent(slug)}`;

/** Public pages of series. */
export const SERIES_ROUTES: readonly PublicRoute[] = [
  {
    kind: "public",
    path: "/series",
    answer: async ({ database }) => ({
      page: allSeriesPage(
        (await allSeries(database)).map(({ name, slug, about, issn, works, fictitious }) => ({
          ...{ name, about, issn, works, fictitious },
          href: seriesHref(slug),
        })),
      ),
    }),
  },
  {
    kind: "public",
    path: "/series/:slug",
    answer: async (request) => {
      const [series] = await allSeries(request.database, request.part("slug"));
      return series ? { page: seriesPage(await seriesData(request, series)) } : { nothing: texts.unknown };
    },
  },
];

const seriesData = async ({ database, query }: PartnershipRequest, series: Series): Promise<SeriesPageData> => {
  const part = listPart(query("page"));
  const works = await worksOfSeries(database, series.id, part);
  const { name, slug, about, issn, fictitious, openedOn, kinds } = series;
  const ownFilter = { ...ALL_WORKS, series: [slug] };
  return {
    ...{ name, about, issn, fictitious, openedOn, works: series.works },
    kinds: kinds.map(kindName),
    years: [...new Set(works.map(({ year }) => year))].map((year) => ({
      year,
      works: works.filter((work) => work.year === year).map(lineOf),
    })),
    feedHref: withFilter("/library/feed.atom", ownFilter),
    narrowHref: withFilter("/library", ownFilter),
    ...waysOn(seriesHref(slug), {}, part, series.works),
  };
};

const lineOf = ({ year, number, title, slug, language, authors, retracted, corrected }: SeriesWork): SeriesWorkLine => ({
  number: texts.number(year, number),
  title,
  href: workHref(slug),
  text: textLanguage(language),
  authors: authors.join(", "),
  retracted,
  corrected: corrected && !retracted,
});
