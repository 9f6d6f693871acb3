import type { ColumnType, Generated } from "kysely";

/** Rows of knowledge gaps. Days are text ("2026-11-22"), JSON is written as text. */
export interface KnowledgeGapsTables {
  "partnership.knowledge_gap": {
    id: string;
    reference: string;
    slug: string;
    title: string;
    question: string;
    language: Generated<string>;
    purpose: Generated<string>;
    state: "proposed" | "accepted" | "in work" | "answered" | "parked" | "declined";
    body_id: string | null;
    priority: "high" | "medium" | "low" | null;
    origin: "member" | "partner staff" | "public form" | "consultation";
    origin_words: Generated<string>;
    asked_by: string | null;
    asker_name: Generated<string>;
    asker_shown: Generated<boolean>;
    asker_address: string | null;
    asker_confirmed_at: Date | null;
    known: Generated<string>;
    known_at: string | null;
    case_id: string | null;
    reasons: Generated<string>;
    proposed_at: Date;
    decided_at: Date | null;
    public: Generated<boolean>;
    fictitious: Generated<boolean>;
    version: Generated<number>;
  };
  "partnership.gap_step": {
    id: string;
    gap_id: string;
    state: "proposed" | "accepted" | "in work" | "answered" | "parked" | "declined";
    at: Date;
    words: Generated<string>;
  };
  "partnership.gap_link": {
    hash: string;
    gap_id: string;
    by_mail: boolean;
  };
  "partnership.gap_theme": {
    gap_id: string;
    body_id: string;
  };
  "partnership.gap_country": {
    gap_id: string;
    area: string;
  };
  "partnership.gap_literature": {
    id: string;
    gap_id: string;
    item: ColumnType<Readonly<Record<string, unknown>>, string, string>;
    doi: string | null;
    note: Generated<string>;
    added_by: string | null;
    added_at: Date;
  };
  "partnership.gap_support": {
    gap_id: string;
    person_id: string;
    words: Generated<string>;
    at: Date;
  };
  "partnership.gap_answer": {
    id: string;
    gap_id: string;
    work_id: string | null;
    commission_id: string | null;
    noted_by: string | null;
    noted_at: Date;
  };
}
