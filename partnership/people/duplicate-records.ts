import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import type { Readable } from "../bodies/readable.ts";

/** Why two records look like one person. */
export type LikenessReason = "same name" | "same address" | "same domain and like name";

/** Two records that look like one person. */
export interface Likeness {
  readonly one: string;
  readonly other: string;
  readonly reasons: readonly LikenessReason[];
}

/** Words of a name in the order of the alphabet: "Ada Invented" and "Invented, Ada" are one. Two words, as most names have, are put in order by themselves: sorting takes ten times as long. */
const NAME_KEY = sql`case when p.sort_name ~ '^[^ ]+ [^ ]+$'
  then least(split_part(p.sort_name, ' ', 1), split_part(p.sort_name, ' ', 2)) || ' ' || greatest(split_part(p.sort_name, ' ', 1), split_part(p.sort_name, ' ', 2))
  else (select string_agg(word, ' ' order by word) from unnest(string_to_array(p.sort_name, ' ')) word where word <> '') end`;

/**
 * Pairs of records that look like one person, the surest first: the same e-mail address, the same name in any order of its words, or
 * confirmed addresses of one domain with the same last word and first letter of the name. Pairs that were said to be two are left out. One ORCID iD never
 * stands on two records: the second is refused.
 */
export const likenesses = async (from: Readable, most: number): Promise<readonly Likeness[]> => {
  const { rows } = await sql<{ one: string; other: string; reasons: LikenessReason[] }>`
    with person as materialized (
      select p.id, ${NAME_KEY} as name_key,
        left(p.sort_name, 1) || ' ' || coalesce(substring(p.sort_name from '[^ ]+$'), '') as like_key
      from partnership.person p where p.state = 'active'
    ), address as materialized (
      select e.person_id, e.address, split_part(e.address, '@', 2) as domain, e.confirmed_at is not null as confirmed, p.like_key
      from partnership.email_address e join person p on p.id = e.person_id
    ), names as materialized (
      select name_key from person group by name_key having count(*) > 1
    ), addresses as materialized (
      select address from address group by address having count(*) > 1
    ), likes as materialized (
      select domain, like_key from address where confirmed group by domain, like_key having count(*) > 1
    ), pair as (
      select a.id as one, b.id as other, 'same name' as reason
      from names join person a using (name_key) join person b using (name_key) where a.id < b.id
      union
      select a.person_id, b.person_id, 'same address'
      from addresses join address a using (address) join address b using (address) where a.person_id < b.person_id
      union
      select a.person_id, b.person_id, 'same domain and like name'
      from likes join address a using (domain, like_key) join address b using (domain, like_key)
      where a.confirmed and b.confirmed and a.person_id < b.person_id
    )
    select one, other, array_agg(reason order by reason) as reasons from pair
    where not exists (select 1 from partnership.kept_apart k where k.person_id = one and k.other_person_id = other)
    group by one, other
    order by bool_or(reason = 'same address') desc, count(*) desc, one, other limit ${most}`.execute(from.tables());
  return rows;
};

/** Says that two records are two persons; false where it was said before. */
export const insertKeptApart = async (unit: UnitOfWork, one: string, other: string): Promise<boolean> => {
  const { rows } = await sql`
    insert into partnership.kept_apart (person_id, other_person_id) values (least(${one}::uuid, ${other}::uuid), greatest(${one}::uuid, ${other}::uuid))
    on conflict do nothing returning person_id`.execute(unit.tables());
  return rows.length > 0;
};
