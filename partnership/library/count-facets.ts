import type { CataloguedWork } from "./catalogue-records.ts";
import { LIBRARY_FACETS, type ChosenFacets, type LibraryFacet } from "./library-filter.ts";

/** How many works there are of a value, as far as the words and the other facets let them through. */
export interface FacetCount {
  readonly facet: LibraryFacet;
  /** Of themes, bodies and series the id. */
  readonly value: string;
  readonly count: number;
}

export interface CountedFacets {
  /** Works that every chosen facet lets through, in the order they came in. */
  readonly works: readonly CataloguedWork[];
  readonly counts: readonly FacetCount[];
  /** How many there would be without what is chosen of a facet; of those with a choice. */
  readonly without: readonly { readonly facet: LibraryFacet; readonly count: number }[];
}

/** Narrows works down and counts them, all facets in one go: a work that one facet alone keeps out still counts for the values of that facet. */
export const countFacets = (works: Iterable<CataloguedWork>, chosen: ChosenFacets): CountedFacets => {
  const asked = LIBRARY_FACETS.filter((facet) => chosen[facet].length > 0).map((facet) => [facet, new Set(chosen[facet])] as const);
  const counts = new Map<LibraryFacet, Map<string, number>>(LIBRARY_FACETS.map((facet) => [facet, new Map()]));
  const without = new Map<LibraryFacet, number>(asked.map(([facet]) => [facet, 0]));
  const fitting: CataloguedWork[] = [];
  for (const work of works) {
    const missed = asked.filter(([facet, values]) => !work.values[facet].some((value) => values.has(value)));
    if (missed.length > 1) continue;
    const alone = missed[0]?.[0];
    if (alone === undefined) fitting.push(work);
    for (const facet of alone === undefined ? LIBRARY_FACETS : [alone]) {
      const byValue = counts.get(facet)!;
      for (const value of work.values[facet]) byValue.set(value, (byValue.get(value) ?? 0) + 1);
    }
    for (const [facet] of asked) if (alone === undefined || alone === facet) without.set(facet, without.get(facet)! + 1);
  }
  return {
    works: fitting,
    counts: LIBRARY_FACETS.flatMap((facet) => [...counts.get(facet)!].map(([value, count]) => ({ facet, value, count }))),
    without: [...without].map(([facet, count]) => ({ facet, count })),
  };
};
