import { sql } from "kysely";
import type { Database, UnitOfWork } from "#store";
import type { AccountsTables } from "./accounts-tables.ts";

export type InvitationKind = AccountsTables["accounts.invitation"]["kind"];

/** An invitation that may still be accepted. */
export interface OpenInvitation {
  readonly id: string;
  readonly kind: InvitationKind;
  readonly address: string | null;
  readonly personId: string | null;
}

const columns = ["id", "kind", "address", "person_id as personId"] as const;

/** The invitation of a link; undefined for one that was used, withdrawn or is too old. */
export const findInvitation = (tables: Pick<Database, "tables">, tokenHash: string, now: Date): Promise<OpenInvitation | undefined> =>
  tables
    .tables<AccountsTables>()
    .selectFrom("accounts.invitation")
    .select(columns)
    .where("token_hash", "=", tokenHash)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();

/** Takes an invitation, so that no other request does: false when one was quicker. */
export const takeInvitation = async (unit: UnitOfWork, id: string): Promise<boolean> => {
  const taken = await unit
    .tables<AccountsTables>()
    .updateTable("accounts.invitation")
    .set({ accepted_at: unit.now, token_hash: null })
    .where("id", "=", id)
    .where("accepted_at", "is", null)
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
};

export interface NewInvitation {
  readonly kind: InvitationKind;
  readonly address: string | null;
  readonly personId: string | null;
  readonly invitedBy: string | null;
  readonly tokenHash: string | null;
  readonly expiresAt: Date;
}

export const insertInvitation = async (
  unit: UnitOfWork,
  { kind, address, personId, invitedBy, tokenHash, expiresAt }: NewInvitation,
): Promise<string> => {
  const id = unit.newId();
  await unit
    .tables<AccountsTables>()
    .insertInto("accounts.invitation")
    .values({
      id,
      kind,
      address,
      person_id: personId,
      invited_by: invitedBy,
      token_hash: tokenHash,
      created_at: unit.now,
      expires_at: expiresAt,
    })
    .execute();
  return id;
};

/** Puts a new link into an invitation that was not accepted; the one before opens nothing any more. */
export const renewInvitation = async (unit: UnitOfWork, id: string, tokenHash: string, expiresAt: Date): Promise<boolean> => {
  const renewed = await unit
    .tables<AccountsTables>()
    .updateTable("accounts.invitation")
    .set({ token_hash: tokenHash, expires_at: expiresAt })
    .where("id", "=", id)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return renewed.numUpdatedRows === 1n;
};

/** The first administrator's invitation, once there is one; locked, so that two starts at once make one. */
export const findFirstInvitation = async (unit: UnitOfWork): Promise<string | undefined> => {
  await sql`select pg_advisory_xact_lock(7064412027)`.execute(unit.tables());
  const row = await unit
    .tables<AccountsTables>()
    .selectFrom("accounts.invitation")
    .select("id")
    .where("kind", "=", "first administrator")
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return row?.id;
};

/** Withdraws what was sent to an address before: one open invitation of a kind each. */
export const withdrawInvitations = async (unit: UnitOfWork, address: string, kind: InvitationKind): Promise<void> => {
  await unit
    .tables<AccountsTables>()
    .updateTable("accounts.invitation")
    .set({ revoked_at: unit.now, token_hash: null })
    .where("address", "=", address)
    .where("kind", "=", kind)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .execute();
};

/** Somebody's invitation to this address that waits to be accepted, and who sent it. */
export const findWaitingInvitation = (database: Database, address: string, now: Date) =>
  database
    .tables<AccountsTables>()
    .selectFrom("accounts.invitation")
    .select(["id", "invited_by as invitedBy"])
    .where("address", "=", address)
    .where("kind", "=", "person")
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();

/** The body at the root of the programme; undefined in an empty installation. */
export const findRootBody = async (unit: UnitOfWork): Promise<string | undefined> => {
  const row = await unit
    .tables<AccountsTables>()
    .selectFrom("partnership.body")
    .select("id")
    .where("kind", "=", "programme")
    .where("parent_id", "is", null)
    .where("closed_on", "is", null)
    .orderBy("opened_on")
    .orderBy("slug")
    .executeTakeFirst();
  return row?.id;
};

/** Opens the body that the first mandate is held in, where the programme has none yet. */
export const insertRootBody = async (unit: UnitOfWork, name: string): Promise<string> => {
  const id = unit.newId();
  const tables = unit.tables<AccountsTables>();
  await tables
    .insertInto("partnership.body")
    .values({ id, slug: "programme", kind: "programme", opened_on: unit.now.toISOString().slice(0, 10) })
    .execute();
  await tables.insertInto("partnership.body_name").values({ id: unit.newId(), body_id: id, name }).execute();
  return id;
};

/** The mandate by which the first administrator sets everything up. */
export const insertFirstMandate = async (unit: UnitOfWork, personId: string, bodyId: string): Promise<string> => {
  const id = unit.newId();
  await unit
    .tables<AccountsTables>()
    .insertInto("partnership.mandate")
    .values({
      id,
      body_id: bodyId,
      role: "administrator",
      person_id: personId,
      state: "active",
      from_on: unit.now.toISOString().slice(0, 10),
      basis: "first start",
    })
    .execute();
  return id;
};
