import { isAPIError } from "better-auth/api";
import * as z from "zod";
import { inOneUnit, type Actor } from "#store";
import type { AccountsContext } from "./accounts-context.ts";
import { withinUnit } from "./follow-unit.ts";
import type { OwnAccount } from "./passwords.ts";
import { addressesOf } from "./person-records.ts";
import { admit, refusable, type Attempt, type SignInOutcome } from "./sign-in.ts";
import { deletePasskey } from "./sign-in-records.ts";
import { tellHolder } from "./tell-holder.ts";

/** What the browser is asked with, and the cookie that binds its answer. */
export interface PasskeyQuestion {
  readonly options: Readonly<Record<string, unknown>>;
  readonly cookies: readonly string[];
}

/** Asks a browser for a passkey it has. The device must have recognised its owner: so a passkey is two factors in one. */
export const askForPasskey = async (context: AccountsContext, headers: Headers): Promise<PasskeyQuestion> => {
  const library = await context.library();
  const { response, headers: answered } = await library.api.generatePasskeyAuthenticationOptions({
    headers: withoutCookies(headers),
    returnHeaders: true,
  });
  return { options: { ...response, userVerification: "required" }, cookies: answered.getSetCookie() };
};

/** Whoever signs in is not asked by the passkeys of a session that may be there. */
const withoutCookies = (headers: Headers): Headers => {
  const copy = new Headers(headers);
  copy.delete("cookie");
  return copy;
};

/** What a browser answers to the question for a passkey, in base64url; the library checks it. */
export const PASSKEY_ANSWER = z.object({
  id: z.string(),
  rawId: z.string(),
  type: z.literal("public-key"),
  clientExtensionResults: z.object({}),
  response: z.object({
    clientDataJSON: z.string(),
    authenticatorData: z.string(),
    signature: z.string(),
    userHandle: z.string().optional(),
  }),
});

/** Signs in by what a browser answered. */
export const signInWithPasskey = async (
  context: AccountsContext,
  given: z.infer<typeof PASSKEY_ANSWER>,
  attempt: Attempt,
): Promise<SignInOutcome> => {
  const library = await context.library();
  const { userHandle, ...rest } = given.response;
  const response = { ...given, response: { ...rest, ...(userHandle === undefined ? {} : { userHandle }) } };
  const answered = await refusable(() =>
    library.api.verifyPasskeyAuthentication({ body: { response }, headers: attempt.headers, returnHeaders: true }),
  );
  return answered ? admit(context, "passkey", answered.headers, attempt) : { kind: "refused" };
};

/** Asks a browser to make a passkey for the account. */
export const askForNewPasskey = async (
  context: AccountsContext,
  own: OwnAccount,
  name: string,
  headers: Headers,
): Promise<PasskeyQuestion | undefined> => {
  const library = await context.library();
  const addresses = await addressesOf(await context.database(), own.personId);
  const answered = await refusable(() => library.api.generatePasskeyRegistrationOptions({ query: {}, headers, returnHeaders: true }));
  if (!answered) return undefined;
  const label = addresses.find(({ preferred }) => preferred)?.address ?? name;
  const options = { ...answered.response, user: { ...answered.response.user, name: label, displayName: name } };
  return { options, cookies: answered.headers.getSetCookie() };
};

/** Keeps a passkey that a browser made; false when its answer does not fit the question. */
export const addPasskey = async (
  context: AccountsContext,
  actor: Actor,
  own: OwnAccount,
  made: { readonly response: unknown; readonly name: string; readonly headers: Headers },
): Promise<boolean> => {
  const library = await context.library();
  const database = await context.database();
  const addresses = await addressesOf(database, own.personId);
  return inOneUnit(database, actor, context.surroundings, async (unit) => {
    const body = { response: made.response, name: made.name };
    const kept = await withinUnit(unit, () => fitting(() => library.api.verifyPasskeyRegistration({ body, headers: made.headers })));
    unit.log({ action: kept ? "add-passkey" : "refuse-passkey", objectKind: "account", object: own.accountId, after: { name: made.name } });
    if (kept) tellHolder(unit, addresses.find(({ preferred, confirmed }) => preferred && confirmed)?.address, "A passkey was added.");
    return kept !== undefined;
  });
};

/**
 * What the library keeps, or undefined for an answer of the browser that it cannot read, which it calls a fault of its own. A fault of the store
 * still is one: nothing can be written after it.
 */
const fitting = async <Kept>(call: () => Promise<Kept>): Promise<Kept | undefined> => {
  try {
    return await refusable(call);
  } catch (error) {
    if (isAPIError(error) && error.body?.code === "FAILED_TO_VERIFY_REGISTRATION") return undefined;
    throw error;
  }
};

/** Takes a passkey away. */
export const removePasskey = async (context: AccountsContext, actor: Actor, own: OwnAccount, passkeyId: string): Promise<void> => {
  const database = await context.database();
  const addresses = await addressesOf(database, own.personId);
  await inOneUnit(database, actor, context.surroundings, async (unit) => {
    if (!(await deletePasskey(unit, own.accountId, passkeyId))) return;
    unit.log({ action: "remove-passkey", objectKind: "account", object: own.accountId, before: { passkey: passkeyId } });
    tellHolder(unit, addresses.find(({ preferred, confirmed }) => preferred && confirmed)?.address, "A passkey was removed.");
  });
};
