import { sql } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import type { PublicChoice } from "../policy-menu/read-choice.ts";

/** A policy choice as readers saw it before a moment: the version that was public then. */
export interface PastChoice {
  readonly slug: string;
  readonly title: string;
  readonly number: number;
  /** Null where no step tells it. */
  readonly state: PublicChoice["state"] | null;
  readonly fictitious: boolean;
}

/** Policy choices that were public on a theme before a moment, by title. */
export const choicesOfThemeBefore = async (from: Readable, themeId: string, before: Date): Promise<readonly PastChoice[]> => {
  const { rows } = await sql<PastChoice>`
    select c.slug, v.content->>'title' as title, v.number, s.state, c.fictitious
    from partnership.policy_choice c
    cross join lateral (select number, content from partnership.choice_version
      where choice_id = c.id and published_at < ${before} order by number desc limit 1) v
    left join lateral (select case when state in ('draft', 'in appraisal') then 'not yet appraised' else state end as state
      from partnership.choice_step where choice_id = c.id and public and at < ${before} order by at desc, id desc limit 1) s on true
    where v.content->'themes' @> to_jsonb(${themeId}::text)
    order by lower(v.content->>'title'), c.id`.execute(from.tables());
  return rows;
};
