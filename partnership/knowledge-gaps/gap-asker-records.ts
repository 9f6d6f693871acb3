import { sql } from "kysely";
import { wholeWords, type UnitOfWork } from "#store";
import type { Readable } from "../bodies/readable.ts";
import { slugOfName } from "../bodies/slug-of-name.ts";
import type { PartnershipTables } from "../tables.ts";

/** How a reader who asked without an account is reached. Kept apart from the question: no page, list or log shows it. */
interface Asker {
  readonly gapId: string;
  readonly address: string | null;
  readonly confirmed: boolean;
}

export const askerOf = async (from: Readable, gapId: string): Promise<Asker | undefined> => {
  const row = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.knowledge_gap")
    .select(["id", "asker_address", "asker_confirmed_at"])
    .where("id", "=", gapId)
    .executeTakeFirst();
  return row && { gapId: row.id, address: row.asker_address, confirmed: row.asker_confirmed_at !== null };
};

export const insertGapLink = async (unit: UnitOfWork, link: PartnershipTables["partnership.gap_link"]): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.gap_link")
    .values(link)
    .onConflict((conflict) => conflict.column("hash").doNothing())
    .execute();
};

/** The question that a secret opens, and whether it proves the reader's address. */
export const findGapLink = async (
  from: Readable,
  hash: string,
): Promise<{ readonly gapId: string; readonly byMail: boolean } | undefined> =>
  from
    .tables<PartnershipTables>()
    .selectFrom("partnership.gap_link")
    .select(["gap_id as gapId", "by_mail as byMail"])
    .where("hash", "=", hash)
    .executeTakeFirst();

/** Notes that the address is the reader's; false when that was known, or there is none any more. */
export const confirmGapAddress = async (unit: UnitOfWork, gapId: string): Promise<boolean> => {
  const { rows } = await sql<{ id: string }>`
    update partnership.knowledge_gap set asker_confirmed_at = ${unit.now}
    where id = ${gapId} and asker_address is not null and asker_confirmed_at is null returning id`.execute(unit.tables());
  return rows.length > 0;
};

export const gapReceiptKey = (gapId: string): string => `receipt of knowledge gap ${gapId}`;
export const gapNewsKey = (gapId: string, version: number): string => `news of knowledge gap ${gapId} version ${version}`;

/** Erases who asked without an account, in questions decided on before a moment: address, name where it is not shown, and mails that went there. */
export const eraseGapAskers = async (unit: UnitOfWork, before: Date): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    update partnership.knowledge_gap
    set asker_address = null, asker_confirmed_at = null, asker_name = case when asker_shown and public then asker_name else '' end
    where decided_at < ${before} and (asker_address is not null or (asker_name <> '' and not (asker_shown and public)))
    returning id`.execute(unit.tables());
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0)
    await sql`delete from store.job where queue = 'send-mail' and state in ('done', 'dead')
      and exists (select 1 from unnest(${ids}::text[]) as id
        where starts_with(key, 'receipt of knowledge gap ' || id) or starts_with(key, 'news of knowledge gap ' || id))`.execute(
      unit.tables(),
    );
  return ids;
};

/** Who is erased: their records, names and keys. */
interface ErasedPerson {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** E-mail addresses and ORCID iDs. */
  readonly keys: readonly string[];
}

const TEXTS = ["title", "question", "purpose", "origin_words", "known", "reasons"] as const;

/**
 * Takes a person out of questions: what they need too, who asked where they did, and their name in texts of questions they had to do with. The question
 * stays, without them.
 */
export const forgetInGaps = async (unit: UnitOfWork, { ids, names, keys }: ErasedPerson, name: string): Promise<void> => {
  const tables = unit.tables();
  const theirs = sql`(
    select id from partnership.knowledge_gap where asked_by = any(${ids}::uuid[]) or lower(asker_address) = any(${keys})
    union select gap_id from partnership.gap_support where person_id = any(${ids}::uuid[])
    union select gap_id from partnership.gap_literature where added_by = any(${ids}::uuid[])
    union select gap_id from partnership.gap_answer where noted_by = any(${ids}::uuid[]))`;
  const pattern = wholeWords([...names, ...keys]);
  if (pattern !== undefined) {
    const texts = TEXTS.map((column) => sql`${sql.ref(column)} = regexp_replace(${sql.ref(column)}, ${pattern}, ${name}, 'g')`);
    await sql`update partnership.gap_step set words = regexp_replace(words, ${pattern}, ${name}, 'g') where gap_id in ${theirs}`.execute(
      tables,
    );
    await sql`update partnership.gap_literature set note = regexp_replace(note, ${pattern}, ${name}, 'g') where gap_id in ${theirs}`.execute(
      tables,
    );
    await sql`
      update partnership.case_file set title = regexp_replace(title, ${pattern}, ${name}, 'g'),
        data = regexp_replace(data::text, ${pattern}, ${name}, 'g')::jsonb
      where id in (select case_id from partnership.knowledge_gap where id in ${theirs})`.execute(tables);
    await sql`
      update partnership.task set title = regexp_replace(title, ${pattern}, ${name}, 'g')
      where case_id in (select case_id from partnership.knowledge_gap where id in ${theirs})`.execute(tables);
    const slugs = names.map(slugOfName).filter((slug) => slug !== "");
    await sql`
      update partnership.knowledge_gap set ${sql.join(texts)}, version = version + 1,
        slug = case when exists (select 1 from unnest(${slugs}::text[]) as part where position(part in slug) > 0) then lower(reference) else slug end
      where id in ${theirs}`.execute(tables);
  }
  await sql`
    update partnership.knowledge_gap set asker_shown = false, asker_name = '', asker_address = null, asker_confirmed_at = null
    where asked_by = any(${ids}::uuid[]) or lower(asker_address) = any(${keys})`.execute(tables);
  await sql`delete from partnership.gap_support where person_id = any(${ids}::uuid[])`.execute(tables);
};
