import { sql } from "kysely";
import type { Database, UnitOfWork } from "#store";
import type { AccountsTables } from "./accounts-tables.ts";

/** A session whose account belongs to somebody. */
export interface FoundSession {
  readonly id: string;
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
  readonly startedAt: Date;
}

/** The session of a token, of an account whose person (or the record theirs was merged into) is there; one query, since every page asks. */
export const findSession = async (database: Database, token: string, now: Date): Promise<FoundSession | undefined> => {
  const { rows } = await sql<FoundSession>`
    with recursive kept as (
      select s.id as session_id, s."userId" as account_id, s."createdAt" as started_at, p.id, p.display_name, p.state, p.merged_into, 1 as step
      from accounts.session s
      join accounts.holder h on h.account_id = s."userId"
      join partnership.person p on p.id = h.person_id
      where s.token = ${token} and s."expiresAt" > ${now}
      union all
      select kept.session_id, kept.account_id, kept.started_at, p.id, p.display_name, p.state, p.merged_into, kept.step + 1
      from partnership.person p join kept on p.id = kept.merged_into where kept.step < 10
    )
    select session_id as id, account_id as "accountId", id as "personId", display_name as name, started_at as "startedAt"
    from kept where state = 'active'`.execute(database.tables());
  return rows[0];
};

export interface ListedSession {
  readonly id: string;
  readonly userAgent: string;
  readonly startedAt: Date;
}

/** Sessions of an account that have not ended, newest first. */
export const sessionsOf = async (database: Database, accountId: string, now: Date): Promise<readonly ListedSession[]> => {
  const rows = await database
    .tables<AccountsTables>()
    .selectFrom("accounts.session")
    .select(["id", "userAgent", "createdAt"])
    .where("userId", "=", accountId)
    .where("expiresAt", ">", now)
    .orderBy("createdAt", "desc")
    .limit(100)
    .execute();
  return rows.map(({ id, userAgent, createdAt }) => ({ id, userAgent: userAgent ?? "", startedAt: createdAt }));
};

/** Ends one session of an account; false when it is not theirs or has ended. */
export const deleteSession = async (unit: UnitOfWork, accountId: string, sessionId: string): Promise<boolean> => {
  const ended = await unit
    .tables<AccountsTables>()
    .deleteFrom("accounts.session")
    .where("userId", "=", accountId)
    .where("id", "=", sessionId)
    .executeTakeFirst();
  return ended.numDeletedRows > 0n;
};

/** Ends every session of an account but one. */
export const deleteOtherSessions = async (unit: UnitOfWork, accountId: string, kept: string | undefined): Promise<number> => {
  const ended = await unit
    .tables<AccountsTables>()
    .deleteFrom("accounts.session")
    .where("userId", "=", accountId)
    .$if(kept !== undefined, (query) => query.where("id", "<>", kept!))
    .executeTakeFirst();
  return Number(ended.numDeletedRows);
};

/** Whether a code of the second factor is used for the first time; later uses within its life are refused. */
export const takeCode = async (unit: UnitOfWork, accountId: string, codeHash: string, forgetBefore: Date): Promise<boolean> => {
  const tables = unit.tables<AccountsTables>();
  await tables.deleteFrom("accounts.used_code").where("account_id", "=", accountId).where("used_at", "<", forgetBefore).execute();
  const taken = await tables
    .insertInto("accounts.used_code")
    .values({ account_id: accountId, code_hash: codeHash, used_at: unit.now })
    .onConflict((conflict) => conflict.columns(["account_id", "code_hash"]).doNothing())
    .executeTakeFirst();
  return taken.numInsertedOrUpdatedRows === 1n;
};

/** The account that a challenge for the second factor was given to; whether it still holds, the sign-in library looks itself. */
export const findChallenged = async (database: Database, identifier: string): Promise<string | undefined> => {
  const { rows } = await sql<{ value: string }>`select value from accounts.verification where identifier = ${identifier}`.execute(
    database.tables(),
  );
  return rows[0]?.value;
};

/** What somebody can sign in with. */
export interface SignInWays {
  readonly password: boolean;
  readonly provider: boolean;
  readonly passkeys: readonly { readonly id: string; readonly name: string; readonly aaguid: string; readonly addedAt: Date | null }[];
  readonly secondFactor: boolean;
}

export const waysOf = async (database: Database, accountId: string, provider: string): Promise<SignInWays> => {
  const tables = database.tables<AccountsTables>();
  const accounts = await tables.selectFrom("accounts.account").select(["providerId", "password"]).where("userId", "=", accountId).execute();
  const passkeys = await tables
    .selectFrom("accounts.passkey")
    .select(["id", "name", "aaguid", "createdAt"])
    .where("userId", "=", accountId)
    .orderBy("createdAt")
    .execute();
  const user = await tables.selectFrom("accounts.user").select("twoFactorEnabled").where("id", "=", accountId).executeTakeFirst();
  return {
    password: accounts.some(({ providerId, password }) => providerId === "credential" && password !== null),
    provider: accounts.some(({ providerId }) => providerId === provider),
    passkeys: passkeys.map(({ id, name, aaguid, createdAt }) => ({ id, name: name ?? "", aaguid: aaguid ?? "", addedAt: createdAt })),
    secondFactor: user?.twoFactorEnabled === true,
  };
};

/** Turns the second factor off. */
export const deleteSecondFactor = async (unit: UnitOfWork, accountId: string): Promise<void> => {
  const tables = unit.tables<AccountsTables>();
  await tables.deleteFrom("accounts.twoFactor").where("userId", "=", accountId).execute();
  await tables.updateTable("accounts.user").set({ twoFactorEnabled: false }).where("id", "=", accountId).execute();
};

/** Takes a passkey away; false when it is not theirs. */
export const deletePasskey = async (unit: UnitOfWork, accountId: string, passkeyId: string): Promise<boolean> => {
  const gone = await unit
    .tables<AccountsTables>()
    .deleteFrom("accounts.passkey")
    .where("userId", "=", accountId)
    .where("id", "=", passkeyId)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
};

/** Takes away what connects an account with a provider. */
export const deleteProvider = async (unit: UnitOfWork, accountId: string, provider: string): Promise<boolean> => {
  const gone = await unit
    .tables<AccountsTables>()
    .deleteFrom("accounts.account")
    .where("userId", "=", accountId)
    .where("providerId", "=", provider)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
};

/** What a provider calls the holder of an account: an ORCID iD. */
export const findSubject = async (database: Database, accountId: string, provider: string): Promise<string | undefined> => {
  const row = await database
    .tables<AccountsTables>()
    .selectFrom("accounts.account")
    .select("accountId")
    .where("userId", "=", accountId)
    .where("providerId", "=", provider)
    .executeTakeFirst();
  return row?.accountId;
};

/**
 * Removes what has ended by itself and opens nothing any more: sessions, challenges, codes, links. The log is not told, since nobody may do
 * more or less by it.
 */
export const forgetExpired = async (database: Database, now: Date): Promise<void> => {
  const tables = database.tables();
  await sql`delete from accounts.session where "expiresAt" < ${now}`.execute(tables);
  await sql`delete from accounts.verification where "expiresAt" < ${now}`.execute(tables);
  await sql`delete from accounts.address_check where expires_at < ${now}`.execute(tables);
  await sql`delete from accounts.used_code where used_at < ${now}::timestamptz - interval '1 day'`.execute(tables);
};
