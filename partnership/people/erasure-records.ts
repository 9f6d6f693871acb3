import { sql } from "kysely";
import { createHash } from "node:crypto";
import type { UnitOfWork } from "#store";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";

/** A wish to be erased that has not been carried out or withdrawn. */
export interface WaitingErasure {
  readonly id: string;
  readonly personId: string;
  readonly askedAt: Date;
  readonly erasesAt: Date;
  readonly wasListed: boolean;
}

const waiting = (from: Readable) =>
  from
    .tables<PartnershipTables>()
    .selectFrom("partnership.erasure_request")
    .select(["id", "person_id as personId", "asked_at as askedAt", "erases_at as erasesAt", "was_listed as wasListed"])
    .where("withdrawn_at", "is", null)
    .where("done_at", "is", null);

export const waitingErasureOf = (from: Readable, personId: string): Promise<WaitingErasure | undefined> =>
  waiting(from).where("person_id", "=", personId).executeTakeFirst();

export const hasWaitingErasure = async (from: Readable, personId: string): Promise<boolean> =>
  (await waitingErasureOf(from, personId)) !== undefined;

export const findErasure = async (from: Readable, id: string): Promise<WaitingErasure | undefined> =>
  isId(id) ? waiting(from).where("id", "=", id).executeTakeFirst() : undefined;

/** The wish, which nobody else answers until the unit of work is done. */
export const lockErasure = async (unit: UnitOfWork, id: string): Promise<WaitingErasure | undefined> =>
  isId(id) ? waiting(unit).where("id", "=", id).forUpdate().executeTakeFirst() : undefined;

export const insertErasure = async (unit: UnitOfWork, { id, personId, askedAt, erasesAt, wasListed }: WaitingErasure): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.erasure_request")
    .values({ id, person_id: personId, asked_at: askedAt, erases_at: erasesAt, was_listed: wasListed, withdrawn_at: null, done_at: null })
    .execute();
};

export const closeErasure = async (unit: UnitOfWork, id: string, how: "withdrawn_at" | "done_at"): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.erasure_request")
    .set({ [how]: unit.now })
    .where("id", "=", id)
    .execute();
};

/** Whether people find somebody in public lists; counted as a change of the record. */
export const setListed = async (unit: UnitOfWork, personId: string, listed: boolean): Promise<void> => {
  await sql`update partnership.person set listed = ${listed}, version = version + 1 where id = ${personId} and state = 'active'`.execute(
    unit.tables(),
  );
};

/** What tells a person from others, over all records that were merged into theirs. */
export interface Traces {
  readonly ids: readonly string[];
  readonly slugs: readonly string[];
  readonly names: readonly string[];
  /** E-mail addresses and ORCID iDs. */
  readonly keys: readonly string[];
}

export const tracesOf = async (from: Readable, personId: string): Promise<Traces> => {
  const { rows } = await sql<{ id: string; slug: string; display_name: string; sort_name: string; orcid: string | null }>`
    with recursive records as (
      select id from partnership.person where id = ${personId}
      union
      select p.id from partnership.person p join records on p.merged_into = records.id
    )
    select p.id, p.slug, p.display_name, p.sort_name, p.orcid from records join partnership.person p on p.id = records.id`.execute(
    from.tables(),
  );
  const ids = rows.map(({ id }) => id);
  const addresses = await sql<{ address: string }>`
    select address from partnership.email_address where person_id = any(${ids}::uuid[])`.execute(from.tables());
  return {
    ids,
    slugs: rows.map(({ slug }) => slug),
    names: [...new Set(rows.flatMap(({ display_name, sort_name }) => [display_name, sort_name]))],
    keys: [...addresses.rows.map(({ address }) => address), ...rows.flatMap(({ orcid }) => orcid ?? [])],
  };
};

/** Empties the records and takes out everything that is about the person alone. */
export const emptyRecords = async (unit: UnitOfWork, root: string, ids: readonly string[], name: string): Promise<void> => {
  const tables = unit.tables();
  const theirs = sql`person_id = any(${ids}::uuid[])`;
  await sql`delete from partnership.tie where ${theirs} or other_person_id = any(${ids}::uuid[])`.execute(tables);
  await sql`delete from partnership.kept_apart where ${theirs} or other_person_id = any(${ids}::uuid[])`.execute(tables);
  for (const table of ["email_address", "expertise", "notice", "draft", "reminder"])
    await sql`delete from ${sql.table(`partnership.${table}`)} where ${theirs}`.execute(tables);
  for (const table of ["work_contributor", "version_contributor"])
    await sql`update ${sql.table(`partnership.${table}`)} set name = ${name}, orcid = null, affiliation = '' where ${theirs}`.execute(
      tables,
    );
  await sql`
    update partnership.merge set moved = '[]', reason = '', sealed_at = case when undone_at is null then ${unit.now}::timestamptz end
    where kind = 'person' and (kept = any(${ids}::uuid[]) or gone = any(${ids}::uuid[]))`.execute(tables);
  await sql`
    update partnership.person set display_name = ${name}, sort_name = lower(${name}), slug = 'erased-' || id, orcid = null, country = null, sex = null,
      sector = null, about = '', languages = '{}', listed = false, reminders = 'none', version = version + 1,
      state = case when id = ${root} then 'erased' else state end
    where id = any(${ids}::uuid[])`.execute(tables);
};

/** Ends what the person holds and is put forward for; the mandates stay in the records. */
export const endMandates = async (unit: UnitOfWork, ids: readonly string[], reason: string): Promise<readonly string[]> => {
  const day = unit.now.toISOString().slice(0, 10);
  const { rows } = await sql<{ id: string }>`
    update partnership.mandate set ended_at = ${unit.now}, end_reason = ${reason}, version = version + 1,
      state = case when state = 'active' then state else 'declined' end
    where person_id = any(${ids}::uuid[]) and state <> 'declined' and ended_at is null and (until_on is null or until_on >= ${day})
    returning id`.execute(unit.tables());
  return rows.map(({ id }) => id);
};

/** Remembers addresses of public pages, as digests, to say there that the page was erased. */
export const rememberGone = async (unit: UnitOfWork, slugs: readonly string[]): Promise<void> => {
  for (const slug of slugs)
    await unit
      .tables<PartnershipTables>()
      .insertInto("partnership.gone_address")
      .values({ digest: digestOf(slug), gone_at: unit.now })
      .onConflict((conflict) => conflict.column("digest").doNothing())
      .execute();
};

export const isGone = async (from: Readable, slug: string): Promise<boolean> => {
  const row = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.gone_address")
    .select("digest")
    .where("digest", "=", digestOf(slug))
    .executeTakeFirst();
  return row !== undefined;
};

const digestOf = (slug: string): string => createHash("sha256").update(`people/${slug}`).digest("hex");
