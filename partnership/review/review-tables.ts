import type { ColumnType, Generated } from "kysely";

/** Rows of peer review. Days are text ("2026-11-22"), JSON is written as text. */
export interface ReviewTables {
  "partnership.submission": {
    id: string;
    reference: string;
    work_id: string;
    profile: string;
    state:
      | "submitted"
      | "returned"
      | "in review"
      | "revising"
      | "accepted"
      | "certified"
      | "cleared"
      | "released"
      | "rejected"
      | "withdrawn";
    version_id: string;
    version_hash: string;
    anonymity: "reviewers named" | "reviewers hidden" | "both hidden";
    stages: "one" | "two";
    editor_id: string | null;
    review_editor_id: string | null;
    officer_id: string | null;
    director_id: string | null;
    submitted_by: string | null;
    submitted_at: Date;
    screened_at: Date | null;
    ended_at: Date | null;
    comment_until: string | null;
    fictitious: Generated<boolean>;
    version: Generated<number>;
  };
  "partnership.review_round": {
    id: string;
    submission_id: string;
    number: number;
    stage: "experts" | "experts and governments";
    version_id: string;
    version_hash: string;
    needed: number;
    opened_at: Date;
    due_on: string;
    closed_at: Date | null;
  };
  "partnership.review_assignment": {
    id: string;
    round_id: string;
    person_id: string;
    reviewer_number: number;
    kind: "expert" | "government" | "programme officer";
    anonymity: "reviewers named" | "reviewers hidden" | "both hidden";
    state: "invited" | "declined" | "declared" | "accepted" | "submitted" | "replaced" | "cancelled";
    suggested_by_author: Generated<boolean>;
    invited_by: string | null;
    invited_at: Date;
    answer_until: string;
    due_on: string;
    answered_at: Date | null;
    submitted_at: Date | null;
    bounced_at: Date | null;
    decline_reason: Generated<string>;
    publish_text: Generated<boolean>;
    sign: Generated<boolean>;
    credit: Generated<boolean>;
    version: Generated<number>;
  };
  "partnership.review_link": {
    hash: string;
    assignment_id: string;
    until: Date;
  };
  "partnership.interest_declaration": {
    id: string;
    submission_id: string;
    person_id: string;
    capacity: "reviewer" | "editor" | "review editor" | "programme officer" | "director" | "appeal";
    has_interest: boolean;
    words: Generated<string>;
    declared_at: Date;
  };
  "partnership.conflict_check": {
    id: string;
    submission_id: string;
    person_id: string;
    capacity: string;
    effect: "nothing found" | "disclose" | "warn" | "block";
    findings: ColumnType<readonly unknown[], string | undefined, string>;
    checked_at: Date;
  };
  "partnership.conflict_waiver": {
    id: string;
    submission_id: string;
    person_id: string;
    rule: string;
    reason: string;
    given_by: string | null;
    given_at: Date;
  };
  "partnership.suggested_reviewer": {
    id: string;
    submission_id: string;
    name: string;
    address: string | null;
    person_id: string | null;
    wish: "suggested" | "opposed";
    reason: Generated<string>;
  };
  "partnership.review": {
    assignment_id: string;
    scores: ColumnType<Readonly<Record<string, unknown>>, string | undefined, string>;
    open_words: Generated<string>;
    confidential_words: Generated<string>;
    recommendation: "accept" | "minor" | "major" | "reject" | null;
    file_hash: string | null;
    file_name: Generated<string>;
    saved_at: Date;
    version: Generated<number>;
  };
  "partnership.review_point": {
    id: string;
    assignment_id: string;
    number: number;
    words: string;
    must: Generated<boolean>;
  };
  "partnership.point_response": {
    point_id: string;
    words: string;
    done: "changed" | "partly" | "not changed";
    version_id: string | null;
    written_by: string | null;
    written_at: Date;
    judged: "answered" | "not answered" | null;
    judged_words: Generated<string>;
    version: Generated<number>;
  };
  "partnership.editorial_decision": {
    id: string;
    submission_id: string;
    round_id: string | null;
    kind: "screening" | "review" | "certificate" | "policy check" | "release" | "appeal";
    outcome: string;
    version_id: string;
    version_hash: string;
    reasons: string;
    decided_by: string | null;
    decided_at: Date;
  };
  "partnership.office_comment": {
    id: string;
    submission_id: string;
    office: string;
    area: string | null;
    address: string | null;
    words: string;
    received_at: Date;
    answer: Generated<string>;
    answered_by: string | null;
    answered_at: Date | null;
    version: Generated<number>;
    /** Whoever wrote it with an account, for an office that they have a tie with. */
    person_id: Generated<string | null>;
  };
}
