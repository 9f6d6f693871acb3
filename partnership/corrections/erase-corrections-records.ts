import { sql } from "kysely";
import { wholeWords, type UnitOfWork } from "#store";
import type { forgetSender } from "../senders/sender-records.ts";

const TEXTS = ["place", "wrong", "correction", "source", "summary", "reasons"] as const;

/** Takes a person out of requests for a correction: their address where they sent one without an account, and their name in the texts of requests of theirs. */
export const forgetInCorrections = async (
  unit: UnitOfWork,
  { ids, names, keys }: { readonly ids: readonly string[]; readonly names: readonly string[]; readonly keys: readonly string[] },
  sent: Awaited<ReturnType<typeof forgetSender>>,
  name: string,
): Promise<void> => {
  const pattern = wholeWords([...names, ...keys]);
  if (pattern === undefined) return;
  const own = sent.filter(({ kind }) => kind === "correction").map(({ subjectId }) => subjectId);
  const theirs = sql`(select id from partnership.correction_request where requested_by = any(${ids}::uuid[]) or id = any(${own}::uuid[]))`;
  const instead = (column: string) => sql`${sql.ref(column)} = regexp_replace(${sql.ref(column)}, ${pattern}, ${name}, 'g')`;
  const tables = unit.tables();
  await sql`
    update partnership.case_file set data = regexp_replace(data::text, ${pattern}, ${name}, 'g')::jsonb
    where kind = 'correction-request' and subject in (select id::text from partnership.correction_request where id in ${theirs})`.execute(
    tables,
  );
  await sql`
    update partnership.correction_request set ${sql.join(TEXTS.map(instead))}, version = version + 1 where id in ${theirs}`.execute(tables);
};
