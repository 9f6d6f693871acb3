import { sql, type RawBuilder } from "kysely";
import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { PartnershipTables } from "../tables.ts";
import type { BodiesTables } from "./bodies-tables.ts";
import type { BodyKind } from "./body-kinds.ts";
import { isId } from "./is-id.ts";
import type { Readable } from "./readable.ts";
import { slugOfName } from "./slug-of-name.ts";

/** A body with its name on the day that was asked for. */
export interface Body {
  readonly id: string;
  readonly slug: string;
  readonly kind: BodyKind;
  readonly name: string;
  readonly parentId: string | null;
  readonly themeId: string | null;
  readonly organisationId: string | null;
  readonly crossCutting: boolean;
  readonly openedOn: string | null;
  readonly activatedOn: string | null;
  readonly closedOn: string | null;
  readonly priority: number | null;
  readonly description: string;
  readonly fictitious: boolean;
  readonly sourceDocument: string | null;
  readonly sourcePlace: string;
  readonly version: number;
}

interface BodyRow {
  id: string;
  slug: string;
  kind: BodyKind;
  name: string;
  parent_id: string | null;
  theme_id: string | null;
  organisation_id: string | null;
  cross_cutting: boolean;
  opened_on: string | null;
  activated_on: string | null;
  closed_on: string | null;
  priority: number | null;
  description: string;
  fictitious: boolean;
  source_document: string | null;
  source_place: string;
  version: number;
}

const asBody = (row: BodyRow): Body => ({
  id: row.id,
  slug: row.slug,
  kind: row.kind,
  name: row.name,
  parentId: row.parent_id,
  themeId: row.theme_id,
  organisationId: row.organisation_id,
  crossCutting: row.cross_cutting,
  openedOn: row.opened_on,
  activatedOn: row.activated_on,
  closedOn: row.closed_on,
  priority: row.priority,
  description: row.description,
  fictitious: row.fictitious,
  sourceDocument: row.source_document,
  sourcePlace: row.source_place,
  version: row.version,
});

/**
 * The name of a body on a day, for `select`: the one in force, the newest where several are; before its first name the first, after its last
 * the last; its slug where it has none. For one or a few bodies; `namesOn` for many.
 */
export const nameOn = (bodyId: RawBuilder<unknown>, day: string): RawBuilder<string> => sql<string>`coalesce((
  select n.name from partnership.body_name n where n.body_id = ${bodyId} order by ${firstOn(day)}
  limit 1), (select x.slug from partnership.body x where x.id = ${bodyId}))`;

/** The names of all bodies on a day, `(body_id, name)`, to join once instead of asking for each row; bodies without a name are not among them. */
export const namesOn = (day: string): RawBuilder<unknown> => sql`(
  select distinct on (n.body_id) n.body_id, n.name from partnership.body_name n order by n.body_id, ${firstOn(day)})`;

/** Order of the names `n` of a body, the one of a day first. */
const firstOn = (day: string): RawBuilder<unknown> => sql`
  (coalesce(n.from_on, '-infinity') <= ${day} and coalesce(n.until_on, 'infinity') >= ${day}) desc,
  (coalesce(n.from_on, '-infinity') <= ${day}) desc,
  case when coalesce(n.from_on, '-infinity') <= ${day} then coalesce(n.from_on, '-infinity') end desc nulls last, n.from_on, n.id`;

const bodiesWhere = async (from: Readable, day: string, condition: RawBuilder<unknown>): Promise<readonly Body[]> => {
  const { rows } = await sql<BodyRow>`
    select b.*, ${nameOn(sql`b.id`, day)} as name from partnership.body b where ${condition} order by b.priority nulls last, b.slug`.execute(
    from.tables(),
  );
  return rows.map(asBody);
};

/** Every body there ever was, with its name on a day. */
export const allBodies = async (from: Readable, day: string): Promise<readonly Body[]> => {
  const { rows } = await sql<BodyRow>`
    select b.*, coalesce(named.name, b.slug) as name from partnership.body b left join ${namesOn(day)} named on named.body_id = b.id
    order by b.priority nulls last, b.slug`.execute(from.tables());
  return rows.map(asBody);
};

export const findBody = async (from: Readable, id: string, day: string): Promise<Body | undefined> =>
  isId(id) ? (await bodiesWhere(from, day, sql`b.id = ${id}`))[0] : undefined;

export const bodiesById = (from: Readable, ids: readonly string[], day: string): Promise<readonly Body[]> =>
  bodiesWhere(from, day, sql`b.id = any(${ids}::uuid[])`);

export const findBodyBySlug = async (from: Readable, slug: string, day: string): Promise<Body | undefined> =>
  (await bodiesWhere(from, day, sql`b.slug = ${slug}`))[0];

/** Bodies by slug, as settings name them. */
export const bodiesBySlug = (from: Readable, slugs: readonly string[], day: string): Promise<readonly Body[]> =>
  bodiesWhere(from, day, sql`b.slug = any(${slugs})`);

/** Bodies below a body. */
export const childrenOf = (from: Readable, id: string, day: string): Promise<readonly Body[]> =>
  bodiesWhere(from, day, sql`b.parent_id = ${id}`);

/** Bodies that work on a theme. */
export const bodiesOfTheme = (from: Readable, themeId: string, day: string): Promise<readonly Body[]> =>
  bodiesWhere(from, day, sql`b.theme_id = ${themeId}`);

/** The body whose name, now or once, gives this address; the one that bore it last where several did. */
export const slugOfOldName = async (from: Readable, address: string): Promise<string | undefined> => {
  const { rows } = await sql<{ slug: string; name: string }>`
    select b.slug, n.name from partnership.body_name n join partnership.body b on b.id = n.body_id
    order by n.from_on desc nulls last, b.slug`.execute(from.tables());
  return rows.find(({ name }) => slugOfName(name) === address)?.slug;
};

/** A name and the days on which it was borne. */
export interface BodyName {
  readonly id: string;
  readonly name: string;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
  readonly sourceDocument: string | null;
  readonly sourcePlace: string;
}

export const namesOfBody = async (from: Readable, bodyId: string): Promise<readonly BodyName[]> => {
  const rows = await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.body_name")
    .selectAll()
    .where("body_id", "=", bodyId)
    .orderBy(sql`from_on nulls first`)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    fromOn: row.from_on,
    untilOn: row.until_on,
    sourceDocument: row.source_document,
    sourcePlace: row.source_place,
  }));
};

export type LinkKind = BodiesTables["partnership.body_link"]["kind"];

/** A link to another body, read from one of its ends. */
export interface BodyLink {
  readonly id: string;
  readonly kind: LinkKind;
  /** The body asked about is where the link starts. */
  readonly outward: boolean;
  readonly otherId: string;
  readonly otherSlug: string;
  readonly otherName: string;
  readonly onDay: string | null;
  readonly sourceDocument: string | null;
  readonly sourcePlace: string;
}

interface LinkRow {
  id: string;
  kind: LinkKind;
  outward: boolean;
  other_id: string;
  other_slug: string;
  other_name: string;
  on_day: string | null;
  source_document: string | null;
  source_place: string;
}

export const linksOf = async (from: Readable, bodyId: string, day: string): Promise<readonly BodyLink[]> => {
  const { rows } = await sql<LinkRow>`
    select l.*, o.id as other_id, o.slug as other_slug, ${nameOn(sql`o.id`, day)} as other_name
    from (
      select id, kind, true as outward, to_id as other, on_day, source_document, source_place from partnership.body_link where from_id = ${bodyId}
      union all
      select id, kind, false, from_id, on_day, source_document, source_place from partnership.body_link where to_id = ${bodyId}
    ) l join partnership.body o on o.id = l.other
    order by l.on_day nulls first, o.slug`.execute(from.tables());
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    outward: row.outward,
    otherId: row.other_id,
    otherSlug: row.other_slug,
    otherName: row.other_name,
    onDay: row.on_day,
    sourceDocument: row.source_document,
    sourcePlace: row.source_place,
  }));
};

/** Days on which something of the partnership changed: bodies opened and closed, names, links. */
export const daysOfChange = async (from: Readable): Promise<readonly string[]> => {
  const { rows } = await sql<{ day: string }>`
    select distinct day from (
      select opened_on as day from partnership.body
      union all select (closed_on + 1) from partnership.body
      union all select from_on from partnership.body_name
      union all select on_day from partnership.body_link
    ) d where day is not null order by day`.execute(from.tables());
  return rows.map(({ day }) => day);
};

/** Writes a body as it was opened. */
export const insertBody = async (unit: UnitOfWork, body: Omit<Body, "name" | "version">): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.body")
    .values({
      id: body.id,
      slug: body.slug,
      kind: body.kind,
      parent_id: body.parentId,
      theme_id: body.themeId,
      organisation_id: body.organisationId,
      cross_cutting: body.crossCutting,
      opened_on: body.openedOn,
      activated_on: body.activatedOn,
      closed_on: body.closedOn,
      priority: body.priority,
      description: body.description,
      fictitious: body.fictitious,
      source_document: body.sourceDocument,
      source_place: body.sourcePlace,
    })
    .execute();
};

/** What of a body may change; its slug stays for ever. */
export type BodyChange = Partial<
  Pick<
    Body,
    "parentId" | "themeId" | "organisationId" | "crossCutting" | "openedOn" | "activatedOn" | "closedOn" | "priority" | "description"
  >
>;

/**
 * Changes a body as it was read, and counts its version on, also where only something that belongs to it changes.
 * @throws Problem changed-meanwhile
 */
export const changeBody = async (unit: UnitOfWork, before: Body, change: BodyChange): Promise<Body> => {
  const after: Body = { ...before, ...change, version: before.version + 1 };
  const { numUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.body")
    .set({
      parent_id: after.parentId,
      theme_id: after.themeId,
      organisation_id: after.organisationId,
      cross_cutting: after.crossCutting,
      opened_on: after.openedOn,
      activated_on: after.activatedOn,
      closed_on: after.closedOn,
      priority: after.priority,
      description: after.description,
      version: after.version,
    })
    .where("id", "=", before.id)
    .where("version", "=", before.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem("changed-meanwhile", { kind: "body", id: before.slug });
  return after;
};

/** Adds a name from a day on, and lets the one before end on the day before it. */
export const insertName = async (unit: UnitOfWork, bodyId: string, name: Omit<BodyName, "id">, endBefore: string | null): Promise<void> => {
  const tables = unit.tables<PartnershipTables>();
  if (endBefore !== null)
    await tables
      .updateTable("partnership.body_name")
      .set({ until_on: endBefore })
      .where("body_id", "=", bodyId)
      .where("until_on", "is", null)
      .execute();
  await tables
    .insertInto("partnership.body_name")
    .values({
      id: unit.newId(),
      body_id: bodyId,
      name: name.name,
      from_on: name.fromOn,
      until_on: name.untilOn,
      source_document: name.sourceDocument,
      source_place: name.sourcePlace,
    })
    .execute();
};

/** Adds a link; false where it is there already. */
export const insertLink = async (
  unit: UnitOfWork,
  link: { readonly fromId: string; readonly toId: string; readonly kind: LinkKind; readonly onDay: string | null },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.body_link")
    .values({ id: unit.newId(), from_id: link.fromId, to_id: link.toId, kind: link.kind, on_day: link.onDay, source_document: null })
    .onConflict((conflict) => conflict.columns(["from_id", "to_id", "kind"]).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
};
