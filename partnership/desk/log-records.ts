import { sql, type RawBuilder } from "kysely";
import type { Database } from "#store";
import type { Standing } from "../permissions/standing.ts";
import { isCommissionSeenWholeBy } from "../commissions/commission-list-records.ts";
import { worksWithHiddenMakers } from "../review/hidden-makers.ts";
import { isSeenWholeBy } from "../review/review-view.ts";

type Readable = Pick<Database, "tables">;

/** Which lines of the log; "" asks for all. */
export interface LogFilter {
  /** A person's id or the beginning of their name, a job, a command. */
  readonly actor: string;
  /** An id, a case's reference, or a kind of object. */
  readonly object: string;
  readonly action: string;
  /** 2099-01-02 */
  readonly day: string;
}

/** A line of the log. */
export interface LogLine {
  readonly seq: number;
  readonly at: Date;
  readonly actorKind: "person" | "system" | "command";
  readonly actor: string;
  /** Name of a person; null for others. */
  readonly actorName: string | null;
  readonly action: string;
  readonly objectKind: string;
  readonly object: string;
  /** Reference of a case; null for others. */
  readonly caseReference: string | null;
  /** What changed; null where it was erased, or was not asked for. */
  readonly detail: { readonly before: unknown; readonly after: unknown; readonly reason: string } | null;
  readonly erased: boolean;
}

const MOST_NAMES = 50;
const UUID = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";

/**
 * Lines of the log, newest first, from before a line on. Details come only where they are asked for. Lines about a submission come only to whoever
 * sees everything of it: its log says who reviews it. The same goes for commissions, whose log says who applied, and for works whose makers are hidden
 * from their reviewers.
 */
export const readLog = async (
  from: Readable,
  filter: LogFilter,
  part: { readonly before: number | undefined; readonly most: number; readonly details: boolean; readonly reader: Standing },
): Promise<readonly LogLine[]> => {
  const wanted = sql.join(
    [part.before === undefined ? sql`true` : sql`l.seq < ${part.before}`, ...conditions(filter), isOpenTo(part.reader)],
    sql` and `,
  );
  const { rows } = await sql<LogLine>`
    select l.seq, l.at, l.actor_kind as "actorKind", l.actor, p.display_name as "actorName", l.action, l.object_kind as "objectKind", l.object,
      c.reference as "caseReference", ${part.details ? sql`d.detail` : sql`null`} as detail, (d.detail is null) as erased
    from (select * from store.log l where ${wanted} order by l.seq desc limit ${part.most}) l
    left join store.log_detail d on d.seq = l.seq
    left join partnership.person p on p.id = case when l.actor_kind = 'person' and l.actor ~ ${UUID} then l.actor::uuid end
    left join partnership.case_file c on c.id = case when l.object_kind = 'case' and l.object ~ ${UUID} then l.object::uuid end
    order by l.seq desc`.execute(from.tables());
  return rows;
};

const conditions = ({ actor, object, action, day }: LogFilter): readonly RawBuilder<unknown>[] => [
  ...(actor === "" ? [] : [byActor(actor)]),
  ...(object === "" ? [] : [aboutObject(object)]),
  ...(action === "" ? [] : [sql`l.action = ${action}`]),
  ...(day === "" ? [] : [sql`l.at >= ${`${day}T00:00:00Z`}::timestamptz and l.at < ${`${day}T00:00:00Z`}::timestamptz + interval '1 day'`]),
];

const isOpenTo = (reader: Standing): RawBuilder<unknown> => sql`((l.object_kind <> 'submission' or l.object in (
  select s.id::text from partnership.submission s where ${isSeenWholeBy(reader)})) and (l.object_kind <> 'commission' or l.object in (
  select k.id::text from partnership.commission k where ${isCommissionSeenWholeBy(reader)}))
  and (l.object_kind <> 'work' or l.object not in (${worksWithHiddenMakers(reader)})))`;

const byActor = (actor: string): RawBuilder<unknown> => sql`l.actor = any(array(
  select ${actor}::text
  union all
  (select id::text from partnership.person where starts_with(sort_name, ${actor.toLowerCase()}) or starts_with(lower(display_name), ${actor.toLowerCase()})
   order by sort_name, id limit ${MOST_NAMES})))`;

const aboutObject = (object: string): RawBuilder<unknown> => sql`(
  l.object = any(array(select ${object}::text union all select id::text from partnership.case_file where reference = ${object}))
  or l.object_kind = ${object})`;

/** What happened to one record, oldest first, without details. */
export const historyOf = async (
  from: Readable,
  objectKind: string,
  object: string,
): Promise<readonly Pick<LogLine, "seq" | "at" | "action" | "actorKind" | "actor" | "actorName">[]> => {
  const { rows } = await sql<LogLine>`
    select l.seq, l.at, l.action, l.actor_kind as "actorKind", l.actor, p.display_name as "actorName"
    from store.log l left join partnership.person p on p.id = case when l.actor_kind = 'person' and l.actor ~ ${UUID} then l.actor::uuid end
    where l.object_kind = ${objectKind} and l.object = ${object}
    order by l.seq limit 500`.execute(from.tables());
  return rows;
};
