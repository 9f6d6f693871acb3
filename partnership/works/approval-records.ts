import { sql } from "kysely";
import type { Readable } from "../bodies/readable.ts";

/** Where the approval of a version by its body stands. */
export interface VersionApproval {
  readonly reference: string;
  readonly state: "open" | "waiting" | "decided" | "withdrawn";
  readonly outcome: string | null;
  readonly versionId: string;
  readonly versionNumber: number;
  readonly openedAt: Date;
  readonly decidedAt: Date | null;
}

/** Cases in which a body was asked to approve a work's versions, newest first. */
export const approvalsOf = async (from: Readable, workId: string): Promise<readonly VersionApproval[]> => {
  const { rows } = await sql<VersionApproval>`
    select c.reference, c.state, c.outcome, c.data ->> 'version' as "versionId", (c.data ->> 'number')::integer as "versionNumber",
      c.opened_at as "openedAt", c.decided_at as "decidedAt"
    from partnership.case_file c where c.kind = 'body-approval' and c.subject_kind = 'work' and c.subject = ${workId}
    order by c.opened_at desc, c.id`.execute(from.tables());
  return rows;
};
