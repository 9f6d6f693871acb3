import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";
import type { AnswerState } from "./response-words.ts";

/** What the authors answer to a response: one of them writes it, for all. */
export interface AuthorsAnswer {
  readonly id: string;
  readonly responseId: string;
  readonly words: string;
  readonly state: AnswerState;
  readonly reasons: string;
  readonly writtenBy: string | null;
  readonly publishedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedReason: string;
  readonly caseId: string | null;
  readonly version: number;
}

const COLUMNS = sql`
  a.id, a.response_id as "responseId", a.words, a.state, a.reasons, a.written_by as "writtenBy", a.published_at as "publishedAt", a.ended_at as "endedAt",
  a.ended_reason as "endedReason", a.case_id as "caseId", a.version`;

/** The authors' answer to a response, in whatever state. */
export const findAuthorsAnswer = async (from: Readable, responseId: string): Promise<AuthorsAnswer | undefined> => {
  if (!isId(responseId)) return undefined;
  const { rows } =
    await sql<AuthorsAnswer>`select ${COLUMNS} from partnership.response_answer a where a.response_id = ${responseId}`.execute(
      from.tables(),
    );
  return rows[0];
};

/** The same, which nobody else changes until the unit of work is done. Lock its response first. */
export const lockAnswer = async (unit: UnitOfWork, responseId: string): Promise<AuthorsAnswer | undefined> => {
  const { rows } = await sql<AuthorsAnswer>`
    select ${COLUMNS} from partnership.response_answer a where a.response_id = ${responseId} for update`.execute(unit.tables());
  return rows[0];
};

/** Writes the answer down, or writes it anew. */
export const putAnswer = async (
  unit: UnitOfWork,
  answer: { readonly id: string; readonly responseId: string; readonly words: string; readonly writtenBy: string },
): Promise<void> => {
  const { id, responseId, words, writtenBy } = answer;
  await sql`
    insert into partnership.response_answer (id, response_id, words, state, written_by, written_at)
    values (${id}, ${responseId}, ${words}, 'waiting', ${writtenBy}, ${unit.now})
    on conflict (response_id) do update set words = excluded.words, state = 'waiting', written_by = excluded.written_by, written_at = excluded.written_at,
      ended_at = null, ended_reason = '', version = response_answer.version + 1`.execute(unit.tables());
};

type AnswerChange = Partial<
  Pick<PartnershipTables["partnership.response_answer"], "words" | "state" | "published_at" | "ended_at" | "case_id">
> & {
  readonly reasons?: string;
  readonly ended_reason?: string;
};

export const updateAnswer = async (unit: UnitOfWork, responseId: string, change: AnswerChange): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.response_answer")
    .set({ ...change, version: sql`version + 1` })
    .where("response_id", "=", responseId)
    .execute();
};
