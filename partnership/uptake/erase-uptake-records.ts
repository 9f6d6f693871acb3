import { sql } from "kysely";
import { wholeWords, type UnitOfWork } from "#store";
import type { forgetSender } from "../senders/sender-records.ts";

const TEXTS = ["title", "used_by", "words", "proof_words"] as const;

/**
 * Takes a person out of reports of uses: their address where they sent one without an account, and their name in texts of reports that they had to do
 * with. The use stays, without them.
 */
export const forgetInUptake = async (
  unit: UnitOfWork,
  { ids, names, keys }: { readonly ids: readonly string[]; readonly names: readonly string[]; readonly keys: readonly string[] },
  senders: Awaited<ReturnType<typeof forgetSender>>,
  name: string,
): Promise<void> => {
  const sent = senders.filter(({ kind }) => kind === "uptake").map(({ subjectId }) => subjectId);
  const pattern = wholeWords([...names, ...keys]);
  if (pattern === undefined) return;
  const theirs = sql`(
    select id from partnership.uptake
    where reported_by = any(${ids}::uuid[]) or verified_by = any(${ids}::uuid[]) or id = any(${sent}::uuid[]))`;
  const instead = (column: string) => sql`${sql.ref(column)} = regexp_replace(${sql.ref(column)}, ${pattern}, ${name}, 'g')`;
  const tables = unit.tables();
  await sql`update partnership.uptake_step set ${instead("words")} where uptake_id in ${theirs}`.execute(tables);
  await sql`
    update partnership.case_file set ${instead("title")}, data = regexp_replace(data::text, ${pattern}, ${name}, 'g')::jsonb
    where kind = 'uptake-verification' and subject in (select id::text from partnership.uptake where id in ${theirs})`.execute(tables);
  await sql`update partnership.sender set ${instead("title")} where kind = 'uptake' and subject_id in ${theirs}`.execute(tables);
  await sql`
    update partnership.uptake set ${sql.join(TEXTS.map(instead))}, version = version + 1 where id in ${theirs}`.execute(tables);
};
