import type { UnitOfWork } from "#store";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";

/** What somebody said of a draft. */
export interface DraftComment {
  readonly id: string;
  /** What of the draft it is about, in words: "Section 2", a quotation. */
  readonly place: string;
  readonly words: string;
  readonly writtenBy: string | null;
  readonly writtenAt: Date;
  readonly settledAt: Date | null;
  readonly settledBy: string | null;
}

/** Comments on a work's draft, oldest first; those settled last. */
export const commentsOf = (from: Readable, workId: string): Promise<readonly DraftComment[]> =>
  from
    .tables<PartnershipTables>()
    .selectFrom("partnership.draft_comment")
    .select([
      "id",
      "place",
      "words",
      "written_by as writtenBy",
      "written_at as writtenAt",
      "settled_at as settledAt",
      "settled_by as settledBy",
    ])
    .where("work_id", "=", workId)
    .orderBy("settled_at", (order) => order.asc().nullsFirst())
    .orderBy("written_at")
    .execute();

export const insertComment = async (
  unit: UnitOfWork,
  workId: string,
  comment: Pick<DraftComment, "id" | "place" | "words" | "writtenBy">,
): Promise<void> => {
  const { writtenBy: written_by, ...same } = comment;
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.draft_comment")
    .values({ ...same, work_id: workId, written_by, written_at: unit.now, settled_at: null, settled_by: null })
    .execute();
};

/** False where there is no such comment, or it is settled already. */
export const settle = async (unit: UnitOfWork, workId: string, id: string, settledBy: string | null): Promise<boolean> => {
  if (!isId(id)) return false;
  const { numUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.draft_comment")
    .set({ settled_at: unit.now, settled_by: settledBy })
    .where("work_id", "=", workId)
    .where("id", "=", id)
    .where("settled_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};
