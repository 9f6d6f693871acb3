import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import type { Readable } from "../bodies/readable.ts";
import type { FoundConflicts, ShownFinding } from "../review/conflicts/find-conflicts.ts";
import type { CommissionCapacity } from "../review/conflicts/conflict-facts.ts";

/** Who is to hold a commission: a person, perhaps for an organisation. */
export interface ToHold {
  readonly personId: string;
  readonly organisationId: string | null;
}

/** What was found between somebody who decides on a commission, or holds it, and whoever is to hold it. */
export interface CommissionCheck extends FoundConflicts {
  readonly personId: string;
  readonly capacity: CommissionCapacity;
}

/** Keeps what was found, beside what was found before. */
export const writeCommissionCheck = async (
  unit: UnitOfWork,
  commissionId: string,
  { personId: holder, organisationId }: ToHold,
  { personId, capacity, effect, findings }: CommissionCheck,
): Promise<void> => {
  await sql`
    insert into partnership.commission_check (id, commission_id, person_id, holder_id, holder_organisation, capacity, effect, findings, checked_at)
    values (${unit.newId()}, ${commissionId}, ${personId}, ${holder}, ${organisationId}, ${capacity}, ${effect},
      ${JSON.stringify(findings)}::jsonb, ${unit.now})`.execute(unit.tables());
};

export interface KeptCheck {
  readonly personId: string;
  readonly holderId: string | null;
  readonly capacity: CommissionCapacity;
  readonly effect: FoundConflicts["effect"];
  readonly findings: readonly ShownFinding[];
  readonly checkedAt: Date;
}

/** The last that was found of everybody, about whoever holds it now. */
export const commissionChecks = async (from: Readable, commissionId: string): Promise<readonly KeptCheck[]> => {
  const { rows } = await sql<KeptCheck>`
    select distinct on (c.capacity, c.person_id) c.person_id as "personId", c.holder_id as "holderId", c.capacity, c.effect, c.findings,
      c.checked_at as "checkedAt"
    from partnership.commission_check c join partnership.commission k on k.id = c.commission_id
    where c.commission_id = ${commissionId} and c.holder_id is not distinct from k.holder_id
    order by c.capacity, c.person_id, c.checked_at desc, c.id`.execute(from.tables());
  return rows;
};
