import type { Database, Surroundings } from "#store";
import type { DeskSides } from "#web";
import type { SignedInRequest } from "../desk/desk-route.ts";
import type { OidcSettings } from "./accounts-settings.ts";
import type { AttemptLimits } from "./attempt-limits.ts";
import type { Library } from "./sign-in-library.ts";

/** What everything about accounts works with. */
export interface AccountsContext {
  readonly database: () => Promise<Database>;
  readonly library: () => Promise<Library>;
  readonly surroundings: Surroundings;
  /** Where the site is reached, without a slash at the end. */
  readonly address: string;
  readonly siteName: string;
  /** Signs what leaves the site. */
  readonly secret: string;
  /** The secret is the same after the next start: without that a second factor could not be checked any more. */
  readonly secretLasts: boolean;
  readonly openSignUp: boolean;
  readonly oidc: OidcSettings | undefined;
  readonly limits: AttemptLimits;
  /** Mails can be sent; they wait in the outbox where not. */
  readonly mailsLeave: boolean;
  /** What surrounds a page of the desk at an address. */
  readonly sides: (request: SignedInRequest, here: string) => Promise<DeskSides>;
}

/** The same for what one form changes: carried out once, however often the form is sent. */
export const ofForm = (context: AccountsContext, { surroundings }: Pick<SignedInRequest, "surroundings">): AccountsContext => ({
  ...context,
  surroundings,
});
