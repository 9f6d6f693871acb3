import { inOneUnit, type Actor } from "#store";
import { Problem } from "#vocabulary";
import { findAccountByAddress, findAccountOfPerson } from "./account-records.ts";
import type { AccountsContext } from "./accounts-context.ts";
import { withinUnit } from "./follow-unit.ts";
import type { OwnAccount } from "./passwords.ts";
import { addressesOf } from "./person-records.ts";
import { hashOf } from "./secrets.ts";
import { refusable } from "./sign-in.ts";
import { deleteSecondFactor, takeCode } from "./sign-in-records.ts";
import { tellHolder } from "./tell-holder.ts";

/** What an authenticator app is given, shown once. */
export interface SecondFactorOffer {
  /** For a QR code. */
  readonly uri: string;
  /** For typing. */
  readonly secret: string;
  readonly backupCodes: readonly string[];
}

/**
 * Makes a secret for an authenticator app. It counts only when a first code has proved that the app has it.
 * @param password for accounts that have one
 * @returns undefined when the password is wrong
 */
export const offerSecondFactor = async (
  context: AccountsContext,
  own: OwnAccount,
  headers: Headers,
  password: string,
): Promise<SecondFactorOffer | undefined> => {
  const library = await context.library();
  const body = { method: "totp" as const, ...(password === "" ? {} : { password }) };
  const answered = await refusable(() => library.api.enableTwoFactor({ body, headers }));
  if (!answered || !("totpURI" in answered) || !answered.totpURI) return undefined;
  const secret = new URL(answered.totpURI).searchParams.get("secret") ?? "";
  const addresses = await addressesOf(await context.database(), own.personId);
  const label = addresses.find(({ preferred }) => preferred)?.address ?? context.siteName;
  const query = new URLSearchParams({ secret, issuer: context.siteName, digits: "6", period: "30" });
  const uri = `otpauth://totp/${encodeURIComponent(context.siteName)}:${encodeURIComponent(label)}?${query.toString().replaceAll("+", "%20")}`;
  return { uri, secret, backupCodes: answered.backupCodes ?? [] };
};

/**
 * Turns the second factor on by the first code of the app; the library begins a new session with it.
 * @returns cookies of that session; undefined when the code is wrong
 */
export const turnOnSecondFactor = async (
  context: AccountsContext,
  actor: Actor,
  own: OwnAccount,
  headers: Headers,
  code: string,
): Promise<readonly string[] | undefined> => {
  const library = await context.library();
  const plain = code.replaceAll(/\s/g, "");
  if (!/^\d{6}$/.test(plain)) return undefined;
  const database = await context.database();
  const addresses = await addressesOf(database, own.personId);
  return inOneUnit(database, actor, context.surroundings, async (unit) => {
    const answered = await withinUnit(unit, () =>
      refusable(() => library.api.verifyTOTP({ body: { code: plain }, headers, returnHeaders: true })),
    );
    if (!answered) {
      unit.log({ action: "refuse-second-factor", objectKind: "account", object: own.accountId });
      return undefined;
    }
    await takeCode(unit, own.accountId, hashOf(plain), new Date(0));
    unit.log({ action: "turn-on-second-factor", objectKind: "account", object: own.accountId });
    tellHolder(unit, addresses.find(({ preferred, confirmed }) => preferred && confirmed)?.address, "A second factor was turned on.");
    return answered.headers.getSetCookie();
  });
};

/**
 * Turns the second factor of an account off whose holder has lost it, for whoever runs the machine; the holder is told.
 * @throws Problem no-account
 */
export const resetSecondFactor = async (context: AccountsContext, actor: Actor, address: string): Promise<void> => {
  const database = await context.database();
  const account = await findAccountByAddress(database, address.trim().toLowerCase());
  if (!account) throw new Problem("no-account", { address });
  await inOneUnit(database, actor, context.surroundings, async (unit) => {
    await deleteSecondFactor(unit, account.accountId);
    unit.log({ action: "reset-second-factor", objectKind: "account", object: account.accountId });
    tellHolder(unit, address.trim().toLowerCase(), "The second factor was turned off by whoever runs the site.");
  });
};

/** Turns the second factor off; its backup codes end with it. */
export const turnOffSecondFactor = async (context: AccountsContext, actor: Actor, own: OwnAccount): Promise<void> => {
  const database = await context.database();
  const addresses = await addressesOf(database, own.personId);
  await inOneUnit(database, actor, context.surroundings, async (unit) => {
    const account = await findAccountOfPerson(unit, own.personId);
    if (!account?.secondFactor) return;
    await deleteSecondFactor(unit, own.accountId);
    unit.log({ action: "turn-off-second-factor", objectKind: "account", object: own.accountId });
    tellHolder(unit, addresses.find(({ preferred, confirmed }) => preferred && confirmed)?.address, "The second factor was turned off.");
  });
};
