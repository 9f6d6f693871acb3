import { sql } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import { catalogueOf, type CataloguedWork } from "./catalogue-records.ts";

/** Why works belong together, the strongest first. */
const RELATIONS = ["cites", "cited by", "question", "author", "theme", "country"] as const;
type Relation = (typeof RELATIONS)[number];

/** A public work that belongs to another one. */
interface RelatedWork {
  readonly id: string;
  readonly slug: string;
  readonly kind: string;
  readonly title: string;
  readonly language: string;
  readonly firstPublicAt: Date;
  readonly retracted: boolean;
  readonly fictitious: boolean;
  readonly relations: readonly Relation[];
}

const WEIGHTS: Readonly<Record<Relation, number>> = { cites: 8, "cited by": 8, question: 8, author: 4, theme: 2, country: 1 };
/** A shared theme alone, or a shared country alone, is no relation. */
const LEAST_WEIGHT = 3;
const MOST_AUTHORED = 200;

/** Public works that belong to a work: they cite each other, answer the same public question, share authors, or themes together with countries. */
export const relatedWorks = async (from: Readable, workId: string, most: number): Promise<readonly RelatedWork[]> => {
  const { rows } = await sql<{ stamp: string; strong: { id: string; relation: Relation }[] }>`
    select (select stamp::text from partnership_index.library_state) as stamp, coalesce(jsonb_agg(jsonb_build_object('id', id, 'relation', relation)), '[]') as strong
    from (
      select unnest(e.cites) as id, 'cites' as relation from partnership_index.library_entry e where e.work_id = ${workId}
      union select e.work_id, 'cited by' from partnership_index.library_entry e where e.cites @> array[${workId}::uuid]
      union select other.work_id, 'question' from partnership.gap_answer own join partnership.knowledge_gap g on g.id = own.gap_id and g.public
        join partnership.gap_answer other on other.gap_id = own.gap_id where own.work_id = ${workId} and other.work_id is not null
      union (select w.id, 'author' from partnership.work own join partnership.version_contributor mine on mine.version_id = own.public_version
        join partnership.version_contributor theirs on theirs.person_id = mine.person_id join partnership.work w on w.public_version = theirs.version_id
        where own.id = ${workId} order by w.first_public_at desc limit ${MOST_AUTHORED})
    ) found where id <> ${workId}`.execute(from.tables());
  const { stamp, strong } = rows[0]!;
  const { newest } = await catalogueOf(from, stamp);
  const own = newest.find((work) => work.workId === workId);
  if (!own) return [];
  const relations = new Map<string, readonly Relation[]>();
  const known = new Map<string, Relation[]>();
  for (const { id, relation } of strong) known.set(id, [...(known.get(id) ?? []), relation]);
  for (const work of newest) {
    const all = [...(known.get(work.workId) ?? []), ...shared(own, work)];
    if (work !== own && weightOf(all) >= LEAST_WEIGHT) relations.set(work.workId, all);
  }
  // The newest of those that are equally near: that is the order they came in.
  const nearest = [...relations].toSorted(([, a], [, b]) => weightOf(b) - weightOf(a)).slice(0, most);
  return readRelated(from, new Map(nearest));
};

const shared = (own: CataloguedWork, other: CataloguedWork): readonly Relation[] =>
  (["theme", "country"] as const).filter((facet) => own.values[facet].some((value) => other.values[facet].includes(value)));

const weightOf = (relations: readonly Relation[]): number => relations.reduce((sum, relation) => sum + WEIGHTS[relation], 0);

const readRelated = async (from: Readable, relations: ReadonlyMap<string, readonly Relation[]>): Promise<readonly RelatedWork[]> => {
  if (relations.size === 0) return [];
  const { rows } = await sql<Omit<RelatedWork, "relations">>`
    select w.id, w.slug, w.kind, v.title, v.language, w.first_public_at as "firstPublicAt", w.state = 'retracted' as retracted, w.fictitious
    from unnest(${[...relations.keys()]}::uuid[]) with ordinality as wanted (id, place)
    join partnership.work w on w.id = wanted.id join partnership.work_version v on v.id = w.public_version
    where w.state in ('published', 'retracted') order by wanted.place`.execute(from.tables());
  return rows.map((row) => ({ ...row, relations: RELATIONS.filter((one) => relations.get(row.id)!.includes(one)) }));
};
