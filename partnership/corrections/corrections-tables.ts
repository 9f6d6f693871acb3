import type { Generated } from "kysely";

/** Rows of requests for a correction. */
export interface CorrectionsTables {
  "partnership.correction_request": {
    id: string;
    reference: string;
    opening_key: string | null;
    work_id: string | null;
    work_version: string | null;
    choice_id: string | null;
    choice_version: string | null;
    body_id: string;
    place: Generated<string>;
    wrong: string;
    correction: Generated<string>;
    source: Generated<string>;
    state: "open" | "corrected" | "no change" | "withdrawn";
    requested_by: string | null;
    requested_at: Date;
    decided_at: Date | null;
    public: Generated<boolean>;
    summary: Generated<string>;
    reasons: Generated<string>;
    notice_id: string | null;
    new_version: string | null;
    case_id: string | null;
    fictitious: Generated<boolean>;
    version: Generated<number>;
  };
}
