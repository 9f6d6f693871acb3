import type { Generated } from "kysely";

/** Rows of uptake, and of those who send something without an account. Days are text ("2026-11-22"). */
export interface UptakeTables {
  "partnership.sender": {
    id: string;
    kind: "uptake" | "correction" | "response";
    subject_id: string;
    reference: string;
    title: string;
    name: Generated<string>;
    address: string | null;
    address_confirmed_at: Date | null;
    sent_at: Date;
    decided_at: Date | null;
    news: Generated<number>;
  };
  "partnership.sender_link": { hash: string; sender_id: string; by_mail: boolean };
  "partnership.uptake": {
    id: string;
    reference: string;
    opening_key: string | null;
    kind: string;
    work_id: string | null;
    work_version: string | null;
    choice_id: string | null;
    choice_version: string | null;
    body_id: string;
    title: string;
    area: string | null;
    from_on: string;
    until_on: string | null;
    used_by: Generated<string>;
    organisation_id: string | null;
    words: string;
    proof_href: string | null;
    proof_archive: string | null;
    proof_hash: string | null;
    proof_words: Generated<string>;
    state: "reported" | "needs more" | "verified" | "not shown" | "withdrawn";
    reported_by: string | null;
    reported_at: Date;
    verified_by: string | null;
    verified_at: Date | null;
    case_id: string | null;
    fictitious: Generated<boolean>;
    version: Generated<number>;
  };
  "partnership.uptake_step": {
    id: string;
    uptake_id: string;
    kind: "reported" | "completed" | "needs more" | "verified" | "not shown" | "corrected" | "withdrawn";
    words: Generated<string>;
    changed: Generated<readonly string[]>;
    at: Date;
  };
  "partnership.uptake_proof": {
    id: string;
    uptake_id: string;
    file_hash: string;
    file_name: string;
    file_type: string;
    bytes: number;
    shown: Generated<boolean>;
    added_by: string;
    added_at: Date;
    taken_back_at: Date | null;
  };
}
