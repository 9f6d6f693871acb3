import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import type { PartnershipTables } from "../tables.ts";
import type { Readable } from "./readable.ts";

/** A waiver of a rule of a body that was granted and still holds. */
export interface HeldWaiver {
  readonly caseId: string;
  readonly reference: string;
  readonly ruleId: string;
  readonly bodyId: string;
  /** It has no last day, so it holds one time. */
  readonly once: boolean;
}

/** Waivers that hold on a day for rules of bodies. */
export const waiversOf = async (
  from: Readable,
  { ruleIds, bodyIds, on }: { readonly ruleIds: readonly string[]; readonly bodyIds: readonly string[]; readonly on: string },
): Promise<readonly HeldWaiver[]> => {
  if (ruleIds.length === 0) return [];
  const { rows } = await sql<HeldWaiver>`
    select c.id as "caseId", c.reference, c.subject as "ruleId", c.body_id as "bodyId", coalesce(c.data ->> 'until', '') = '' as once
    from partnership.case_file c
    where c.kind = 'waiver' and c.state = 'decided' and c.outcome = 'granted' and c.subject_kind = 'rule'
      and c.subject = any(${ruleIds}) and c.body_id = any(${bodyIds}::uuid[])
      and case when coalesce(c.data ->> 'until', '') = ''
        then not exists (select 1 from partnership.used_waiver u where u.case_id = c.id)
        else c.data ->> 'until' >= ${on} end
    order by c.decided_at, c.id`.execute(from.tables());
  return rows;
};

/** Notes that a waiver for one time was used. */
export const useWaiver = (unit: UnitOfWork, { caseId }: HeldWaiver): Promise<unknown> =>
  unit.tables<PartnershipTables>().insertInto("partnership.used_waiver").values({ case_id: caseId, used_at: unit.now }).execute();
