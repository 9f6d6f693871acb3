import { sql } from "kysely";
import type { Readable } from "../bodies/readable.ts";

/** How many public works are about each country. */
export const worksOfAreas = async (from: Readable): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ area: string; works: number }>`
    select area, count(*)::int as works from partnership_index.library_entry e, unnest(e.countries) as area group by area order by area`.execute(
    from.tables(),
  );
  return new Map(rows.map(({ area, works }) => [area, works]));
};

/** How many public works a body made, or are on a theme. */
export const countWorks = async (from: Readable, of: { readonly bodyId: string } | { readonly themeId: string }): Promise<number> => {
  const wanted = "bodyId" in of ? sql`body_id = ${of.bodyId}` : sql`themes @> array[${of.themeId}::uuid]`;
  const { rows } = await sql<{ works: number }>`select count(*)::int as works from partnership_index.library_entry where ${wanted}`.execute(
    from.tables(),
  );
  return rows[0]!.works;
};
