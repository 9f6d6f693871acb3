import type { Generated } from "kysely";

/** Rows of series, and of what the library is searched in; the latter are written by SQL alone (`library-entry-records.ts`). */
export interface LibraryTables {
  "partnership.series": {
    id: string;
    slug: string;
    name: string;
    about: Generated<string>;
    issn: string | null;
    opened_on: string;
    fictitious: Generated<boolean>;
    version: Generated<number>;
  };
  "partnership.series_kind": {
    kind: string;
    fictitious: boolean;
    series_id: string;
  };
  "partnership.series_number": {
    work_id: string;
    series_id: string;
    year: number;
    number: number;
    given_at: Date;
  };
  "partnership_index.library_entry": {
    work_id: string;
    rule: string;
    kind: string;
    body_id: string;
    language: string;
    licence: string;
    year: string;
    series_id: string | null;
    themes: readonly string[];
    countries: readonly string[];
    groups: readonly string[];
    first_public_at: Date;
  };
  "partnership_index.library_word": {
    word: string;
  };
}
