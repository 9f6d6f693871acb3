import { sql } from "kysely";
import { plainName, plainWords } from "../people/plain-name.ts";
import type { BodyKind } from "./body-kinds.ts";
import { namesOn } from "./body-records.ts";
import type { Readable } from "./readable.ts";

/** A body as a list shows it on a day. */
export interface ListedBody {
  readonly id: string;
  readonly slug: string;
  readonly kind: BodyKind;
  readonly name: string;
  readonly parentName: string | undefined;
  readonly crossCutting: boolean;
  readonly openedOn: string | null;
  readonly activatedOn: string | null;
  readonly closedOn: string | null;
  readonly priority: number | null;
  readonly description: string;
  readonly fictitious: boolean;
  /** Mandates that run on the day. */
  readonly members: number;
  /** Seats that nobody holds on the day. */
  readonly vacant: number;
  /** Mandates that wait for a referral or a confirmation. */
  readonly waiting: number;
}

interface ListedRow {
  id: string;
  slug: string;
  kind: BodyKind;
  name: string;
  parent_name: string | null;
  cross_cutting: boolean;
  opened_on: string | null;
  activated_on: string | null;
  closed_on: string | null;
  priority: number | null;
  description: string;
  fictitious: boolean;
  members: number | null;
  vacant: number | null;
  waiting: number | null;
}

/** Bodies that exist on a day, with how many hold mandates and how many seats are vacant. */
export const bodiesOn = async (from: Readable, day: string): Promise<readonly ListedBody[]> => {
  const { rows } = await sql<ListedRow>`
    with named as materialized (select * from ${namesOn(day)} n), held as materialized (
      select m.body_id, m.seat_id from partnership.mandate m
      where m.state = 'active' and (m.from_on is null or m.from_on <= ${day}) and (m.until_on is null or m.until_on >= ${day})
        and (m.ended_at is null or (m.ended_at at time zone 'UTC')::date > ${day}::date)
    ), members as (select body_id, count(*) as members from held group by body_id),
    vacant as (
      select s.body_id, count(*) as vacant from partnership.seat s
      where (s.from_on is null or s.from_on <= ${day}) and (s.until_on is null or s.until_on >= ${day})
        and not exists (select 1 from held where held.seat_id = s.id)
      group by s.body_id
    ), waiting as (
      select body_id, count(*) as waiting from partnership.mandate
      where state in ('nominated', 'awaiting confirmation') and ended_at is null group by body_id
    )
    select b.id, b.slug, b.kind, coalesce(named.name, b.slug) as name, coalesce(above.name, parent.slug) as parent_name,
      b.cross_cutting, b.opened_on, b.activated_on, b.closed_on, b.priority, b.description, b.fictitious, members.members, vacant.vacant, waiting.waiting
    from partnership.body b
    left join named on named.body_id = b.id
    left join partnership.body parent on parent.id = b.parent_id
    left join named above on above.body_id = b.parent_id
    left join members on members.body_id = b.id
    left join vacant on vacant.body_id = b.id
    left join waiting on waiting.body_id = b.id
    where (b.opened_on is null or b.opened_on <= ${day}) and (b.closed_on is null or b.closed_on >= ${day})
    order by b.priority nulls last, b.slug`.execute(from.tables());
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    name: row.name,
    parentName: row.parent_name ?? undefined,
    crossCutting: row.cross_cutting,
    openedOn: row.opened_on,
    activatedOn: row.activated_on,
    closedOn: row.closed_on,
    priority: row.priority,
    description: row.description,
    fictitious: row.fictitious,
    members: row.members ?? 0,
    vacant: row.vacant ?? 0,
    waiting: row.waiting ?? 0,
  }));
};

/** How many bodies of each kind exist on each of some days; those that cut across all themes beside the others. */
export const countBodies = async (
  from: Readable,
  days: readonly string[],
): Promise<readonly { readonly day: string; readonly kind: BodyKind; readonly bodies: number; readonly across: number }[]> => {
  const { rows } = await sql<{ day: string; kind: BodyKind; bodies: number; across: number }>`
    select d.day::date as day, b.kind, count(*) filter (where not b.cross_cutting) as bodies, count(*) filter (where b.cross_cutting) as across
    from unnest(${days}::text[]) d(day) join partnership.body b
      on (b.opened_on is null or b.opened_on <= d.day::date) and (b.closed_on is null or b.closed_on >= d.day::date)
    group by d.day, b.kind`.execute(from.tables());
  return rows;
};

/** The theme of each body that works on one, by the body's id. */
export const themeGroups = async (from: Readable): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{
    id: string;
    theme_id: string;
  }>`select id, theme_id from partnership.body where theme_id is not null`.execute(from.tables());
  return new Map(rows.map((row) => [row.id, row.theme_id]));
};

/** An organisation that asked to join a body, with what it said. */
export interface PartnerInterest {
  readonly bodyId: string;
  readonly organisation: string;
  readonly slug: string;
  readonly words: string;
  readonly sourceDocument: string | null;
  readonly sourcePlace: string;
}

export const interestsIn = async (from: Readable, bodyIds: readonly string[]): Promise<readonly PartnerInterest[]> => {
  const { rows } = await sql<{
    body_id: string;
    name: string;
    slug: string;
    words: string;
    source_document: string | null;
    source_place: string;
  }>`
    select i.body_id, o.name, o.slug, i.words, i.source_document, i.source_place
    from partnership.partner_interest i join partnership.organisation o on o.id = i.organisation_id
    where i.body_id = any(${bodyIds}::uuid[]) order by o.name`.execute(from.tables());
  return rows.map((row) => ({
    bodyId: row.body_id,
    organisation: row.name,
    slug: row.slug,
    words: row.words,
    sourceDocument: row.source_document,
    sourcePlace: row.source_place,
  }));
};

/** Titles of documents by their code. */
export const documentTitles = async (from: Readable, codes: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (codes.length === 0) return new Map();
  const { rows } = await sql<{
    code: string;
    title: string;
  }>`select code, title from partnership.document where code = any(${codes})`.execute(from.tables());
  return new Map(rows.map(({ code, title }) => [code, title]));
};

/** Somebody who could hold a mandate, as a search finds them. */
export interface FoundHolder {
  readonly kind: "person" | "organisation";
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

/** Persons with all these beginnings of words in their name, organisations whose name begins so, or who have exactly this ORCID, ROR or address. At most twenty of each. */
export const findHolders = async (from: Readable, text: string): Promise<readonly FoundHolder[]> => {
  const wanted = text.trim();
  if (wanted === "") return [];
  const words = plainWords(wanted).map((word) => sql<boolean>`(' ' || sort_name) like ${`% ${word}%`}`);
  const start = `${plainName(wanted)}%`;
  const { rows } = await sql<FoundHolder>`
    (select 'person' as kind, id, display_name as name, coalesce(orcid, country, '') as note from partnership.person
      where state = 'active' and ((${words.length === 0 ? sql<boolean>`false` : sql.join(words, sql` and `)}) or slug = ${wanted} or orcid = ${wanted})
      order by sort_name, id limit 20)
    union all
    (select 'organisation', id, name, coalesce(acronym, country, '') from partnership.organisation
      where state = 'active' and (lower(name) like ${start} or lower(acronym) = lower(${wanted}) or slug = ${wanted} or ror = ${wanted})
      order by name, id limit 20)`.execute(from.tables());
  return rows;
};
