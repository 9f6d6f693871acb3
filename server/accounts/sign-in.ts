import { isAPIError } from "better-auth/api";
import { inOneUnit, type Actor } from "#store";
import { Problem } from "#vocabulary";
import { findAccountByAddress, type AccountOfPerson } from "./account-records.ts";
import type { AccountsContext } from "./accounts-context.ts";
import { challengeOf, sessionTokenOf } from "./cookies.ts";
import { hashOf } from "./secrets.ts";
import { deleteSession, findChallenged, findSession, takeCode, waysOf } from "./sign-in-records.ts";

/** By what somebody proves who they are. */
export type SignInMethod = "password" | "link" | "provider" | "passkey" | "code" | "backup code" | "invitation";

/** What came of an attempt; cookies go with the answer. */
export type SignInOutcome =
  | { readonly kind: "signed in"; readonly cookies: readonly string[] }
  | { readonly kind: "code needed"; readonly cookies: readonly string[] }
  | { readonly kind: "refused" };

/** The request an attempt comes with. */
export interface Attempt {
  readonly headers: Headers;
  /** Session of the same browser before: it ends when another begins. */
  readonly previous?: { readonly id: string; readonly accountId: string } | undefined;
}

const SIGN_IN: Actor = { kind: "system", id: "sign-in" };
/** Codes of the second factor live 90 seconds at most. */
const CODE_LIFE = 5 * 60_000;
const NOBODY = "nobody@account.invalid";

/** Signs in by address and password; unknown address and wrong password take the same time and leave the same traces. */
export const signInWithPassword = async (
  context: AccountsContext,
  address: string,
  password: string,
  attempt: Attempt,
): Promise<SignInOutcome> => {
  const library = await context.library();
  const account = await findAccountByAddress(await context.database(), address.trim().toLowerCase());
  const body = { email: account?.libraryName ?? NOBODY, password };
  const answered = await refusable(() => library.api.signInEmail({ body, headers: attempt.headers, returnHeaders: true }));
  if (!answered) return refuse(context, account?.accountId, "password");
  if ("twoFactorRedirect" in answered.response) return { kind: "code needed", cookies: answered.headers.getSetCookie() };
  return admit(context, "password", answered.headers, attempt);
};

/** Signs in by the token of a link in a mail, which is used up by it. */
export const signInWithLink = async (
  context: AccountsContext,
  token: string,
  attempt: Attempt,
  method: "link" | "invitation" = "link",
): Promise<SignInOutcome> => {
  const library = await context.library();
  const answered = await refusable(() => library.api.magicLinkVerify({ query: { token }, headers: attempt.headers, returnHeaders: true }));
  return answered ? admit(context, method, answered.headers, attempt) : refuse(context, undefined, method);
};

/** Answers the challenge for the second factor: six digits from the app, or a backup code. A code works once. */
export const signInWithCode = async (context: AccountsContext, code: string, attempt: Attempt): Promise<SignInOutcome> => {
  const library = await context.library();
  const plain = code.replaceAll(/\s/g, "");
  const isTotp = /^\d{6}$/.test(plain);
  const method = isTotp ? "code" : "backup code";
  const challenge = challengeOf(attempt.headers, context.address);
  const accountId = challenge && (await findChallenged(await context.database(), challenge));
  if (!accountId) return { kind: "refused" };
  context.limits.countAt(`code of ${accountId}`);
  const call = { body: { code: plain }, headers: withoutSession(attempt.headers), returnHeaders: true } as const;
  const answered = await checkable(() => (isTotp ? library.api.verifyTOTP(call) : library.api.verifyBackupCode(call)));
  if (!answered) return refuse(context, accountId, method);
  return admit(context, method, answered.headers, attempt, isTotp ? plain : undefined);
};

/** Secrets of the second factor are sealed under the site's secret: under another one they cannot be opened. */
const checkable = async <Answer>(call: () => Promise<Answer>): Promise<Answer | undefined> => {
  try {
    return await refusable(call);
  } catch (error) {
    if (error instanceof Error && /tag|decrypt/i.test(`${error.name} ${error.message}`)) throw new Problem("second-factor-unreadable");
    throw error;
  }
};

/** The challenge counts and not a session that may still be there. */
const withoutSession = (headers: Headers): Headers => {
  const copy = new Headers(headers);
  const cookies = (headers.get("cookie") ?? "").split(/;\s*/).filter((one) => !/^(?:__Secure-)?knomad\.session_token=/.test(one));
  copy.set("cookie", cookies.join("; "));
  return copy;
};

/**
 * Lets somebody in whom the sign-in library has let in: asks for the second factor where the way they came does not include one, ends the
 * browser's session before, and tells the log. No cookie leaves before the log has the entry.
 */
export const admit = async (
  context: AccountsContext,
  method: SignInMethod,
  answered: Headers,
  attempt: Attempt,
  code?: string,
): Promise<SignInOutcome> => {
  const { surroundings } = context;
  const database = await context.database();
  const token = sessionTokenOf(answered, context.address);
  const session = token === undefined ? undefined : await findSession(database, token, surroundings.now());
  if (!session) return refuse(context, undefined, method);
  const asksForCode = (method === "link" || method === "provider") && (await waysOf(database, session.accountId, "")).secondFactor;
  const outcome = await inOneUnit(database, { kind: "person", id: session.personId }, surroundings, async (unit) => {
    const replayed =
      code !== undefined && !(await takeCode(unit, session.accountId, hashOf(code), new Date(unit.now.getTime() - CODE_LIFE)));
    if (asksForCode || replayed) {
      await deleteSession(unit, session.accountId, session.id);
      const action = replayed ? "refuse-sign-in" : "ask-for-second-factor";
      unit.log({ action, objectKind: "account", object: session.accountId, after: { method, replayed } });
      return replayed ? "refused" : "code needed";
    }
    if (attempt.previous && attempt.previous.id !== session.id) await deleteSession(unit, attempt.previous.accountId, attempt.previous.id);
    unit.log({ action: "sign-in", objectKind: "account", object: session.accountId, after: { method, session: session.id } });
    return "signed in";
  });
  if (outcome === "refused") return { kind: "refused" };
  if (outcome === "signed in") return { kind: "signed in", cookies: answered.getSetCookie() };
  const library = await context.library();
  const challenge = await library.api.challengeSecondFactor({
    body: { accountId: session.accountId },
    headers: attempt.headers,
    returnHeaders: true,
  });
  return { kind: "code needed", cookies: challenge.headers.getSetCookie() };
};

/** Notes an attempt that failed; the same for an account that is there and one that is not. */
const refuse = async (context: AccountsContext, accountId: string | undefined, method: SignInMethod): Promise<SignInOutcome> => {
  await inOneUnit(await context.database(), SIGN_IN, context.surroundings, async (unit) => {
    unit.log({ action: "refuse-sign-in", objectKind: "account", object: accountId ?? "unknown", after: { method } });
  });
  return { kind: "refused" };
};

/** What the library answers, or undefined where it refuses; its faults stay faults. */
export const refusable = async <Answer>(call: () => Promise<Answer>): Promise<Answer | undefined> => {
  try {
    return await call();
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return undefined;
    throw error;
  }
};

/** A token that signs an account's holder in once: for a link in a mail, or right after an invitation was accepted. */
export const newLinkToken = async (context: AccountsContext, account: Pick<AccountOfPerson, "libraryName">): Promise<string> => {
  const library = await context.library();
  let token = "";
  const take = (made: string): void => void (token = made);
  await library.api.signInMagicLink({ body: { email: account.libraryName, metadata: { take } }, headers: new Headers() });
  return token;
};
