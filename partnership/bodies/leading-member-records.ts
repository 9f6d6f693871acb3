import { sql } from "kysely";
import { bodiesBySlug } from "./body-records.ts";
import { areParties, type PersonTie } from "./conflict-ties.ts";
import { heldOn } from "./composition-records.ts";
import type { Readable } from "./readable.ts";
import type { ReferralParameters } from "./rules/entered-by-referral.ts";

/** Somebody who leads a body, and whether a tie makes them a party to a nomination. */
export interface LeadingMember {
  readonly personId: string;
  readonly name: string;
  readonly party: boolean;
}

interface LeadershipQuestion {
  readonly bodyId: string;
  readonly candidateId: string;
  readonly rule: Pick<ReferralParameters, "leading" | "alsoBodies" | "conflicts">;
  readonly on: string;
}

/** Who leads the body, and further bodies that the rule names, on a day: whoever holds one of the leading roles, but never the candidate. */
export const leadingMembers = async (
  from: Readable,
  { bodyId, candidateId, rule, on }: LeadershipQuestion,
): Promise<readonly LeadingMember[]> => {
  const others = rule.alsoBodies.length === 0 ? [] : await bodiesBySlug(from, rule.alsoBodies, on);
  const held = await heldOn(from, [bodyId, ...others.map(({ id }) => id)], on);
  const leading = new Map<string, string>();
  for (const { person_id: id, role, display_name: name } of held)
    if (id !== null && id !== candidateId && rule.leading.some((one) => one === role)) leading.set(id, name ?? "");
  const ties = await tiesOf(from, [candidateId, ...leading.keys()]);
  const candidate = { id: candidateId, ties: ties.get(candidateId) ?? [] };
  return [...leading].map(([personId, name]) => ({
    personId,
    name,
    party: areParties({ candidate, member: { id: personId, ties: ties.get(personId) ?? [] } }, rule.conflicts, on),
  }));
};

interface TieRow {
  person_id: string;
  other_person_id: string | null;
  kind: string;
  from_on: string | null;
  until_on: string | null;
  organisations: readonly string[];
}

const tiesOf = async (from: Readable, personIds: readonly string[]): Promise<ReadonlyMap<string, readonly PersonTie[]>> => {
  const { rows } = await sql<TieRow>`
    select t.person_id, t.other_person_id, t.kind, t.from_on, t.until_on, coalesce((
      with recursive above as (
        select o.id, o.parent_id, 1 as height from partnership.organisation o where o.id = t.organisation_id
        union all
        select o.id, o.parent_id, a.height + 1 from partnership.organisation o join above a on o.id = a.parent_id where a.height < 20
      ) select array_agg(id::text order by height) from above), '{}') as organisations
    from partnership.tie t
    where t.person_id = any(${personIds}::uuid[]) or t.other_person_id = any(${personIds}::uuid[])`.execute(from.tables());
  const ties = new Map<string, PersonTie[]>();
  const add = (personId: string, tie: PersonTie): void => void ties.set(personId, [...(ties.get(personId) ?? []), tie]);
  for (const row of rows) {
    const tie = { kind: row.kind, organisations: row.organisations, fromOn: row.from_on, untilOn: row.until_on };
    add(row.person_id, { ...tie, otherId: row.other_person_id ?? undefined });
    if (row.other_person_id !== null) add(row.other_person_id, { ...tie, organisations: [], otherId: row.person_id });
  }
  return ties;
};
