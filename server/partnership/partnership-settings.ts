import { accountsSettings } from "../accounts/accounts-settings.ts";
import { mailSettings } from "../mail/mail-settings.ts";
import type { PartnershipSettings } from "./partnership-site.ts";
import { filesSettings } from "./files-settings.ts";
import { storeSettings } from "./store-settings.ts";

/**
 * Settings of the partnership from the environment: DATABASE_URL, else an embedded database in the data folder; files (KNOMAD_FILES and others),
 * else in the data folder; accounts (KNOMAD_SECRET and others), mail (KNOMAD_SMTP), and whether an empty store takes the example (KNOMAD_EXAMPLE).
 * Undefined where there is no place for records: the site then shows figures alone.
 * @throws RangeError for a value that cannot be meant
 */
export const partnershipSettings = (
  environment: Readonly<Record<string, string | undefined>>,
  data: string | undefined,
): PartnershipSettings | undefined => {
  const store = storeSettings(environment, data);
  if (store.url === undefined && store.directory === undefined) return undefined;
  return {
    store,
    files: filesSettings(environment, data),
    environment,
    accounts: accountsSettings(environment),
    mail: mailSettings(environment),
    example: environment["KNOMAD_EXAMPLE"],
  };
};
