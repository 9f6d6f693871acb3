import { PARTNERSHIP_MIGRATIONS } from "#partnership";
import { STORE_MIGRATIONS, type Migration } from "#store";
import { ACCOUNTS_MIGRATIONS } from "../accounts/accounts-migrations.ts";

/** Tables of every room, in the order in which they build on each other. */
export const SITE_MIGRATIONS: readonly Migration[] = [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS, ...ACCOUNTS_MIGRATIONS];
