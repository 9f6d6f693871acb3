import { sql, type RawBuilder } from "kysely";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import { isWithin, type Reach } from "../permissions/reach.ts";
import { plainWords } from "./plain-name.ts";

/** Who is looked for. Every part narrows; an empty one does not. */
export interface PeopleQuestion {
  /** Each word begins a word of the name. */
  readonly words: string;
  /** Countries of a region or a half of the world; undefined for all. */
  readonly countries?: readonly string[] | undefined;
  /** People with a mandate in it now, or in a body below it. */
  readonly bodyId?: string | undefined;
}

export interface PersonRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly country: string | null;
  readonly listed: boolean;
  readonly fictitious: boolean;
  readonly sortName: string;
}

/** A page of people, and how many there are in all. */
export interface PeoplePage {
  readonly people: readonly PersonRow[];
  readonly total: number;
}

export interface Slice {
  readonly offset: number;
  readonly most: number;
  /** What comes after this one, by name. */
  readonly after?: AfterName | undefined;
}

/** The one after which a list by name goes on. */
export interface AfterName {
  readonly sortName: string;
  readonly id: string;
}

/** People who consent to be listed: what readers without an account find, count and search. */
export const listedPeople = (from: Readable, question: PeopleQuestion, now: Date, slice: Slice): Promise<PeoplePage> =>
  peopleWhere(from, sql`p.listed and ${asked(question, now)}`, slice);

/**
 * People whom somebody sees at the desk: all of them, or those who are listed and those with a mandate in the bodies of the reach.
 * Whoever sees everybody also finds them by the beginning of an e-mail address or by an ORCID iD.
 */
export const deskPeople = (from: Readable, reach: Reach, question: PeopleQuestion, now: Date, slice: Slice): Promise<PeoplePage> => {
  if (reach !== "everywhere") {
    // A list of ids, not a question for each person: PostgreSQL would walk the tree of bodies anew for each.
    const theirs = sql<boolean>`p.id in (select m.person_id from partnership.mandate m where m.person_id is not null and ${activeMandate(now)} and ${isWithin(reach, sql`m.body_id`)})`;
    return peopleWhere(from, sql`(p.listed or ${theirs}) and ${asked(question, now)}`, slice);
  }
  const text = question.words.trim().toLowerCase();
  if (!text.includes("@") && !/^[\d-]{4,18}x?$/.test(text)) return peopleWhere(from, asked(question, now), slice);
  const byKey = text.includes("@")
    ? sql`p.id in (select e.person_id from partnership.email_address e where e.address like ${`${escaped(text)}%`})`
    : sql`p.orcid like ${`${escaped(text.toUpperCase())}%`}`;
  return peopleWhere(from, sql`${byKey} and ${asked({ ...question, words: "" }, now)}`, slice);
};

/** A mandate `m` that runs at a moment. */
export const activeMandate = (now: Date): RawBuilder<boolean> => {
  const day = now.toISOString().slice(0, 10);
  return sql<boolean>`(m.state = 'active' and (m.from_on is null or m.from_on <= ${day}) and (m.until_on is null or m.until_on >= ${day})
    and (m.ended_at is null or m.ended_at > ${now}))`;
};

const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);

const asked = ({ words, countries, bodyId }: PeopleQuestion, now: Date): RawBuilder<boolean> => {
  const conditions = plainWords(words).map((word) => sql<boolean>`(' ' || p.sort_name) like ${`% ${escaped(word)}%`}`);
  if (countries !== undefined) conditions.push(sql<boolean>`p.country = any(${countries})`);
  if (bodyId !== undefined)
    conditions.push(
      isId(bodyId)
        ? sql<boolean>`p.id in (select m.person_id from partnership.mandate m where ${activeMandate(now)} and ${isWithin([bodyId], sql`m.body_id`)})`
        : sql<boolean>`false`,
    );
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;
};

/** What comes after one in a list by name, for the table of this alias. */
export const afterName = (alias: "p" | "o", last: AfterName | undefined): RawBuilder<boolean> =>
  last
    ? sql<boolean>`(${sql.ref(`${alias}.sort_name`)}, ${sql.ref(`${alias}.id`)}) > (${last.sortName}, ${last.id}::uuid)`
    : sql<boolean>`true`;

const peopleWhere = async (from: Readable, condition: RawBuilder<unknown>, { offset, most, after }: Slice): Promise<PeoplePage> => {
  const { rows } = await sql<{
    id: string;
    slug: string;
    display_name: string;
    country: string | null;
    listed: boolean;
    fictitious: boolean;
    sort_name: string;
  }>`
    select p.id, p.slug, p.display_name, p.country, p.listed, p.fictitious, p.sort_name from partnership.person p
    where p.state = 'active' and ${condition} and ${afterName("p", after)} order by p.sort_name, p.id limit ${most} offset ${offset}`.execute(
    from.tables(),
  );
  const people = rows.map(({ display_name: name, sort_name: sortName, ...row }) => ({ ...row, name, sortName }));
  if (after === undefined && people.length < most && (people.length > 0 || offset === 0)) return { people, total: offset + people.length };
  const counted = await sql<{ total: number }>`
    select count(*) as total from partnership.person p where p.state = 'active' and ${condition}`.execute(from.tables());
  return { people, total: counted.rows[0]?.total ?? 0 };
};

/** A mandate as lists of people show it. */
export interface MandateRow {
  readonly id: string;
  readonly personId: string;
  readonly bodyId: string;
  readonly role: string;
  readonly seat: string | null;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
  readonly endedAt: Date | null;
}

/** Mandates that people hold or held, the newest first; nominations are nobody's to see here. */
export const mandatesHeld = async (
  from: Readable,
  people: readonly string[],
  now: Date,
  which: "now" | "ever",
): Promise<readonly MandateRow[]> => {
  const { rows } = await sql<MandateRow>`
    select m.id, m.person_id as "personId", m.body_id as "bodyId", m.role, s.label as seat, m.from_on as "fromOn", m.until_on as "untilOn", m.ended_at as "endedAt"
    from partnership.mandate m left join partnership.seat s on s.id = m.seat_id
    where m.person_id = any(${people}::uuid[]) and ${which === "now" ? activeMandate(now) : sql`m.state = 'active'`}
    order by m.until_on desc nulls first, m.from_on desc nulls last, m.id`.execute(from.tables());
  return rows;
};
