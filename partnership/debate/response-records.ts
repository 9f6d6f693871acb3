import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import type { PublishedThing } from "../published/published-records.ts";
import type { PartnershipTables } from "../tables.ts";
import type { ResponseValues } from "./response-shape.ts";
import type { ResponseStance, ResponseState, ResponseStepKind, Viewpoint } from "./response-words.ts";

/** What somebody says to a published work or policy choice. */
export interface Response {
  readonly id: string;
  /** "D-12" */
  readonly reference: string;
  readonly of: PublishedThing;
  /** The version that it was written to. */
  readonly versionId: string;
  readonly bodyId: string;
  /** As readers see whoever wrote it; "" once it was taken back. */
  readonly name: string;
  readonly affiliation: string;
  readonly viewpoint: Viewpoint;
  readonly stance: ResponseStance;
  readonly area: string | null;
  readonly language: string;
  readonly title: string;
  /** The claim that it stands to. */
  readonly claim: string;
  readonly words: string;
  readonly interests: string;
  /** Addresses here, or on the web. */
  readonly cites: readonly string[];
  /** Title and text as a moderator would have them, while their writer has not said yes. */
  readonly offeredTitle: string | null;
  readonly offeredWords: string | null;
  readonly state: ResponseState;
  /** What whoever wrote it was told last. */
  readonly reasons: string;
  readonly rulesId: string;
  readonly rulesAcknowledgedAt: Date;
  readonly responderId: string | null;
  readonly sentAt: Date;
  /** When readers saw it first; null for what they never saw. */
  readonly publishedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedReason: string;
  readonly caseId: string | null;
  readonly fictitious: boolean;
  readonly version: number;
}

/** Something that happened to a response. */
export interface ResponseStep {
  readonly kind: ResponseStepKind;
  readonly words: string;
  readonly at: Date;
}

type Row = Omit<Response, "of"> & { readonly workId: string | null; readonly choiceId: string | null };

/** Columns of `partnership.response r`. */
export const RESPONSE_COLUMNS = sql`
  r.id, r.reference, r.work_id as "workId", r.choice_id as "choiceId", coalesce(r.work_version, r.choice_version) as "versionId", r.body_id as "bodyId",
  r.name, r.affiliation, r.viewpoint, r.stance, r.area, r.language, r.title, r.claim, r.words, r.interests, r.cites, r.offered_title as "offeredTitle",
  r.offered_words as "offeredWords", r.state, r.reasons, r.rules_id as "rulesId", r.rules_acknowledged_at as "rulesAcknowledgedAt",
  r.responder_id as "responderId", r.sent_at as "sentAt", r.published_at as "publishedAt", r.ended_at as "endedAt", r.ended_reason as "endedReason",
  r.case_id as "caseId", r.fictitious, r.version`;

export const responseOf = ({ workId, choiceId, ...row }: Row): Response => ({
  ...row,
  of: workId === null ? { kind: "choice", id: choiceId! } : { kind: "work", id: workId },
});

type Key = { readonly id: string } | { readonly reference: string } | { readonly openingKey: string };

const condition = (key: Key) => {
  if ("id" in key) return sql`r.id = ${key.id}`;
  return "reference" in key ? sql`r.reference = ${key.reference}` : sql`r.opening_key = ${key.openingKey}`;
};

export const findResponse = async (from: Readable, key: Key): Promise<Response | undefined> => {
  if ("id" in key && !isId(key.id)) return undefined;
  const { rows } = await sql<Row>`select ${RESPONSE_COLUMNS} from partnership.response r where ${condition(key)}`.execute(from.tables());
  return rows[0] && responseOf(rows[0]);
};

/** The response, which nobody else changes until the unit of work is done. */
export const lockResponse = async (unit: UnitOfWork, id: string): Promise<Response | undefined> => {
  if (!isId(id)) return undefined;
  const { rows } = await sql<Row>`select ${RESPONSE_COLUMNS} from partnership.response r where r.id = ${id} for update`.execute(
    unit.tables(),
  );
  return rows[0] && responseOf(rows[0]);
};

export const nextResponseReference = async (unit: UnitOfWork): Promise<string> => {
  const { rows } = await sql<{ number: string }>`select nextval('partnership.response_number')::text as number`.execute(unit.tables());
  return `D-${rows[0]!.number}`;
};

/** What was written, as its columns hold it. */
export const columnsOfResponse = ({ area, cites, ...values }: ResponseValues) => ({
  ...values,
  area: area === "" ? null : area,
  cites: [...cites],
});

type Stored = PartnershipTables["partnership.response"];
type Columns = ReturnType<typeof columnsOfResponse>;

interface NewResponse extends Columns {
  readonly id: string;
  readonly reference: string;
  readonly opening_key: string | null;
  readonly work_id: string | null;
  readonly work_version: string | null;
  readonly choice_id: string | null;
  readonly choice_version: string | null;
  readonly body_id: string;
  readonly state: "unconfirmed" | "waiting";
  readonly rules_id: string;
  readonly responder_id: string | null;
  readonly fictitious: boolean;
}

export const insertResponse = async (unit: UnitOfWork, response: NewResponse): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.response")
    .values({
      ...response,
      ...{ offered_title: null, offered_words: null, rules_acknowledged_at: unit.now, sent_at: unit.now },
      ...{ published_at: null, ended_at: null, case_id: null },
    })
    .execute();
};

type ResponseChange = Partial<Columns> &
  Partial<
    Pick<
      Stored,
      "state" | "offered_title" | "offered_words" | "published_at" | "ended_at" | "case_id" | "rules_id" | "rules_acknowledged_at"
    >
  > & { readonly reasons?: string; readonly ended_reason?: string };

export const updateResponse = async (unit: UnitOfWork, id: string, change: ResponseChange): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.response")
    .set({ ...change, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
};

/** Takes everything out that somebody wrote, for good: in the response, in edits that were offered, and in what was said of the steps before. */
export const emptyResponse = async (
  unit: UnitOfWork,
  id: string,
  { state, reason }: { readonly state: "withdrawn" | "removed"; readonly reason: string },
): Promise<void> => {
  const tables = unit.tables();
  await sql`
    update partnership.decision set data = '{}'::jsonb
    where case_id in (select c.id from partnership.case_file c where c.kind = 'response-moderation' and c.subject = ${id})`.execute(tables);
  await sql`
    update partnership.response set state = ${state}, ended_at = ${unit.now}, ended_reason = ${reason}, name = '', affiliation = '', title = '', claim = '',
      words = '', interests = '', cites = '{}', offered_title = null, offered_words = null, version = version + 1 where id = ${id}`.execute(
    tables,
  );
};

export const insertResponseStep = async (
  unit: UnitOfWork,
  responseId: string,
  { kind, words = "" }: { readonly kind: ResponseStepKind; readonly words?: string },
): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.response_step")
    .values({ id: unit.newId(), response_id: responseId, kind, words, at: unit.now })
    .execute();
};

/** What happened to a response, oldest first. */
export const responseSteps = async (from: Readable, responseId: string): Promise<readonly ResponseStep[]> =>
  from
    .tables<PartnershipTables>()
    .selectFrom("partnership.response_step")
    .select(["kind", "words", "at"])
    .where("response_id", "=", responseId)
    .orderBy("at")
    .orderBy("id")
    .execute();

/** Deletes responses whose address nobody confirmed until a moment, with their senders; gives how many. */
export const dropUnconfirmed = async (unit: UnitOfWork, before: Date): Promise<number> => {
  const tables = unit.tables();
  const old = sql`(select r.id from partnership.response r where r.state = 'unconfirmed' and r.sent_at < ${before})`;
  const senders = sql`(select s.id from partnership.sender s where s.kind = 'response' and s.subject_id in ${old})`;
  await sql`delete from store.job j using partnership.sender s where j.queue = 'send-mail' and j.state in ('done', 'dead')
    and s.id in ${senders} and starts_with(j.key, 'receipt of sender ' || s.id)`.execute(tables);
  await sql`delete from partnership.address_confirmation where sender_id in ${senders}`.execute(tables);
  await sql`delete from partnership.sender_link where sender_id in ${senders}`.execute(tables);
  await sql`delete from partnership.sender where id in ${senders}`.execute(tables);
  await sql`delete from partnership.response_step where response_id in ${old}`.execute(tables);
  const { rows } = await sql<{ id: string }>`delete from partnership.response where id in ${old} returning id`.execute(tables);
  return rows.length;
};
