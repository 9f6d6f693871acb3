import type { ExportRules } from "#store";

/**
 * What of accounts belongs into the open export: whose they are, and nothing that opens them. Elsewhere people get in again by a link to their
 * confirmed address, and set a second factor anew.
 */
export const ACCOUNTS_EXPORT_RULES: ExportRules = {
  "accounts.user": { open: true, without: ["twoFactorEnabled"], personal: true },
  "accounts.holder": { open: true, personal: true },
  "accounts.session": { open: false },
  "accounts.account": { open: false },
  "accounts.verification": { open: false },
  "accounts.twoFactor": { open: false },
  "accounts.passkey": { open: false },
  "accounts.invitation": { open: false },
  "accounts.address_check": { open: false },
  "accounts.access_token": { open: false },
  "accounts.answered_request": { open: false },
  "accounts.used_code": { open: false },
};
