import type { ColumnType, Generated } from "kysely";

/** Rows of this folder's tables. Days are text ("2026-11-22"), JSON is written as text. */
export interface DeskTables {
  "partnership.notice": {
    id: string;
    person_id: string;
    words: string;
    href: Generated<string>;
    at: Date;
    read_at: Date | null;
  };
  "partnership.draft": {
    person_id: string;
    form: string;
    key: Generated<string>;
    fields: ColumnType<Readonly<Record<string, unknown>>, string, string>;
    saved_at: Date;
  };
}
