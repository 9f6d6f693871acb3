/** What the works of the library are narrowed down by. */
export const LIBRARY_FACETS = ["theme", "kind", "body", "country", "group", "language", "year", "series", "licence"] as const;
export type LibraryFacet = (typeof LIBRARY_FACETS)[number];

/** Values of each facet, any of which may fit; every facet with values has to. Themes, bodies and series by the last part of their addresses. */
export type ChosenFacets = Readonly<Record<LibraryFacet, readonly string[]>>;

/** Which public works: words as they were typed, and facets; nothing of either asks for all. */
export interface LibraryFilter extends ChosenFacets {
  readonly words: string;
}

/** Every public work. */
export const ALL_WORKS: LibraryFilter = {
  words: "",
  theme: [],
  kind: [],
  body: [],
  country: [],
  group: [],
  language: [],
  year: [],
  series: [],
  licence: [],
};
