import {
  languageWords,
  markWorks,
  otherSpellings,
  searchLibrary,
  type FoundWork,
  type LibraryFilter,
  type LibrarySearch,
  type MarkedWork,
} from "#partnership";
import { findArea } from "#vocabulary";
import { partnershipTexts, type LibraryItem, type LibraryPageData, type NothingFound } from "#web";
import type { PartnershipRequest } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";
import { pageNumber } from "../page-number.ts";
import { kindName, textLanguage, workHref } from "../works/library-data.ts";
import { facetData } from "./facet-data.ts";
import { isNarrowed, libraryFilter, withFilter } from "./filter-query.ts";

/** Works on one page of the list: each is a few lines. */
const WORKS_A_PAGE = 20;
/** Other names of a country or theme that the page says it looked for too. */
const NAMES_SAID = 6;

const texts = partnershipTexts.library;

/** What the list of public works shows. */
export const libraryPageData = async (request: PartnershipRequest): Promise<LibraryPageData> => {
  const { database, query } = request;
  const filter = libraryFilter(request);
  const order = query("order") === "newest" ? "newest" : "best";
  const page = pageNumber(query("page"));
  const offset = (page - 1) * WORKS_A_PAGE;
  const found = await searchLibrary(database, filter, { offset, most: WORKS_A_PAGE, order });
  const marked = await markWorks(database, found.works, found.asked);
  const more = filter.words !== "" && order === "newest" ? { order } : {};
  const at = (number: number): string => withFilter("/library", filter, { ...more, ...(number > 1 ? { page: String(number) } : {}) });
  return {
    words: filter.words,
    order: filter.words === "" ? undefined : order,
    facets: await facetData(request, found.counts, filter),
    filtered: isNarrowed(filter),
    works: found.works.map((work, place) => itemOf(work, marked[place]!)),
    total: found.total,
    understood: understoodWords(found),
    nothing: found.total > 0 || !isNarrowed(filter) ? undefined : await nothingFound(request, filter, found),
    feedHref: withFilter("/library/feed.atom", filter),
    nextHref: offset + WORKS_A_PAGE < found.total ? at(page + 1) : undefined,
    previousHref: page > 1 ? at(page - 1) : undefined,
  };
};

/** A work in a list of the library. */
const itemOf = (work: FoundWork, marked: MarkedWork): LibraryItem => {
  const { slug, kind, language, authors, firstPublicAt, state, fictitious, series, corrected } = work;
  return {
    title: marked.title,
    href: workHref(slug),
    kind: kindName(kind),
    text: textLanguage(language),
    language: language === "en" ? "" : languageWords([language]),
    summary: marked.summary,
    passage: marked.passage,
    authors: authors.join(", "),
    on: dayOf(firstPublicAt),
    series: series && { text: texts.numbered(series.name, series.year, series.number), href: `/series/${encodeURIComponent(series.slug)}` },
    retracted: state === "retracted",
    corrected: corrected && state !== "retracted",
    fictitious,
  };
};

const understoodWords = ({ asked: { understood } }: LibrarySearch): readonly string[] => [
  ...understood.meant.map(({ kind, key, typed, also }) => {
    const name = kind === "country" ? (findArea(key)?.names.en ?? typed) : typed;
    return texts.understood[kind](name, also.filter((one) => one !== name).slice(0, NAMES_SAID));
  }),
  ...understood.wanted
    .filter(({ term, meant }) => term.quoted && !meant && term.words.length > 1)
    .map(({ term }) => texts.understood.phrase(term.typed)),
  ...(understood.excluded.length === 0 ? [] : [texts.understood.without(understood.excluded.map(({ typed }) => typed))]),
];

/** Ways on from a search that found nothing. */
const nothingFound = async ({ database }: PartnershipRequest, filter: LibraryFilter, found: LibrarySearch): Promise<NothingFound> => {
  const spellings = filter.words === "" ? [] : await otherSpellings(database, filter.words, found.asked);
  const narrowed = found.without.filter(({ count }) => count > 0);
  return {
    noWords: filter.words !== "" && found.asked.notation === "",
    spellings: spellings.map((words) => ({ text: words, href: withFilter("/library", { ...filter, words }) })),
    wider: narrowed.map(({ facet, count }) => ({
      text: texts.nothing.withoutFacet(texts.facets[facet], count),
      href: withFilter("/library", { ...filter, [facet]: [] }),
    })),
    askHref: "/gaps/ask",
  };
};
