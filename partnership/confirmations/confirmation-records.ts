import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import type { Readable } from "../bodies/readable.ts";

/** What somebody without an account sent, and gave an address with. */
export type ConfirmedBy = { readonly gapId: string } | { readonly applicationId: string } | { readonly senderId: string };

/** How whoever sent it is reached, and what it is called. */
export interface Sender {
  readonly address: string | null;
  readonly confirmed: boolean;
  readonly title: string;
  /** Number of the question, or the last part of the call's address. */
  readonly name: string;
}

const column = (about: ConfirmedBy) => {
  if ("gapId" in about) return sql`c.gap_id = ${about.gapId}`;
  return "senderId" in about ? sql`c.sender_id = ${about.senderId}` : sql`c.application_id = ${about.applicationId}`;
};

const sentBy = (about: ConfirmedBy) => {
  if ("gapId" in about)
    return sql`select g.asker_address as address, g.asker_confirmed_at is not null as confirmed, g.title, g.reference as name
      from partnership.knowledge_gap g where g.id = ${about.gapId}`;
  if ("senderId" in about)
    return sql`select s.address, s.address_confirmed_at is not null as confirmed, s.title, s.reference as name
      from partnership.sender s where s.id = ${about.senderId}`;
  return sql`select a.address, a.confirmed_at is not null as confirmed, k.title, k.slug as name
    from partnership.commission_application a join partnership.commission k on k.id = a.commission_id
    where a.id = ${about.applicationId} and a.person_id is null`;
};

export const senderOf = async (from: Readable, about: ConfirmedBy): Promise<Sender | undefined> => {
  const { rows } = await sql<Sender>`${sentBy(about)}`.execute(from.tables());
  return rows[0];
};

export const countConfirmations = async (from: Readable, about: ConfirmedBy): Promise<number> => {
  const { rows } = await sql<{ made: number }>`
    select count(*)::integer as made from partnership.address_confirmation c where ${column(about)}`.execute(from.tables());
  return rows[0]!.made;
};

/** Keeps the hash of a link; the link itself is in the mail alone. */
export const insertConfirmation = async (unit: UnitOfWork, about: ConfirmedBy, hash: string, expires: Date): Promise<void> => {
  await sql`
    insert into partnership.address_confirmation (hash, gap_id, application_id, sender_id, made_at, expires_at)
    values (${hash}, ${"gapId" in about ? about.gapId : null}, ${"applicationId" in about ? about.applicationId : null},
      ${"senderId" in about ? about.senderId : null}, ${unit.now}, ${expires})`.execute(unit.tables());
};

/** What an unused link that has not run out confirms; undefined for every other text. */
export const openConfirmation = async (from: Readable, hash: string, now: Date): Promise<ConfirmedBy | undefined> => {
  const { rows } = await sql<{ gapId: string | null; applicationId: string | null; senderId: string | null }>`
    select c.gap_id as "gapId", c.application_id as "applicationId", c.sender_id as "senderId" from partnership.address_confirmation c
    where c.hash = ${hash} and c.used_at is null and c.expires_at > ${now}`.execute(from.tables());
  const [found] = rows;
  if (!found) return undefined;
  if (found.senderId !== null) return { senderId: found.senderId };
  return found.gapId === null ? { applicationId: found.applicationId! } : { gapId: found.gapId };
};

/** Uses a link up; false where somebody else just did. */
export const useConfirmation = async (unit: UnitOfWork, hash: string): Promise<boolean> => {
  const { rows } = await sql<{ hash: string }>`
    update partnership.address_confirmation set used_at = ${unit.now}
    where hash = ${hash} and used_at is null and expires_at > ${unit.now} returning hash`.execute(unit.tables());
  return rows.length > 0;
};

/** Notes that an application's address is its sender's; false where that was known, or there is none any more. */
export const confirmApplicationAddress = async (unit: UnitOfWork, applicationId: string): Promise<boolean> => {
  const { rows } = await sql<{ id: string }>`
    update partnership.commission_application set confirmed_at = ${unit.now}, version = version + 1
    where id = ${applicationId} and address is not null and confirmed_at is null returning id`.execute(unit.tables());
  return rows.length > 0;
};

/** Takes links out that ran out before a moment; gives how many. */
export const dropConfirmations = async (unit: UnitOfWork, before: Date): Promise<number> => {
  const { rows } = await sql<{ hash: string }>`
    delete from partnership.address_confirmation where expires_at < ${before} returning hash`.execute(unit.tables());
  return rows.length;
};
