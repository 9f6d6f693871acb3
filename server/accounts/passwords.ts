import { inOneUnit, type Actor } from "#store";
import type { AccountsContext } from "./accounts-context.ts";
import { withinUnit } from "./follow-unit.ts";
import { addressesOf, findPerson } from "./person-records.ts";
import { passwordFault, type PasswordFault } from "./rules/password-rules.ts";
import { deleteOtherSessions } from "./sign-in-records.ts";
import { tellHolder } from "./tell-holder.ts";

/** The account in whose session something is done. */
export interface OwnAccount {
  readonly accountId: string;
  readonly personId: string;
  readonly sessionId: string;
}

/** Why a password would be refused to somebody; undefined for one they may use. */
export const faultOfPassword = (
  context: AccountsContext,
  password: string,
  name: string,
  addresses: readonly string[],
): PasswordFault | undefined => passwordFault(password, [name, context.siteName, new URL(context.address).hostname, ...addresses]);

/**
 * Sets or changes a password, and ends every other session: whoever knew the old one is out.
 * @returns why it was refused
 */
export const setPassword = async (
  context: AccountsContext,
  actor: Actor,
  own: OwnAccount,
  password: string,
): Promise<PasswordFault | undefined> => {
  const database = await context.database();
  const addresses = await addressesOf(database, own.personId);
  const person = await findPerson(database, own.personId);
  const fault = faultOfPassword(
    context,
    password,
    person?.name ?? "",
    addresses.map(({ address }) => address),
  );
  if (fault) return fault;
  const { internalAdapter, password: hasher } = await (await context.library()).$context;
  const hash = await hasher.hash(password);
  await inOneUnit(database, actor, context.surroundings, async (unit) => {
    const changed = await withinUnit(unit, async () => {
      const there = await internalAdapter.findCredentialAccount(own.accountId);
      if (there) await internalAdapter.updateAccount(there.id, { password: hash });
      else await internalAdapter.linkAccount({ userId: own.accountId, providerId: "credential", accountId: own.accountId, password: hash });
      return there !== null;
    });
    const ended = await deleteOtherSessions(unit, own.accountId, own.sessionId);
    unit.log({
      action: changed ? "change-password" : "set-password",
      objectKind: "account",
      object: own.accountId,
      after: { endedSessions: ended },
    });
    tellHolder(
      unit,
      addresses.find(({ preferred, confirmed }) => preferred && confirmed)?.address,
      "The password was changed. All other sessions were ended.",
    );
  });
  return undefined;
};
