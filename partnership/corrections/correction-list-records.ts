import { sql, type RawBuilder } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import type { CorrectionState } from "./correction-records.ts";

/** A decided request whose outcome is public, with what it is about. Who asked, and in which words, is not part of it. */
export interface CorrectionLine {
  readonly id: string;
  readonly reference: string;
  readonly of: "work" | "choice";
  readonly ofSlug: string;
  readonly ofTitle: string;
  readonly ofReference: string;
  readonly state: CorrectionState;
  readonly requestedAt: Date;
  readonly decidedAt: Date;
  readonly summary: string;
  readonly reasons: string;
  readonly fictitious: boolean;
}

/** Which of them: last parts of the addresses of a work and of a policy choice; "" for all. */
export interface CorrectionFilter {
  readonly work: string;
  readonly choice: string;
}

interface Part {
  readonly most: number;
  /** After the one whose values are given. */
  readonly after?: { readonly at: Date; readonly id: string } | undefined;
}

const FROM = sql`
  from partnership.correction_request r
    left join partnership.work w on w.id = r.work_id and w.public_version is not null
    left join partnership.work_version wv on wv.id = w.public_version
    left join partnership.policy_choice c on c.id = r.choice_id and c.public_version is not null
    left join partnership.choice_version cv on cv.id = c.public_version
  where r.public and r.decided_at is not null and (w.id is not null or c.id is not null)`;

const COLUMNS = sql`r.id, r.reference, case when w.id is null then 'choice' else 'work' end as of, coalesce(w.slug, c.slug) as "ofSlug",
  coalesce(wv.title, cv.content ->> 'title') as "ofTitle", coalesce(w.reference, c.reference) as "ofReference", r.state,
  r.requested_at as "requestedAt", r.decided_at as "decidedAt", r.summary, r.reasons, r.fictitious`;

const within = ({ work, choice }: CorrectionFilter): RawBuilder<unknown> =>
  sql.join([sql`true`, ...(work === "" ? [] : [sql`w.slug = ${work}`]), ...(choice === "" ? [] : [sql`c.slug = ${choice}`])], sql` and `);

/** Decided requests whose outcome is public, the newest first. */
export const listPublicCorrections = async (
  from: Readable,
  filter: CorrectionFilter,
  { most, after }: Part,
): Promise<{ readonly lines: readonly CorrectionLine[]; readonly total: number }> => {
  const tables = from.tables();
  const counted = await sql<{ total: number }>`select count(*)::integer as total ${FROM} and ${within(filter)}`.execute(tables);
  const rest = after ? sql`(r.decided_at < ${after.at} or (r.decided_at = ${after.at} and r.id > ${after.id}))` : sql`true`;
  const { rows } = await sql<CorrectionLine>`
    select ${COLUMNS} ${FROM} and ${within(filter)} and ${rest} order by r.decided_at desc, r.id limit ${most}`.execute(tables);
  return { lines: rows, total: counted.rows[0]!.total };
};

/** One of them, by its number. */
export const readPublicCorrection = async (from: Readable, reference: string): Promise<CorrectionLine | undefined> => {
  const { rows } = await sql<CorrectionLine>`select ${COLUMNS} ${FROM} and r.reference = ${reference}`.execute(from.tables());
  return rows[0];
};
