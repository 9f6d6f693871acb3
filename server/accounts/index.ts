export { ACCOUNTS_MIGRATIONS } from "./accounts-migrations.ts";
export { secretOrNew, type AccountsSettings } from "./accounts-settings.ts";
export type { ApiSession } from "./access-tokens.ts";
export { createAccounts, type Accounts, type AccountsOptions } from "./create-accounts.ts";
export { commandContext } from "./command-context.ts";
export { invitePerson } from "./invitations.ts";
export { resetSecondFactor } from "./second-factor.ts";
export { makeSignInLink } from "./sign-in-link.ts";
