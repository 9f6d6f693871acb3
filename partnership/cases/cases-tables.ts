import type { ColumnType, Generated } from "kysely";
import type { CaseState, TaskState } from "./case-states.ts";

type Json = Readonly<Record<string, unknown>>;

/** Rows of this folder's tables. Days are text ("2026-11-22"), JSON is written as text. */
export interface CasesTables {
  "partnership.case_file": {
    id: string;
    reference: string;
    /** The same key opens a case once. */
    opening_key: string | null;
    kind: string;
    title: string;
    state: CaseState;
    body_id: string | null;
    subject_kind: Generated<string>;
    subject: Generated<string>;
    opened_by: string | null;
    opened_at: Date;
    data: ColumnType<Json, string | undefined, string>;
    outcome: string | null;
    decided_at: Date | null;
    public: Generated<boolean>;
    version: Generated<number>;
  };
  /** Persons whom a decision favours or harms. */
  "partnership.case_concern": {
    case_id: string;
    person_id: string;
  };
  "partnership.task": {
    id: string;
    case_id: string;
    kind: string;
    title: string;
    person_id: string | null;
    role: string | null;
    body_id: string | null;
    state: TaskState;
    due_on: string | null;
    given_at: Date;
    answer: ColumnType<Json | null, string | undefined | null, string | null>;
    answered_by: string | null;
    answered_at: Date | null;
    /** Why it was declined, reassigned or cancelled. */
    closing_words: Generated<string>;
    version: Generated<number>;
  };
  "partnership.decision": {
    id: string;
    case_id: string;
    decider_id: string | null;
    outcome: string;
    reasons: string;
    basis: string;
    data: ColumnType<Json, string | undefined, string>;
    decided_at: Date;
    object_hash: string | null;
  };
  "partnership.case_note": {
    id: string;
    case_id: string;
    written_by: string | null;
    words: string;
    internal: Generated<boolean>;
    written_at: Date;
  };
  /** What a reader asked about a figure, apart from the case since address and office are erased when it is answered. */
  "partnership.reader_question": {
    case_id: string;
    reference: string;
    release: string;
    dataflow: string;
    key: string;
    office: Generated<string>;
    address: string | null;
    address_confirmed_at: Date | null;
    language: Generated<string>;
    received_at: Date;
  };
  /** A secret with which a reader follows the own question, as its SHA-256; one that came by mail also proves the address. */
  "partnership.reader_link": {
    hash: string;
    case_id: string;
    by_mail: boolean;
  };
}
