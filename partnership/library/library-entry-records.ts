import { sql, type RawBuilder } from "kysely";
import type { UnitOfWork } from "#store";
import { NEWEST_FISCAL_YEAR } from "#vocabulary";
import type { Readable } from "../bodies/readable.ts";
import type { CslItem } from "../works/csl-item.ts";
import { findWorkKind } from "../works/work-kinds.ts";
import { groupsOfCountries, themeKey, wordsOfAreas } from "./area-words.ts";
import { plainText } from "./plain-text.ts";
import { searchConfig, searchText } from "./search-text.ts";

/** Whatever changes how an entry is made is another rule: entries of an older one are made again. */
const RULE = 3;
/** Bytes of a text that are searched; a search vector holds a megabyte. */
const MOST_BYTES = 400_000;

/** The rule of entries, the year of the income groups, and the store's own: a store of another make shortens words in other ways. */
export const entryRule = sql<string>`(${sql.lit(`${RULE}/${NEWEST_FISCAL_YEAR}/`)} || (current_setting('server_version_num')::int / 10000)::text)`;

interface PublicWork {
  readonly kind: string;
  readonly title: string;
  readonly summary: string;
  readonly abstract: string;
  readonly source: string;
  readonly language: string;
  readonly reference: string;
  readonly documents: string;
  readonly authors: string;
  readonly themes: readonly { readonly id: string; readonly names: readonly string[] }[];
  readonly countries: readonly string[];
  readonly series: string;
  readonly bibliography: readonly CslItem[];
}

const readWork = async (from: Readable, workId: string): Promise<PublicWork | undefined> => {
  const { rows } = await sql<PublicWork>`
    select w.kind, w.reference, v.title, v.summary, v.abstract, v.source, v.language, v.bibliography,
      coalesce((select string_agg(f.extracted, ' ' order by f.name) from partnership.work_file f
        where f.work_id = w.id and f.purpose = 'text' and v.files @> jsonb_build_array(jsonb_build_object('sha256', f.hash))), '') as documents,
      coalesce((select string_agg(c.name, ' . ' order by c.position) from partnership.version_contributor c where c.version_id = v.id), '') as authors,
      coalesce((select jsonb_agg(jsonb_build_object('id', t.body_id, 'names',
        (select coalesce(jsonb_agg(distinct n.name), '[]') from partnership.body_name n where n.body_id = t.body_id)) order by t.body_id)
        from partnership.work_theme t where t.work_id = w.id), '[]') as themes,
      array(select a.area from partnership.work_country a where a.work_id = w.id order by a.area) as countries,
      coalesce((select s.name || ' ' || n.year || ' ' || n.number from partnership.series_number n
        join partnership.series s on s.id = n.series_id where n.work_id = w.id), '') as series
    from partnership.work w join partnership.work_version v on v.id = w.public_version
    where w.id = ${workId} and w.state in ('published', 'retracted')`.execute(from.tables());
  return rows[0];
};

/** The parts of an entry that are searched, as SQL or as values; each as `searchText` gives it. */
export interface EntryWords {
  readonly config: RawBuilder<string>;
  readonly title: RawBuilder<string>;
  readonly summary: RawBuilder<string>;
  readonly about: RawBuilder<string>;
  readonly text: RawBuilder<string>;
}

const weighed = (config: RawBuilder<string>, text: RawBuilder<string>, weight: "A" | "B" | "C" | "D"): RawBuilder<unknown> =>
  sql`setweight(to_tsvector(${config}::regconfig, ${text}), ${sql.lit(weight)})`;

/** What says most of a work: its title before its summary before what it is about. */
export const headVector = ({ config, title, summary, about }: EntryWords): RawBuilder<unknown> =>
  sql`(${weighed(config, title, "A")} || ${weighed(config, summary, "B")} || ${weighed(config, about, "C")})`;

/**
 * Everything of a work, and how its words were shortened as a word of its own, which no text has: so the index alone tells works of other languages apart,
 * and phrases are compared in none of them.
 */
export const wholeVector = (words: EntryWords): RawBuilder<unknown> =>
  sql`(${headVector(words)} || ${weighed(words.config, words.text, "D")} || array_to_tsvector(array['=' || ${words.config}]))`;

/**
 * Makes the entry of a work in the library anew as part of what changes it: whatever is public of it is found from then on, and what no longer is, is
 * not.
 */
export const enterInLibrary = async (unit: UnitOfWork, workId: string): Promise<void> => {
  const work = await readWork(unit, workId);
  const tables = unit.tables();
  await sql`delete from partnership_index.library_entry where work_id = ${workId}`.execute(tables);
  if (!work) return;
  const plain = shortened([work.abstract, plainText(work.source), work.documents].filter((part) => part !== "").join("\n\n"));
  await sql`insert into partnership_index.library_entry
      (work_id, rule, config, kind, body_id, language, licence, year, series_id, themes, countries, groups, cites, first_public_at)
    select w.id, ${entryRule}, ${searchConfig(work.language)}, w.kind, w.body_id, v.language, v.licence, to_char(w.first_public_at at time zone 'UTC', 'YYYY'), n.series_id,
      array(select t.body_id from partnership.work_theme t where t.work_id = w.id order by 1), ${[...work.countries]}::text[],
      ${[...groupsOfCountries(work.countries)]}::text[], ${[...(await citedWorks(unit, workId, work.bibliography))]}::uuid[], w.first_public_at
    from partnership.work w join partnership.work_version v on v.id = w.public_version
    left join partnership.series_number n on n.work_id = w.id where w.id = ${workId}`.execute(tables);
  const words = wordsOf(work, plain);
  await sql`insert into partnership_index.library_text (work_id, number, config, first_public_at, plain, head, whole)
    select e.work_id, e.number, e.config, e.first_public_at, ${plain}, ${headVector(words)}, ${wholeVector(words)}
    from partnership_index.library_entry e where e.work_id = ${workId}`.execute(tables);
  await keepWords(unit, [work.title, work.summary, work.abstract].join(" "));
};

/** The address of a work of a library, with or without a version. */
const OF_A_WORK = /\/library\/([^/?#]{1,200})(?:\/v\/\d{1,6})?\/?(?:[?#].*)?$/;

/** Public works of this library that a bibliography names: by their address and their title. */
const citedWorks = async (from: Readable, workId: string, bibliography: readonly CslItem[]): Promise<readonly string[]> => {
  const named = bibliography.flatMap(({ URL: url = "", title = "" }) => {
    const slug = OF_A_WORK.exec(url)?.[1];
    return slug === undefined ? [] : [{ slug: readable(slug), title: searchText(title) }];
  });
  if (named.length === 0) return [];
  const { rows } = await sql<{ id: string; slug: string; title: string }>`
    select w.id, w.slug, v.title from partnership.work w join partnership.work_version v on v.work_id = w.id
    where w.slug = any(${named.map(({ slug }) => slug)}::text[]) and w.state in ('published', 'retracted') and w.id <> ${workId}`.execute(
    from.tables(),
  );
  const cited = rows.filter((row) => named.some(({ slug, title }) => slug === row.slug && title === searchText(row.title)));
  return [...new Set(cited.map(({ id }) => id))].toSorted();
};

const readable = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

const wordsOf = (work: PublicWork, plain: string): EntryWords => {
  const about = [
    work.authors,
    work.reference,
    work.series,
    findWorkKind(work.kind)?.name ?? work.kind,
    ...work.themes.flatMap(({ id, names }) => [themeKey(id), ...names]),
    wordsOfAreas(work.countries),
  ];
  return {
    config: sql`${searchConfig(work.language)}::text`,
    title: sql`${searchText(work.title)}::text`,
    summary: sql`${searchText(work.summary)}::text`,
    about: sql`${searchText(about.join(" . "))}::text`,
    text: sql`${shortened(searchText(plain))}::text`,
  };
};

/** As much of a text as a search vector takes. */
const shortened = (text: string): string => {
  if (text.length * 3 <= MOST_BYTES) return text;
  const bytes = Buffer.from(text);
  return bytes.length <= MOST_BYTES ? text : bytes.subarray(0, MOST_BYTES).toString("utf8").replace(/\S*$/, "");
};

const LEAST_LETTERS = 4;
const MOST_LETTERS = 40;

/** Keeps words for proposing another spelling; in one order, so that two actions at once never wait for each other. */
const keepWords = async (unit: UnitOfWork, text: string): Promise<void> => {
  const words = [...new Set(searchText(text).split(" "))].filter(
    (word) => word.length >= LEAST_LETTERS && word.length <= MOST_LETTERS && !/\d/.test(word),
  );
  await sql`insert into partnership_index.library_word (word) select word from unnest(${words.toSorted()}::text[]) as word order by word collate "C"
    on conflict do nothing`.execute(unit.tables());
};

/** Public works whose public version names one of these persons. */
export const publicWorksNaming = async (from: Readable, people: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select distinct w.id from partnership.work w join partnership.version_contributor c on c.version_id = w.public_version
    where w.state in ('published', 'retracted') and c.person_id = any(${people}::uuid[]) order by w.id`.execute(from.tables());
  return rows.map(({ id }) => id);
};

/** Some works whose entry is missing, or of another rule than today's, or too many. */
export const staleEntries = async (from: Readable, most: number): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select coalesce(w.id, e.work_id) as id
    from (select id from partnership.work where state in ('published', 'retracted') and public_version is not null) w
    full join partnership_index.library_entry e on e.work_id = w.id
    where w.id is null or e.work_id is null or e.rule <> ${entryRule} order by 1 limit ${most}`.execute(from.tables());
  return rows.map(({ id }) => id);
};
