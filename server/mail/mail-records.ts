import { sql } from "kysely";
import type { PartnershipTables } from "#partnership";
import type { Database, UnitOfWork } from "#store";

/** Whom a mail to a person reaches. */
export interface Recipient {
  readonly personId: string;
  readonly name: string;
  /** Undefined where no address may be used: none confirmed, or all came back. */
  readonly address: string | undefined;
  /** Invented for trying things out: no mail ever goes there. */
  readonly fictitious: boolean;
}

/** Where mails to a person go now; a merged person's go to the one that was kept. Undefined for somebody erased or unknown. */
export const findRecipient = async (database: Database, personId: string): Promise<Recipient | undefined> => {
  const { rows } = await sql<{ id: string; display_name: string; address: string | null; fictitious: boolean }>`
    with recursive kept as (
      select id, display_name, state, merged_into, fictitious, 1 as step from partnership.person where id = ${personId}
      union all
      select p.id, p.display_name, p.state, p.merged_into, p.fictitious, kept.step + 1
      from partnership.person p join kept on p.id = kept.merged_into where kept.step < 10
    )
    select kept.id, kept.display_name, kept.fictitious, e.address
    from kept left join partnership.email_address e on e.person_id = kept.id and e.confirmed_at is not null and e.bounced_at is null
    where kept.state = 'active'
    order by e.preferred desc nulls last, e.confirmed_at, e.id limit 1`.execute(database.tables());
  const [row] = rows;
  return row && { personId: row.id, name: row.display_name, address: row.address ?? undefined, fictitious: row.fictitious };
};

/** Whether an address is one of invented people and of nobody else. */
export const isFictitiousAddress = async (database: Database, address: string): Promise<boolean> => {
  const { rows } = await sql<{ invented: boolean | null }>`
    select bool_and(p.fictitious) as invented from partnership.email_address e join partnership.person p on p.id = e.person_id
    where e.address = ${address.trim().toLowerCase()}`.execute(database.tables());
  return rows[0]?.invented === true;
};

/** Marks an address wherever it stands, and gives whose it is; nothing for those marked before. */
export const markBounced = async (
  unit: UnitOfWork,
  address: string,
): Promise<readonly { readonly id: string; readonly person_id: string }[]> =>
  unit
    .tables<PartnershipTables>()
    .updateTable("partnership.email_address")
    .set({ bounced_at: unit.now })
    .where("address", "=", address)
    .where("bounced_at", "is", null)
    .returning(["id", "person_id"])
    .execute();

/** Mails that wait for a way out. */
export const countWaitingMails = async (database: Database): Promise<number> => {
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n from store.job where queue = 'send-mail' and state in ('waiting', 'running')`.execute(database.tables());
  return rows[0]!.n;
};

/** Sets how a person is reminded; false when it stood so before. */
export const stopReminders = async (unit: UnitOfWork, personId: string): Promise<boolean> => {
  const rows = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.person")
    .set(({ eb }) => ({ reminders: "none", version: eb("version", "+", 1) }))
    .where("id", "=", personId)
    .where("state", "=", "active")
    .where("reminders", "<>", "none")
    .returning("id")
    .execute();
  return rows.length > 0;
};
