import { sql } from "kysely";
import type { Readable } from "../../bodies/readable.ts";
import type { MatterFacts } from "./conflict-facts.ts";

/** A party as the records of a matter name it; what is known of the person comes from elsewhere. */
export interface NamedParty {
  readonly personId: string | null;
  readonly name: string;
  readonly orcid: string | null;
  /** An affiliation that is stated beside the name. */
  readonly organisationId: string | null;
  /** Day until which it is known to have held; null where it still holds. */
  readonly affiliatedUntil: string | null;
}

/** A matter as its own records have it. */
export interface LoadedMatter extends Pick<MatterFacts, "kind" | "areas" | "onSameGap" | "named" | "bodyKind"> {
  readonly id: string;
  readonly workId: string | null;
  readonly hidesAuthors: boolean;
  readonly parties: readonly NamedParty[];
}

/** What rules ask of a submission; undefined for an unknown one. */
export const submissionMatter = async (from: Readable, submissionId: string): Promise<LoadedMatter | undefined> => {
  const { rows } = await sql<Omit<LoadedMatter, "kind" | "parties" | "onSameGap"> & { workId: string }>`
    select s.id, s.work_id as "workId", s.anonymity = 'both hidden' as "hidesAuthors", b.kind as "bodyKind",
      coalesce((select json_agg(a.area) from partnership.work_country a where a.work_id = s.work_id), '[]') as areas,
      coalesce((select json_agg(json_build_object('personId', n.person_id, 'address', lower(n.address), 'wish', n.wish))
        from partnership.suggested_reviewer n where n.submission_id = s.id), '[]') as named
    from partnership.submission s join partnership.work w on w.id = s.work_id join partnership.body b on b.id = w.body_id
    where s.id = ${submissionId}`.execute(from.tables());
  const [found] = rows;
  if (!found) return undefined;
  return {
    ...found,
    kind: "submission",
    parties: await partiesOf(from, found.workId),
    onSameGap: await othersOnGap(from, found.workId),
  };
};

/** Who is held against a commission as its holder: nobody, or somebody who is to hold it. */
export type HeldBy = "nobody" | { readonly personId: string; readonly organisationId: string | null };

/** What rules ask of a commission: whoever holds it, or is to hold it. */
export const commissionMatter = async (from: Readable, commissionId: string, heldBy?: HeldBy): Promise<LoadedMatter | undefined> => {
  const person = heldBy === undefined ? sql`k.holder_id` : sql`${heldBy === "nobody" ? null : heldBy.personId}::uuid`;
  const organisation = heldBy === undefined ? sql`k.holder_organisation` : sql`${heldBy === "nobody" ? null : heldBy.organisationId}::uuid`;
  const { rows } = await sql<NamedParty & { bodyKind: string; workId: string | null }>`
    select k.work_id as "workId", b.kind as "bodyKind", p.id as "personId", coalesce(p.display_name, o.name, '') as name, null as orcid,
      o.id as "organisationId", null as "affiliatedUntil"
    from partnership.commission k join partnership.body b on b.id = k.body_id
    left join partnership.person p on p.id = ${person} left join partnership.organisation o on o.id = ${organisation}
    where k.id = ${commissionId}`.execute(from.tables());
  const [found] = rows;
  if (!found) return undefined;
  const { bodyKind, workId, ...party } = found;
  const parties = party.personId === null && party.organisationId === null ? [] : [party];
  return {
    id: commissionId,
    kind: "commission",
    workId,
    bodyKind,
    parties,
    hidesAuthors: false,
    areas: [],
    named: [],
    onSameGap: [],
  };
};

/** What rules ask of a policy choice: whoever proposed it or made a work that it rests on. */
export const choiceMatter = async (from: Readable, choiceId: string): Promise<LoadedMatter | undefined> => {
  const { rows } = await sql<{ bodyKind: string; proposer: NamedParty | null; works: readonly string[] }>`
    select b.kind as "bodyKind",
      case when p.id is not null then jsonb_build_object('personId', p.id, 'name', p.display_name, 'orcid', p.orcid, 'organisationId', null,
        'affiliatedUntil', null) end as proposer,
      array(select distinct e.work_id::text from partnership.choice_evidence e where e.choice_id = c.id and e.work_id is not null order by 1) as works
    from partnership.policy_choice c join partnership.body b on b.id = c.body_id left join partnership.person p on p.id = c.proposed_by
    where c.id = ${choiceId}`.execute(from.tables());
  const [found] = rows;
  if (!found) return undefined;
  const { bodyKind, proposer, works } = found;
  const authors: NamedParty[] = [];
  for (const work of works) authors.push(...(await partiesOf(from, work)));
  const parties = [...(proposer === null ? [] : [proposer]), ...authors];
  return { id: choiceId, kind: "choice", workId: null, bodyKind, parties, hidesAuthors: false, areas: [], named: [], onSameGap: [] };
};

/** What rules ask of a response to a work or policy choice: whoever wrote it, and those who made what it answers. */
export const responseMatter = async (from: Readable, responseId: string): Promise<LoadedMatter | undefined> => {
  const { rows } = await sql<NamedParty & { bodyKind: string; workId: string | null; choiceId: string | null }>`
    select r.work_id as "workId", r.choice_id as "choiceId", b.kind as "bodyKind", r.responder_id as "personId", r.name, null as orcid,
      (select o.id from partnership.organisation o where lower(o.name) = lower(r.affiliation) and o.state = 'active' order by o.id limit 1) as "organisationId",
      null as "affiliatedUntil"
    from partnership.response r join partnership.body b on b.id = r.body_id where r.id = ${responseId}`.execute(from.tables());
  const [found] = rows;
  if (!found) return undefined;
  const { bodyKind, workId, choiceId, ...responder } = found;
  const makers = workId === null ? ((await choiceMatter(from, choiceId!))?.parties ?? []) : await partiesOf(from, workId);
  const parties = responder.name === "" ? makers : [responder, ...makers];
  return { id: responseId, kind: "response", workId: null, bodyKind, parties, hidesAuthors: false, areas: [], named: [], onSameGap: [] };
};

/** Everybody who made the draft or any version, who began or submitted it, and who holds its commission. */
const partiesOf = async (from: Readable, workId: string): Promise<readonly NamedParty[]> => {
  const { rows } = await sql<NamedParty>`
    select c.person_id as "personId", c.name, c.orcid, c.organisation_id as "organisationId", null::date as "affiliatedUntil"
    from partnership.work_contributor c where c.work_id = ${workId}
    union
    select c.person_id, c.name, c.orcid, c.organisation_id,
      case when v.number < (select max(number) from partnership.work_version where work_id = ${workId}) then (v.made_at at time zone 'UTC')::date end
    from partnership.work_version v join partnership.version_contributor c on c.version_id = v.id where v.work_id = ${workId}
    union
    select p.id, p.display_name, p.orcid, null, null from partnership.person p
    where p.id in (select s.submitted_by from partnership.submission s where s.work_id = ${workId} union
      select w.opened_by from partnership.work w where w.id = ${workId})
    union
    select k.holder_id, coalesce(p.display_name, o.name), null, k.holder_organisation, null
    from partnership.commission k left join partnership.person p on p.id = k.holder_id left join partnership.organisation o on o.id = k.holder_organisation
    where k.work_id = ${workId} and num_nonnulls(k.holder_id, k.holder_organisation) > 0
    order by 1, 2`.execute(from.tables());
  return rows;
};

/** Who makes another current submission, or holds another running commission, that answers a gap which this work answers. */
const othersOnGap = async (from: Readable, workId: string): Promise<MatterFacts["onSameGap"]> => {
  const { rows } = await sql<{ personId: string; reference: string }>`
    with gap as (
      select a.gap_id from partnership.gap_answer a left join partnership.commission k on k.id = a.commission_id
      where a.work_id = ${workId} or k.work_id = ${workId}
    )
    select distinct c.person_id as "personId", s.reference
    from gap join partnership.gap_answer a on a.gap_id = gap.gap_id and a.work_id <> ${workId}
    join partnership.submission s on s.work_id = a.work_id and s.ended_at is null
    join partnership.work_contributor c on c.work_id = a.work_id and c.person_id is not null
    union
    select k.holder_id, k.reference
    from gap join partnership.gap_answer a on a.gap_id = gap.gap_id
    join partnership.commission k on k.id = a.commission_id and k.state in ('approved', 'signed') and k.work_id is distinct from ${workId}
    where k.holder_id is not null
    order by 2, 1`.execute(from.tables());
  return rows;
};
