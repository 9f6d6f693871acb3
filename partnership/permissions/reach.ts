import { sql, type RawBuilder } from "kysely";
import type { Database } from "#store";
import type { Action } from "./actions.ts";
import { isHeldFor } from "./grant.ts";
import { GRANTS } from "./grants.ts";
import type { Standing } from "./standing.ts";

/** Where somebody may do a thing: everywhere, or in these bodies and those below them. Walls stand beside it: ask them of each record. */
export type Reach = "everywhere" | readonly string[];

/**
 * Where a person's mandates let them do something, for lists and counts; `can` says the same of one record. What an alternate may do only
 * where the director has an interest is not in it: lists ask that of each record.
 */
export const reachOf = (standing: Standing, action: Action): Reach => {
  const { personId, mandates, within } = standing;
  if (within && !within.includes(action)) return [];
  const bodies = new Set<string>();
  for (const grant of GRANTS) {
    const { actions, scope } = grant;
    if (!actions.includes(action) || scope === "self" || (grant.inDirectorsPlace && !standing.away)) continue;
    if (scope === "signed-in") {
      if (personId !== undefined) return "everywhere";
      continue;
    }
    for (const mandate of mandates) {
      if (!isHeldFor(grant, standing, mandate)) continue;
      if (scope === "programme") return "everywhere";
      bodies.add(mandate.bodyId);
    }
  }
  return [...bodies];
};

/** The bodies that a reach has, those below them too: for a form that offers bodies. */
export const bodiesWithin = async (from: Pick<Database, "tables">, reach: Reach): Promise<Reach> => {
  if (reach === "everywhere" || reach.length === 0) return reach;
  const { rows } = await sql<{ id: string }>`
    select b.id from partnership.body b where ${isWithin(reach, sql.ref("b.id"))} order by b.id`.execute(from.tables());
  return rows.map(({ id }) => id);
};

/** The same as a condition on a column that holds a body's id. */
export const isWithin = (reach: Reach, column: RawBuilder<unknown>): RawBuilder<boolean> => {
  if (reach === "everywhere") return sql<boolean>`true`;
  if (reach.length === 0) return sql<boolean>`false`;
  return sql<boolean>`(${column} in (
    with recursive below as (
      select id from partnership.body where id = any(${reach}::uuid[])
      union
      select b.id from partnership.body b join below on b.parent_id = below.id
    )
    select id from below))`;
};
