import { createHmac, randomBytes } from "node:crypto";

/** A provider of OpenID Connect by which people may sign in: ORCID, or another. */
export interface OidcSettings {
  /** Part of addresses: "orcid". */
  readonly id: string;
  /** As shown on its button: "ORCID". */
  readonly name: string;
  /** Where it describes itself, without `/.well-known/openid-configuration`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Its subjects are ORCID iDs: one so proved is noted on the person. */
  readonly orcid: boolean;
}

export interface AccountsSettings {
  /** Signs cookies and links; at least 32 characters, else new for each start. */
  readonly secret: string | undefined;
  /** Anybody may open an account with an e-mail address; by invitation alone otherwise. */
  readonly openSignUp: boolean;
  readonly oidc: OidcSettings | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Settings from the environment: KNOMAD_SECRET, KNOMAD_SIGN_UP ("open" or "invitation"), KNOMAD_OIDC_ISSUER, KNOMAD_OIDC_CLIENT_ID,
 * KNOMAD_OIDC_CLIENT_SECRET, KNOMAD_OIDC_NAME, KNOMAD_OIDC_ID.
 * @throws RangeError for a value that cannot be meant
 */
export const accountsSettings = (environment: Environment): AccountsSettings => {
  const secret = environment["KNOMAD_SECRET"] || undefined;
  if (secret !== undefined && secret.length < 32) throw new RangeError("KNOMAD_SECRET is shorter than 32 characters");
  const signUp = environment["KNOMAD_SIGN_UP"] ?? "invitation";
  if (signUp !== "open" && signUp !== "invitation") throw new RangeError(`KNOMAD_SIGN_UP is ${signUp}, neither "open" nor "invitation"`);
  return { secret, openSignUp: signUp === "open", oidc: oidcSettings(environment) };
};

const oidcSettings = (environment: Environment): OidcSettings | undefined => {
  const issuer = environment["KNOMAD_OIDC_ISSUER"]?.replace(/\/$/, "");
  if (!issuer) return undefined;
  const clientId = environment["KNOMAD_OIDC_CLIENT_ID"];
  const clientSecret = environment["KNOMAD_OIDC_CLIENT_SECRET"];
  if (!clientId || !clientSecret)
    throw new RangeError("KNOMAD_OIDC_ISSUER is set without KNOMAD_OIDC_CLIENT_ID and KNOMAD_OIDC_CLIENT_SECRET");
  const orcid = /(^|\.)orcid\.org$/.test(new URL(issuer).hostname);
  const id = environment["KNOMAD_OIDC_ID"] || (orcid ? "orcid" : "oidc");
  return {
    id,
    name: environment["KNOMAD_OIDC_NAME"] || (orcid ? "ORCID" : id),
    issuer,
    clientId,
    clientSecret,
    orcid: orcid || id === "orcid",
  };
};

/** A key of its own for each purpose, so that one never opens what another signed. */
export const keyFor = (secret: string, purpose: string): Buffer => createHmac("sha256", secret).update(`knomad ${purpose}`).digest();

/** The secret that was set, or a new one, said once: sessions and links then end with the process. */
export const secretOrNew = (secret: string | undefined, note: (words: string) => void): string => {
  if (secret !== undefined) return secret;
  note("KNOMAD_SECRET is not set: everybody is signed out, and links in mails end, when this server stops.");
  return randomBytes(48).toString("base64url");
};
