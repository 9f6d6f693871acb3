import { sql, type RawBuilder } from "kysely";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import type { Standing } from "../permissions/standing.ts";
import { isSeenWholeBy } from "./review-view.ts";
import { isAuthor } from "./submission-records.ts";

/**
 * Works whose makers somebody is not to know, as a query of their ids: reviewed, or once reviewed and not released, with the authors hidden. The log
 * says who wrote in them.
 */
export const worksWithHiddenMakers = (standing: Standing): RawBuilder<{ readonly id: string }> => {
  const { personId } = standing;
  const mine = personId === undefined || !isId(personId) ? sql<boolean>`false` : isAuthor(personId);
  return sql`select s.work_id::text as id from partnership.submission s
    where s.anonymity = 'both hidden' and s.state <> 'released' and not ${mine} and not ${isSeenWholeBy(standing)}`;
};

/** Whether somebody is not to know who made a work: neither what it is of, nor that it is of somebody's commission. */
export const hidesMakerFrom = async (from: Readable, standing: Standing, workId: string): Promise<boolean> => {
  const { rows } = await sql<{ hidden: boolean }>`
    select ${workId}::text in (${worksWithHiddenMakers(standing)}) as hidden`.execute(from.tables());
  return rows[0]!.hidden;
};
