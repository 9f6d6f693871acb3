import { sql, type RawBuilder } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import type { LibraryFilter } from "./library-filter.ts";
import { all, askedWords, chosenConditions } from "./matching-records.ts";

/** A public work in a list. */
export interface LibraryLine {
  readonly id: string;
  readonly slug: string;
  readonly kind: string;
  readonly title: string;
  readonly language: string;
  readonly summary: string;
  readonly firstPublicAt: Date;
  /** When the version that is public was made public. */
  readonly changedAt: Date;
  readonly state: "published" | "retracted";
  readonly fictitious: boolean;
  readonly authors: readonly string[];
}

interface LibraryPart {
  readonly lines: readonly LibraryLine[];
  readonly total: number;
}

/** Which part of the library: so many after so many others, or after one of them. */
interface AskedPart {
  readonly offset: number;
  readonly most: number;
  readonly after?: { readonly at: Date; readonly id: string } | undefined;
}

/** Works that were published and those since retracted, newest first. For the best fitting first, and counts, use `searchLibrary`. */
export const libraryPart = async (from: Readable, filter: LibraryFilter, { offset, most, after }: AskedPart): Promise<LibraryPart> => {
  const { notation } = await askedWords(from, filter.words);
  if (filter.words.trim() !== "" && notation === "") return { lines: [], total: 0 };
  const matched = matchedEntries(filter, notation);
  const rest = after ? sql`(first_public_at < ${after.at} or (first_public_at = ${after.at} and work_id > ${after.id}))` : sql`true`;
  const { rows } = await sql<LibraryLine & { total: number }>`
    with ${matched},
    part as (select work_id, (select count(*)::int from matched) as total from matched where ${rest}
      order by first_public_at desc, work_id limit ${most} offset ${offset})
    select w.id, w.slug, w.kind, v.title, v.language, v.summary, w.first_public_at as "firstPublicAt", w.state, w.fictitious,
      greatest(w.first_public_at, (select max(n.at) from partnership.work_notice n where n.work_id = w.id)) as "changedAt",
      array(select c.name from partnership.version_contributor c where c.version_id = v.id order by c.position) as authors, part.total
    from part join partnership.work w on w.id = part.work_id join partnership.work_version v on v.id = w.public_version
    order by w.first_public_at desc, w.id`.execute(from.tables());
  return {
    lines: rows.map(({ total: _, ...line }) => line),
    total: rows[0]?.total ?? (offset === 0 && !after ? 0 : (await libraryPart(from, filter, { offset: 0, most: 1 })).total),
  };
};

const matchedEntries = (filter: LibraryFilter, notation: string): RawBuilder<unknown> => {
  const conditions = all(chosenConditions(filter).map(([, condition]) => condition));
  const found = notation === "" ? sql`` : sql`join partnership_index.works_with(${notation}, false) f on f.number = e.number`;
  return sql`matched as (select e.work_id, e.first_public_at from partnership_index.library_entry e ${found} where ${conditions})`;
};
