import { sql } from "kysely";
import { wholeWords, type UnitOfWork } from "#store";
import type { forgetSender } from "../senders/sender-records.ts";

const TEXTS = ["title", "claim", "words", "interests", "offered_title", "offered_words", "reasons", "ended_reason"] as const;

/**
 * Takes a person out of the debate: from responses that they wrote their name and affiliation, and their name in the texts that they had to do with.
 * What was said stays, without them.
 */
export const forgetInDebate = async (
  unit: UnitOfWork,
  { ids, names, keys }: { readonly ids: readonly string[]; readonly names: readonly string[]; readonly keys: readonly string[] },
  sent: Awaited<ReturnType<typeof forgetSender>>,
  name: string,
): Promise<void> => {
  const own = sent.filter(({ kind }) => kind === "response").map(({ subjectId }) => subjectId);
  const tables = unit.tables();
  const written = sql`(responder_id = any(${ids}::uuid[]) or id = any(${own}::uuid[]))`;
  await sql`
    update partnership.response set name = ${name}, affiliation = '', version = version + 1
    where ${written} and state not in ('withdrawn', 'removed')`.execute(tables);
  const pattern = wholeWords([...names, ...keys]);
  if (pattern === undefined) return;
  const theirs = sql`(
    select id from partnership.response where ${written}
    union select response_id from partnership.response_answer where written_by = any(${ids}::uuid[]))`;
  const instead = (column: string) => sql`${sql.ref(column)} = regexp_replace(${sql.ref(column)}, ${pattern}, ${name}, 'g')`;
  await sql`update partnership.response_step set ${instead("words")} where response_id in ${theirs}`.execute(tables);
  await sql`
    update partnership.response_answer set ${sql.join(["words", "reasons", "ended_reason"].map(instead))}, version = version + 1
    where response_id in ${theirs}`.execute(tables);
  await sql`
    update partnership.decision set data = regexp_replace(data::text, ${pattern}, ${name}, 'g')::jsonb
    where case_id in (select c.id from partnership.case_file c where c.kind = 'response-moderation' and c.subject in (select id::text from ${theirs} t))`.execute(
    tables,
  );
  await sql`update partnership.response set ${sql.join(TEXTS.map(instead))}, version = version + 1 where id in ${theirs}`.execute(tables);
};
