import { inOneUnit, type Actor } from "#store";
import type { AccountsContext } from "./accounts-context.ts";
import { sessionTokenOf } from "./cookies.ts";
import type { OwnAccount } from "./passwords.ts";
import { keepOrcid } from "./person-records.ts";
import { admit, refusable, type Attempt, type SignInOutcome } from "./sign-in.ts";
import { deleteProvider, findSubject } from "./sign-in-records.ts";

/** Where the browser is sent, and the cookies that let it come back. */
export interface Departure {
  readonly href: string;
  readonly cookies: readonly string[];
}

const LOST = "/sign-in?problem=provider";

/** Sends somebody to the provider to sign in; undefined when it cannot be reached. */
export const departToSignIn = async (context: AccountsContext, to: string, headers: Headers): Promise<Departure | undefined> => {
  const { oidc, address } = context;
  if (!oidc) return undefined;
  const library = await context.library();
  const body = { provider: oidc.id, callbackURL: address + to, errorCallbackURL: address + LOST, disableRedirect: true };
  const answered = await refusable(() => library.api.signInSocial({ body, headers, returnHeaders: true }));
  return answered?.response.url ? { href: answered.response.url, cookies: answered.headers.getSetCookie() } : undefined;
};

/** Sends the holder of an account to the provider, to connect the two. */
export const departToConnect = async (context: AccountsContext, headers: Headers): Promise<Departure | undefined> => {
  const { oidc, address } = context;
  if (!oidc) return undefined;
  const library = await context.library();
  const account = `${address}/desk/account`;
  const body = { provider: oidc.id, callbackURL: account, errorCallbackURL: `${account}?problem=provider`, disableRedirect: true };
  const answered = await refusable(() => library.api.linkSocialAccount({ body, headers, returnHeaders: true }));
  return answered?.response.url ? { href: answered.response.url, cookies: answered.headers.getSetCookie() } : undefined;
};

/** What came of the way back from the provider. */
export type Arrival =
  | { readonly kind: "came to sign in"; readonly outcome: SignInOutcome; readonly to: string }
  /** `orcid`: an iD was noted, or stands on another record. */
  | { readonly kind: "connected"; readonly orcid: "noted" | "on another record" | undefined }
  | { readonly kind: "failed"; readonly to: string };

/**
 * Takes somebody in who comes back from the provider. The exchange with the provider happens outside of a unit of work, since it may take
 * seconds; no cookie leaves before the log has its entry.
 */
export const arrive = async (
  context: AccountsContext,
  query: Readonly<Record<string, string>>,
  attempt: Attempt,
  own: OwnAccount | undefined,
): Promise<Arrival> => {
  const { oidc, address } = context;
  if (!oidc) return { kind: "failed", to: LOST };
  const library = await context.library();
  const response = await library.api.callbackOAuth({
    method: "GET",
    params: { id: oidc.id },
    query,
    headers: attempt.headers,
    asResponse: true,
  });
  const location = new URL(response.headers.get("location") ?? LOST, address);
  const to = location.pathname + location.search;
  if (location.origin !== new URL(address).origin || location.searchParams.has("error"))
    return { kind: "failed", to: own ? "/desk/account?problem=provider" : LOST };
  if (sessionTokenOf(response.headers, address) !== undefined)
    return { kind: "came to sign in", outcome: await admit(context, "provider", response.headers, attempt), to };
  if (!own) return { kind: "failed", to: LOST };
  return { kind: "connected", orcid: await noteConnection(context, own, oidc.orcid) };
};

const noteConnection = async (
  context: AccountsContext,
  own: OwnAccount,
  isOrcid: boolean,
): Promise<"noted" | "on another record" | undefined> => {
  const { oidc, surroundings } = context;
  const database = await context.database();
  const subject = await findSubject(database, own.accountId, oidc!.id);
  return inOneUnit(database, { kind: "person", id: own.personId }, surroundings, async (unit) => {
    unit.log({ action: "connect-provider", objectKind: "account", object: own.accountId, after: { provider: oidc!.id } });
    if (!isOrcid || subject === undefined || !/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(subject)) return undefined;
    if (!(await keepOrcid(unit, own.personId, subject))) return "on another record";
    unit.log({ action: "prove-orcid", objectKind: "person", object: own.personId, after: { orcid: subject } });
    return "noted";
  });
};

/** Takes the connection with the provider away; a proved ORCID iD stays on the person. */
export const disconnectProvider = async (context: AccountsContext, actor: Actor, own: OwnAccount): Promise<void> =>
  inOneUnit(await context.database(), actor, context.surroundings, async (unit) => {
    if (context.oidc && (await deleteProvider(unit, own.accountId, context.oidc.id)))
      unit.log({ action: "disconnect-provider", objectKind: "account", object: own.accountId, before: { provider: context.oidc.id } });
  });
