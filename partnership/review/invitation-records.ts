import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import type { Readable } from "../bodies/readable.ts";

/** Active records that have an address. */
export const peopleWithAddress = async (from: Readable, address: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select distinct p.id from partnership.email_address e join partnership.person p on p.id = e.person_id
    where e.address = ${address} and p.state = 'active'`.execute(from.tables());
  return rows.map(({ id }) => id);
};

/** What an invitation says before anything of the work opens. */
export interface InvitationFacts {
  readonly assignmentId: string;
  readonly submissionId: string;
  readonly reference: string;
  readonly title: string;
  readonly abstract: string;
  readonly kind: string;
  readonly language: string;
  readonly anonymity: "reviewers named" | "reviewers hidden" | "both hidden";
  readonly state: string;
  readonly answerUntil: string;
  readonly dueOn: string;
  readonly roundOpen: boolean;
  readonly roundNumber: number;
  readonly stage: "experts" | "experts and governments";
  /** The version that the round is about: opened to nobody before the review began. */
  readonly versionId: string;
  readonly versionHash: string;
}

export const invitationFacts = async (from: Readable, assignmentId: string): Promise<InvitationFacts | undefined> => {
  const { rows } = await sql<InvitationFacts>`
    select a.id as "assignmentId", s.id as "submissionId", s.reference, v.title, v.abstract, w.kind, v.language, a.anonymity, a.state,
      a.answer_until as "answerUntil", a.due_on as "dueOn", r.closed_at is null as "roundOpen",
      r.number as "roundNumber", r.stage, v.id as "versionId", r.version_hash as "versionHash"
    from partnership.review_assignment a join partnership.review_round r on r.id = a.round_id join partnership.submission s on s.id = r.submission_id
    join partnership.work_version v on v.id = r.version_id join partnership.work w on w.id = s.work_id
    where a.id::text = ${assignmentId}`.execute(from.tables());
  return rows[0];
};

/** Whether mails reach somebody by their record; a person from outside has an address that nobody has confirmed. */
export const unconfirmedAddress = async (from: Readable, personId: string): Promise<string | undefined> => {
  const { rows } = await sql<{ address: string; confirmed: boolean }>`
    select address, confirmed_at is not null as confirmed from partnership.email_address
    where person_id = ${personId} and bounced_at is null order by confirmed_at is null, added_at limit 1`.execute(from.tables());
  return rows[0] && !rows[0].confirmed ? rows[0].address : undefined;
};

/** Reviewers whose every address that mails went to came back, and who are waited for. */
export const bouncedAssignments = async (
  unit: UnitOfWork,
): Promise<
  readonly { readonly id: string; readonly submissionId: string; readonly editorId: string | null; readonly version: number }[]
> => {
  const { rows } = await sql<{ id: string; submissionId: string; editorId: string | null; version: number }>`
    select a.id, r.submission_id as "submissionId", s.editor_id as "editorId", a.version
    from partnership.review_assignment a join partnership.review_round r on r.id = a.round_id join partnership.submission s on s.id = r.submission_id
    where a.state in ('invited', 'declared', 'accepted') and a.bounced_at is null
      and exists (select 1 from partnership.email_address e where e.person_id = a.person_id and e.bounced_at is not null)
      and not exists (select 1 from partnership.email_address e where e.person_id = a.person_id and e.bounced_at is null)`.execute(
    unit.tables(),
  );
  return rows;
};

/** Notes that an editor was told of something late in an assignment; false where they were told of it before. */
export const noteTold = async (
  unit: UnitOfWork,
  told: { readonly assignmentId: string; readonly personId: string; readonly what: string; readonly on: string },
): Promise<boolean> => {
  const { rows } = await sql<{ id: string }>`
    insert into partnership.reminder (id, about_kind, about, person_id, stage, send_on, sent_at)
    values (${unit.newId()}, 'review', md5(${`${told.assignmentId} ${told.what}`})::uuid, ${told.personId}, 0, ${told.on}, ${unit.now})
    on conflict do nothing returning id`.execute(unit.tables());
  return rows.length > 0;
};
