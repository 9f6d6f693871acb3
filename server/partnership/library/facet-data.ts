import {
  allSeries,
  bodiesBySlug,
  bodyLabels,
  findLicence,
  languageWords,
  LIBRARY_FACETS,
  REGION_CODES,
  regionName,
  type FacetCount,
  type LibraryFacet,
  type LibraryFilter,
} from "#partnership";
import { partnershipTexts, type LibraryFacetData, type LibraryFacetValue } from "#web";
import type { PartnershipRequest } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";
import { countryName } from "../people-words.ts";
import { kindName } from "../works/library-data.ts";
import { withFilter } from "./filter-query.ts";

const texts = partnershipTexts.library;
const { incomes } = partnershipTexts.choicesDesk;

/** Names of themes, bodies and series, and the last parts of their addresses. */
interface Records {
  readonly slugs: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
}

const recordsOf = async (
  { database, now }: PartnershipRequest,
  counts: readonly FacetCount[],
  filter: LibraryFilter,
): Promise<Record<"theme" | "body" | "series", Records>> => {
  const ids = (facet: LibraryFacet): readonly string[] => counts.filter((one) => one.facet === facet).map(({ value }) => value);
  const day = dayOf(now);
  const [labels, chosen, series] = await Promise.all([
    bodyLabels(database, [...ids("theme"), ...ids("body")], day),
    filter.theme.length + filter.body.length === 0 ? [] : bodiesBySlug(database, [...filter.theme, ...filter.body], day),
    ids("series").length + filter.series.length === 0 ? [] : allSeries(database),
  ]);
  const all = [...labels.values(), ...chosen];
  const bodies = { slugs: new Map(all.map(({ id, slug }) => [id, slug])), names: new Map(all.map(({ slug, name }) => [slug, name])) };
  return {
    theme: bodies,
    body: bodies,
    series: { slugs: new Map(series.map(({ id, slug }) => [id, slug])), names: new Map(series.map(({ slug, name }) => [slug, name])) },
  };
};

const LABELS: Readonly<Record<Exclude<LibraryFacet, "theme" | "body" | "series">, (value: string) => string>> = {
  kind: kindName,
  country: (value) => countryName(value) || value,
  group: (value) =>
    REGION_CODES.includes(value) ? regionName(value) : (texts.halves[value as "South"] ?? incomes[value as keyof typeof incomes] ?? value),
  language: (value) => languageWords([value]) || value,
  year: (value) => value,
  licence: (value) => findLicence(value)?.name ?? value,
};

/** Facets with their values and counts, and what is chosen with ways to drop it. Values stand by how many works they have, years the newest first. */
export const facetData = async (
  request: PartnershipRequest,
  counts: readonly FacetCount[],
  filter: LibraryFilter,
): Promise<readonly LibraryFacetData[]> => {
  const records = await recordsOf(request, counts, filter);
  return LIBRARY_FACETS.map((facet): LibraryFacetData => {
    const named = facet === "theme" || facet === "body" || facet === "series" ? records[facet] : undefined;
    const labelOf = (value: string): string => (named ? (named.names.get(value) ?? value) : LABELS[facet as "kind"](value));
    const own = counts
      .filter((one) => one.facet === facet)
      .map(({ value: id, count }): LibraryFacetValue => {
        const value = named?.slugs.get(id) ?? id;
        return { value, label: labelOf(value), count, chosen: filter[facet].includes(value), withoutHref: undefined };
      });
    const gone = filter[facet]
      .filter((value) => own.every((one) => one.value !== value))
      .map((value): LibraryFacetValue => ({ value, label: labelOf(value), count: 0, chosen: true, withoutHref: undefined }));
    const byName = (a: LibraryFacetValue, b: LibraryFacetValue): number => a.label.localeCompare(b.label, "en");
    const sorted = [...own, ...gone].toSorted((a, b) =>
      facet === "year" ? b.value.localeCompare(a.value) : b.count - a.count || byName(a, b),
    );
    return { facet, title: texts.facets[facet], values: sorted.map((one) => withWayBack(one, facet, filter)) };
  }).filter(({ values }) => values.length > 0);
};

const withWayBack = (one: LibraryFacetValue, facet: LibraryFacet, filter: LibraryFilter): LibraryFacetValue =>
  one.chosen
    ? { ...one, withoutHref: withFilter("/library", { ...filter, [facet]: filter[facet].filter((value) => value !== one.value) }) }
    : one;
