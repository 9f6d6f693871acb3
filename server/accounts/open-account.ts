import type { EndAccounts } from "#partnership";
import type { UnitOfWork } from "#store";
import { deleteAccountsOf, insertHolder } from "./account-records.ts";
import { withinUnit } from "./follow-unit.ts";
import { insertPerson, keepAddress } from "./person-records.ts";
import { libraryName, type Library } from "./sign-in-library.ts";

export interface NewAccount {
  /** Whose it is; a new person when left out. */
  readonly personId?: string | undefined;
  /** For a new person. */
  readonly name: string;
  readonly address: string;
  /** The address was proved by a mail to it. */
  readonly confirmed: boolean;
  /** Hash of a password, where one was chosen. */
  readonly passwordHash?: string | undefined;
}

export interface OpenedAccount {
  readonly accountId: string;
  readonly personId: string;
  /** The record of the address it was opened with. */
  readonly emailId: string;
}

/** Opens an account in a unit of work, with its person where there is none yet. */
export const openAccount = async (
  unit: UnitOfWork,
  library: Library,
  { personId, name, address, confirmed, passwordHash }: NewAccount,
): Promise<OpenedAccount> => {
  const holder = personId ?? (await insertPerson(unit, name));
  if (personId === undefined) unit.log({ action: "add-person", objectKind: "person", object: holder, after: { name } });
  const emailId = await keepAddress(unit, holder, address, confirmed);
  const { internalAdapter } = await library.$context;
  const accountId = await withinUnit(unit, async () => {
    const user = await internalAdapter.createUser({ email: libraryName(holder), name: "", emailVerified: true }, { method: "email" });
    if (passwordHash !== undefined)
      await internalAdapter.linkAccount({ userId: user.id, providerId: "credential", accountId: user.id, password: passwordHash });
    return user.id;
  });
  await insertHolder(unit, accountId, holder);
  unit.log({
    action: "open-account",
    objectKind: "account",
    object: accountId,
    after: { person: holder, address, confirmed, password: passwordHash !== undefined },
  });
  return { accountId, personId: holder, emailId };
};

/**
 * Ends the accounts of these persons in a unit of work, for an erasure: sessions, passwords, passkeys, tokens and invitations are gone, and
 * nobody can sign in by them.
 */
export const endAccountsOf: EndAccounts = async (unit, people) => {
  for (const accountId of await deleteAccountsOf(unit, people))
    unit.log({ action: "end-account", objectKind: "account", object: accountId });
};
