import { sql } from "kysely";
import type { UnitOfWork } from "../records/unit-of-work.ts";
import { wholeWords } from "../whole-words.ts";

/**
 * Takes jobs out in which any of these texts stands, at somebody's request: what they were asked for is not done any more, and their keys are
 * free again. A job that is under way is left to whoever holds it.
 * @returns how many were taken out
 */
export const eraseJobs = async (unit: UnitOfWork, texts: readonly string[]): Promise<number> => {
  const pattern = wholeWords(texts);
  if (pattern === undefined) return 0;
  const { rows } = await sql`
    delete from store.job where state <> 'running' and (payload::text ~ ${pattern} or key ~ ${pattern} or coalesce(fault, '') ~ ${pattern})
    returning id`.execute(unit.tables());
  return rows.length;
};
