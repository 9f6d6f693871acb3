import type { Generated } from "kysely";

/** Rows of what is told of works to programmes outside. */
export interface LibraryDoorsTables {
  "partnership.work_record_change": {
    work_id: string;
    at: Date;
  };
  "partnership.work_doi": {
    work_id: string;
    doi: string;
    provider: string;
    state: "waiting" | "draft" | "findable" | "refused";
    asked_at: Date;
    registered_at: Date | null;
    sent_hash: string | null;
    sent_at: Date | null;
    fault: Generated<string>;
  };
}
