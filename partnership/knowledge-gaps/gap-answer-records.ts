import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";
import { findWork, type Work } from "../works/work-records.ts";

/** What answers a question: a work or a commission. What is not public has no title and no address here. */
export interface GapAnswer {
  readonly id: string;
  readonly kind: "work" | "commission";
  readonly recordId: string;
  readonly public: boolean;
  readonly title: string;
  readonly slug: string;
  /** Kind of the work that is made. */
  readonly workKind: string;
  readonly state: string;
  readonly bodyId: string;
  readonly notedAt: Date;
}

/** Everything named as answering a question, oldest first. */
export const answersOf = async (from: Readable, gapId: string): Promise<readonly GapAnswer[]> => {
  const { rows } = await sql<GapAnswer>`
    select a.id, case when a.work_id is null then 'commission' else 'work' end as kind, coalesce(a.work_id, a.commission_id)::text as "recordId",
      shown.public, case when shown.public then coalesce(v.title, c.title) else '' end as title,
      case when shown.public then coalesce(w.slug, c.slug) else '' end as slug,
      coalesce(w.kind, c.work_kind) as "workKind", coalesce(w.state, c.state) as state, coalesce(w.body_id, c.body_id)::text as "bodyId",
      a.noted_at as "notedAt"
    from partnership.gap_answer a
    left join partnership.work w on w.id = a.work_id
    left join partnership.work_version v on v.id = w.public_version
    left join partnership.commission c on c.id = a.commission_id
    cross join lateral (select case when a.work_id is null then c.call_from is not null or c.approved_at is not null else w.state = 'published' end as public) shown
    where a.gap_id = ${gapId} and (w.id is not null or c.id is not null) order by a.noted_at, a.id`.execute(from.tables());
  return rows;
};

/** Names an answer; false where it is named already. */
export const insertAnswer = async (
  unit: UnitOfWork,
  gapId: string,
  answer: { readonly workId: string } | { readonly commissionId: string },
): Promise<boolean> => {
  const [workId, commissionId] = "workId" in answer ? [answer.workId, null] : [null, answer.commissionId];
  const { numInsertedOrUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.gap_answer")
    .values({
      id: unit.newId(),
      gap_id: gapId,
      work_id: workId,
      commission_id: commissionId,
      noted_by: unit.actor.kind === "person" ? unit.actor.id : null,
      noted_at: unit.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
};

/** False where there is no such answer to the question. */
export const deleteAnswer = async (unit: UnitOfWork, gapId: string, answerId: string): Promise<boolean> => {
  const { numDeletedRows } = await unit
    .tables<PartnershipTables>()
    .deleteFrom("partnership.gap_answer")
    .where("id", "=", answerId)
    .where("gap_id", "=", gapId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
};

/** Questions that a work is named to answer. */
export const gapsAnsweredBy = async (from: Readable, workId: string): Promise<readonly string[]> => {
  const rows = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.gap_answer")
    .select("gap_id")
    .where("work_id", "=", workId)
    .orderBy("gap_id")
    .execute();
  return rows.map(({ gap_id }) => gap_id);
};

/** A public question that a work or a commission is named to answer. */
export interface AnsweredGap {
  readonly title: string;
  readonly slug: string;
  readonly state: string;
}

/** Public questions that something is named to answer, by its id. */
export const publicGapsAnsweredBy = async (
  from: Readable,
  by: { readonly workId: string } | { readonly commissionId: string },
): Promise<readonly AnsweredGap[]> => {
  const [column, id] = "workId" in by ? (["work_id", by.workId] as const) : (["commission_id", by.commissionId] as const);
  const { rows } = await sql<AnsweredGap>`
    select g.title, g.slug, g.state from partnership.gap_answer a join partnership.knowledge_gap g on g.id = a.gap_id
    where a.${sql.ref(column)} = ${id} and g.public order by g.title, g.id`.execute(from.tables());
  return rows;
};

/** Whether somebody said that they need the answer too. */
export const isSupporter = async (from: Readable, gapId: string, personId: string): Promise<boolean> =>
  (await supportersOf(from, gapId)).some((one) => one.personId === personId);

export const insertSupport = async (unit: UnitOfWork, gapId: string, personId: string, words: string): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.gap_support")
    .values({ gap_id: gapId, person_id: personId, words, at: unit.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

export const deleteSupport = async (unit: UnitOfWork, gapId: string, personId: string): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .deleteFrom("partnership.gap_support")
    .where("gap_id", "=", gapId)
    .where("person_id", "=", personId)
    .execute();
};

/** Who said that they need the answer too, and what for. */
export const supportersOf = (
  from: Readable,
  gapId: string,
): Promise<readonly { readonly personId: string; readonly words: string; readonly at: Date }[]> =>
  from
    .tables<PartnershipTables>()
    .selectFrom("partnership.gap_support")
    .select(["person_id as personId", "words", "at"])
    .where("gap_id", "=", gapId)
    .orderBy("at")
    .orderBy("person_id")
    .execute();

/** A work by what people call it: its number (W-12), its address in the library, or the last part of that. */
export const findWorkNamed = async (from: Readable, name: string): Promise<Work | undefined> => {
  const word = name.trim();
  if (!/^W-\d{1,9}$/i.test(word)) return findWork(from, { slug: /\/library\/([^/?#\s]+)/.exec(word)?.[1] ?? word });
  const { rows } = await sql<{ id: string }>`
    select id from partnership.work where reference = ${word.toUpperCase()}`.execute(from.tables());
  return rows[0] && findWork(from, { id: rows[0].id });
};
