import { sql } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import { bodyPath } from "../permissions/body-path.ts";
import { findCommissionConflicts, type AtMoment } from "../review/conflicts/find-conflicts.ts";
import type { CommissionCapacity } from "../review/conflicts/conflict-facts.ts";
import type { Commission } from "./commission-records.ts";
import type { CommissionCheck, ToHold } from "./commission-check-records.ts";

const CAPACITY: Readonly<Record<string, CommissionCapacity>> = {
  director: "director",
  alternate: "director",
  chair: "chair",
  "co-chair": "chair",
  "programme officer": "programme officer",
};

interface Deciding {
  readonly personId: string;
  readonly role: string;
}

/** Whoever decides on commissions of a body today: directors and alternates, and those who lead it and the bodies above. */
const decidersOf = async (from: Readable, bodyId: string, now: Date): Promise<readonly Deciding[]> => {
  const day = now.toISOString().slice(0, 10);
  const bodies = await bodyPath(from, bodyId);
  const { rows } = await sql<Deciding>`
    select distinct m.person_id as "personId", m.role from partnership.mandate m
    join partnership.person p on p.id = m.person_id and p.state = 'active'
    where m.state = 'active' and (m.from_on is null or m.from_on <= ${day}) and (m.until_on is null or m.until_on >= ${day})
      and (m.ended_at is null or m.ended_at > ${now})
      and (m.role in ('director', 'alternate') or (m.role in ('chair', 'co-chair', 'programme officer') and m.body_id = any(${bodies}::uuid[])))
    order by 2, 1`.execute(from.tables());
  return rows;
};

/** Everything found about somebody who is to hold a commission. */
export interface HolderChecks {
  /** Against whoever is to hold it, as its holder. */
  readonly holder: CommissionCheck;
  /** Between them and each of those who decide on it. */
  readonly deciders: readonly (CommissionCheck & { readonly role: string })[];
}

/** Looks for what lies between somebody who is to hold a commission and those who decide on it. Nothing is kept. */
export const checkHolder = async (at: AtMoment, commission: Pick<Commission, "id" | "bodyId">, toHold: ToHold): Promise<HolderChecks> => {
  const { id: commissionId, bodyId } = commission;
  const found = await findCommissionConflicts(at, { personId: toHold.personId, capacity: "holder", commissionId, heldBy: "nobody" });
  const deciders: (CommissionCheck & { readonly role: string })[] = [];
  for (const { personId, role } of await decidersOf(at, bodyId, at.now)) {
    const capacity = CAPACITY[role]!;
    const between = await findCommissionConflicts(at, { personId, capacity, commissionId, heldBy: toHold });
    deciders.push({ ...between, personId, capacity, role });
  }
  return { holder: { ...found, personId: toHold.personId, capacity: "holder" }, deciders };
};

/** What blocks, in words. */
export const blockWords = ({ findings }: CommissionCheck): string =>
  findings
    .filter(({ effect }) => effect === "block")
    .map(({ path }) => path)
    .join(" ");
