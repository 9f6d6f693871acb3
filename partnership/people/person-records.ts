import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import { slugOfName } from "../bodies/slug-of-name.ts";
import type { PartnershipTables } from "../tables.ts";
import type { PeopleTables } from "./people-tables.ts";

type Row = { [Column in keyof PeopleTables["partnership.person"]]: unknown };
type PersonRow = PeopleTables["partnership.person"];

export interface Person {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly sortName: string;
  readonly orcid: string | null;
  readonly country: string | null;
  readonly sex: PersonRow["sex"];
  readonly sector: PersonRow["sector"];
  readonly about: string;
  readonly languages: readonly string[];
  readonly listed: boolean;
  readonly fictitious: boolean;
  readonly state: "active" | "merged" | "erased";
  readonly mergedInto: string | null;
  readonly createdAt: Date;
  readonly version: number;
}

const COLUMNS = [
  "id",
  "slug",
  "display_name",
  "sort_name",
  "orcid",
  "country",
  "sex",
  "sector",
  "about",
  "languages",
  "listed",
  "fictitious",
  "state",
  "merged_into",
  "created_at",
  "version",
] as const satisfies readonly (keyof Row)[];

const select = (from: Readable) => from.tables<PartnershipTables>().selectFrom("partnership.person").select(COLUMNS);
type Selected = Awaited<ReturnType<ReturnType<typeof select>["executeTakeFirstOrThrow"]>>;

const asPerson = (row: Selected): Person => ({
  id: row.id,
  slug: row.slug,
  name: row.display_name,
  sortName: row.sort_name,
  orcid: row.orcid,
  country: row.country,
  sex: row.sex,
  sector: row.sector,
  about: row.about,
  languages: row.languages,
  listed: row.listed,
  fictitious: row.fictitious,
  state: row.state,
  mergedInto: row.merged_into,
  createdAt: row.created_at,
  version: row.version,
});

/** A record by id or by its address, whatever its state. */
export const findPerson = async (
  from: Readable,
  key: { readonly id: string } | { readonly slug: string } | { readonly orcid: string },
): Promise<Person | undefined> => {
  if ("id" in key && !isId(key.id)) return undefined;
  const [[column, value]] = Object.entries(key) as [["id" | "slug" | "orcid", string]];
  const row = await select(from).where(column, "=", value).executeTakeFirst();
  return row && asPerson(row);
};

/** Records by id, in no order. */
export const findPeople = async (from: Readable, ids: readonly string[]): Promise<readonly Person[]> =>
  ids.length === 0 ? [] : (await select(from).where("id", "in", ids).execute()).map(asPerson);

/** The record, which nobody else changes until the unit of work is done. */
export const lockPerson = async (unit: UnitOfWork, id: string): Promise<Person | undefined> => {
  if (!isId(id)) return undefined;
  const row = await select(unit).where("id", "=", id).forUpdate().executeTakeFirst();
  return row && asPerson(row);
};

/** The record that was kept where this one was merged, over any number of merges; itself otherwise. */
export const keptPerson = async (from: Readable, person: Person): Promise<Person> => {
  let kept = person;
  for (let steps = 0; kept.mergedInto !== null && steps < 20; steps++) {
    const next = await findPerson(from, { id: kept.mergedInto });
    if (!next) break;
    kept = next;
  }
  return kept;
};

/** The address of a page that nobody has yet, made from a name. */
export const freeSlug = async (from: Readable, table: "person" | "organisation", name: string): Promise<string> => {
  const wanted = slugOfName(name) || table;
  const { rows } = await sql<{ slug: string }>`
    select slug from ${sql.table(`partnership.${table}`)} where slug = ${wanted} or slug like ${`${wanted}-%`}`.execute(from.tables());
  const taken = new Set(rows.map(({ slug }) => slug));
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(slug)) return slug;
  }
};

/** What of a record is written. */
export type PersonFields = Pick<Person, "name" | "sortName" | "orcid" | "country" | "sex" | "sector" | "about" | "languages" | "listed">;

const columnsOf = (fields: PersonFields) => ({
  display_name: fields.name,
  sort_name: fields.sortName,
  orcid: fields.orcid,
  country: fields.country,
  sex: fields.sex,
  sector: fields.sector,
  about: fields.about,
  languages: [...fields.languages],
  listed: fields.listed,
});

export const insertPerson = async (unit: UnitOfWork, id: string, slug: string, fields: PersonFields): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.person")
    .values({ id, slug, created_at: unit.now, ...columnsOf(fields) })
    .execute();
};

/** @throws Problem changed-meanwhile */
export const updatePerson = async (unit: UnitOfWork, id: string, version: number, fields: PersonFields): Promise<void> => {
  const { numUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.person")
    .set({ ...columnsOf(fields), version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .where("state", "=", "active")
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem("changed-meanwhile", { kind: "the record of", id: fields.name });
};

/** Whoever else has an ORCID iD. */
export const holderOfOrcid = async (from: Readable, orcid: string, besides: string): Promise<string | undefined> => {
  const row = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.person")
    .select("id")
    .where("orcid", "=", orcid)
    .where("id", "<>", besides)
    .executeTakeFirst();
  return row?.id;
};

export interface Expertise {
  readonly themeId: string;
  readonly note: string;
}

export const expertiseOf = async (from: Readable, personId: string): Promise<readonly Expertise[]> => {
  const rows = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.expertise")
    .select(["theme_id", "note"])
    .where("person_id", "=", personId)
    .orderBy("theme_id")
    .execute();
  return rows.map(({ theme_id: themeId, note }) => ({ themeId, note }));
};

/** Makes these the themes of a person; notes of those that stay are kept. */
export const setExpertise = async (unit: UnitOfWork, personId: string, themes: readonly string[]): Promise<void> => {
  await sql`delete from partnership.expertise where person_id = ${personId} and not (theme_id = any(${themes}::uuid[]))`.execute(
    unit.tables(),
  );
  await sql`
    insert into partnership.expertise (person_id, theme_id)
    select ${personId}, b.id from partnership.body b where b.kind = 'theme' and b.id = any(${themes}::uuid[])
    on conflict do nothing`.execute(unit.tables());
};
