import { sql } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import type { GapState } from "./gap-states.ts";

/** A public question that names countries, as pages of figures say it. */
export interface AskedOfAreas {
  readonly slug: string;
  readonly title: string;
  readonly language: string;
  readonly state: GapState;
  readonly fictitious: boolean;
  /** Alpha-3 codes of the countries, in order. */
  readonly areas: readonly string[];
}

/** Questions that pages of figures know of. */
const MOST = 2_000;

/** Public questions about countries that were not declined, the newest first. */
export const questionsOfAreas = async (from: Readable): Promise<readonly AskedOfAreas[]> => {
  const { rows } = await sql<AskedOfAreas>`
    select g.slug, g.title, g.language, g.state, g.fictitious, array_agg(c.area order by c.area) as areas
    from partnership.knowledge_gap g join partnership.gap_country c on c.gap_id = g.id
    where g.public and g.state <> 'declined'
    group by g.id order by g.proposed_at desc, g.id limit ${MOST}`.execute(from.tables());
  return rows;
};
