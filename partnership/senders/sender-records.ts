import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";

export type SenderKind = "uptake" | "correction" | "response";

/** Whoever sent something without an account. Kept apart from what was sent: no page, list, case or log shows name or address. */
export interface SenderRow {
  readonly id: string;
  readonly kind: SenderKind;
  /** Id of what was sent. */
  readonly subjectId: string;
  readonly reference: string;
  readonly title: string;
  readonly name: string;
  readonly address: string | null;
  readonly confirmed: boolean;
  /** Mails that told what became of it. */
  readonly news: number;
}

const rowOf = (condition: ReturnType<typeof sql>) => sql<SenderRow>`
  select s.id, s.kind, s.subject_id as "subjectId", s.reference, s.title, s.name, s.address, s.address_confirmed_at is not null as confirmed, s.news
  from partnership.sender s where ${condition}`;

export const findSender = async (
  from: Readable,
  key: { readonly id: string } | { readonly kind: SenderKind; readonly subjectId: string },
): Promise<SenderRow | undefined> => {
  const condition = "id" in key ? sql`s.id = ${key.id}` : sql`s.kind = ${key.kind} and s.subject_id = ${key.subjectId}`;
  const { rows } = await rowOf(condition).execute(from.tables());
  return rows[0];
};

/** What the hash of a secret opens; undefined for every other text. */
export const senderOfLink = async (from: Readable, hash: string): Promise<SenderRow | undefined> => {
  const { rows } = await rowOf(sql`exists (select from partnership.sender_link l where l.sender_id = s.id and l.hash = ${hash})`).execute(
    from.tables(),
  );
  return rows[0];
};

export const insertSender = async (
  unit: UnitOfWork,
  sender: Pick<SenderRow, "id" | "kind" | "subjectId" | "reference" | "title" | "name" | "address">,
): Promise<void> => {
  const { id, kind, subjectId, reference, title, name, address } = sender;
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.sender")
    .values({
      ...{ id, kind, reference, title, name, address },
      subject_id: subjectId,
      address_confirmed_at: null,
      sent_at: unit.now,
      decided_at: null,
    })
    .execute();
};

export const insertSenderLink = async (unit: UnitOfWork, link: PartnershipTables["partnership.sender_link"]): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.sender_link")
    .values(link)
    .onConflict((conflict) => conflict.column("hash").doNothing())
    .execute();
};

/** Notes that the address is the sender's; false where that was known, or there is none any more. */
export const confirmSenderAddress = async (unit: UnitOfWork, id: string): Promise<boolean> => {
  const { rows } = await sql<{ id: string }>`
    update partnership.sender set address_confirmed_at = ${unit.now}
    where id = ${id} and address is not null and address_confirmed_at is null returning id`.execute(unit.tables());
  return rows.length > 0;
};

/** Counts another mail to a sender, and notes whether what they sent is settled now. */
export const countNews = async (unit: UnitOfWork, id: string, settled: boolean): Promise<void> => {
  await sql`
    update partnership.sender set news = news + 1, decided_at = case when ${settled} then coalesce(decided_at, ${unit.now}) end
    where id = ${id}`.execute(unit.tables());
};

export const senderReceiptKey = (id: string): string => `receipt of sender ${id}`;
export const senderNewsKey = (id: string, news: number): string => `news of sender ${id} number ${news}`;

/** Erases name and address of senders, where what they sent was settled before a moment, with the mails that went there. */
export const eraseSenders = async (unit: UnitOfWork, before: Date): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    update partnership.sender set name = '', address = null, address_confirmed_at = null
    where decided_at < ${before} and (address is not null or name <> '') returning id`.execute(unit.tables());
  await dropMails(
    unit,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id }) => id);
};

/** Takes somebody who is erased out of what was sent from their addresses; gives what it was. */
export const forgetSender = async (unit: UnitOfWork, addresses: readonly string[]): Promise<readonly SenderRow[]> => {
  const { rows } = await rowOf(sql`lower(s.address) = any(${addresses})`).execute(unit.tables());
  const ids = rows.map(({ id }) => id);
  await sql`update partnership.sender set name = '', address = null, address_confirmed_at = null where id = any(${ids}::uuid[])`.execute(
    unit.tables(),
  );
  await dropMails(unit, ids);
  return rows;
};

const dropMails = async (unit: UnitOfWork, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  await sql`delete from store.job where queue = 'send-mail' and state in ('done', 'dead')
    and exists (select 1 from unnest(${ids}::text[]) as id
      where starts_with(key, 'receipt of sender ' || id) or starts_with(key, 'news of sender ' || id))`.execute(unit.tables());
};
