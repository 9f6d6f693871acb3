import { inOneUnit, type Actor } from "#store";
import { Problem } from "#vocabulary";
import { findAccountByAddress } from "./account-records.ts";
import type { AccountsContext } from "./accounts-context.ts";
import { newLinkToken } from "./sign-in.ts";

/**
 * A link that signs the holder of an address in once, within 15 minutes: for whoever runs the machine, where mails cannot be sent. A second
 * factor is still asked for.
 * @throws Problem no-account
 */
export const makeSignInLink = async (context: AccountsContext, actor: Actor, address: string): Promise<string> => {
  const database = await context.database();
  const account = await findAccountByAddress(database, address.trim().toLowerCase());
  if (!account) throw new Problem("no-account", { address });
  await inOneUnit(database, actor, context.surroundings, async (unit) => {
    unit.log({ action: "make-sign-in-link", objectKind: "account", object: account.accountId });
  });
  return `${context.address}/sign-in/link?${new URLSearchParams({ token: await newLinkToken(context, account) })}`;
};
