import { sql, type RawBuilder } from "kysely";

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
