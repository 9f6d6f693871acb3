import type { Context } from "hono";
import type { Database, Handler, Surroundings } from "#store";
import type { PartnershipRoute } from "../desk/desk-route.ts";
import type { ReadSession } from "../desk/session.ts";
import { mailHandler, type PrepareMail } from "../mail/send-mail.ts";
import type { MailSettings } from "../mail/mail-settings.ts";
import { accountMails } from "./account-mails.ts";
import type { AccountsContext } from "./accounts-context.ts";
import { keyFor, type AccountsSettings } from "./accounts-settings.ts";
import { readToken, type ApiSession } from "./access-tokens.ts";
import { AttemptLimits } from "./attempt-limits.ts";
import { signedTokenOf } from "./cookies.ts";
import { inviteFirstAdministrator } from "./invitations.ts";
import { accountRoutes } from "./routes/account-routes.ts";
import { invitationRoutes } from "./routes/invitation-routes.ts";
import { mailLinkRoutes, stopKey } from "./routes/mail-link-routes.ts";
import { passkeyRoutes } from "./routes/passkey-routes.ts";
import { providerRoutes } from "./routes/provider-routes.ts";
import { secondFactorRoutes } from "./routes/second-factor-routes.ts";
import { signInRoutes } from "./routes/sign-in-routes.ts";
import { tokenRoutes } from "./routes/token-routes.ts";
import { openLibrary, type Library } from "./sign-in-library.ts";
import { findSession, forgetExpired } from "./sign-in-records.ts";

export interface AccountsOptions extends Omit<AccountsSettings, "secret"> {
  /** The store, which opens beside the pages of figures. */
  readonly database: () => Promise<Database>;
  readonly surroundings: Surroundings;
  /** Where the site is reached, without a slash at the end: links in mails, cookies and passkeys hang on it, so it is never taken from a request. */
  readonly address: string;
  readonly siteName: string;
  readonly secret: string;
  /** False for a secret made at the start: no second factor is offered then. */
  readonly secretLasts?: boolean;
  /** How mails leave; they wait in the outbox when left out. */
  readonly mail?: MailSettings | undefined;
  /** What surrounds pages of the desk: `deskSides`. */
  readonly sides: AccountsContext["sides"];
  /** Mails of others that are completed when they are sent. */
  readonly prepare?: Readonly<Record<string, PrepareMail>>;
}

interface DailyCleaning {
  readonly queue: string;
  readonly hour: number;
  readonly work: (database: Database, surroundings: Surroundings) => Promise<void>;
}

/** Accounts, ready to be put into a server. */
export interface Accounts {
  /** Reads who is signed in, for the pages of the partnership. */
  readonly readSession: ReadSession;
  readonly routes: readonly PartnershipRoute[];
  /** Handlers of queues: "send-mail" where mails can leave. */
  readonly handlers: Readonly<Record<string, Handler>>;
  /** Work of once a day, for `openPartnership`. */
  readonly daily: readonly DailyCleaning[];
  /** The person and scopes of a token in the Authorization header. Cookies do not count here. */
  readonly apiAuth: (c: Context) => Promise<ApiSession | undefined>;
  /** Tells the link for the first administrator, while there is none. */
  readonly printInvitation: (note: (words: string) => void) => Promise<void>;
  /** For what invites people from elsewhere. */
  readonly context: AccountsContext;
}

/** Everything about accounts behind one function; whoever assembles the server mounts what it gives. */
export const createAccounts = (options: AccountsOptions): Accounts => {
  const context = contextOf(options);
  const cookieKey = keyFor(options.secret, "sessions").toString("hex");
  return {
    context,
    readSession: async (c) => {
      const token = signedTokenOf(c.req.raw.headers, context.address, cookieKey);
      if (token === undefined) return undefined;
      const session = await findSession(await context.database(), token, context.surroundings.now());
      return (
        session && {
          id: session.id,
          accountId: session.accountId,
          personId: session.personId,
          name: session.name,
          provedAt: session.startedAt,
        }
      );
    },
    routes: [
      ...signInRoutes(context),
      ...providerRoutes(context),
      ...passkeyRoutes(context),
      ...invitationRoutes(context),
      ...mailLinkRoutes(context),
      ...accountRoutes(context),
      ...secondFactorRoutes(context),
      ...tokenRoutes(context),
    ],
    handlers: handlersOf(options, context),
    daily: [{ queue: "forget-expired-sign-ins", hour: 3, work: (database, { now }) => forgetExpired(database, now()) }],
    apiAuth: (c) => readToken(context, c.req.header("authorization")),
    printInvitation: async (note) => {
      const link = await inviteFirstAdministrator(context);
      if (link !== undefined)
        note(`Nobody administers this site yet. Whoever opens this link first does (it works once, for seven days):\n  ${link}`);
    },
  };
};

const contextOf = ({
  database,
  surroundings,
  address,
  siteName,
  secret,
  secretLasts = true,
  openSignUp,
  oidc,
  mail,
  sides,
}: AccountsOptions): AccountsContext => {
  let library: Promise<Library> | undefined;
  const open = async (): Promise<Library> => {
    const opened = openLibrary({ database: await database(), address, secret, siteName, oidc, now: surroundings.now });
    // It asks the provider how to reach it: here, and never within a unit of work, which would hold the store meanwhile.
    await opened.$context;
    return opened;
  };
  const openOnce = (): Promise<Library> =>
    (library ??= open().catch((error: unknown) => {
      library = undefined;
      throw error;
    }));
  return {
    database,
    library: openOnce,
    surroundings,
    address,
    siteName,
    secret,
    secretLasts,
    openSignUp,
    oidc,
    limits: new AttemptLimits({ clock: () => surroundings.now().getTime(), secret: keyFor(secret, "limits") }),
    mailsLeave: mail !== undefined,
    sides,
  };
};

const handlersOf = (
  { database, surroundings, address, siteName, secret, mail, prepare }: AccountsOptions,
  context: AccountsContext,
): Accounts["handlers"] => {
  if (!mail) return {};
  const all = { ...prepare, ...accountMails(context) };
  return { "send-mail": mailHandler({ settings: mail, database, surroundings, address, siteName, key: stopKey(secret), prepare: all }) };
};
