import type { Database, UnitOfWork } from "#store";
import type { AccountsTables } from "./accounts-tables.ts";

export interface ListedToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** A person's tokens, newest first; revoked and expired ones too. */
export const tokensOf = (database: Pick<Database, "tables">, personId: string): Promise<readonly ListedToken[]> =>
  database
    .tables<AccountsTables>()
    .selectFrom("accounts.access_token")
    .select(["id", "name", "scopes", "expires_at as expiresAt", "last_used_at as lastUsedAt", "revoked_at as revokedAt"])
    .where("person_id", "=", personId)
    .orderBy("created_at", "desc")
    .limit(200)
    .execute();

export interface NewToken {
  readonly personId: string;
  readonly name: string;
  readonly tokenHash: string;
  readonly scopes: readonly string[];
  readonly expiresAt: Date;
}

export const insertToken = async (unit: UnitOfWork, { personId, name, tokenHash, scopes, expiresAt }: NewToken): Promise<string> => {
  const id = unit.newId();
  await unit
    .tables<AccountsTables>()
    .insertInto("accounts.access_token")
    .values({ id, person_id: personId, name, token_hash: tokenHash, scopes: [...scopes], created_at: unit.now, expires_at: expiresAt })
    .execute();
  return id;
};

/** Revokes a token; false when it is not theirs or was revoked before. */
export const endToken = async (unit: UnitOfWork, personId: string, tokenId: string): Promise<boolean> => {
  const ended = await unit
    .tables<AccountsTables>()
    .updateTable("accounts.access_token")
    .set({ revoked_at: unit.now })
    .where("id", "=", tokenId)
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
};

export interface ValidToken {
  readonly id: string;
  readonly personId: string;
  readonly scopes: readonly string[];
  readonly lastUsedAt: Date | null;
}

/** The token of a hash, if it holds now and its person is there. */
export const findToken = (database: Database, tokenHash: string, now: Date): Promise<ValidToken | undefined> =>
  database
    .tables<AccountsTables>()
    .selectFrom("accounts.access_token as t")
    .innerJoin("partnership.person as p", "p.id", "t.person_id")
    .select(["t.id", "t.person_id as personId", "t.scopes", "t.last_used_at as lastUsedAt"])
    .where("t.token_hash", "=", tokenHash)
    .where("t.revoked_at", "is", null)
    .where("t.expires_at", ">", now)
    .where("p.state", "=", "active")
    .executeTakeFirst();

/** Notes that a token is in use. It changes nothing that anybody may or may not do, so the log is not told. */
export const noteTokenUse = async (database: Database, tokenId: string, now: Date): Promise<void> => {
  await database
    .tables<AccountsTables>()
    .updateTable("accounts.access_token")
    .set({ last_used_at: now })
    .where("id", "=", tokenId)
    .execute();
};
