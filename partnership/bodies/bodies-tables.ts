import type { ColumnType, Generated } from "kysely";

/** Rows of this folder's tables. Days are text ("2026-11-22"), JSON is written as text. */
export interface BodiesTables {
  "partnership.body": {
    id: string;
    slug: string;
    kind: "programme" | "committee" | "group" | "theme" | "management" | "donors" | "panel" | "external forum" | "partner organisation";
    parent_id: string | null;
    theme_id: string | null;
    organisation_id: string | null;
    cross_cutting: Generated<boolean>;
    opened_on: string | null;
    activated_on: string | null;
    closed_on: string | null;
    priority: number | null;
    description: Generated<string>;
    fictitious: Generated<boolean>;
    source_document: string | null;
    source_place: Generated<string>;
    version: Generated<number>;
  };
  "partnership.body_name": {
    id: string;
    body_id: string;
    name: string;
    from_on: string | null;
    until_on: string | null;
    source_document: string | null;
    source_place: Generated<string>;
  };
  "partnership.body_link": {
    id: string;
    from_id: string;
    to_id: string;
    kind: "merged into" | "split into" | "renamed to" | "same group as";
    on_day: string | null;
    source_document: string | null;
    source_place: Generated<string>;
  };
  "partnership.charter": {
    id: string;
    body_id: string;
    kind: "terms of reference" | "rules of engagement";
    number: number;
    words: string;
    from_on: string;
    written_by: string | null;
    written_at: Date;
    source_document: string | null;
    source_place: Generated<string>;
  };
  "partnership.composition_rule": {
    id: string;
    body_id: string | null;
    body_kind: string | null;
    rule: string;
    parameters: ColumnType<Readonly<Record<string, unknown>>, string | undefined, string>;
    effect: "block" | "warn" | "show";
    from_on: string | null;
    until_on: string | null;
    source_document: string | null;
    source_place: Generated<string>;
    version: Generated<number>;
  };
  "partnership.seat": {
    id: string;
    body_id: string;
    number: number;
    label: string;
    rule: "appointed" | "role holder" | "ex officio" | "top donor" | "open";
    /** What a mandate in it lets its holder be. */
    role: Generated<string>;
    parameters: ColumnType<Readonly<Record<string, unknown>>, string | undefined, string>;
    votes: Generated<boolean>;
    from_on: string | null;
    until_on: string | null;
    source_document: string | null;
    source_place: Generated<string>;
    version: Generated<number>;
  };
  "partnership.mandate": {
    id: string;
    body_id: string;
    seat_id: string | null;
    role: string;
    person_id: string | null;
    organisation_id: string | null;
    quoted_holder: string | null;
    state: "nominated" | "awaiting confirmation" | "active" | "declined";
    from_on: string | null;
    until_on: string | null;
    ended_at: Date | null;
    end_reason: Generated<string>;
    basis: "appointment" | "referral" | "ex officio" | "top donor" | "role holder" | "application" | "first start" | "document";
    basis_mandate: string | null;
    decision_id: string | null;
    /** Who let it begin, and why, where no case decided it. */
    confirmed_by: string | null;
    confirmed_at: Date | null;
    grant_words: Generated<string>;
    fictitious: Generated<boolean>;
    source_document: string | null;
    source_place: Generated<string>;
    version: Generated<number>;
  };
  "partnership.expertise": {
    person_id: string;
    theme_id: string;
    note: Generated<string>;
  };
  "partnership.partner_interest": {
    organisation_id: string;
    body_id: string;
    words: Generated<string>;
    source_document: string | null;
    source_place: Generated<string>;
  };
}
