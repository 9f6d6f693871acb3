/** The server's door: the site as a function, and the site as a process. */
export { createApp, type AppOptions } from "./app.ts";
export { siteSettings } from "./site-settings.ts";
export { startServer, type RunningServer, type ServerOptions } from "./start-server.ts";
export { readQuestions } from "./questions/read-questions.ts";
export { partnershipSettings } from "./partnership/partnership-settings.ts";
export { filesFolder, filesSettings } from "./partnership/files-settings.ts";
export { storeSettings } from "./partnership/store-settings.ts";

/** What commands on records need, loaded when it is asked for: it is as large as the site of figures. */
export const openRecordsDoor = (): Promise<typeof import("./records-door.ts")> => import("./records-door.ts");
