import type { ColumnType, Generated } from "kysely";

/** Rows of this folder's tables. Days are text ("2026-11-22"), JSON is written as text. */
export interface ObligationsTables {
  "partnership.obligation_rule": {
    id: string;
    slug: string;
    name: string;
    rule: string;
    parameters: ColumnType<Readonly<Record<string, unknown>>, string | undefined, string>;
    body_id: string | null;
    body_kind: string | null;
    responsible_role: string;
    remind_days: Generated<number[]>;
    from_on: string | null;
    until_on: string | null;
    source_document: string | null;
    source_place: Generated<string>;
    version: Generated<number>;
  };
  "partnership.obligation": {
    id: string;
    rule_id: string;
    body_id: string;
    period_from: string;
    period_until: string;
    due_on: string;
    needed: Generated<number>;
    waived_on: string | null;
    waived_reason: string | null;
    waived_decision: string | null;
    version: Generated<number>;
  };
  "partnership.obligation_met": {
    id: string;
    obligation_id: string;
    record_kind: string;
    record: string;
    words: string;
    on_day: string;
    noted_by: string | null;
  };
  "partnership.reminder": {
    id: string;
    about_kind: "obligation" | "task" | "work item" | "review" | "milestone";
    about: string;
    person_id: string;
    stage: number;
    send_on: string;
    sent_at: Date | null;
    stopped: "answered" | "declined" | "bounced" | "mandate ended" | "switched off" | null;
  };
  /** The day up to which reminders were sent; one row. */
  "partnership.reminder_run": {
    one: Generated<boolean>;
    until_on: string;
  };
  /** A person's own calendar, as the SHA-256 of the secret in its address. */
  "partnership.calendar_feed": {
    person_id: string;
    hash: string;
    made_at: Date;
  };
}
