import type { Generated } from "kysely";
import type { PartnershipTables } from "#partnership";

/** Tables of the sign-in library that are read here, and those of ours; with the people they belong to. */
export interface AccountsTables extends PartnershipTables {
  "accounts.user": { id: string; email: string; twoFactorEnabled: boolean | null };
  "accounts.session": { id: string; token: string; userId: string; userAgent: string | null; createdAt: Date; expiresAt: Date };
  "accounts.account": { id: string; userId: string; providerId: string; accountId: string; password: string | null; createdAt: Date };
  "accounts.passkey": { id: string; userId: string; name: string | null; createdAt: Date | null; aaguid: string | null };
  "accounts.twoFactor": { id: string; userId: string; verified: boolean | null };
  "accounts.verification": { id: string; identifier: string; expiresAt: Date };
  "accounts.holder": { account_id: string; person_id: string; opened_at: Date };
  "accounts.invitation": {
    id: string;
    kind: "first administrator" | "person" | "sign-up";
    address: string | null;
    person_id: string | null;
    token_hash: string | null;
    created_at: Date;
    expires_at: Date;
    invited_by: string | null;
    accepted_at: Date | null;
    revoked_at: Date | null;
  };
  "accounts.address_check": { token_hash: string; email_id: string; expires_at: Date };
  "accounts.access_token": {
    id: string;
    person_id: string;
    name: string;
    token_hash: string;
    scopes: string[];
    created_at: Date;
    expires_at: Date;
    last_used_at: Date | null;
    revoked_at: Date | null;
  };
  "accounts.answered_request": { token_id: string; key: string; asked: string; status: number; answer: string; answered_at: Date };
  "accounts.used_code": { account_id: string; code_hash: string; used_at: Generated<Date> };
}
