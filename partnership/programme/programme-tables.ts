import type { ColumnType, Generated } from "kysely";

/** Rows of this folder's tables. Days are text ("2026-11-22"), JSON is written as text. */
export interface ProgrammeTables {
  "partnership.setting": {
    id: string;
    key: string;
    value: ColumnType<unknown, string, string>;
    words: Generated<string>;
    from_on: string | null;
    until_on: string | null;
    source_document: string | null;
    source_place: Generated<string>;
    /** Of those with one key: the later one was said after the others. */
    number: Generated<number>;
    version: Generated<number>;
  };
  "partnership.phase": {
    id: string;
    slug: string;
    name: string;
    planned_from: string | null;
    planned_until: string | null;
    actual_from: string | null;
    actual_until: string | null;
    note: Generated<string>;
    source_document: string | null;
    source_place: Generated<string>;
    version: Generated<number>;
  };
  "partnership.milestone": {
    id: string;
    slug: string;
    name: string;
    phase: string;
    counts_from: "start" | "end";
    offset_months: number;
    fixed_on: string | null;
    words: Generated<string>;
    source_document: string | null;
    source_place: Generated<string>;
    version: Generated<number>;
  };
  "partnership.statement": {
    id: string;
    topic: string;
    words: string;
    value: string | null;
    unit: Generated<string>;
    about_period: Generated<string>;
    dataflow: string | null;
    key: string | null;
    source_document: string;
    source_place: Generated<string>;
    said_on: string | null;
    withdrawn_on: string | null;
    version: Generated<number>;
  };
  /** A waiver without a last day, which holds once. */
  "partnership.used_waiver": {
    case_id: string;
    used_at: Date;
  };
  "partnership.risk": {
    id: string;
    slug: string;
    area: string;
    dimension: string;
    mitigation: string;
    owner_role: Generated<string>;
    source_document: string | null;
    source_place: Generated<string>;
    version: Generated<number>;
  };
  "partnership.risk_assessment": {
    id: string;
    risk_id: string;
    rating: "low" | "medium" | "high";
    words: Generated<string>;
    assessed_on: string | null;
    assessed_by: string | null;
    source_document: string | null;
    source_place: Generated<string>;
  };
  "partnership.declared_contribution": {
    id: string;
    organisation_id: string;
    amount_minor: number;
    currency: string;
    declared_on: string | null;
    /** The contribution that this row reverses from its day on. */
    reverses: string | null;
    words: Generated<string>;
    source_document: string | null;
    source_place: Generated<string>;
    version: Generated<number>;
  };
  "partnership.past_event": {
    id: string;
    name: string;
    kind: string;
    city: Generated<string>;
    country: string | null;
    from_on: string | null;
    until_on: string | null;
    when_words: string;
    body_id: string | null;
    source_document: string;
    source_place: Generated<string>;
  };
  "partnership.work_programme": {
    id: string;
    body_id: string;
    year: number;
    state: Generated<"draft" | "proposed" | "approved" | "closed">;
    summary: Generated<string>;
    approved_on: string | null;
    version: Generated<number>;
  };
  "partnership.work_item": {
    id: string;
    programme_id: string;
    number: number;
    kind: "output" | "activity" | "milestone";
    title: string;
    planned_on: string;
    state: Generated<"planned" | "under way" | "done" | "dropped">;
    done_on: string | null;
    note: Generated<string>;
    responsible_id: string | null;
    version: Generated<number>;
  };
  /** A change of a work programme after it was approved. */
  "partnership.work_amendment": {
    id: string;
    programme_id: string;
    number: number;
    words: string;
    reason: string;
    made_by: string | null;
    made_at: Date;
  };
}
