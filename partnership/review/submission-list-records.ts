import { sql } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import type { Standing } from "../permissions/standing.ts";
import { isSeenBy, isSeenWholeBy } from "./review-view.ts";
import { isAuthor, type Submission } from "./submission-records.ts";

/** A submission in a list. */
export interface ListedSubmission {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly kind: string;
  readonly state: Submission["state"];
  readonly submittedAt: Date;
  /** Everything of it is open to the reader. */
  readonly whole: boolean;
}

export interface SubmissionFilter {
  readonly show: "open" | "ended" | "all";
  /** The reader's own works, what they handle, or everything they may know of. */
  readonly part: "written" | "handled" | "reviewed" | "all";
  /** One state alone. */
  readonly state?: Submission["state"];
  /** Of one work alone. */
  readonly workId?: string;
}

const conditionOf = (standing: Standing, { show, part, state, workId }: SubmissionFilter) => {
  const { personId } = standing;
  const shown = { open: sql`s.ended_at is null`, ended: sql`s.ended_at is not null`, all: sql`true` }[show];
  const me = personId ?? null;
  const parts = {
    written: personId === undefined ? sql`false` : isAuthor(personId),
    handled: sql`${me}::uuid in (s.editor_id, s.review_editor_id, s.officer_id, s.director_id)`,
    reviewed: sql`exists (select 1 from partnership.review_assignment a join partnership.review_round r on r.id = a.round_id
      where r.submission_id = s.id and a.person_id = ${me}::uuid and a.state in ('invited', 'declared', 'accepted', 'submitted'))`,
    all: sql`true`,
  };
  const one = state === undefined ? sql`true` : sql`s.state = ${state}`;
  const ofWork = workId === undefined ? sql`true` : sql`s.work_id = ${workId}`;
  return sql`${shown} and ${one} and ${ofWork} and ${parts[part]} and ${isSeenBy(standing)}`;
};

/** Submissions that somebody may know of, newest first, with how many there are. */
export const listSubmissions = async (
  from: Readable,
  standing: Standing,
  filter: SubmissionFilter,
  part: { readonly from: number; readonly most: number; readonly after?: { readonly at: Date; readonly id: string } | undefined },
): Promise<{ readonly submissions: readonly ListedSubmission[]; readonly total: number }> => {
  const wanted = conditionOf(standing, filter);
  const { after } = part;
  const rest = after ? sql`(s.submitted_at < ${after.at} or (s.submitted_at = ${after.at} and s.id > ${after.id}))` : sql`true`;
  const { rows } = await sql<ListedSubmission>`
    select s.id, s.reference, v.title, w.kind, s.state, s.submitted_at as "submittedAt", ${isSeenWholeBy(standing)} as whole
    from partnership.submission s join partnership.work_version v on v.id = s.version_id join partnership.work w on w.id = s.work_id
    where ${wanted} and ${rest} order by s.submitted_at desc, s.id limit ${part.most} offset ${part.from}`.execute(from.tables());
  const counted = await sql<{ n: number }>`select count(*)::integer as n from partnership.submission s where ${wanted}`.execute(
    from.tables(),
  );
  return { submissions: rows, total: counted.rows[0]!.n };
};
