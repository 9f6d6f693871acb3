import type { Role } from "#partnership";

/** Whoever asks: a reader without an account, an account without a mandate, and each role. */
export type Asker = "reader" | "account" | Role;

/** Who gets through a route of the accounts, and how it is asked. */
export interface AccountRoutePermission {
  /** "everybody": readers too. "accounts": whoever is signed in. Else these and nobody besides. */
  readonly who: "everybody" | "accounts" | readonly Asker[];
  /** What is sent, or asked for behind "?". */
  readonly fields?: Readonly<Record<string, string>>;
  /** What those who get through are answered; a signed-in asker first, a reader second where it differs. */
  readonly answer: readonly number[];
  /** It hurts: a session of more than some minutes is asked to prove itself anew. */
  readonly proof?: true;
  /** What it does to something that is named by its id, of one's own alone. */
  readonly names?: "session" | "token" | "passkey" | "email";
}

const INVITERS: readonly Asker[] = ["administrative officer", "administrator"];
const account = "/desk/account";
const ways = "/sign-in/with";

/**
 * Every page and form of the accounts with who gets through it, written out by hand. A route that is not here fails the test; so does a line
 * whose route is gone.
 */
export const ACCOUNT_ROUTE_PERMISSIONS: Readonly<Record<string, AccountRoutePermission>> = {
  "GET /sign-in": { who: "everybody", answer: [303, 200] },
  "POST /sign-in": { who: "everybody", answer: [422] },
  "GET /sign-in/sent": { who: "everybody", answer: [200] },
  "GET /sign-in/link": { who: "everybody", answer: [200] },
  "POST /sign-in/link": { who: "everybody", fields: { token: "made-up" }, answer: [404] },
  "GET /sign-in/code": { who: "everybody", answer: [200] },
  "POST /sign-in/code": { who: "everybody", fields: { code: "123456" }, answer: [422] },
  "GET /sign-in/provider": { who: "everybody", answer: [200] },
  [`GET ${ways}/callback/orcid`]: { who: "everybody", fields: { code: "made-up", state: "made-up" }, answer: [303] },
  [`POST ${ways}/passkey/options`]: { who: "everybody", answer: [200] },
  [`POST ${ways}/passkey`]: { who: "everybody", fields: { response: "made-up" }, answer: [400] },
  "GET /invitation": { who: "everybody", fields: { token: "made-up" }, answer: [404] },
  "POST /invitation": { who: "everybody", fields: { token: "made-up", name: "Invented" }, answer: [404] },
  "GET /confirm-address": { who: "everybody", fields: { token: "made-up" }, answer: [404] },
  "POST /confirm-address": { who: "everybody", fields: { token: "made-up" }, answer: [404] },
  "GET /mail/stop": { who: "everybody", fields: { person: "made-up", sign: "made-up" }, answer: [404] },
  "POST /mail/stop": { who: "everybody", fields: { person: "made-up", sign: "made-up" }, answer: [404] },

  [`GET ${account}`]: { who: "accounts", answer: [200] },
  [`POST ${account}/name`]: { who: "accounts", fields: { name: "" }, answer: [422] },
  [`POST ${account}/password`]: { who: "accounts", fields: { newPassword: "short" }, answer: [422], proof: true },
  [`POST ${account}/addresses/add`]: { who: "accounts", fields: { address: "none" }, answer: [422], proof: true },
  [`POST ${account}/addresses/prefer`]: { who: "accounts", answer: [422], proof: true, names: "email" },
  [`POST ${account}/addresses/remove`]: { who: "accounts", answer: [422], proof: true, names: "email" },
  [`POST ${account}/sessions/end`]: { who: "accounts", answer: [303], names: "session" },
  [`POST ${account}/sessions/end-others`]: { who: "accounts", answer: [303] },
  [`POST ${account}/passkeys/options`]: { who: "accounts", answer: [200], proof: true },
  [`POST ${account}/passkeys/add`]: { who: "accounts", fields: { response: "made-up" }, answer: [401], proof: true },
  [`POST ${account}/passkeys/remove`]: { who: "accounts", answer: [303], proof: true, names: "passkey" },
  [`POST ${account}/provider/connect`]: { who: "accounts", answer: [200], proof: true },
  [`POST ${account}/provider/disconnect`]: { who: "accounts", answer: [303], proof: true },
  [`POST ${account}/second-factor/setup`]: { who: "accounts", fields: { password: "made-up" }, answer: [200], proof: true },
  [`POST ${account}/second-factor/on`]: { who: "accounts", fields: { code: "000000" }, answer: [422], proof: true },
  [`POST ${account}/second-factor/off`]: { who: "accounts", answer: [303], proof: true },
  [`GET ${account}/tokens`]: { who: "accounts", answer: [200] },
  [`POST ${account}/tokens`]: { who: "accounts", fields: { name: "" }, answer: [422], proof: true },
  [`POST ${account}/tokens/revoke`]: { who: "accounts", answer: [303], names: "token" },
  [`GET ${account}/invite`]: { who: INVITERS, answer: [200] },
  [`POST ${account}/invite`]: { who: INVITERS, fields: { address: "none" }, answer: [422] },
  "POST /sign-out": { who: "accounts", answer: [303] },
};
