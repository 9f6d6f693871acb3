import { sql } from "kysely";
import type { Readable } from "../bodies/readable.ts";

/** A figure, or several of one drawing, about which readers' questions were answered in public. */
export interface AnsweredFigure {
  readonly dataflow: string;
  readonly key: string;
  readonly questions: number;
}

/** Figures with answered questions, and how many each has. */
export const answeredFigures = async (from: Readable): Promise<readonly AnsweredFigure[]> => {
  const { rows } = await sql<AnsweredFigure>`
    select q.dataflow, q.key, count(*)::integer as questions
    from partnership.case_file c join partnership.reader_question q on q.case_id = c.id
    where c.kind = 'figure-question' and c.state = 'decided' and c.public
    group by q.dataflow, q.key order by q.dataflow, q.key`.execute(from.tables());
  return rows;
};
