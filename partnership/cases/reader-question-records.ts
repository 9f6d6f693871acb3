import { sql, type Insertable, type RawBuilder } from "kysely";
import type { UnitOfWork } from "#store";
import type { PartnershipTables } from "../tables.ts";
import type { Readable } from "./case-records.ts";

/** What a reader asked, besides what the case itself holds. */
export interface ReaderQuestion {
  readonly caseId: string;
  /** The number that the reader was told. */
  readonly reference: string;
  readonly office: string;
  readonly address: string | null;
  readonly confirmed: boolean;
}

/** A question that was answered, without anything of who asked. */
export interface AnsweredQuestion {
  readonly reference: string;
  readonly release: string;
  readonly dataflow: string;
  readonly key: string;
  /** The figure as its page showed it. */
  readonly shown: string;
  /** The question in a sentence of whoever answered. */
  readonly summary: string;
  readonly outcome: string;
  readonly answer: string;
  readonly decidedAt: Date;
}

export const insertReaderQuestion = async (
  unit: UnitOfWork,
  row: Insertable<PartnershipTables["partnership.reader_question"]>,
): Promise<void> => {
  await unit.tables<PartnershipTables>().insertInto("partnership.reader_question").values(row).execute();
};

export const insertReaderLink = async (unit: UnitOfWork, link: PartnershipTables["partnership.reader_link"]): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.reader_link")
    .values(link)
    .onConflict((conflict) => conflict.column("hash").doNothing())
    .execute();
};

const asQuestion = (row: {
  readonly case_id: string;
  readonly reference: string;
  readonly office: string;
  readonly address: string | null;
  readonly address_confirmed_at: Date | null;
}): ReaderQuestion => ({
  caseId: row.case_id,
  reference: row.reference,
  office: row.office,
  address: row.address,
  confirmed: row.address_confirmed_at !== null,
});

export const findReaderQuestion = async (
  from: Readable,
  key: { readonly reference: string } | { readonly caseId: string },
): Promise<ReaderQuestion | undefined> => {
  const row = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.reader_question")
    .select(["case_id", "reference", "office", "address", "address_confirmed_at"])
    .where("reference" in key ? "reference" : "case_id", "=", "reference" in key ? key.reference : key.caseId)
    .executeTakeFirst();
  return row && asQuestion(row);
};

/** Whether a secret opens a question; and whether it proves the reader's address. */
export const findReaderLink = async (from: Readable, caseId: string, hash: string): Promise<{ readonly byMail: boolean } | undefined> => {
  const row = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.reader_link")
    .select("by_mail")
    .where("hash", "=", hash)
    .where("case_id", "=", caseId)
    .executeTakeFirst();
  return row && { byMail: row.by_mail };
};

/** Notes that the address is the reader's; false when that was known, or there is none any more. */
export const confirmAddress = async (unit: UnitOfWork, caseId: string): Promise<boolean> => {
  const changed = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.reader_question")
    .set({ address_confirmed_at: unit.now })
    .where("case_id", "=", caseId)
    .where("address", "is not", null)
    .where("address_confirmed_at", "is", null)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
};

/** Erases who asked, in questions closed before a moment: address, office, and mails that went there. Gives their cases. */
export const eraseAskers = async (unit: UnitOfWork, before: Date): Promise<readonly string[]> => {
  const { rows } = await sql<{ case_id: string }>`
    update partnership.reader_question q set address = null, address_confirmed_at = null, office = ''
    from partnership.case_file c
    where c.id = q.case_id and (q.address is not null or q.office <> '')
      and (c.decided_at < ${before} or (c.state = 'withdrawn' and c.opened_at < ${before}))
    returning q.case_id`.execute(unit.tables());
  const cases = rows.map(({ case_id }) => case_id);
  if (cases.length > 0)
    await sql`delete from store.job where queue = 'send-mail' and state in ('done', 'dead')
      and key = any(${cases.flatMap((id) => [receiptKey(id), answerKey(id)])})`.execute(unit.tables());
  return cases;
};

export const receiptKey = (caseId: string): string => `receipt of question ${caseId}`;
export const answerKey = (caseId: string): string => `answer to question ${caseId}`;

const answered = (wanted: RawBuilder<unknown>): RawBuilder<AnsweredQuestion> => sql<AnsweredQuestion>`
  select q.reference, q.release, q.dataflow, q.key, c.title as shown, d.data->>'summary' as summary, c.outcome, d.reasons as answer,
    c.decided_at as "decidedAt"
  from partnership.case_file c
  join partnership.reader_question q on q.case_id = c.id
  join lateral (select x.data, x.reasons from partnership.decision x where x.case_id = c.id order by x.decided_at desc limit 1) d on true
  where c.kind = 'figure-question' and c.state = 'decided' and c.public and ${wanted}
  order by c.decided_at desc, q.reference`;

const afterAnswered = (last: Pick<AnsweredQuestion, "decidedAt" | "reference"> | undefined): RawBuilder<boolean> =>
  last
    ? sql<boolean>`(c.decided_at < ${last.decidedAt} or (c.decided_at = ${last.decidedAt} and q.reference > ${last.reference}))`
    : sql<boolean>`true`;

/** Answered questions about figures, newest answer first. */
export const answeredQuestions = async (
  from: Readable,
  part: { readonly from: number; readonly most: number; readonly after?: Pick<AnsweredQuestion, "decidedAt" | "reference"> | undefined },
): Promise<readonly AnsweredQuestion[]> =>
  (await sql<AnsweredQuestion>`${answered(afterAnswered(part.after))} limit ${part.most} offset ${part.from}`.execute(from.tables())).rows;

export const countAnswered = async (from: Readable): Promise<number> => {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from partnership.case_file where kind = 'figure-question' and state = 'decided' and public`.execute(
    from.tables(),
  );
  return rows[0]?.total ?? 0;
};

/** Answered questions about one figure, for the page that explains it. */
export const questionsOf = async (from: Readable, dataflow: string, key: string): Promise<readonly AnsweredQuestion[]> =>
  (await answered(sql`q.dataflow = ${dataflow} and q.key = ${key}`).execute(from.tables())).rows;

/** What came of questions answered on a day or later, for the notes of the next release. */
export const outcomesSince = async (from: Readable, day: string): Promise<readonly AnsweredQuestion[]> =>
  (await answered(sql`c.decided_at >= ${`${day}T00:00:00Z`}`).execute(from.tables())).rows;

/** One answered question, or where it stands. */
export const answeredQuestion = async (from: Readable, reference: string): Promise<AnsweredQuestion | undefined> =>
  (await answered(sql`q.reference = ${reference}`).execute(from.tables())).rows[0];

/** Cases of questions by the readers' numbers, of those that are there. */
export const knownReferences = async (from: Readable, references: readonly string[]): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ reference: string }>`
    select reference from partnership.reader_question where reference = any(${references})`.execute(from.tables());
  return new Set(rows.map(({ reference }) => reference));
};

/** A question with where it stands, for whoever keeps the site. */
export interface QuestionInHand {
  readonly reference: string;
  readonly caseReference: string;
  readonly receivedAt: Date;
  readonly release: string;
  readonly dataflow: string;
  readonly key: string;
  readonly office: string;
  readonly email: string;
  readonly wrong: string;
  readonly source: string;
  readonly state: string;
  readonly outcome: string | null;
}

/** Every question that became a case, oldest first. */
export const questionsInHand = async (from: Readable): Promise<readonly QuestionInHand[]> => {
  const { rows } = await sql<QuestionInHand>`
    select q.reference, c.reference as "caseReference", q.received_at as "receivedAt", q.release, q.dataflow, q.key, q.office,
      coalesce(q.address, '') as email, c.data->>'wrong' as wrong, c.data->>'source' as source, c.state, c.outcome
    from partnership.reader_question q join partnership.case_file c on c.id = q.case_id
    order by q.received_at, q.reference`.execute(from.tables());
  return rows;
};
