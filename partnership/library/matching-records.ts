import { sql, type RawBuilder } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import { LIBRARY_FACETS, type ChosenFacets, type LibraryFacet } from "./library-filter.ts";
import { queryNotation, understandQuery, type NamedTheme, type Understood } from "./understand-query.ts";

/** A search as it was understood, with its notation for the store; "" where no word is looked for. */
export interface AskedWords {
  readonly understood: Understood;
  readonly notation: string;
}

const themeNames = async (from: Readable): Promise<readonly NamedTheme[]> => {
  const { rows } = await sql<NamedTheme>`
    select b.id, array_agg(n.name order by n.until_on desc nulls first, n.from_on desc nulls last, n.name) as names
    from partnership.body b join partnership.body_name n on n.body_id = b.id where b.kind = 'theme' group by b.id order by b.id`.execute(
    from.tables(),
  );
  return rows;
};

/** Reads what somebody typed. */
export const askedWords = async (from: Readable, words: string): Promise<AskedWords> => {
  if (words.trim() === "") return { understood: { wanted: [], excluded: [], meant: [] }, notation: "" };
  const understood = understandQuery(words, await themeNames(from));
  return { understood, notation: queryNotation(understood) };
};

const idsOf = (table: "body" | "series", slugs: readonly string[]): RawBuilder<string[]> =>
  sql`array(select id from ${sql.raw(`partnership.${table}`)} where slug = any(${[...slugs]}::text[]))`;

/** One condition on entries `e` for each facet with chosen values. */
const CONDITIONS: Readonly<Record<LibraryFacet, (values: readonly string[]) => RawBuilder<boolean>>> = {
  theme: (values) => sql`e.themes && ${idsOf("body", values)}`,
  kind: (values) => sql`e.kind = any(${[...values]}::text[])`,
  body: (values) => sql`e.body_id = any(${idsOf("body", values)})`,
  country: (values) => sql`e.countries && ${[...values]}::text[]`,
  group: (values) => sql`e.groups && ${[...values]}::text[]`,
  language: (values) => sql`e.language = any(${[...values]}::text[])`,
  year: (values) => sql`e.year = any(${[...values]}::text[])`,
  series: (values) => sql`e.series_id = any(${idsOf("series", values)})`,
  licence: (values) => sql`e.licence = any(${[...values]}::text[])`,
};

/** Facets that something is chosen of, each with its condition. */
export const chosenConditions = (chosen: ChosenFacets): readonly (readonly [LibraryFacet, RawBuilder<boolean>])[] =>
  LIBRARY_FACETS.filter((facet) => chosen[facet].length > 0).map((facet) => [facet, CONDITIONS[facet](chosen[facet])] as const);

/** All of some conditions. */
export const all = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
