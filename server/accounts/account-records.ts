import { sql } from "kysely";
import type { Database, UnitOfWork } from "#store";
import type { AccountsTables } from "./accounts-tables.ts";

/** An account and the person it belongs to now. */
export interface AccountOfPerson {
  readonly accountId: string;
  readonly personId: string;
  /** Its name in the sign-in library. */
  readonly libraryName: string;
  readonly secondFactor: boolean;
}

/** Everybody whose record was merged into this person, and the person: recursive, "cluster". */
const CLUSTER = sql`cluster as (
  select id from kept where state = 'active'
  union
  select p.id from partnership.person p join cluster on p.merged_into = cluster.id
)`;

/** The record that was kept of the persons in "start": recursive, "kept". */
const KEPT = sql`kept as (
  select p.id, p.state, p.merged_into, 1 as step from partnership.person p join start on p.id = start.id
  union all
  select p.id, p.state, p.merged_into, kept.step + 1 from partnership.person p join kept on p.id = kept.merged_into where kept.step < 10
)`;

interface Row {
  readonly account_id: string;
  readonly person_id: string;
  readonly email: string;
  readonly second: boolean | null;
}

const accountOf = (rows: readonly Row[]): AccountOfPerson | undefined =>
  rows[0] && {
    accountId: rows[0].account_id,
    personId: rows[0].person_id,
    libraryName: rows[0].email,
    secondFactor: rows[0].second === true,
  };

const selectAccount = sql`
  select h.account_id, (select id from kept where state = 'active' limit 1) as person_id, u.email, u."twoFactorEnabled" as second
  from cluster join accounts.holder h on h.person_id = cluster.id join accounts."user" u on u.id = h.account_id
  order by h.opened_at, h.account_id limit 1`;

/** The account of whoever confirmed an e-mail address; undefined where nobody did, or they have none. */
export const findAccountByAddress = async (database: Database, address: string): Promise<AccountOfPerson | undefined> => {
  const { rows } = await sql<Row>`
    with recursive start as (select person_id as id from partnership.email_address where address = ${address} and confirmed_at is not null),
    ${KEPT}, ${CLUSTER} ${selectAccount}`.execute(database.tables());
  return accountOf(rows);
};

/** The account of a person, whichever of their merged records has it. */
export const findAccountOfPerson = async (database: Pick<Database, "tables">, personId: string): Promise<AccountOfPerson | undefined> => {
  const { rows } = await sql<Row>`
    with recursive start as (select ${personId}::uuid as id), ${KEPT}, ${CLUSTER} ${selectAccount}`.execute(database.tables());
  return accountOf(rows);
};

/** Who has an e-mail address confirmed, with or without an account. */
export const findPersonByAddress = async (database: Pick<Database, "tables">, address: string): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`
    with recursive start as (select person_id as id from partnership.email_address where address = ${address} and confirmed_at is not null), ${KEPT}
    select id from kept where state = 'active'`.execute(database.tables());
  return rows[0]?.id;
};

/** Whether this is the id of a person whose record is there; any text may be asked. */
export const isPerson = async (database: Pick<Database, "tables">, id: string): Promise<boolean> => {
  const { rows } = await sql`select 1 from partnership.person where id::text = ${id} and state = 'active'`.execute(database.tables());
  return rows.length > 0;
};

export const insertHolder = async (unit: UnitOfWork, accountId: string, personId: string): Promise<void> => {
  await unit
    .tables<AccountsTables>()
    .insertInto("accounts.holder")
    .values({ account_id: accountId, person_id: personId, opened_at: unit.now })
    .execute();
};

/**
 * Removes everything that opens the accounts of these persons, or tells of them: sessions, passkeys and the rest go with the account.
 * @returns the accounts that were there
 */
export const deleteAccountsOf = async (unit: UnitOfWork, people: readonly string[]): Promise<readonly string[]> => {
  const tables = unit.tables();
  const { rows } = await sql<{ id: string }>`select account_id as id from accounts.holder where person_id = any(${people}::uuid[])`.execute(
    tables,
  );
  const accounts = rows.map(({ id }) => id);
  await sql`
    delete from accounts.invitation i where i.person_id = any(${people}::uuid[])
      or i.address in (select address from partnership.email_address where person_id = any(${people}::uuid[]))`.execute(tables);
  await sql`delete from accounts.access_token where person_id = any(${people}::uuid[])`.execute(tables);
  await sql`delete from accounts.verification where value = any(${accounts})`.execute(tables);
  await sql`delete from accounts."user" where id = any(${accounts})`.execute(tables);
  return accounts;
};

/** Whether somebody who can sign in administers the programme now. */
export const hasAdministrator = async (database: Pick<Database, "tables">, now: Date): Promise<boolean> => {
  const day = now.toISOString().slice(0, 10);
  const { rows } = await sql`
    select 1 from partnership.mandate m
    join partnership.body b on b.id = m.body_id and (b.closed_on is null or b.closed_on >= ${day})
    join partnership.person p on p.id = m.person_id and p.state = 'active'
    where m.role = 'administrator' and m.state = 'active' and (m.from_on is null or m.from_on <= ${day})
      and (m.until_on is null or m.until_on >= ${day}) and (m.ended_at is null or m.ended_at > ${now})
      and exists (
        select 1 from accounts.holder h join partnership.person held on held.id = h.person_id where p.id in (held.id, held.merged_into)
      )
    limit 1`.execute(database.tables());
  return rows.length > 0;
};
