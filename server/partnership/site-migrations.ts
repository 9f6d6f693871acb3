import { PARTNERSHIP_EXPORT_RULES, PARTNERSHIP_MIGRATIONS } from "#partnership";
import { STORE_EXPORT_RULES, STORE_MIGRATIONS, type ExportRules, type Migration } from "#store";
import { ACCOUNTS_EXPORT_RULES } from "../accounts/accounts-export-rules.ts";
import { ACCOUNTS_MIGRATIONS } from "../accounts/accounts-migrations.ts";

/** Tables of every room, in the order in which they build on each other. */
export const SITE_MIGRATIONS: readonly Migration[] = [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS, ...ACCOUNTS_MIGRATIONS];

/** What of every room belongs into the open export. */
export const SITE_EXPORT_RULES: ExportRules = { ...STORE_EXPORT_RULES, ...PARTNERSHIP_EXPORT_RULES, ...ACCOUNTS_EXPORT_RULES };
