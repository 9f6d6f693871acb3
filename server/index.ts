/** The server's door: the site as a function, and the site as a process. */
export { createApp, type AppOptions } from "./app.ts";
export { siteSettings } from "./site-settings.ts";
export { startServer, type RunningServer, type ServerOptions } from "./start-server.ts";
export { readQuestions } from "./questions/read-questions.ts";
export { partnershipSettings } from "./partnership/partnership-settings.ts";
export { SITE_EXPORT_RULES, SITE_MIGRATIONS } from "./partnership/site-migrations.ts";
export { readHeads } from "./partnership/log-feed.ts";
export { filesFolder, storeSettings } from "./partnership/store-settings.ts";
export { commandContext, invitePerson, makeSignInLink, resetSecondFactor } from "./accounts/index.ts";
export { noteBounce } from "./mail/note-bounce.ts";
