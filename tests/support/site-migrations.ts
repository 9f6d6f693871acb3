/** Tables of every room, for tests that look at all of them. */
export { SITE_MIGRATIONS } from "../../server/partnership/site-migrations.ts";
