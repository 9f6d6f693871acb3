import { sql } from "kysely";
import type { Readable } from "../bodies/readable.ts";

/** An obligation that is neither met nor waived and whose period has begun. */
export interface OpenObligation {
  readonly id: string;
  readonly rule: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly bodyId: string;
  readonly from: string;
  readonly until: string;
}

export const openObligations = async (from: Readable, on: string): Promise<readonly OpenObligation[]> => {
  const { rows } = await sql<OpenObligation>`
    select o.id, r.rule, r.parameters, o.body_id as "bodyId", o.period_from as "from", o.period_until as until
    from partnership.obligation o join partnership.obligation_rule r on r.id = o.rule_id
    where o.waived_on is null and o.period_from <= ${on}
      and (select count(*) from partnership.obligation_met m where m.obligation_id = o.id) < o.needed`.execute(from.tables());
  return rows;
};
