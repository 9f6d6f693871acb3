import { sql } from "kysely";
import type { Database, UnitOfWork } from "#store";
import type { PartnershipTables } from "../tables.ts";

type Readable = Pick<Database, "tables">;

/** Something somebody should know. */
export interface Notice {
  readonly id: string;
  readonly words: string;
  /** Where it leads; "" for nowhere. */
  readonly href: string;
  readonly at: Date;
  readonly read: boolean;
}

/** Notices of a person, newest first. */
export const listNotices = async (
  from: Readable,
  personId: string,
  part: {
    readonly from: number;
    readonly most: number;
    readonly unreadOnly?: boolean;
    /** What comes after this one. */
    readonly after?: { readonly at: Date; readonly id: string } | undefined;
  },
): Promise<readonly Notice[]> => {
  const rows = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.notice")
    .select(["id", "words", "href", "at", "read_at"])
    .where("person_id", "=", personId)
    .$if(part.unreadOnly ?? false, (query) => query.where("read_at", "is", null))
    .$if(part.after !== undefined, (query) =>
      query.where(sql<boolean>`(at < ${part.after?.at} or (at = ${part.after?.at} and id > ${part.after?.id}))`),
    )
    .orderBy("at", "desc")
    .orderBy("id")
    .limit(part.most)
    .offset(part.from)
    .execute();
  return rows.map(({ read_at, ...row }) => ({ ...row, read: read_at !== null }));
};

export const countNotices = async (from: Readable, personId: string): Promise<{ readonly all: number; readonly unread: number }> => {
  const { rows } = await sql<{ all: number; unread: number }>`
    select count(*) as all, count(*) filter (where read_at is null) as unread from partnership.notice where person_id = ${personId}`.execute(
    from.tables(),
  );
  return rows[0]!;
};

/** Notes that a person has read one notice, or all of them. Gives how many that changed. */
export const markRead = async (unit: UnitOfWork, personId: string, which: { readonly id: string } | "all"): Promise<number> => {
  const changed = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.notice")
    .set({ read_at: unit.now })
    .where("person_id", "=", personId)
    .where("read_at", "is", null)
    .$if(which !== "all", (query) => query.where("id", "=", which === "all" ? "" : which.id))
    .executeTakeFirst();
  return Number(changed.numUpdatedRows);
};
