import { sql } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import { catalogueOf, type CataloguedWork } from "./catalogue-records.ts";
import { countFacets, type CountedFacets } from "./count-facets.ts";
import type { ChosenFacets, LibraryFilter } from "./library-filter.ts";
import type { LibraryLine } from "./library-records.ts";
import { askedWords, type AskedWords } from "./matching-records.ts";

/** A work that was found. */
export interface FoundWork extends LibraryLine {
  readonly abstract: string;
  /** Its place in a series. */
  readonly series: { readonly name: string; readonly slug: string; readonly year: number; readonly number: number } | undefined;
  readonly corrected: boolean;
}

export interface LibrarySearch {
  readonly works: readonly FoundWork[];
  readonly total: number;
  readonly counts: CountedFacets["counts"];
  readonly without: CountedFacets["without"];
  readonly asked: AskedWords;
}

interface SearchPart {
  readonly offset: number;
  readonly most: number;
  /** "best": those that say most of the words first; "newest" first. Without words both are newest first. */
  readonly order?: "best" | "newest";
}

/** Searches the library: the works of a part of the list, how many there are, and how many of each value of each facet. */
export const searchLibrary = async (
  from: Readable,
  filter: LibraryFilter,
  { offset, most, order = "best" }: SearchPart,
): Promise<LibrarySearch> => {
  const asked = await askedWords(from, filter.words);
  // Something was typed, and nothing of it can be looked for.
  if (filter.words.trim() !== "" && asked.notation === "") return { works: [], total: 0, counts: [], without: [], asked };
  const chosen = await withIds(from, filter);
  const { works, counts, without } = countFacets(await matching(from, asked.notation, order), chosen);
  const ids = works.slice(offset, offset + most).map(({ workId }) => workId);
  return { works: await foundWorks(from, ids), total: works.length, counts, without, asked };
};

/** Works with what is looked for, in the order of the list. */
const matching = async (from: Readable, notation: string, order: "best" | "newest"): Promise<readonly CataloguedWork[]> => {
  const ranked = order === "best";
  const found =
    notation === ""
      ? sql`''`
      : sql`(select coalesce(string_agg(number::text, ',' order by rank desc nulls last, first_public_at desc, number), '')
    from partnership_index.works_with(${notation}, ${ranked}))`;
  const { rows } = await sql<{ stamp: string; numbers: string }>`
    select stamp::text as stamp, ${found} as numbers from partnership_index.library_state`.execute(from.tables());
  const { stamp, numbers } = rows[0]!;
  const { newest, byNumber } = await catalogueOf(from, stamp);
  if (notation === "") return newest;
  const list = numbers === "" ? [] : numbers.split(",").map(Number);
  if (ranked) return list.flatMap((number) => byNumber.get(number) ?? []);
  const wanted = new Set(list);
  return newest.filter(({ number }) => wanted.has(number));
};

/** Themes, bodies and series are chosen by their addresses and catalogued by their ids. */
const withIds = async (from: Readable, filter: LibraryFilter): Promise<ChosenFacets> => {
  const slugs = [...filter.theme, ...filter.body, ...filter.series];
  if (slugs.length === 0) return filter;
  const { rows } = await sql<{ kind: "body" | "series"; id: string; slug: string }>`
    select 'body' as kind, id, slug from partnership.body where slug = any(${slugs}::text[])
    union all select 'series', id, slug from partnership.series where slug = any(${slugs}::text[])`.execute(from.tables());
  const idsOf = (kind: "body" | "series", wanted: readonly string[]): readonly string[] =>
    wanted.map((slug) => rows.find((row) => row.kind === kind && row.slug === slug)?.id ?? "");
  return { ...filter, theme: idsOf("body", filter.theme), body: idsOf("body", filter.body), series: idsOf("series", filter.series) };
};

/** Works as lists show them, in the order of the ids. */
const foundWorks = async (from: Readable, ids: readonly string[]): Promise<readonly FoundWork[]> => {
  if (ids.length === 0) return [];
  const { rows } = await sql<FoundWork>`
    select w.id, w.slug, w.kind, v.title, v.language, v.summary, v.abstract, w.first_public_at as "firstPublicAt", w.state, w.fictitious,
      greatest(w.first_public_at, (select max(n.at) from partnership.work_notice n where n.work_id = w.id)) as "changedAt",
      array(select c.name from partnership.version_contributor c where c.version_id = v.id order by c.position) as authors,
      exists (select from partnership.work_notice n where n.work_id = w.id and n.kind = 'correction') as corrected,
      (select jsonb_build_object('name', s.name, 'slug', s.slug, 'year', n.year, 'number', n.number)
        from partnership.series_number n join partnership.series s on s.id = n.series_id where n.work_id = w.id) as series
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted (id, place)
    join partnership.work w on w.id = wanted.id join partnership.work_version v on v.id = w.public_version
    where w.state in ('published', 'retracted') order by wanted.place`.execute(from.tables());
  return rows.map((row) => ({ ...row, series: row.series ?? undefined }));
};
