import { LIBRARY_FACETS, type ChosenFacets, type LibraryFacet, type LibraryFilter } from "#partnership";
import type { PartnershipRequest } from "../../desk/desk-route.ts";

const LONGEST_WORDS = 200;
const LONGEST_VALUE = 120;
const MOST_VALUES = 20;

/** What values of some facets look like; others are addresses of records, and what no record has finds nothing. */
const SHAPES: Partial<Record<LibraryFacet, RegExp>> = {
  country: /^[A-Z]{3}$/,
  group: /^(?:\d{3}|South|North)$/,
  language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  year: /^(?:19|2\d)\d{2}$/,
};

/** The filter that an address names; what is no choice counts as none. */
export const libraryFilter = ({ query, queries }: Pick<PartnershipRequest, "query" | "queries">): LibraryFilter => {
  const chosen = LIBRARY_FACETS.map((facet) => {
    const values = queries(facet).filter((value) => value !== "" && value.length <= LONGEST_VALUE && (SHAPES[facet]?.test(value) ?? true));
    return [facet, [...new Set(values)].slice(0, MOST_VALUES)] as const;
  });
  return { words: query("q").slice(0, LONGEST_WORDS).trim(), ...(Object.fromEntries(chosen) as unknown as ChosenFacets) };
};

/** Whether anything is looked for or chosen. */
export const isNarrowed = (filter: LibraryFilter): boolean =>
  filter.words !== "" || LIBRARY_FACETS.some((facet) => filter[facet].length > 0);

/** The same filter as an address has it, with what else belongs there: names in one order, so that one filter has one address. */
export const filterQuery = (filter: LibraryFilter, more: Readonly<Record<string, string>> = {}): string => {
  const given: (readonly [string, string])[] = [
    ["q", filter.words],
    ...LIBRARY_FACETS.flatMap((facet) => filter[facet].map((value) => [facet, value] as const)),
    ...Object.entries(more),
  ];
  return new URLSearchParams(given.filter(([, value]) => value !== "").map(([name, value]) => [name, value])).toString();
};

/** The address of a list with a filter. */
export const withFilter = (path: string, filter: LibraryFilter, more?: Readonly<Record<string, string>>): string => {
  const query = filterQuery(filter, more);
  return query === "" ? path : `${path}?${query}`;
};
