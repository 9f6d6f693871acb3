import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";

/** A work programme that readers may open. */
export interface ReadableWork {
  readonly year: number;
  readonly state: "approved" | "closed" | "draft" | "proposed";
}

/** Work programmes of a body that were approved, the newest year first. */
export const readableWork = async (from: Readable, bodyId: string, most: number): Promise<readonly ReadableWork[]> =>
  from
    .tables<PartnershipTables>()
    .selectFrom("partnership.work_programme")
    .select(["year", "state"])
    .where("body_id", "=", bodyId)
    .where("approved_on", "is not", null)
    .orderBy("year", "desc")
    .limit(most)
    .execute();
