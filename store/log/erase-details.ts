import { sql } from "kysely";
import type { UnitOfWork } from "../records/unit-of-work.ts";
import { wholeWords } from "../whole-words.ts";

/** Which details of the log are erased: those of rows about these objects, and those in which any of these texts stands. */
export interface LogErasure {
  readonly objects: readonly string[];
  readonly texts: readonly string[];
}

/**
 * Erases details of the log at somebody's request. Who did what to which record and when stays, and the chain holds without the details.
 * @returns how many rows lost theirs
 */
export const eraseLogDetails = async (unit: UnitOfWork, { objects, texts }: LogErasure): Promise<number> => {
  const pattern = wholeWords(texts);
  const names = pattern === undefined ? sql`false` : sql`d.detail::text ~ ${pattern}`;
  const { rows } = await sql`
    update store.log_detail d set salt = null, detail = null
    where d.detail is not null and (d.seq in (select l.seq from store.log l where l.object = any(${objects})) or ${names})
    returning d.seq`.execute(unit.tables());
  return rows.length;
};
