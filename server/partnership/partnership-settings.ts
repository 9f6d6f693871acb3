import { join } from "node:path";
import { accountsSettings } from "../accounts/index.ts";
import { mailSettings } from "../mail/mail-settings.ts";
import type { PartnershipSettings } from "./partnership-site.ts";

/**
 * Settings of the partnership from the environment: DATABASE_URL, else an embedded database in the data folder; accounts (KNOMAD_SECRET and
 * others) and mail (KNOMAD_SMTP). Undefined where there is no place for records: the site then shows figures alone.
 * @throws RangeError for a value that cannot be meant
 */
export const partnershipSettings = (
  environment: Readonly<Record<string, string | undefined>>,
  data: string | undefined,
): PartnershipSettings | undefined => {
  const url = environment["DATABASE_URL"]?.trim() || undefined;
  if (url === undefined && data === undefined) return undefined;
  return {
    store: url === undefined ? { directory: join(data ?? "", "store") } : { url },
    accounts: accountsSettings(environment),
    mail: mailSettings(environment),
  };
};
