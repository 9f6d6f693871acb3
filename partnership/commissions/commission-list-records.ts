import { sql, type RawBuilder } from "kysely";
import { namesOn } from "../bodies/body-records.ts";
import type { Readable } from "../bodies/readable.ts";
import { isWithin, reachOf } from "../permissions/reach.ts";
import type { Standing } from "../permissions/standing.ts";
import { COMMISSION_COLUMNS, type Commission } from "./commission-records.ts";
import type { CommissionState } from "./commission-states.ts";

/** Commissions that somebody sees with everybody who applied, as a condition on `partnership.commission k`. */
export const isCommissionSeenWholeBy = (standing: Standing): RawBuilder<boolean> => {
  const { personId } = standing;
  if (personId === undefined) return sql<boolean>`false`;
  const body = sql.ref("k.body_id");
  const reach = sql`(${isWithin(reachOf(standing, "see-commission"), body)} or ${isWithin(reachOf(standing, "plan-commission"), body)})`;
  const concerned = sql`(k.holder_id is not distinct from ${personId} or exists (
    select from partnership.commission_application a where a.commission_id = k.id and a.person_id = ${personId}))`;
  return sql<boolean>`(${reach} and not ${concerned})`;
};

/** Commissions that somebody may know of: the same rule as `viewOfCommission`. */
const isSeenBy = (standing: Standing): RawBuilder<boolean> =>
  standing.personId === undefined
    ? sql<boolean>`false`
    : sql<boolean>`(${isCommissionSeenWholeBy(standing)} or (k.holder_id = ${standing.personId}
        and k.state in ('approved', 'signed', 'fulfilled', 'ended')))`;

/** A commission in a list of the desk. */
export interface ListedCommission extends Commission {
  readonly bodyName: string;
  readonly holderName: string | null;
  readonly applications: number;
  /** Day of the first milestone that is not met. */
  readonly nextDue: string | null;
}

export interface CommissionFilter {
  readonly states: readonly CommissionState[];
  /** Null for all bodies. */
  readonly bodyId: string | null;
  /** Only those that somebody holds. */
  readonly heldBy?: string;
}

/** Which part of a list: from a place on, or after a line. */
interface Part<After> {
  readonly offset: number;
  readonly most: number;
  readonly after?: After | undefined;
}

/** Commissions that somebody may know of, newest first, with how many there are. */
export const listCommissions = async (
  from: Readable,
  standing: Standing,
  { states, bodyId, heldBy }: CommissionFilter,
  part: Part<{ readonly openedAt: Date; readonly id: string }> & { readonly day: string },
): Promise<{ readonly lines: readonly ListedCommission[]; readonly total: number }> => {
  const { after } = part;
  const later = after
    ? sql<boolean>`("openedAt" < ${after.openedAt} or ("openedAt" = ${after.openedAt} and id > ${after.id}))`
    : sql<boolean>`true`;
  const { rows } = await sql<ListedCommission & { total: number }>`
    select * from (select ${COMMISSION_COLUMNS}, coalesce(named.name, b.slug) as "bodyName", p.display_name as "holderName",
      (select count(*)::integer from partnership.commission_application a where a.commission_id = k.id and a.state <> 'withdrawn') as applications,
      (select min(m.due_on) from partnership.commission_milestone m where m.commission_id = k.id and m.met_on is null) as "nextDue",
      count(*) over ()::integer as total
    from partnership.commission k join partnership.body b on b.id = k.body_id
    left join ${namesOn(part.day)} named on named.body_id = b.id
    left join partnership.person p on p.id = k.holder_id
    where ${isSeenBy(standing)} and k.state = any(${states})
      and (${bodyId}::uuid is null or k.body_id = ${bodyId}) and (${heldBy ?? null}::uuid is null or k.holder_id = ${heldBy ?? null})) r
    where ${later} order by "openedAt" desc, id offset ${part.offset} limit ${part.most}`.execute(from.tables());
  return { lines: rows.map(({ total: _, ...line }) => line), total: rows[0]?.total ?? 0 };
};

/** A call, or an approved commission, as readers see it. */
export interface PublicCommission extends Commission {
  readonly bodyName: string;
  readonly bodySlug: string;
  /** Once it is approved. */
  readonly holderName: string | null;
  /** The holder's page; null for who is not listed. */
  readonly holderSlug: string | null;
  /** The organisation that they hold it for, once it is approved. */
  readonly organisationName: string | null;
  readonly organisationSlug: string | null;
  readonly gapTitle: string | null;
  readonly gapSlug: string | null;
  /** The work that came of it, once it is public. */
  readonly workTitle: string | null;
  readonly workSlug: string | null;
}

/** A commission `k` that readers may know of: it was called, or approved. */
export const IS_PUBLIC: RawBuilder<boolean> = sql<boolean>`(k.call_from is not null or k.approved_at is not null)`;
const isOpen = (day: string) => sql<boolean>`(k.state = 'open call' and k.call_until >= ${day})`;

const publicOnes = (day: string): RawBuilder<unknown> => sql`
  select ${COMMISSION_COLUMNS}, coalesce(named.name, b.slug) as "bodyName", b.slug as "bodySlug",
    case when k.approved_at is not null then p.display_name end as "holderName",
    case when k.approved_at is not null and p.listed and p.state = 'active' then p.slug end as "holderSlug",
    case when k.approved_at is not null then ho.name end as "organisationName",
    case when k.approved_at is not null and ho.state = 'active' then ho.slug end as "organisationSlug",
    case when g.public then g.title end as "gapTitle", case when g.public then g.slug end as "gapSlug",
    v.title as "workTitle", case when v.id is not null then w.slug end as "workSlug"
  from partnership.commission k join partnership.body b on b.id = k.body_id
  left join ${namesOn(day)} named on named.body_id = b.id
  left join partnership.person p on p.id = k.holder_id
  left join partnership.organisation ho on ho.id = k.holder_organisation
  left join partnership.knowledge_gap g on g.id = k.gap_id
  left join partnership.work w on w.id = k.work_id and w.state = 'published'
  left join partnership.work_version v on v.id = w.public_version`;

/** Open calls, the one that closes first on top. */
export const openCalls = async (from: Readable, day: string): Promise<readonly PublicCommission[]> => {
  const { rows } = await sql<PublicCommission>`
    ${publicOnes(day)} where ${isOpen(day)} order by k.call_until, k.id limit 200`.execute(from.tables());
  return rows;
};

/** Calls that are over and commissions that were approved, newest first. */
export const pastCommissions = async (
  from: Readable,
  day: string,
  part: Part<{ readonly on: string; readonly id: string }>,
): Promise<{ readonly lines: readonly PublicCommission[]; readonly total: number }> => {
  const past = sql`${IS_PUBLIC} and not ${isOpen(day)}`;
  const on = sql`coalesce(k.call_until, (k.approved_at at time zone 'UTC')::date)`;
  const { after } = part;
  const later = after ? sql`(${on} < ${after.on}::date or (${on} = ${after.on}::date and k.id > ${after.id}))` : sql`true`;
  const { rows } = await sql<PublicCommission>`
    ${publicOnes(day)} where ${past} and ${later} order by ${on} desc, k.id
    offset ${part.offset} limit ${part.most}`.execute(from.tables());
  const count = await sql<{ total: number }>`select count(*)::integer as total from partnership.commission k where ${past}`.execute(
    from.tables(),
  );
  return { lines: rows, total: count.rows[0]!.total };
};

/** One of them; undefined for what readers may not know of. */
export const publicCommission = async (from: Readable, slug: string, day: string): Promise<PublicCommission | undefined> => {
  const { rows } = await sql<PublicCommission>`${publicOnes(day)} where k.slug = ${slug} and ${IS_PUBLIC}`.execute(from.tables());
  return rows[0];
};

/** A question that a commission or a work answers: when it was asked, and when the answer was public. */
export interface AnswerOnTheWay {
  readonly slug: string;
  readonly title: string;
  readonly askedOn: string;
  readonly commissionTitle: string | null;
  readonly commissionSlug: string | null;
  readonly workTitle: string | null;
  readonly workSlug: string | null;
  /** Null while the answer is being made. */
  readonly answeredOn: string | null;
  readonly fictitious: boolean;
}

/** Public questions with what answers them: answered ones first, the newest answer on top. */
export const answeredGaps = async (from: Readable): Promise<readonly AnswerOnTheWay[]> => {
  const { rows } = await sql<AnswerOnTheWay>`
    select g.slug, g.title, (g.proposed_at at time zone 'UTC')::date as "askedOn", g.fictitious,
      case when ${IS_PUBLIC} then k.title end as "commissionTitle", case when ${IS_PUBLIC} then k.slug end as "commissionSlug",
      v.title as "workTitle", case when v.id is not null then w.slug end as "workSlug",
      case when v.id is not null then (w.first_public_at at time zone 'UTC')::date end as "answeredOn"
    from partnership.gap_answer a join partnership.knowledge_gap g on g.id = a.gap_id and g.public
    left join partnership.commission k on k.id = a.commission_id
    left join partnership.work w on w.id = coalesce(a.work_id, k.work_id) and w.state = 'published'
    left join partnership.work_version v on v.id = w.public_version
    where (v.id is not null or (k.id is not null and ${IS_PUBLIC} and k.state in ('approved', 'signed', 'fulfilled')))
      and not (k.id is null and exists (select from partnership.gap_answer o join partnership.commission c on c.id = o.commission_id
        where o.gap_id = a.gap_id and c.work_id = a.work_id))
    order by "answeredOn" desc nulls last, "askedOn" desc, g.slug limit 500`.execute(from.tables());
  return rows;
};
