import { sql } from "kysely";
import type { Database, UnitOfWork } from "#store";
import type { AccountsTables } from "./accounts-tables.ts";

export interface AddressCheck {
  readonly emailId: string;
  readonly personId: string;
  readonly address: string;
}

/** What a token confirms; undefined for one that was used or is too old. */
export const findCheck = async (database: Pick<Database, "tables">, tokenHash: string, now: Date): Promise<AddressCheck | undefined> => {
  const row = await database
    .tables<AccountsTables>()
    .selectFrom("accounts.address_check as c")
    .innerJoin("partnership.email_address as e", "e.id", "c.email_id")
    .innerJoin("partnership.person as p", "p.id", "e.person_id")
    .select(["e.id as emailId", "e.person_id as personId", "e.address"])
    .where("c.token_hash", "=", tokenHash)
    .where("c.expires_at", ">", now)
    .where("p.state", "=", "active")
    .executeTakeFirst();
  return row;
};

/** Keeps a token's hash for an address that waits to be confirmed; false where it does not, or another person has confirmed it. */
export const insertCheck = async (unit: UnitOfWork, emailId: string, tokenHash: string, expiresAt: Date): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    insert into accounts.address_check (token_hash, email_id, expires_at)
    select ${tokenHash}, e.id, ${expiresAt}
    from partnership.email_address e
    where e.id = ${emailId} and (e.confirmed_at is null or e.bounced_at is not null)
      and not exists (
        select 1 from partnership.email_address other
        where other.address = e.address and other.confirmed_at is not null and other.person_id <> e.person_id
      )`.execute(unit.tables());
  return numAffectedRows === 1n;
};

export const removeChecks = async (unit: UnitOfWork, emailId: string): Promise<void> => {
  await unit.tables<AccountsTables>().deleteFrom("accounts.address_check").where("email_id", "=", emailId).execute();
};
