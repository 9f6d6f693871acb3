/** What commands on records, accounts and mail need of the server. */
export { commandContext, invitePerson, makeSignInLink, resetSecondFactor } from "./accounts/index.ts";
export { noteBounce } from "./mail/note-bounce.ts";
export { readHeads } from "./partnership/log-feed.ts";
export { SITE_EXPORT_RULES, SITE_MIGRATIONS } from "./partnership/site-migrations.ts";
