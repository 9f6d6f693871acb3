import type { ColumnType, Generated, GeneratedAlways } from "kysely";

/** Rows of this folder's tables. Days are text ("2026-11-22"), JSON is written as text. */
export interface PeopleTables {
  "partnership.document": {
    code: string;
    title: string;
    citation: string;
    href: string | null;
  };
  "partnership.person": {
    id: string;
    slug: string;
    display_name: string;
    sort_name: string;
    orcid: string | null;
    country: string | null;
    sex: "F" | "M" | "X" | null;
    sector:
      | "government"
      | "data producer"
      | "international organisation"
      | "academia"
      | "think tank"
      | "civil society"
      | "private sector"
      | "other"
      | null;
    about: Generated<string>;
    languages: Generated<string[]>;
    listed: Generated<boolean>;
    reminders: Generated<"each" | "daily digest" | "none">;
    fictitious: Generated<boolean>;
    state: Generated<"active" | "merged" | "erased">;
    merged_into: string | null;
    created_at: Date;
    version: Generated<number>;
  };
  "partnership.email_address": {
    id: string;
    person_id: string;
    address: string;
    confirmed_at: Date | null;
    bounced_at: Date | null;
    preferred: Generated<boolean>;
    added_at: Date;
  };
  "partnership.organisation": {
    id: string;
    slug: string;
    name: string;
    /** Lower-cased and without accents. */
    sort_name: GeneratedAlways<string>;
    acronym: string | null;
    other_names: Generated<string[]>;
    kind:
      | "multilateral"
      | "government"
      | "statistics office"
      | "bilateral agency"
      | "foundation"
      | "university"
      | "think tank"
      | "network"
      | "civil society"
      | "private sector"
      | "forum"
      | "other";
    ror: string | null;
    country: string | null;
    parent_id: string | null;
    fictitious: Generated<boolean>;
    state: Generated<"active" | "merged">;
    merged_into: string | null;
    source_document: string | null;
    source_place: Generated<string>;
    version: Generated<number>;
  };
  "partnership.organisation_domain": {
    domain: string;
    organisation_id: string;
  };
  "partnership.tie": {
    id: string;
    person_id: string;
    kind:
      | "employed by"
      | "seconded to"
      | "advisor of"
      | "student of"
      | "family"
      | "business partner"
      | "co-author"
      | "funded by"
      | "member of";
    other_person_id: string | null;
    organisation_id: string | null;
    role: Generated<string>;
    from_on: string | null;
    until_on: string | null;
    origin: "declared" | "derived" | "document";
    source_document: string | null;
    source_place: Generated<string>;
    version: Generated<number>;
  };
  "partnership.merge": {
    id: string;
    kind: "person" | "organisation";
    kept: string;
    gone: string;
    /** Each row that was touched, before and after. */
    moved: ColumnType<unknown, string, string>;
    reason: string;
    merged_at: Date;
    undone_at: Date | null;
    /** Since when it cannot be undone any more: the person was erased. */
    sealed_at: Date | null;
  };
  /** Two persons who look like one and are not; the smaller id first. */
  "partnership.kept_apart": {
    person_id: string;
    other_person_id: string;
  };
  "partnership.erasure_request": {
    id: string;
    person_id: string;
    asked_at: Date;
    erases_at: Date;
    was_listed: boolean;
    withdrawn_at: Date | null;
    done_at: Date | null;
  };
  /** SHA-256 of the address of a public page that was erased, to say so there. */
  "partnership.gone_address": {
    digest: string;
    gone_at: Date;
  };
}
