import { sql } from "kysely";
import type { Readable } from "../bodies/readable.ts";

const MOST = 500;

/** People who may be asked to appraise a choice: whoever holds a place somewhere today, but for those behind the choice. Conflicts are looked for when they are asked. */
export const appraiserChoices = async (
  from: Readable,
  choiceId: string,
  now: Date,
): Promise<readonly { readonly id: string; readonly name: string }[]> => {
  const day = now.toISOString().slice(0, 10);
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.display_name as name from partnership.person p
    where p.state = 'active' and exists (select from partnership.mandate m where m.person_id = p.id and m.state = 'active'
        and m.role in ('chair', 'co-chair', 'expert', 'member', 'programme officer')
        and (m.from_on is null or m.from_on <= ${day}) and (m.until_on is null or m.until_on >= ${day}) and (m.ended_at is null or m.ended_at > ${now}))
      and not exists (select from partnership.policy_choice c where c.id = ${choiceId} and c.proposed_by = p.id)
      and not exists (select from partnership.choice_evidence e join partnership.work_version v on v.work_id = e.work_id
        join partnership.version_contributor a on a.version_id = v.id where e.choice_id = ${choiceId} and a.person_id = p.id)
    order by p.sort_name, p.id limit ${MOST}`.execute(from.tables());
  return rows;
};
