import { sql, type RawBuilder } from "kysely";
import type { Readable } from "../../bodies/readable.ts";

const CHOICES = sql`(select id from partnership.policy_choice where fictitious)`;
const VERSIONS = sql`(select id from partnership.choice_version where choice_id in ${CHOICES})`;

/** Takes invented policy choices away with all that was judged of them, invented pilots, and what was invented for the lists. */
export const CHOICE_REMOVALS: readonly RawBuilder<unknown>[] = [
  sql`delete from partnership.choice_comparison where version_id in ${VERSIONS}`,
  sql`delete from partnership.choice_cause where choice_id in ${CHOICES}`,
  sql`delete from partnership.choice_step where choice_id in ${CHOICES}`,
  sql`update partnership.policy_choice set state = 'draft', public_version = null, appraisal_case = null, withdrawn_reason = '' where fictitious`,
  sql`delete from partnership.choice_version_evidence where version_id in ${VERSIONS}`,
  sql`delete from partnership.choice_judgement_outcome where judgement_id in (select id from partnership.choice_judgement where choice_id in ${CHOICES})`,
  sql`delete from partnership.choice_judgement where choice_id in ${CHOICES}`,
  sql`delete from partnership.choice_appraisal where choice_id in ${CHOICES}`,
  sql`delete from partnership.choice_version where choice_id in ${CHOICES}`,
  sql`delete from partnership.choice_appraiser where choice_id in ${CHOICES}`,
  sql`delete from partnership.choice_evidence where choice_id in ${CHOICES}`,
  sql`delete from partnership.choice_viewpoint where choice_id in ${CHOICES}`,
  sql`delete from partnership.choice_theme where choice_id in ${CHOICES}`,
  sql`delete from partnership.policy_choice where fictitious`,
  sql`delete from partnership.choice_pilot where fictitious`,
  sql`delete from partnership.choice_instrument where fictitious`,
  sql`delete from partnership.choice_outcome where fictitious`,
];

/** The first invented policy choice that readers see and that was not withdrawn; undefined where there is none. */
export const inventedPublicChoice = async (from: Readable): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`
    select c.id from partnership.policy_choice c where c.fictitious and c.public_version is not null and c.state = 'current'
    order by length(c.reference), c.reference limit 1`.execute(from.tables());
  return rows[0]?.id;
};
