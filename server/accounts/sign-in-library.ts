import { passkey } from "@better-auth/passkey";
import { betterAuth, type BetterAuthOptions } from "better-auth";
import { APIError } from "better-auth/api";
import { genericOAuth, magicLink, twoFactor, type GenericOAuthConfig } from "better-auth/plugins";
import type { Database } from "#store";
import { keyFor, type OidcSettings } from "./accounts-settings.ts";
import { followUnit } from "./follow-unit.ts";
import { LEAST_LENGTH, MOST_LENGTH } from "./rules/password-rules.ts";
import { secondFactorChallenge } from "./second-factor-challenge.ts";

export interface LibrarySettings {
  readonly database: Database;
  /** Where the site is reached, without a slash at the end. */
  readonly address: string;
  readonly secret: string;
  readonly siteName: string;
  readonly oidc: OidcSettings | undefined;
  readonly now: () => Date;
}

/** Below this address the provider sends people back, and passkeys are exchanged. */
export const LIBRARY_PATH = "/sign-in/with";
const DAY = 24 * 60 * 60;
const SESSION_DAYS = 14;
const LINK_MINUTES = 15;
/** What hurts wants a sign-in younger than this. */
export const PROOF_MINUTES = 15;

/** The account's name in the library: no address, so that addresses are kept in one place, with the person. */
export const libraryName = (personId: string): string => `${personId}@account.invalid`;

/**
 * better-auth over our store. Its endpoints are called by our forms; of its own addresses only those for passkeys and the way back from a
 * provider are open. It keeps no names, addresses or tokens of providers.
 */
export const libraryOptions = (settings: LibrarySettings) =>
  ({
    appName: settings.siteName,
    baseURL: settings.address,
    basePath: LIBRARY_PATH,
    secret: keyFor(settings.secret, "sessions").toString("hex"),
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    database: { db: followUnit(settings.database), type: "postgres", schemaName: "accounts" },
    session: { expiresIn: SESSION_DAYS * DAY, disableSessionRefresh: true, freshAge: PROOF_MINUTES * 60 },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: LEAST_LENGTH, maxPasswordLength: MOST_LENGTH },
    account: {
      updateAccountOnSignIn: false,
      accountLinking: {
        enabled: true,
        disableImplicitLinking: true,
        allowDifferentEmails: true,
        trustedProviders: providersOf(settings.oidc),
      },
    },
    databaseHooks: {
      account: { create: { before: async (account) => ({ data: { ...account, ...NO_TOKENS } }) } },
      session: { create: { before: async (session) => ({ data: { ...session, ...termFrom(settings.now()) } }) } },
    },
    advanced: {
      cookiePrefix: "knomad",
      useSecureCookies: settings.address.startsWith("https:"),
      ipAddress: { disableIpTracking: true },
      database: { validateSchema: false },
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        expiresIn: LINK_MINUTES * 60,
        storeToken: "hashed",
        sendMagicLink: async ({ token, metadata }) => (metadata as { readonly take: (token: string) => void }).take(token),
      }),
      twoFactor({ issuer: settings.siteName, allowPasswordless: true }),
      passkey({
        rpID: new URL(settings.address).hostname,
        rpName: settings.siteName,
        origin: new URL(settings.address).origin,
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        registration: {
          afterVerification: async ({ verification }) => demandOwner(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: async ({ verification }) => demandOwner(verification.authenticationInfo.userVerified),
        },
      }),
      genericOAuth({ config: settings.oidc ? [configOf(settings.oidc)] : [] }),
      secondFactorChallenge(),
    ],
  }) satisfies BetterAuthOptions;

/** A passkey counts as two factors only where the device has recognised its owner. */
const demandOwner = (recognised: boolean | undefined): void => {
  if (!recognised) throw new APIError("UNAUTHORIZED");
};

/** By our clock, since our pages measure by it how long ago somebody signed in. */
const termFrom = (now: Date) => ({ createdAt: now, expiresAt: new Date(now.getTime() + SESSION_DAYS * DAY * 1_000) });

const NO_TOKENS = { accessToken: null, refreshToken: null, idToken: null } as const;

const providersOf = (oidc: OidcSettings | undefined): string[] => (oidc ? [oidc.id] : []);

const configOf = ({ id, name, issuer, clientId, clientSecret }: OidcSettings): GenericOAuthConfig => ({
  providerId: id,
  name,
  clientId,
  clientSecret,
  discoveryUrl: `${issuer}/.well-known/openid-configuration`,
  requireIdTokenVerification: true,
  scopes: ["openid"],
  disableSignUp: true,
  // The library wants an address although it does not use it: ORCID gives none.
  mapProfileToUser: (profile) => ({ email: `${String(profile["sub"])}@${id}.invalid`.toLowerCase(), emailVerified: false, name: "" }),
});

export const openLibrary = (settings: LibrarySettings) => betterAuth(libraryOptions(settings));

/** The sign-in library, opened. */
export type Library = ReturnType<typeof openLibrary>;
