import { sql } from "kysely";
import type { Readable } from "../../bodies/readable.ts";

/** An invented work that was released by an invented review. */
export interface ReviewedWork {
  readonly id: string;
  readonly slug: string;
  readonly bodyId: string;
  readonly authorId: string;
  /** Days. */
  readonly submittedOn: string;
  readonly publicOn: string;
}

/** Invented works that were released by a review, the oldest first; those of one person left out where somebody is named. */
export const reviewedWorks = async (from: Readable, notBy?: string): Promise<readonly ReviewedWork[]> => {
  const { rows } = await sql<ReviewedWork>`
    select w.id::text as id, w.slug, w.body_id::text as "bodyId", c.person_id::text as "authorId",
      to_char(s.submitted_at at time zone 'UTC', 'YYYY-MM-DD') as "submittedOn", to_char(w.first_public_at at time zone 'UTC', 'YYYY-MM-DD') as "publicOn"
    from partnership.submission s join partnership.work w on w.id = s.work_id and w.state = 'published'
      join partnership.version_contributor c on c.version_id = w.public_version and c.position = 1 and c.person_id is not null
    where s.fictitious and s.state = 'released' and not exists (select from partnership.version_contributor n
      where n.version_id = w.public_version and n.person_id = ${notBy ?? null}::uuid)
    order by s.submitted_at, s.id`.execute(from.tables());
  return rows;
};

/** An invented policy choice that is current and names a work as evidence; undefined where none does. */
export const choiceRestingOn = async (from: Readable, workId: string): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`
    select c.id from partnership.policy_choice c join partnership.choice_version_evidence e on e.version_id = c.public_version
    where c.fictitious and c.state = 'current' and e.work_id = ${workId} order by length(c.reference), c.reference limit 1`.execute(
    from.tables(),
  );
  return rows[0]?.id;
};
