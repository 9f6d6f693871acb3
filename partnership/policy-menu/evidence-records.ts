import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import type { ContentEvidence, ContentViewpoint, EvidenceBasis } from "./choice-content.ts";
import type { PartnershipTables } from "../tables.ts";

/** A line of evidence as it is being written, with who put it there. */
export type EvidenceLine = ContentEvidence & {
  readonly position: number;
  readonly appraisedBy: string | null;
  readonly version: number;
  /** Of a work: what is public of it now. */
  readonly workNow: { readonly state: string; readonly publicVersion: string | null } | null;
};

/** A version `v` of the work `w`. */
const work = sql`jsonb_build_object('workId', w.id, 'slug', w.slug, 'versionId', v.id, 'number', v.number, 'hash', v.hash, 'title', v.title,
  'notices', coalesce((select jsonb_agg(n.id order by n.at, n.id) from partnership.work_notice n where n.work_id = w.id), '[]'))`;

/** Evidence of a draft, in its order. */
export const evidenceOf = async (from: Readable, choiceId: string): Promise<readonly EvidenceLine[]> => {
  const { rows } = await sql<{ line: EvidenceLine }>`
    select jsonb_build_object('id', e.id, 'kind', e.kind, 'position', e.position, 'direction', e.direction, 'betterFor', e.better_for,
      'worseFor', e.worse_for, 'certainty', e.certainty, 'certaintyWords', e.certainty_words, 'words', e.words, 'appraisedBy', e.appraised_by,
      'version', e.version, 'outcome', jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.name),
      'workNow', case when e.kind = 'work' then jsonb_build_object('state', w.state, 'publicVersion', w.public_version) end)
      || case e.kind
        when 'work' then jsonb_build_object('work', ${work})
        when 'figure' then jsonb_build_object('figure', jsonb_build_object('release', e.release_id, 'dataflow', e.dataflow, 'key', e.key,
          'period', e.period, 'value', e.value, 'unit', e.unit, 'tolerance', e.tolerance, 'toleranceKind', e.tolerance_kind))
        else jsonb_build_object('pilot', jsonb_build_object('pilotId', p.id, 'reference', p.reference, 'title', p.title,
          'reportedOn', case when p.state = 'reported' then p.reported_on end)) end as line
    from partnership.choice_evidence e
    join partnership.choice_outcome o on o.id = e.outcome_id
    left join partnership.work w on w.id = e.work_id
    left join partnership.work_version v on v.id = e.version_id
    left join partnership.choice_pilot p on p.id = e.pilot_id
    where e.choice_id = ${choiceId} order by e.position`.execute(from.tables());
  return rows.map(({ line }) => line);
};

/** What is written of a line of evidence. */
export type EvidenceSaid = Pick<ContentEvidence, "direction" | "betterFor" | "worseFor" | "certainty" | "certaintyWords" | "words"> & {
  readonly outcomeId: string;
  readonly appraisedBy: string | null;
};

const columnsOf = (said: EvidenceSaid) => ({
  outcome_id: said.outcomeId,
  direction: said.direction,
  better_for: said.betterFor,
  worse_for: said.worseFor,
  certainty: said.certainty,
  certainty_words: said.certaintyWords,
  words: said.words,
  appraised_by: said.appraisedBy,
});

const basisColumns = (basis: EvidenceBasis) => {
  const nothing = { work_id: null, version_id: null, version_hash: null, release_id: null, dataflow: null, key: null, period: null };
  const none = { ...nothing, value: null, unit: null, tolerance: null, tolerance_kind: null, pilot_id: null };
  if (basis.kind === "work") {
    const { workId, versionId, hash } = basis.work;
    return { ...none, kind: basis.kind, work_id: workId, version_id: versionId, version_hash: hash };
  }
  if (basis.kind === "pilot") return { ...none, kind: basis.kind, pilot_id: basis.pilot.pilotId };
  const { release, dataflow, key, period, value, unit, tolerance, toleranceKind } = basis.figure;
  return { ...none, kind: basis.kind, release_id: release, dataflow, key, period, value, unit, tolerance, tolerance_kind: toleranceKind };
};

/** Puts a line at the end. */
export const insertEvidence = async (
  unit: UnitOfWork,
  choiceId: string,
  line: { readonly id: string; readonly basis: EvidenceBasis; readonly said: EvidenceSaid },
): Promise<void> => {
  const position = sql<number>`(select coalesce(max(position), 0) + 1 from partnership.choice_evidence where choice_id = ${choiceId})`;
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.choice_evidence")
    .values({ id: line.id, choice_id: choiceId, position, ...basisColumns(line.basis), ...columnsOf(line.said), added_at: unit.now })
    .execute();
};

/** Changes what a line says and, where a basis is given, what it rests on. */
export const updateEvidence = async (unit: UnitOfWork, id: string, said: EvidenceSaid, basis?: EvidenceBasis): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.choice_evidence")
    .set({ ...columnsOf(said), ...(basis === undefined ? {} : basisColumns(basis)), version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
};

export const deleteEvidence = async (unit: UnitOfWork, id: string): Promise<void> => {
  await unit.tables<PartnershipTables>().deleteFrom("partnership.choice_evidence").where("id", "=", id).execute();
};

/** A viewpoint as it is being written. */
export type ViewpointLine = ContentViewpoint & { readonly position: number; readonly version: number };

/** Viewpoints of a draft, in their order. */
export const viewpointsOf = async (from: Readable, choiceId: string): Promise<readonly ViewpointLine[]> => {
  const { rows } = await sql<{ line: ViewpointLine }>`
    select jsonb_build_object('id', p.id, 'party', p.party, 'stance', p.stance, 'words', p.words, 'position', p.position, 'version', p.version,
      'source', jsonb_build_object('words', p.source_words, 'href', p.source_href, 'work', case when v.id is not null then ${work} end)) as line
    from partnership.choice_viewpoint p
    left join partnership.work_version v on v.id = p.source_version
    left join partnership.work w on w.id = v.work_id
    where p.choice_id = ${choiceId} order by p.position`.execute(from.tables());
  return rows.map(({ line }) => line);
};

export const insertViewpoint = async (
  unit: UnitOfWork,
  choiceId: string,
  { id, party, stance, words, source }: ContentViewpoint,
): Promise<void> => {
  const position = sql<number>`(select coalesce(max(position), 0) + 1 from partnership.choice_viewpoint where choice_id = ${choiceId})`;
  const from = { source_version: source.work?.versionId ?? null, source_words: source.words, source_href: source.href };
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.choice_viewpoint")
    .values({ id, choice_id: choiceId, position, party, stance, words, ...from })
    .execute();
};

export const deleteViewpoint = async (unit: UnitOfWork, id: string): Promise<void> => {
  await unit.tables<PartnershipTables>().deleteFrom("partnership.choice_viewpoint").where("id", "=", id).execute();
};

/** A public work that may be named as evidence, with the version that is public of it. */
export const citableWork = async (
  from: Readable,
  key: { readonly reference: string } | { readonly slug: string } | { readonly id: string },
): Promise<(EvidenceBasis & { readonly kind: "work" }) | undefined> => {
  const [column, value] = "reference" in key ? ["reference", key.reference] : "slug" in key ? ["slug", key.slug] : ["id", key.id];
  if (column === "id" && !isId(value)) return undefined;
  const { rows } = await sql<{ work: (EvidenceBasis & { readonly kind: "work" })["work"] }>`
    select ${work} as work from partnership.work w join partnership.work_version v on v.id = w.public_version
    where w.state = 'published' and w.${sql.ref(column)} = ${value}`.execute(from.tables());
  return rows[0] && { kind: "work", work: rows[0].work };
};
