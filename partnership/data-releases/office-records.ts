import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import { PUBLIC_TIES } from "../people/tie-kinds.ts";
import type { PartnershipTables } from "../tables.ts";

/** A statistics office that somebody speaks for. */
export interface Office {
  readonly id: string;
  readonly name: string;
  /** ISO alpha-3. */
  readonly area: string | null;
}

/** Statistics offices that somebody works at or belongs to on a day. */
export const officesOf = async (from: Readable, personId: string | undefined, day: string): Promise<readonly Office[]> => {
  if (!isId(personId ?? "")) return [];
  const { rows } = await sql<Office>`
    select distinct o.id, o.name, o.country as area from partnership.tie t join partnership.organisation o on o.id = t.organisation_id
    where t.person_id = ${personId} and t.kind = any(${PUBLIC_TIES}) and o.kind = 'statistics office'
      and (t.from_on is null or t.from_on <= ${day}) and (t.until_on is null or t.until_on >= ${day})
    order by o.name, o.id`.execute(from.tables());
  return rows;
};

/** An office that the editor asked for comments, by an address. */
export interface OfficeInvitation {
  readonly id: string;
  readonly submissionId: string;
  readonly office: string;
  readonly area: string | null;
  readonly address: string;
  readonly invitedAt: Date;
}

const COLUMNS = ["id", "submission_id as submissionId", "office", "area", "address", "invited_at as invitedAt"] as const;

export const officeInvitationsOf = (from: Readable, submissionId: string): Promise<readonly OfficeInvitation[]> =>
  from
    .tables<PartnershipTables>()
    .selectFrom("partnership.office_invitation")
    .select(COLUMNS)
    .where("submission_id", "=", submissionId)
    .orderBy("invited_at")
    .orderBy("id")
    .execute();

export const findOfficeInvitation = async (
  from: Readable,
  key: { readonly id: string } | { readonly hash: string },
): Promise<OfficeInvitation | undefined> => {
  if ("id" in key && !isId(key.id)) return undefined;
  const one = from.tables<PartnershipTables>().selectFrom("partnership.office_invitation").select(COLUMNS);
  return ("id" in key ? one.where("id", "=", key.id) : one.where("hash", "=", key.hash)).executeTakeFirst();
};

export const insertOfficeInvitation = async (
  unit: UnitOfWork,
  { submissionId, ...invited }: Pick<OfficeInvitation, "submissionId" | "office" | "area" | "address">,
  invitedBy: string,
): Promise<string> => {
  const id = unit.newId();
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.office_invitation")
    .values({ ...invited, id, submission_id: submissionId, hash: null, invited_by: invitedBy, invited_at: unit.now })
    .execute();
  return id;
};

/** The link of an invitation's newest mail is the one that opens it. */
export const keepInvitationHash = async (unit: UnitOfWork, id: string, hash: string): Promise<void> => {
  await unit.tables<PartnershipTables>().updateTable("partnership.office_invitation").set({ hash }).where("id", "=", id).execute();
};
