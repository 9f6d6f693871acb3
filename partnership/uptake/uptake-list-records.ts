import { sql, type RawBuilder } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import { concerns } from "../cases/decided-by.ts";
import { isWithin, reachOf } from "../permissions/reach.ts";
import type { Standing } from "../permissions/standing.ts";
import type { PublishedThing } from "../published/published-records.ts";
import { UPTAKE_COLUMNS, uptakeOf, type Uptake } from "./uptake-records.ts";

/** What a list of uses is narrowed down to; "" for everything. */
export interface UptakeFilter {
  readonly kind: string;
  readonly area: string;
  /** The last part of the address of a work, or of a policy choice. */
  readonly work: string;
  readonly choice: string;
  /** "2026": uses that fall into it. */
  readonly year: string;
}

export const EVERY_USE: UptakeFilter = { kind: "", area: "", work: "", choice: "", year: "" };

/** A use in a list, with what was used. */
export interface UptakeLine extends Uptake {
  readonly ofSlug: string;
  readonly ofTitle: string;
  readonly ofReference: string;
  readonly ofLanguage: string;
}

interface Part {
  readonly offset: number;
  readonly most: number;
}

type LineRow = Parameters<typeof uptakeOf>[0] & Pick<UptakeLine, "ofSlug" | "ofTitle" | "ofReference" | "ofLanguage">;

const FROM = sql`
  from partnership.uptake u
    left join partnership.work w on w.id = u.work_id
    left join partnership.policy_choice c on c.id = u.choice_id
    left join partnership.choice_version cv on cv.id = c.public_version`;

const COLUMNS = sql`${UPTAKE_COLUMNS}, coalesce(w.slug, c.slug) as "ofSlug", coalesce(w.title, cv.content ->> 'title') as "ofTitle",
  coalesce(w.reference, c.reference) as "ofReference", coalesce(w.language, 'en') as "ofLanguage"`;

/** What readers see and what is counted: verified by a second person and not withdrawn since. The one place that says so. */
export const SHOWN: RawBuilder<boolean> = sql<boolean>`u.state = 'verified'`;

const within = ({ kind, area, work, choice, year }: UptakeFilter): RawBuilder<unknown> => {
  const parts = [SHOWN];
  if (kind !== "") parts.push(sql`u.kind = ${kind}`);
  if (area !== "") parts.push(sql`u.area = ${area}`);
  if (work !== "") parts.push(sql`w.slug = ${work}`);
  if (choice !== "") parts.push(sql`c.slug = ${choice}`);
  if (/^\d{4}$/.test(year))
    parts.push(sql`(u.from_on <= ${`${year}-12-31`}::date and coalesce(u.until_on, u.from_on) >= ${`${year}-01-01`}::date)`);
  return sql.join(parts, sql` and `);
};

const lines = (rows: readonly LineRow[]): readonly UptakeLine[] =>
  rows.map(({ ofSlug, ofTitle, ofReference, ofLanguage, ...row }) => ({ ...uptakeOf(row), ofSlug, ofTitle, ofReference, ofLanguage }));

/** A part of the public list: from a place in it, or after the line whose values are given. */
interface PublicPart extends Part {
  readonly after?: { readonly on: string; readonly at: Date; readonly id: string } | undefined;
}

/** Verified uses, the newest first. */
export const publicUptake = async (
  from: Readable,
  filter: UptakeFilter,
  { offset, most, after }: PublicPart,
): Promise<{ readonly lines: readonly UptakeLine[]; readonly total: number }> => {
  const tables = from.tables();
  const counted = await sql<{ total: number }>`select count(*)::integer as total ${FROM} where ${within(filter)}`.execute(tables);
  const rest = after
    ? sql`(u.from_on < ${after.on}::date or (u.from_on = ${after.on}::date
        and (u.reported_at < ${after.at} or (u.reported_at = ${after.at} and u.id > ${after.id}))))`
    : sql`true`;
  const { rows } = await sql<LineRow>`
    select ${COLUMNS} ${FROM} where ${within(filter)} and ${rest} order by u.from_on desc, u.reported_at desc, u.id limit ${most} offset ${offset}`.execute(
    tables,
  );
  return { lines: lines(rows), total: counted.rows[0]!.total };
};

/** Verified uses of one work or policy choice, the newest first. */
export const uptakeOfThing = async (
  from: Readable,
  { kind, id }: PublishedThing,
  most: number,
): Promise<{ readonly lines: readonly UptakeLine[]; readonly total: number }> => {
  const tables = from.tables();
  const ofIt = kind === "work" ? sql`u.work_id = ${id}` : sql`u.choice_id = ${id}`;
  const counted = await sql<{ total: number }>`select count(*)::integer as total ${FROM} where ${SHOWN} and ${ofIt}`.execute(tables);
  const { rows } = await sql<LineRow>`
    select ${COLUMNS} ${FROM} where ${SHOWN} and ${ofIt} order by u.from_on desc, u.reported_at desc, u.id limit ${most}`.execute(tables);
  return { lines: lines(rows), total: counted.rows[0]!.total };
};

/** A use that readers see or have seen, by its number: verified, or withdrawn after it was. */
export const readPublicUptake = async (from: Readable, reference: string): Promise<UptakeLine | undefined> => {
  const { rows } = await sql<LineRow>`
    select ${COLUMNS} ${FROM} where u.reference = ${reference} and u.verified_at is not null and u.state in ('verified', 'withdrawn')`.execute(
    from.tables(),
  );
  return lines(rows)[0];
};

/** What verified uses can be narrowed down to, with how many there are of each. */
export interface UptakeChoices {
  readonly kinds: readonly { readonly value: string; readonly count: number }[];
  readonly areas: readonly { readonly value: string; readonly count: number }[];
  readonly years: readonly { readonly value: string; readonly count: number }[];
}

export const uptakeChoices = async (from: Readable): Promise<UptakeChoices> => {
  const of = async (column: RawBuilder<unknown>) =>
    (
      await sql<{ value: string; count: number }>`
        select ${column} as value, count(*)::integer as count from partnership.uptake u where ${SHOWN} and ${column} is not null
        group by 1 order by 1`.execute(from.tables())
    ).rows;
  const years = await sql<{ value: string; count: number }>`
    select y::text as value, count(*)::integer as count
    from partnership.uptake u, generate_series(extract(year from u.from_on)::integer, extract(year from coalesce(u.until_on, u.from_on))::integer) as y
    where ${SHOWN} group by y order by y desc`.execute(from.tables());
  return { kinds: await of(sql`u.kind`), areas: await of(sql`u.area`), years: years.rows };
};

/** Reports that somebody sees at the desk: their own, and those that they may verify. The same rule as `viewOfUptake`. */
export const deskUptake = async (
  from: Readable,
  standing: Standing,
  { offset, most }: Part,
): Promise<{ readonly lines: readonly UptakeLine[]; readonly total: number }> => {
  const { personId } = standing;
  if (personId === undefined) return { lines: [], total: 0 };
  const verifies = sql`(${isWithin(reachOf(standing, "verify-uptake"), sql.ref("u.body_id"))} and not ${concerns(personId, sql.ref("u.case_id"))})`;
  const seen = sql`(u.reported_by = ${personId} or ${verifies})`;
  const counted = await sql<{ total: number }>`select count(*)::integer as total ${FROM} where ${seen}`.execute(from.tables());
  const { rows } = await sql<LineRow>`
    select ${COLUMNS} ${FROM} where ${seen} order by u.reported_at desc, u.id limit ${most} offset ${offset}`.execute(from.tables());
  return { lines: lines(rows), total: counted.rows[0]!.total };
};
