import { sql, type RawBuilder } from "kysely";
import type { Database } from "#store";
import type { Action } from "./actions.ts";
import type { Role } from "./roles.ts";
import { isRole } from "./roles.ts";

/** A mandate that is active at the moment in question. */
export interface ActiveMandate {
  readonly id: string;
  readonly role: Role;
  readonly bodyId: string;
  /** Kind of the body it is held in. */
  readonly bodyKind?: string;
}

/** Who somebody is to the partnership at one moment. Made anew for each request: nothing of it is kept. */
export interface Standing {
  /** Undefined for a reader without an account. */
  readonly personId: string | undefined;
  readonly mandates: readonly ActiveMandate[];
  /** Somebody is director now, so nobody sets up the first mandates any more. */
  readonly directed?: boolean;
  /** Whoever is director now: where one of them has an interest, the alternate decides. */
  readonly directors?: readonly string[];
  /** A director's absence was recorded for today, or nobody is director: the alternate decides. */
  readonly away?: boolean;
  /** Only these actions, whatever mandates allow: a programme that works for somebody within what they gave it. */
  readonly within?: readonly Action[];
}

/** Key of the dated value by which a director says to be away. */
export const DIRECTOR_AWAY = "director away";

/** A reader without an account. */
export const PUBLIC: Standing = { personId: undefined, mandates: [] };

/**
 * A person's standing now, from the mandates whose term runs: confirmed, begun, not past their last day, not ended early. A merged or erased
 * person has none.
 */
export const standingOf = async (database: Database, personId: string, now: Date): Promise<Standing> => {
  const day = now.toISOString().slice(0, 10);
  const { rows } = await sql<{ id: string; role: string; body_id: string; body_kind: string } & DirectorFacts>`
    select m.id, m.role, m.body_id, b.kind as body_kind, ${directorFacts(now)}
    from partnership.mandate m
    join partnership.person p on p.id = m.person_id and p.state = 'active'
    join partnership.body b on b.id = m.body_id
    where m.person_id = ${personId} and m.state = 'active'
      and (m.from_on is null or m.from_on <= ${day}) and (m.until_on is null or m.until_on >= ${day})
      and (m.ended_at is null or m.ended_at > ${now})
      and (b.closed_on is null or b.closed_on >= ${day})`.execute(database.tables());
  const mandates = rows.flatMap(({ id, role, body_id: bodyId, body_kind: bodyKind }) =>
    isRole(role) ? [{ id, role, bodyId, bodyKind }] : [],
  );
  return { personId, mandates, ...asFacts(rows) };
};

/** Who is director, and whether one is away, as columns of a query on mandates. */
export interface DirectorFacts {
  readonly directors: readonly string[];
  readonly away: boolean;
}

/** What rows that carry the columns say; nothing where there is none, since nobody's mandate asks then. */
export const asFacts = ([first]: readonly DirectorFacts[]): Required<Pick<Standing, "directed" | "directors" | "away">> => {
  const directors = first?.directors ?? [];
  const directed = directors.length > 0;
  return { directed, directors, away: first !== undefined && (first.away || !directed) };
};

/** The columns `directors` and `away` at a moment. */
export const directorFacts = (now: Date): RawBuilder<DirectorFacts> => {
  const day = now.toISOString().slice(0, 10);
  return sql<DirectorFacts>`array(
    select d.person_id::text from partnership.mandate d
    join partnership.person dp on dp.id = d.person_id and dp.state = 'active'
    join partnership.body db on db.id = d.body_id
    where d.role = 'director' and d.state = 'active'
      and (d.from_on is null or d.from_on <= ${day}) and (d.until_on is null or d.until_on >= ${day})
      and (d.ended_at is null or d.ended_at > ${now})
      and (db.closed_on is null or db.closed_on >= ${day})
    order by d.person_id) as directors,
    exists (
      select 1 from partnership.setting s where s.key = ${DIRECTOR_AWAY} and s.from_on <= ${day} and s.until_on >= ${day}) as away`;
};
