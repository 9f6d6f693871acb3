import { sql, type RawBuilder } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import { IS_PUBLIC } from "../commissions/commission-list-records.ts";
import { SHOWN } from "../uptake/uptake-list-records.ts";
import type { ChainKind, ChainThing } from "./chain-shape.ts";

/** One thing led to another; both are public. */
export interface FoundLink {
  readonly from: ChainThing;
  readonly to: ChainThing;
  /** When the second first named the first, where that has a day of its own. */
  readonly at: Date | null;
}

type RecordKind = Exclude<ChainKind, "figure">;

interface LinkSource {
  readonly from: RecordKind;
  readonly to: RecordKind;
  readonly fromId: RawBuilder<unknown>;
  readonly toId: RawBuilder<unknown>;
  /** Tables and conditions; both ends are public. */
  readonly rows: RawBuilder<unknown>;
  readonly at: RawBuilder<unknown>;
}

/** A work `w` that readers find, retracted ones too. */
export const PUBLIC_WORK = sql<boolean>`w.state in ('published', 'retracted')`;
/** What readers see of uses, and of one whose page they open though it was withdrawn. */
const SEEN_USE = sql<boolean>`(${SHOWN} or (u.state = 'withdrawn' and u.verified_at is not null))`;
const NO_DAY = sql`null::timestamptz`;

/** When a published version of the choice `c` first named the line's work or pilot. */
const firstNamed = (column: "work_id" | "pilot_id") => sql`(select min(o.published_at) from partnership.choice_version_evidence n
  join partnership.choice_version o on o.id = n.version_id where o.choice_id = c.id and n.${sql.ref(column)} = e.${sql.ref(column)})`;
const NAMED = sql`partnership.choice_version_evidence e join partnership.policy_choice c on c.public_version = e.version_id`;

/** Every way in which one record leads to another, in the order of a chain. A choice that rests on a pilot's report leads back to it. */
const SOURCES: readonly LinkSource[] = [
  {
    ...{ from: "gap", to: "commission", fromId: sql`g.id`, toId: sql`k.id`, at: NO_DAY },
    rows: sql`partnership.commission k join partnership.knowledge_gap g on g.id = k.gap_id where g.public and ${IS_PUBLIC}`,
  },
  {
    ...{ from: "gap", to: "commission", fromId: sql`g.id`, toId: sql`k.id`, at: NO_DAY },
    rows: sql`partnership.gap_answer a join partnership.knowledge_gap g on g.id = a.gap_id
      join partnership.commission k on k.id = a.commission_id where g.public and ${IS_PUBLIC}`,
  },
  {
    ...{ from: "gap", to: "work", fromId: sql`g.id`, toId: sql`w.id`, at: NO_DAY },
    rows: sql`partnership.gap_answer a join partnership.knowledge_gap g on g.id = a.gap_id
      join partnership.work w on w.id = a.work_id where g.public and ${PUBLIC_WORK}`,
  },
  {
    ...{ from: "commission", to: "work", fromId: sql`k.id`, toId: sql`w.id`, at: NO_DAY },
    rows: sql`partnership.commission k join partnership.work w on w.id = k.work_id where ${IS_PUBLIC} and ${PUBLIC_WORK}`,
  },
  {
    ...{ from: "work", to: "choice", fromId: sql`w.id`, toId: sql`c.id`, at: firstNamed("work_id") },
    rows: sql`${NAMED} join partnership.work w on w.id = e.work_id where ${PUBLIC_WORK}`,
  },
  {
    ...{ from: "choice", to: "pilot", fromId: sql`c.id`, toId: sql`e.pilot_id`, at: firstNamed("pilot_id") },
    rows: sql`${NAMED} where e.pilot_id is not null`,
  },
  {
    ...{ from: "pilot", to: "work", fromId: sql`e.pilot_id`, toId: sql`w.id`, at: NO_DAY },
    rows: sql`${NAMED} join partnership.choice_pilot p on p.id = e.pilot_id and p.state = 'reported'
      join partnership.work_version v on v.id = p.report_version join partnership.work w on w.id = v.work_id where ${PUBLIC_WORK}`,
  },
  {
    ...{ from: "work", to: "use", fromId: sql`w.id`, toId: sql`u.id`, at: NO_DAY },
    rows: sql`partnership.uptake u join partnership.work w on w.id = u.work_id where ${PUBLIC_WORK} and ${SEEN_USE}`,
  },
  {
    ...{ from: "choice", to: "use", fromId: sql`c.id`, toId: sql`u.id`, at: NO_DAY },
    rows: sql`partnership.uptake u join partnership.policy_choice c on c.id = u.choice_id where c.public_version is not null and ${SEEN_USE}`,
  },
];

/** What follows from some things, or what they follow from; a use that was withdrawn follows from nothing, but is led back from. */
export const linksOf = async (from: Readable, things: readonly ChainThing[], way: "before" | "after"): Promise<readonly FoundLink[]> => {
  const parts = SOURCES.flatMap((source) => {
    const here = way === "after" ? source.from : source.to;
    const ids = things.filter(({ kind }) => kind === here).map(({ id }) => id);
    if (ids.length === 0) return [];
    const at = way === "after" ? source.fromId : source.toId;
    const shown = way === "after" && source.to === "use" ? SHOWN : sql`true`;
    return [
      sql`select ${source.from}::text as "fromKind", ${source.fromId}::text as "fromId", ${source.to}::text as "toKind", ${source.toId}::text as "toId",
        ${source.at} as at from ${source.rows} and ${at} = any(${ids}::uuid[]) and ${shown}`,
    ];
  });
  if (parts.length === 0) return [];
  const { rows } = await sql<{ fromKind: ChainKind; fromId: string; toKind: ChainKind; toId: string; at: Date | null }>`
    ${sql.join(parts, sql` union `)} order by 1, 2, 3, 4`.execute(from.tables());
  return rows.map(({ fromKind, fromId, toKind, toId, at }) => ({
    from: { kind: fromKind, id: fromId },
    to: { kind: toKind, id: toId },
    at,
  }));
};
