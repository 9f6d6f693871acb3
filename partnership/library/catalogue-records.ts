import { sql } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import { LIBRARY_FACETS, type LibraryFacet } from "./library-filter.ts";

/** What a public work is narrowed down by. */
export interface CataloguedWork {
  readonly number: number;
  readonly workId: string;
  /** Values of each facet; of themes, bodies and series ids. */
  readonly values: Readonly<Record<LibraryFacet, readonly string[]>>;
}

/** Every public work, the newest first, as far as lists are counted. */
export interface Catalogue {
  /** Another one for every change of the library. */
  readonly stamp: string;
  readonly newest: readonly CataloguedWork[];
  readonly byNumber: ReadonlyMap<number, CataloguedWork>;
}

/** Kept between requests, and thrown away at the first request after a change: counting ten thousand works takes a store longer than finding them. */
const kept = new WeakMap<object, Catalogue>();

/** The catalogue of a stamp, or of a later one where the library has changed since the stamp was read. */
export const catalogueOf = async (from: Readable, stamp: string): Promise<Catalogue> => {
  const known = kept.get(from);
  if (known?.stamp === stamp) return known;
  const catalogue = await readCatalogue(from);
  kept.set(from, catalogue);
  return catalogue;
};

interface EntryRow {
  readonly stamp: string;
  readonly number: number;
  readonly workId: string;
  readonly kind: string;
  readonly body: string;
  readonly language: string;
  readonly licence: string;
  readonly year: string;
  readonly series: string | null;
  readonly theme: readonly string[];
  readonly country: readonly string[];
  readonly group: readonly string[];
}

const readCatalogue = async (from: Readable): Promise<Catalogue> => {
  const { rows } = await sql<EntryRow>`
    select s.stamp::text as stamp, e.number, e.work_id as "workId", e.kind, e.body_id as body, e.language, e.licence, e.year, e.series_id as series,
      e.themes as theme, e.countries as country, e.groups as "group"
    from partnership_index.library_state s left join partnership_index.library_entry e on true
    order by e.first_public_at desc, e.work_id`.execute(from.tables());
  const newest = rows.filter(({ number }) => number !== null).map(workOf);
  return { stamp: rows[0]?.stamp ?? "", newest, byNumber: new Map(newest.map((work) => [work.number, work])) };
};

const workOf = ({ number, workId, ...row }: EntryRow): CataloguedWork => ({
  number,
  workId,
  values: Object.fromEntries(
    LIBRARY_FACETS.map((facet) => {
      const value = row[facet];
      return [facet, value === null ? [] : typeof value === "string" ? [value] : value];
    }),
  ) as unknown as CataloguedWork["values"],
});
