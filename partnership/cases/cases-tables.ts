import type { ColumnType, Generated } from "kysely";

/** Rows of this folder's tables. Days are text ("2026-11-22"), JSON is written as text. */
export interface CasesTables {
  "partnership.case_file": {
    id: string;
    reference: string;
    kind: string;
    title: string;
    state: "open" | "waiting" | "decided" | "withdrawn";
    body_id: string | null;
    subject_kind: Generated<string>;
    subject: Generated<string>;
    opened_by: string | null;
    opened_at: Date;
    data: ColumnType<Readonly<Record<string, unknown>>, string | undefined, string>;
    outcome: string | null;
    decided_at: Date | null;
    public: Generated<boolean>;
    version: Generated<number>;
  };
  "partnership.task": {
    id: string;
    case_id: string;
    kind: string;
    title: string;
    person_id: string | null;
    role: string | null;
    body_id: string | null;
    state: "open" | "done" | "declined" | "cancelled";
    due_on: string | null;
    answer: ColumnType<Readonly<Record<string, unknown>> | null, string | undefined | null, string | null>;
    answered_by: string | null;
    answered_at: Date | null;
    version: Generated<number>;
  };
  "partnership.decision": {
    id: string;
    case_id: string;
    decider_id: string | null;
    outcome: string;
    reasons: string;
    basis: string;
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
}
