import { sql, type RawBuilder } from "kysely";
import { isId } from "../bodies/is-id.ts";
import { dayOf, shiftDay } from "../bodies/mandate-terms.ts";
import type { Readable } from "../bodies/readable.ts";
import { findCase } from "../cases/case-records.ts";
import { subjectOfCase } from "../cases/case-subject.ts";
import { concerns, mayDecideWithin } from "../cases/decided-by.ts";
import { can, type Subject } from "../permissions/can.ts";
import type { Standing } from "../permissions/standing.ts";
import { APPEAL_DAYS } from "./profiles.ts";
import type { Submission } from "./submission-records.ts";

/** Kind of case by which a rejection is appealed against. */
export const REVIEW_APPEAL = "review-appeal";

/** Day by which an appeal is to be decided. */
export const appealDueOn = (openedAt: Date): string => shiftDay(dayOf(openedAt), APPEAL_DAYS);

/** An appeal that waits for its decision. */
export interface OpenAppeal {
  readonly caseId: string;
  /** Number of its case. */
  readonly reference: string;
  /** What speaks against the rejection, in the authors' words. */
  readonly why: string;
  readonly openedAt: Date;
  /** What it is to permissions: whoever made the work, handled it or decided before is among those it concerns. */
  readonly subject: Subject;
}

/** The appeal that is open against the rejection of a submission; undefined where there is none. */
export const openAppealOf = async (from: Readable, { id, state }: Pick<Submission, "id" | "state">): Promise<OpenAppeal | undefined> => {
  if (state !== "rejected") return undefined;
  const { rows } = await sql<{ id: string }>`
    select c.id from partnership.case_file c where c.subject_kind = 'submission' and c.subject = ${id} and c.kind = ${REVIEW_APPEAL}
      and c.state = 'open' order by c.opened_at, c.id limit 1`.execute(from.tables());
  const file = rows[0] && (await findCase(from, { id: rows[0].id }));
  if (!file) return undefined;
  const { id: caseId, reference, openedAt, fields } = file;
  return { caseId, reference, openedAt, why: String(fields["why"]), subject: await subjectOfCase(from, file) };
};

/** Whether somebody may decide an open appeal: by mandate, and not where it concerns them. */
export const mayDecideAppeal = (standing: Standing, appeal: OpenAppeal | undefined): appeal is OpenAppeal =>
  appeal !== undefined && standing.personId !== undefined && can(standing, "decide-case", appeal.subject).allowed;

/** The same as a condition on `partnership.submission s`. */
export const isAppealDecidedBy = (standing: Standing): RawBuilder<boolean> => {
  const { personId } = standing;
  if (personId === undefined || !isId(personId)) return sql<boolean>`false`;
  return sql<boolean>`(s.state = 'rejected' and exists (
    select 1 from partnership.case_file c where c.subject_kind = 'submission' and c.subject = s.id::text and c.kind = ${REVIEW_APPEAL}
      and c.state = 'open' and not ${concerns(personId, sql.ref("c.id"))} and ${mayDecideWithin(standing, "decide-case")}))`;
};
