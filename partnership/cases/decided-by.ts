import { sql, type RawBuilder } from "kysely";
import type { Action } from "../permissions/actions.ts";
import { isWithin, reachOf } from "../permissions/reach.ts";
import type { Standing } from "../permissions/standing.ts";

/** Whether a case concerns somebody. */
export const concerns = (personId: string, caseId: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`exists (select 1 from partnership.case_concern x where x.case_id = ${caseId} and x.person_id = ${personId})`;

/**
 * Where somebody decides, as a condition on `partnership.case_file c`: within the reach of their mandates, and as alternate also where a case
 * concerns a director.
 */
export const mayDecideWithin = (standing: Standing, action: Action): RawBuilder<boolean> => {
  const own = isWithin(reachOf(standing, action), sql.ref("c.body_id"));
  const { directors = [] } = standing;
  if (standing.away || directors.length === 0 || !standing.mandates.some(({ role }) => role === "alternate")) return own;
  const instead = isWithin(reachOf({ ...standing, away: true }, action), sql.ref("c.body_id"));
  return sql<boolean>`(${own} or (${instead} and exists (
    select 1 from partnership.case_concern x where x.case_id = c.id and x.person_id = any(${directors}::uuid[]))))`;
};
