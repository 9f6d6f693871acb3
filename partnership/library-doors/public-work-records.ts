import { sql } from "kysely";
import { areaName, findArea } from "#vocabulary";
import type { Readable } from "../bodies/readable.ts";
import { bodyLabels, type BodyLabel } from "../people/body-label-records.ts";
import type { CslItem } from "../works/csl-item.ts";
import { findLicence } from "../works/licences.ts";
import type { VersionFile } from "../works/version-records.ts";
import { findWorkKind } from "../works/work-kinds.ts";
import type {
  PublicWork,
  RecordedBody,
  RecordedContributor,
  RecordedFile,
  RecordedNotice,
  RecordedSeries,
  RecordedVersion,
} from "./public-work.ts";

/** The site around records. */
export interface RecordsSite {
  /** Where it is reached, without a slash at the end. */
  readonly address: string;
  readonly name: string;
  /** 2026-11-22: bodies are named as on that day. */
  readonly day: string;
  /** Whether works are printed as PDF. */
  readonly prints: boolean;
}

interface WorkRow {
  readonly id: string;
  readonly reference: string;
  readonly slug: string;
  readonly kind: string;
  readonly state: "published" | "retracted";
  readonly fictitious: boolean;
  readonly bodyId: string;
  readonly firstPublicAt: Date;
  readonly versionId: string;
  readonly number: number;
  readonly hash: string;
  readonly title: string;
  readonly abstract: string;
  readonly summary: string;
  readonly language: string;
  readonly licence: string;
  readonly hasText: boolean;
  readonly bibliography: readonly CslItem[];
  readonly files: readonly VersionFile[];
  readonly themes: readonly string[];
  readonly countries: readonly string[];
  readonly contributors: readonly ContributorRow[];
  readonly erased: readonly number[];
  readonly versions: readonly { readonly number: number; readonly at: string }[];
  readonly notices: readonly {
    readonly kind: RecordedNotice["kind"];
    readonly words: string;
    readonly at: string;
    readonly number: number | null;
  }[];
  readonly series: RecordedSeries | null;
  readonly doi: string | null;
  readonly review: string | null;
  readonly changedAt: Date;
}

interface ContributorRow {
  readonly position: number;
  readonly name: string;
  readonly orcid: string | null;
  readonly affiliation: string;
  readonly personId: string | null;
  readonly roles: readonly string[];
  readonly corresponding: boolean;
  readonly organisation: string | null;
  readonly ror: string | null;
}

/**
 * Works that are public, by their ids; one that is not has none.
 * @param versionId of one of them, to have it as it was at another version, which readers see
 */
export const publicWorks = async (
  from: Readable,
  ids: readonly string[],
  site: RecordsSite,
  versionId?: string,
): Promise<ReadonlyMap<string, PublicWork>> => {
  if (ids.length === 0) return new Map();
  const at = versionId === undefined ? sql`w.public_version` : sql`${versionId}::uuid`;
  const { rows } = await sql<WorkRow>`${SELECTED} join partnership.work_version v on v.work_id = w.id and v.id = ${at}
    where w.state in ('published', 'retracted') and w.id = any(${[...ids]}::uuid[])`.execute(from.tables());
  const labels = await bodyLabels(
    from,
    rows.flatMap(({ bodyId, themes }) => [bodyId, ...themes]),
    site.day,
  );
  return new Map(rows.map((row) => [row.id, workOf(row, labels, site)]));
};

/** Ids of every public work, those that became public first before the others. */
export const publicWorkIds = async (from: Readable): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from partnership.work where state in ('published', 'retracted') order by first_public_at, id`.execute(from.tables());
  return rows.map(({ id }) => id);
};

const SELECTED = sql`
  select w.id, w.reference, w.slug, w.kind, w.state, w.fictitious, w.body_id as "bodyId", w.first_public_at as "firstPublicAt",
    v.id as "versionId", v.number, v.hash, v.title, v.abstract, v.summary, v.language, v.licence, btrim(v.source) <> '' as "hasText",
    v.bibliography, v.files,
    array(select t.body_id from partnership.work_theme t where t.work_id = w.id order by t.body_id) as themes,
    array(select c.area from partnership.work_country c where c.work_id = w.id order by c.area) as countries,
    coalesce((select jsonb_agg(jsonb_build_object('position', c.position, 'name', c.name, 'orcid', c.orcid, 'affiliation', c.affiliation,
        'personId', c.person_id, 'roles', to_jsonb(c.roles), 'corresponding', c.corresponding, 'organisation', o.name, 'ror', o.ror) order by c.position)
      from partnership.version_contributor c left join partnership.organisation o on o.id = c.organisation_id where c.version_id = v.id), '[]')
      as contributors,
    array(select distinct p from partnership.version_erasure e, unnest(e.positions) p where e.version_id = v.id) as erased,
    coalesce((select jsonb_agg(jsonb_build_object('number', x.number, 'at', to_char(coalesce(n.at, w.first_public_at) at time zone 'UTC', 'YYYY-MM-DD'))
        order by x.number desc)
      from partnership.work_version x
      left join lateral (select min(n.at) as at from partnership.work_notice n where n.to_version = x.id) n on true
      where x.work_id = w.id and (x.id = w.public_version or n.at is not null)), '[]') as versions,
    coalesce((select jsonb_agg(jsonb_build_object('kind', n.kind, 'words', n.words, 'at', to_char(n.at at time zone 'UTC', 'YYYY-MM-DD'),
        'number', x.number) order by n.at, n.id)
      from partnership.work_notice n left join partnership.work_version x on x.id = n.to_version
      where n.work_id = w.id and n.kind in ('correction', 'retraction')), '[]') as notices,
    (select jsonb_build_object('slug', s.slug, 'name', s.name, 'issn', s.issn, 'number', p.year || '/' || p.number)
      from partnership.series_number p join partnership.series s on s.id = p.series_id where p.work_id = w.id) as series,
    (select d.doi from partnership.work_doi d where d.work_id = w.id and d.state = 'findable') as doi,
    (select s.reference from partnership.submission s where s.work_id = w.id and s.state = 'released' order by s.ended_at desc nulls last, s.id limit 1)
      as review,
    greatest(w.first_public_at, (select max(n.at) from partnership.work_notice n where n.work_id = w.id),
      (select c.at from partnership.work_record_change c where c.work_id = w.id)) as "changedAt"
  from partnership.work w`;

const workOf = (row: WorkRow, labels: ReadonlyMap<string, BodyLabel>, site: RecordsSite): PublicWork => {
  const address = `${site.address}/library/${encodeURIComponent(row.slug)}`;
  const versions = row.versions.map(({ number, at }): RecordedVersion => ({ number, address: `${address}/v/${number}`, on: at }));
  const version = versions.find(({ number }) => number === row.number)!;
  const bodyOf = (id: string): RecordedBody => labels.get(id) ?? { slug: id, name: id };
  return {
    ...{ id: row.id, reference: row.reference, slug: row.slug, address, state: row.state, kind: row.kind, fictitious: row.fictitious },
    kindName: findWorkKind(row.kind)?.name ?? row.kind,
    title: row.fictitious ? `${row.title} [fictitious]` : row.title,
    ...{ abstract: row.abstract, summary: row.summary, language: row.language, licence: findLicence(row.licence) },
    contributors: row.contributors.map((one) => contributorOf(one, row.erased)),
    publisher: site.name,
    body: bodyOf(row.bodyId),
    themes: row.themes.map(bodyOf),
    countries: row.countries.map((code) => ({ code, name: findArea(code) ? areaName(code) : code })),
    series: row.series ?? undefined,
    doi: row.doi ?? undefined,
    version: { ...version, hash: row.hash },
    versions,
    firstPublicOn: row.firstPublicAt.toISOString().slice(0, 10),
    changedAt: row.changedAt,
    notices: row.notices.map(({ kind, words, at, number }) => ({ kind, words, on: at, version: number ?? undefined })),
    files: filesOf(row, version.address, site.prints),
    bibliography: row.bibliography,
    reviewAddress: row.review === null ? undefined : `${site.address}/reviews/${row.review}`,
  };
};

/** A contributor without a person's record who is named as an organisation is that organisation. */
const contributorOf = (row: ContributorRow, erased: readonly number[]): RecordedContributor => {
  const { position, name, orcid, affiliation, personId, roles, corresponding, organisation, ror } = row;
  const isOrganisation = personId === null && organisation !== null && organisation === name;
  return {
    kind: erased.includes(position) ? "erased" : isOrganisation ? "organisation" : "person",
    ...{ name, orcid, roles, corresponding },
    ror: isOrganisation ? ror : null,
    affiliation: affiliation.trim() === "" || isOrganisation ? null : { name: affiliation, ror: organisation === affiliation ? ror : null },
  };
};

const filesOf = ({ files, hasText, slug, number }: WorkRow, base: string, prints: boolean): readonly RecordedFile[] => [
  ...(prints && hasText
    ? [{ name: `${slug}-v${number}.pdf`, address: `${base}/work.pdf`, type: "application/pdf", bytes: undefined, isText: true }]
    : []),
  ...files
    .filter(({ purpose }) => purpose !== "figure")
    .map(({ name, type, bytes, purpose }) => ({
      name,
      address: `${base}/files/${encodeURIComponent(name)}`,
      ...{ type, bytes, isText: purpose === "text" },
    })),
];
