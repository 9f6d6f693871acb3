import { sql } from "kysely";
import { wholeWords, type UnitOfWork } from "#store";

interface TextColumns {
  readonly table: string;
  readonly texts: readonly string[];
  readonly json: readonly string[];
  /** Column that holds the case's id. */
  readonly ofCase: string;
}

/** Where others write about people in a case. */
const CASE_TEXTS: readonly TextColumns[] = [
  { table: "case_file", texts: ["title"], json: ["data"], ofCase: "id" },
  { table: "task", texts: ["title", "closing_words"], json: ["answer"], ofCase: "case_id" },
  { table: "decision", texts: ["reasons", "basis"], json: ["data"], ofCase: "case_id" },
  { table: "case_note", texts: ["words"], json: [], ofCase: "case_id" },
];

/**
 * Writes something else where texts of cases, mandates and notices name a person. Texts of cases are changed only where the case has to do
 * with the person: somebody else may have the same name.
 */
export const replaceNames = async (unit: UnitOfWork, ids: readonly string[], texts: readonly string[], name: string): Promise<void> => {
  const tables = unit.tables();
  const cases = sql`(
    select c.id from partnership.case_file c where c.opened_by = any(${ids}::uuid[]) or c.subject = any(${ids})
      or exists (select 1 from unnest(${ids}::text[]) as person where position(person in c.data::text) > 0)
    union select case_id from partnership.case_concern where person_id = any(${ids}::uuid[])
    union select case_id from partnership.task where person_id = any(${ids}::uuid[]) or answered_by = any(${ids}::uuid[])
    union select case_id from partnership.decision where decider_id = any(${ids}::uuid[]))`;
  const pattern = wholeWords(texts);
  if (pattern === undefined) return;
  const instead = (column: string) => sql`regexp_replace(${sql.ref(column)}, ${pattern}, ${name}, 'g')`;
  for (const { table, texts: columns, json, ofCase } of CASE_TEXTS) {
    const plain = columns.map((column) => sql`${sql.ref(column)} = ${instead(column)}`);
    const nested = json.map(
      (column) => sql`${sql.ref(column)} = regexp_replace(${sql.ref(column)}::text, ${pattern}, ${name}, 'g')::jsonb`,
    );
    await sql`update ${sql.table(`partnership.${table}`)} set ${sql.join([...plain, ...nested])} where ${sql.ref(ofCase)} in ${cases}`.execute(
      tables,
    );
  }
  await sql`
    update partnership.mandate set grant_words = ${instead("grant_words")}, end_reason = ${instead("end_reason")}
    where person_id = any(${ids}::uuid[])`.execute(tables);
  await sql`update partnership.notice set words = ${instead("words")} where words ~ ${pattern}`.execute(tables);
  await sql`
    update partnership.conflict_check set findings = regexp_replace(findings::text, ${pattern}, ${name}, 'g')::jsonb
    where findings::text ~ ${pattern}`.execute(tables);
  await sql`update partnership.conflict_waiver set reason = ${instead("reason")} where reason ~ ${pattern}`.execute(tables);
};

/** Takes the addresses of readers off their questions where they are the person's. */
export const forgetReader = async (unit: UnitOfWork, addresses: readonly string[]): Promise<void> => {
  await sql`
    update partnership.reader_question set address = null, address_confirmed_at = null, office = ''
    where lower(address) = any(${addresses})`.execute(unit.tables());
};
