import { randomBytes } from "node:crypto";
import type { Database, Surroundings } from "#store";
import type { AccountsContext } from "./accounts-context.ts";
import { AttemptLimits } from "./attempt-limits.ts";
import { openLibrary, type Library } from "./sign-in-library.ts";

/** What commands on the machine need to act on accounts. */
export interface CommandOptions {
  readonly database: Database;
  readonly surroundings: Surroundings;
  /** Where the site is reached, without a slash at the end. */
  readonly address: string;
}

/** Accounts as a command sees them: it signs no cookies and sends no mails, it leaves them to the server. */
export const commandContext = ({ database, surroundings, address }: CommandOptions): AccountsContext => {
  const secret = randomBytes(32).toString("hex");
  let library: Library | undefined;
  return {
    database: () => Promise.resolve(database),
    library: () =>
      Promise.resolve((library ??= openLibrary({ database, address, secret, siteName: "", oidc: undefined, now: surroundings.now }))),
    surroundings,
    address,
    siteName: "",
    secret,
    secretLasts: false,
    openSignUp: false,
    oidc: undefined,
    limits: new AttemptLimits({ clock: () => surroundings.now().getTime(), secret: randomBytes(32) }),
    mailsLeave: false,
    sides: () => Promise.reject(new RangeError("a command shows no pages")),
  };
};
