import { sql } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import { findCase, type CaseFile } from "../cases/case-records.ts";

/** The case in which it is asked whether a stale choice still holds; undefined where none is open. */
export const openRecheck = async (from: Readable, choiceId: string): Promise<CaseFile | undefined> => {
  const { rows } = await sql<{ id: string }>`
    select id from partnership.case_file where kind = 'choice-recheck' and subject_kind = 'policy choice' and subject = ${choiceId}
      and state in ('open', 'waiting') order by opened_at desc limit 1`.execute(from.tables());
  return rows[0] && findCase(from, { id: rows[0].id });
};
