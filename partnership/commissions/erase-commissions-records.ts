import { sql } from "kysely";
import { wholeWords, type UnitOfWork } from "#store";
import type { Traces } from "../people/erasure-records.ts";

/** Commissions that an erased person applied for, held, planned or was held against. */
const theirs = (ids: readonly string[]) => sql`(
  select k.id from partnership.commission k where k.holder_id = any(${ids}::uuid[]) or k.opened_by = any(${ids}::uuid[])
  union select commission_id from partnership.commission_application where person_id = any(${ids}::uuid[])
  union select commission_id from partnership.commission_check where person_id = any(${ids}::uuid[]) or holder_id = any(${ids}::uuid[]))`;

/** Empties what somebody wrote to apply, and writes something else where commissions that they have to do with name them. */
export const forgetInCommissions = async (
  unit: UnitOfWork,
  { ids, names, keys }: Pick<Traces, "ids" | "names" | "keys">,
  name: string,
): Promise<void> => {
  const tables = unit.tables();
  const pattern = wholeWords([...names, ...keys]);
  if (pattern !== undefined) {
    const instead = (column: string) => sql`${sql.ref(column)} = regexp_replace(${sql.ref(column)}, ${pattern}, ${name}, 'g')`;
    const of = theirs(ids);
    await sql`update partnership.commission set ${instead("title")}, ${instead("terms")}, ${instead("direct_reason")}, ${instead("end_reason")}
      where id in ${of}`.execute(tables);
    await sql`update partnership.commission_milestone set ${instead("title")}, ${instead("deliverable")}, ${instead("met_words")}
      where commission_id in ${of}`.execute(tables);
    await sql`update partnership.commission_application set ${instead("name")}, ${instead("words")}, ${instead("reasons")}
      where commission_id in ${of}`.execute(tables);
    await sql`update partnership.commission_check set findings = regexp_replace(findings::text, ${pattern}, ${name}, 'g')::jsonb
      where findings::text ~ ${pattern}`.execute(tables);
  }
  await sql`update partnership.commission_application set name = ${name}, address = null, secret_hash = null, confirmed_at = null,
      words = '', reasons = '', organisation_words = ''
    where person_id = any(${ids}::uuid[]) or lower(address) = any(${keys.map((key) => key.toLowerCase())})`.execute(tables);
};
