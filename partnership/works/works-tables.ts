import type { ColumnType, Generated } from "kysely";

/** Rows of works, their versions and who made them. Days are text ("2026-11-22"), JSON is written as text. */
export interface WorksTables {
  "partnership.work": {
    id: string;
    reference: string;
    slug: string;
    kind: string;
    body_id: string;
    title: string;
    language: string;
    licence: string;
    state: "draft" | "in review" | "accepted" | "published" | "withdrawn" | "rejected" | "retracted";
    opened_by: string | null;
    opened_at: Date;
    public_version: string | null;
    first_public_at: Date | null;
    fictitious: Generated<boolean>;
    version: Generated<number>;
    /** Of a data release: which. */
    release_id: Generated<string | null>;
  };
  "partnership.work_draft": {
    work_id: string;
    title: string;
    abstract: Generated<string>;
    summary: Generated<string>;
    source: Generated<string>;
    bibliography: ColumnType<readonly unknown[], string | undefined, string>;
    file_id: string | null;
    saved_by: string | null;
    saved_at: Date;
    version: Generated<number>;
  };
  "partnership.work_contributor": {
    id: string;
    work_id: string;
    position: number;
    person_id: string | null;
    name: string;
    orcid: string | null;
    affiliation: Generated<string>;
    organisation_id: string | null;
    roles: readonly string[];
    corresponding: Generated<boolean>;
    may_write: Generated<boolean>;
  };
  "partnership.work_theme": {
    work_id: string;
    body_id: string;
  };
  "partnership.work_country": {
    work_id: string;
    area: string;
  };
  "partnership.work_file": {
    id: string;
    work_id: string;
    name: string;
    hash: string;
    media_type: string;
    bytes: number;
    purpose: "figure" | "text" | "attachment";
    alternative: Generated<string>;
    extracted: Generated<string>;
    scan: "clean" | "not scanned";
    added_by: string | null;
    added_at: Date;
  };
  "partnership.work_version": {
    id: string;
    work_id: string;
    number: number;
    hash: string;
    title: string;
    abstract: Generated<string>;
    summary: Generated<string>;
    language: string;
    licence: string;
    source: Generated<string>;
    bibliography: ColumnType<readonly unknown[], string | undefined, string>;
    files: ColumnType<readonly unknown[], string | undefined, string>;
    bindings: ColumnType<readonly unknown[], string | undefined, string>;
    release_id: string | null;
    manifest_hash: string | null;
    made_by: string | null;
    made_at: Date;
    change_words: Generated<string>;
  };
  "partnership.version_contributor": {
    id: string;
    version_id: string;
    position: number;
    person_id: string | null;
    name: string;
    orcid: string | null;
    affiliation: Generated<string>;
    organisation_id: string | null;
    roles: readonly string[];
    corresponding: Generated<boolean>;
  };
  "partnership.version_erasure": {
    id: string;
    version_id: string;
    positions: readonly number[];
    erased_at: Date;
    parts_hash: string;
  };
  "partnership.draft_comment": {
    id: string;
    work_id: string;
    place: Generated<string>;
    words: string;
    written_by: string | null;
    written_at: Date;
    settled_at: Date | null;
    settled_by: string | null;
  };
  "partnership.work_notice": {
    id: string;
    work_id: string;
    kind: "published" | "correction" | "editorial change" | "retraction" | "withdrawal" | "waiver";
    words: string;
    from_version: string | null;
    to_version: string | null;
    given_by: string | null;
    signed_by: string | null;
    at: Date;
  };
  "partnership.figure_comparison": {
    version_id: string;
    release_id: string;
    compared_at: Date;
    moves: ColumnType<readonly unknown[], string | undefined, string>;
  };
}
