import { sql } from "kysely";
import { nameOn } from "./body-records.ts";
import type { BodyKind } from "./body-kinds.ts";
import type { Readable } from "./readable.ts";

/** A name of a body whose course is worth telling, with the days in which it was the name, and what the body went on as. */
export interface CourseLine {
  readonly bodyId: string;
  readonly kind: BodyKind;
  readonly name: string;
  readonly from: string | null;
  readonly until: string | null;
  /** What became of the body; only beside its last name. */
  readonly became: readonly { readonly kind: "merged into" | "split into" | "renamed to"; readonly name: string }[];
}

/** Names over time of committees, groups and themes that were renamed, merged, split or closed, in the order in which they began. */
export const bodyCourses = async (from: Readable, most: number): Promise<readonly CourseLine[]> => {
  const { rows } = await sql<CourseLine>`
    with became as (
      select l.from_id, json_agg(json_build_object('kind', l.kind, 'name', ${nameOn(sql`l.to_id`, "9999-12-31")}) order by l.on_day nulls first, l.id) as became
      from partnership.body_link l where l.kind <> 'same group as' group by l.from_id)
    select b.id as "bodyId", b.kind, n.name, coalesce(n.from_on, b.opened_on) as "from", coalesce(n.until_on, b.closed_on) as until,
      case when n.until_on is null or n.until_on >= b.closed_on then coalesce(became.became, '[]'::json) else '[]'::json end as became
    from partnership.body b
    join partnership.body_name n on n.body_id = b.id
    left join became on became.from_id = b.id
    where b.kind in ('committee', 'group', 'theme') and (n.from_on is null or b.closed_on is null or n.from_on <= b.closed_on) and (
      b.closed_on is not null or became.became is not null
      or exists (select from partnership.body_link l where l.to_id = b.id and l.kind <> 'same group as')
      or exists (select from partnership.body_name other where other.body_id = b.id and other.id <> n.id))
    order by b.kind, coalesce(b.priority, 1000), b.opened_on nulls first, b.slug, n.from_on nulls first
    limit ${most}`.execute(from.tables());
  return rows;
};
