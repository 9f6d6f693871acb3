import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";

/** The two lists that organisers keep: instruments, and outcomes that they may change. */
export const CHOICE_LISTS = ["instrument", "outcome"] as const;
export type ChoiceList = (typeof CHOICE_LISTS)[number];

/** An instrument or an outcome, with the days between which it may be chosen. */
export interface ListedKind {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly words: string;
  readonly position: number;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly fictitious: boolean;
  readonly version: number;
}

const kinds = (from: Readable, list: ChoiceList) =>
  from
    .tables<PartnershipTables>()
    .selectFrom(`partnership.choice_${list}`)
    .select(["id", "slug", "name", "words", "position", "valid_from as validFrom", "valid_until as validUntil", "fictitious", "version"]);

/** Every one of a list, past ones too, in the order in which pages show them. */
export const listedKinds = (from: Readable, list: ChoiceList): Promise<readonly ListedKind[]> =>
  kinds(from, list).orderBy("position").orderBy("slug").execute();

/** Those that may be chosen on a day. */
export const kindsOn = async (from: Readable, list: ChoiceList, day: string): Promise<readonly ListedKind[]> =>
  (await listedKinds(from, list)).filter((kind) => isListedOn(kind, day));

/** Whether one may be chosen on a day. */
export const isListedOn = ({ validFrom, validUntil }: Pick<ListedKind, "validFrom" | "validUntil">, day: string): boolean =>
  (validFrom === null || validFrom <= day) && (validUntil === null || validUntil >= day);

export const findKind = async (from: Readable, list: ChoiceList, id: string): Promise<ListedKind | undefined> =>
  isId(id) ? kinds(from, list).where("id", "=", id).executeTakeFirst() : undefined;

/** One that nobody else changes until the unit of work is done. */
export const lockKind = async (unit: UnitOfWork, list: ChoiceList, id: string): Promise<ListedKind | undefined> =>
  isId(id) ? kinds(unit, list).where("id", "=", id).forUpdate().executeTakeFirst() : undefined;

/** Puts one at the end of its list, unless another has its slug. */
export const insertKind = async (
  unit: UnitOfWork,
  list: ChoiceList,
  kind: Omit<ListedKind, "position" | "version">,
): Promise<"added" | "slug taken"> => {
  const { id, slug, name, words, validFrom, validUntil, fictitious } = kind;
  const table = sql.table(`partnership.choice_${list}`);
  const { rows } = await sql`
    insert into ${table} (id, slug, name, words, position, valid_from, valid_until, fictitious)
    select ${id}::uuid, ${slug}, ${name}, ${words}, coalesce(max(position), 0) + 1, ${validFrom}::date, ${validUntil}::date, ${fictitious}::boolean
    from ${table} on conflict (slug) do nothing returning id`.execute(unit.tables());
  return rows.length === 0 ? "slug taken" : "added";
};

/** Corrects one that was locked. */
export const updateKind = async (
  unit: UnitOfWork,
  list: ChoiceList,
  id: string,
  { name, words, position, validFrom, validUntil }: Pick<ListedKind, "name" | "words" | "position" | "validFrom" | "validUntil">,
): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .updateTable(`partnership.choice_${list}`)
    .set({ name, words, position, valid_from: validFrom, valid_until: validUntil, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
};
