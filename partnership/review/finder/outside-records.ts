import { sql } from "kysely";
import type { Readable } from "../../bodies/readable.ts";
import { activeMandate } from "../../people/people-list-records.ts";
import { plainWords } from "../../people/plain-name.ts";
import { isWithin, type Reach } from "../../permissions/reach.ts";

/** A record that may be the person who is about to be asked from outside. */
export interface AlikeRow {
  readonly personId: string;
  readonly name: string;
  readonly slug: string;
  readonly because: "same address" | "same name";
}

/**
 * Records with the address, or with every word of the name, among people whom the viewer may see. That an address stands on a record which the
 * viewer may not see is not told: the invitation finds that record by itself.
 */
export const recordsAlike = async (
  from: Readable,
  { name, address }: { readonly name: string; readonly address: string },
  reach: Reach,
  now: Date,
): Promise<readonly AlikeRow[]> => {
  const words = plainWords(name).map((word) => sql<boolean>`(' ' || p.sort_name || ' ') like ${`% ${word} %`}`);
  const named = words.length === 0 ? sql<boolean>`false` : sql<boolean>`${sql.join(words, sql` and `)}`;
  const seen =
    reach === "everywhere"
      ? sql<boolean>`true`
      : sql<boolean>`(p.listed or p.id in (select m.person_id from partnership.mandate m
          where m.person_id is not null and ${activeMandate(now)} and ${isWithin(reach, sql`m.body_id`)}))`;
  // Addresses are private: of people who are only listed nobody learns here which they have.
  const knows = reach === "everywhere" ? sql<boolean>`true` : sql<boolean>`false`;
  const { rows } = await sql<AlikeRow>`
    with addressed as (
      select e.person_id from partnership.email_address e where e.address = ${address.trim().toLowerCase()} and ${knows}
    )
    select p.id as "personId", p.display_name as name, p.slug,
      case when p.id in (select person_id from addressed) then 'same address' else 'same name' end as because
    from partnership.person p where p.state = 'active' and ${seen} and (p.id in (select person_id from addressed) or (${named}))
    order by 4, p.sort_name, p.id limit 10`.execute(from.tables());
  return rows;
};
