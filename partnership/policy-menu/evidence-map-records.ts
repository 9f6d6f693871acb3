import { sql } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import type { Certainty, Direction } from "./choice-words.ts";

/** What the menu holds of one instrument and one outcome. */
export interface EvidenceCell {
  /** Slugs. */
  readonly instrument: string;
  readonly outcome: string;
  /** Policy choices with that instrument that name evidence on that outcome. */
  readonly choices: number;
  /** Lines of evidence. */
  readonly lines: number;
  /** How many of those lines say what happens to the outcome. */
  readonly directions: Readonly<Partial<Record<Direction, number>>>;
  /** The strongest certainty that two appraisers published of the outcome; null where nobody judged it. */
  readonly strongest: Certainty | null;
}

/**
 * Evidence of public policy choices by instrument and outcome; withdrawn choices are left out, and pairs without evidence are not there. For a map of what is
 * known and what is not.
 */
export const evidenceCells = async (from: Readable): Promise<readonly EvidenceCell[]> => {
  const { rows } = await sql<EvidenceCell>`
    with shown as (
      select c.id, v.content->'instrument'->>'slug' as instrument, v.result_id, v.content->'evidence' as evidence
      from partnership.policy_choice c join partnership.choice_version v on v.id = c.public_version where c.state <> 'withdrawn'
    ), line as (
      select s.id, s.instrument, e->'outcome'->>'slug' as outcome, e->>'direction' as direction
      from shown s cross join lateral jsonb_array_elements(s.evidence) as e
    ), counted as (
      select instrument, outcome, direction, count(*)::int as lines from line group by instrument, outcome, direction
    ), judged as (
      select s.instrument, o.slug as outcome, max(array_position(array['very low', 'low', 'moderate', 'high'], x.certainty)) as certainty
      from shown s join partnership.choice_judgement_outcome x on x.judgement_id = s.result_id
      join partnership.choice_outcome o on o.id = x.outcome_id group by s.instrument, o.slug
    )
    select n.instrument, n.outcome, sum(n.lines)::int as lines, jsonb_object_agg(n.direction, n.lines) as directions,
      (select count(distinct l.id)::int from line l where l.instrument = n.instrument and l.outcome = n.outcome) as choices,
      (array['very low', 'low', 'moderate', 'high'])[j.certainty] as strongest
    from counted n left join judged j on j.instrument = n.instrument and j.outcome = n.outcome
    group by n.instrument, n.outcome, j.certainty order by n.instrument, n.outcome`.execute(from.tables());
  return rows;
};
