import { sql, type Selectable } from "kysely";
import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";
import type { ReviewTables } from "./review-tables.ts";
import type { AssignmentState } from "./submission-states.ts";

type RoundRow = ReviewTables["partnership.review_round"];
type AssignmentRow = Selectable<ReviewTables["partnership.review_assignment"]>;
export type ReviewerKind = AssignmentRow["kind"];

/** A round of reviews of one version. */
export interface Round {
  readonly id: string;
  readonly submissionId: string;
  readonly number: number;
  readonly stage: RoundRow["stage"];
  readonly versionId: string;
  readonly versionHash: string;
  /** Independent reviews without which nobody decides. */
  readonly needed: number;
  readonly openedAt: Date;
  readonly dueOn: string;
  readonly closedAt: Date | null;
}

/** A reviewer asked for a round. */
export interface Assignment {
  readonly id: string;
  readonly roundId: string;
  readonly submissionId: string;
  readonly personId: string;
  readonly reviewerNumber: number;
  readonly kind: ReviewerKind;
  readonly anonymity: AssignmentRow["anonymity"];
  readonly state: AssignmentState;
  readonly suggestedByAuthor: boolean;
  readonly invitedBy: string | null;
  readonly invitedAt: Date;
  readonly answerUntil: string;
  readonly dueOn: string;
  readonly answeredAt: Date | null;
  readonly submittedAt: Date | null;
  readonly bouncedAt: Date | null;
  readonly declineReason: string;
  readonly publishText: boolean;
  readonly sign: boolean;
  readonly credit: boolean;
  readonly version: number;
}

const ROUND = sql`r.id, r.submission_id as "submissionId", r.number, r.stage, r.version_id as "versionId", r.version_hash as "versionHash",
  r.needed, r.opened_at as "openedAt", r.due_on as "dueOn", r.closed_at as "closedAt"`;

export const roundsOf = async (from: Readable, submissionId: string): Promise<readonly Round[]> => {
  const { rows } = await sql<Round>`
    select ${ROUND} from partnership.review_round r where r.submission_id = ${submissionId} order by r.number`.execute(from.tables());
  return rows;
};

/** The round that is open; none outside of review. */
export const openRound = async (from: Readable, submissionId: string): Promise<Round | undefined> =>
  (await roundsOf(from, submissionId)).find(({ closedAt }) => closedAt === null);

/** Stage of the newest round. */
export const lastStage = async (from: Readable, submissionId: string): Promise<Round["stage"]> =>
  (await roundsOf(from, submissionId)).at(-1)?.stage ?? "experts";

export const insertRound = async (
  unit: UnitOfWork,
  round: Pick<Round, "submissionId" | "stage" | "versionId" | "versionHash" | "needed" | "dueOn">,
): Promise<string> => {
  const id = unit.newId();
  await sql`
    insert into partnership.review_round (id, submission_id, number, stage, version_id, version_hash, needed, opened_at, due_on)
    select ${id}, ${round.submissionId}, coalesce(max(number), 0) + 1, ${round.stage}, ${round.versionId}, ${round.versionHash}, ${round.needed},
      ${unit.now}, ${round.dueOn} from partnership.review_round where submission_id = ${round.submissionId}`.execute(unit.tables());
  return id;
};

/** Closes a round that is open; false where somebody closed it before. */
export const closeRound = async (unit: UnitOfWork, id: string): Promise<boolean> => {
  const { numUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.review_round")
    .set({ closed_at: unit.now })
    .where("id", "=", id)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

const ASSIGNMENT = sql`a.id, a.round_id as "roundId", r.submission_id as "submissionId", a.person_id as "personId",
  a.reviewer_number as "reviewerNumber", a.kind, a.anonymity, a.state, a.suggested_by_author as "suggestedByAuthor", a.invited_by as "invitedBy",
  a.invited_at as "invitedAt", a.answer_until as "answerUntil", a.due_on as "dueOn", a.answered_at as "answeredAt", a.submitted_at as "submittedAt",
  a.bounced_at as "bouncedAt", a.decline_reason as "declineReason", a.publish_text as "publishText", a.sign, a.credit, a.version`;

const FROM = sql`partnership.review_assignment a join partnership.review_round r on r.id = a.round_id`;

/** Every reviewer of a submission, round by round. */
export const assignmentsOf = async (from: Readable, submissionId: string): Promise<readonly Assignment[]> => {
  const { rows } = await sql<Assignment>`
    select ${ASSIGNMENT} from ${FROM} where r.submission_id = ${submissionId} order by r.number, a.reviewer_number`.execute(from.tables());
  return rows;
};

export const findAssignment = async (from: Readable, id: string): Promise<Assignment | undefined> => {
  if (!isId(id)) return undefined;
  const { rows } = await sql<Assignment>`select ${ASSIGNMENT} from ${FROM} where a.id = ${id}`.execute(from.tables());
  return rows[0];
};

/** What waits for a reviewer, or did. */
export const assignmentsFor = async (from: Readable, personId: string): Promise<readonly Assignment[]> => {
  const { rows } = await sql<Assignment>`
    select ${ASSIGNMENT} from ${FROM} where a.person_id = ${personId} order by a.invited_at desc, a.id`.execute(from.tables());
  return rows;
};

/** Assignments that wait for an answer or a review. */
export const waitingAssignments = async (from: Readable): Promise<readonly Assignment[]> => {
  const { rows } = await sql<Assignment>`
    select ${ASSIGNMENT} from ${FROM} where a.state in ('invited', 'declared', 'accepted') order by a.invited_at, a.id`.execute(
    from.tables(),
  );
  return rows;
};

export const insertAssignment = async (
  unit: UnitOfWork,
  asked: Pick<
    Assignment,
    "roundId" | "personId" | "reviewerNumber" | "kind" | "anonymity" | "suggestedByAuthor" | "answerUntil" | "dueOn"
  > & {
    readonly invitedBy: string | null;
  },
): Promise<string> => {
  const id = unit.newId();
  const unanswered = { answered_at: null, submitted_at: null, bounced_at: null };
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.review_assignment")
    .values({
      id,
      round_id: asked.roundId,
      person_id: asked.personId,
      reviewer_number: asked.reviewerNumber,
      kind: asked.kind,
      anonymity: asked.anonymity,
      state: "invited",
      suggested_by_author: asked.suggestedByAuthor,
      invited_by: asked.invitedBy,
      invited_at: unit.now,
      answer_until: asked.answerUntil,
      due_on: asked.dueOn,
      ...unanswered,
    })
    .execute();
  return id;
};

type Changed = Partial<
  Pick<
    AssignmentRow,
    | "state"
    | "answer_until"
    | "due_on"
    | "answered_at"
    | "submitted_at"
    | "bounced_at"
    | "decline_reason"
    | "publish_text"
    | "sign"
    | "credit"
  >
>;

/** @throws Problem changed-meanwhile */
export const updateAssignment = async (
  unit: UnitOfWork,
  { id, version }: Pick<Assignment, "id" | "version">,
  changed: Changed,
): Promise<void> => {
  const { numUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.review_assignment")
    .set({ ...changed, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem("changed-meanwhile", { kind: "invitation", id });
};

/** Keeps the hash of a link that opens an invitation without an account. */
export const insertLink = async (unit: UnitOfWork, hash: string, assignmentId: string, until: Date): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.review_link")
    .values({ hash, assignment_id: assignmentId, until })
    .execute();
};

/** Whose invitation a link opens, as long as it is waited for. */
export const assignmentOfLink = async (from: Readable, hash: string, now: Date): Promise<Assignment | undefined> => {
  const row = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.review_link")
    .select("assignment_id")
    .where("hash", "=", hash)
    .where("until", ">", now)
    .executeTakeFirst();
  return row && findAssignment(from, row.assignment_id);
};

/** Links of an invitation open nothing any more. */
export const deleteLinks = async (unit: UnitOfWork, assignmentId: string): Promise<void> => {
  await unit.tables<PartnershipTables>().deleteFrom("partnership.review_link").where("assignment_id", "=", assignmentId).execute();
};
