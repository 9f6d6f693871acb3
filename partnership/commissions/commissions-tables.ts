import type { ColumnType, Generated } from "kysely";

/** Rows of commissions. Days are text ("2026-11-22"), JSON is written as text. */
export interface CommissionsTables {
  "partnership.commission": {
    id: string;
    reference: string;
    slug: string;
    title: string;
    body_id: string;
    work_kind: string;
    terms: string;
    kind: "paid" | "volunteer";
    amount_minor: number | null;
    currency: string | null;
    state: "planned" | "open call" | "choosing" | "proposed" | "approved" | "signed" | "fulfilled" | "ended" | "refused";
    call_from: string | null;
    call_until: string | null;
    holder_id: string | null;
    holder_organisation: string | null;
    approval_case: string | null;
    approved_at: Date | null;
    signed_on: string | null;
    work_id: string | null;
    end_reason: Generated<string>;
    opened_by: string | null;
    opened_at: Date;
    fictitious: Generated<boolean>;
    version: Generated<number>;
    gap_id: string | null;
    direct_reason: Generated<string>;
  };
  "partnership.commission_milestone": {
    id: string;
    commission_id: string;
    position: number;
    title: string;
    deliverable: Generated<string>;
    due_on: string;
    share_percent: number | null;
    met_on: string | null;
    met_words: Generated<string>;
    met_by: string | null;
    version_id: string | null;
    version: Generated<number>;
  };
  "partnership.commission_application": {
    id: string;
    commission_id: string;
    person_id: string | null;
    name: string;
    address: string | null;
    words: string;
    state: "received" | "withdrawn" | "chosen" | "not chosen";
    reasons: Generated<string>;
    at: Date;
    version: Generated<number>;
    secret_hash: string | null;
    settled_at: Date | null;
    organisation_id: Generated<string | null>;
    organisation_words: Generated<string>;
    confirmed_at: Generated<Date | null>;
  };
  "partnership.commission_signature": {
    id: string;
    commission_id: string;
    side: "partnership" | "holder";
    way: "desk" | "paper";
    person_id: string;
    terms_hash: string;
    signed_on: string;
    noted_at: Date;
    file_hash: string | null;
    file_name: Generated<string>;
    file_type: Generated<string>;
  };
  "partnership.address_confirmation": {
    hash: string;
    gap_id: string | null;
    application_id: string | null;
    made_at: Date;
    expires_at: Date;
    used_at: Date | null;
  };
  "partnership.commission_check": {
    id: string;
    commission_id: string;
    person_id: string;
    holder_id: string | null;
    holder_organisation: string | null;
    capacity: string;
    effect: string;
    findings: ColumnType<readonly unknown[], string, string>;
    checked_at: Date;
  };
}
