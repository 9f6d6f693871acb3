import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { dayOf } from "../bodies/mandate-terms.ts";
import type { Readable } from "../bodies/readable.ts";
import { assignmentsOf } from "./assignment-records.ts";
import type { Submission } from "./submission-records.ts";

/** Waiving this rule lets somebody of the same organisation take part. */
const SAME_ORGANISATION = "same-employer";

/** Everybody who has a part in a submission: authors, who handles it, and reviewers who were not let go. */
export const peopleIn = async (from: Readable, submission: Submission): Promise<ReadonlyMap<string, string>> => {
  const people = new Map<string, string>();
  for (const one of await assignmentsOf(from, submission.id))
    if (["invited", "declared", "accepted", "submitted"].includes(one.state)) people.set(one.personId, "reviewer");
  const handlers = [
    [submission.editorId, "editor"],
    [submission.reviewEditorId, "review editor"],
    [submission.officerId, "programme officer"],
    [submission.directorId, "director"],
  ] as const;
  for (const [id, role] of handlers) if (id !== null) people.set(id, role);
  for (const id of submission.authors) people.set(id, "author");
  return people;
};

/** Who of some people shares an address, an ORCID iD, or an organisation's tree now with somebody. */
export const sharedWith = async (
  from: Readable,
  personId: string,
  others: readonly string[],
  day: string,
): Promise<{ readonly same: readonly string[]; readonly colleagues: readonly string[] }> => {
  const { rows } = await sql<{ id: string; same: boolean }>`
    with recursive employer as (
      select t.person_id, t.organisation_id as organisation from partnership.tie t
      where t.kind in ('employed by', 'seconded to') and t.organisation_id is not null
        and t.person_id = any(${[personId, ...others]}::uuid[])
        and (t.from_on is null or t.from_on <= ${day}) and (t.until_on is null or t.until_on >= ${day})
    ), above as (
      select e.person_id, coalesce(o.merged_into, o.id) as organisation from employer e join partnership.organisation o on o.id = e.organisation
      union
      select a.person_id, o.parent_id from above a join partnership.organisation o on o.id = a.organisation where o.parent_id is not null
    )
    select distinct b.person_id::text as id, false as same from above a join above b on b.organisation = a.organisation
    where a.person_id = ${personId} and b.person_id <> a.person_id
    union
    select b.person_id::text, true from partnership.email_address a join partnership.email_address b on b.address = a.address
    where a.person_id = ${personId} and b.person_id = any(${others}::uuid[]) and b.person_id <> a.person_id`.execute(from.tables());
  return {
    same: rows.flatMap(({ id, same }) => (same ? [id] : [])),
    colleagues: rows.flatMap(({ id, same }) => (same ? [] : [id])),
  };
};

interface Besides {
  /** Handlers who do not count: those whose place it is. Authors always do. */
  readonly besides?: readonly string[];
  readonly waived: readonly string[];
}

/** Why somebody has or is too near to a part in the submission, naming nobody; undefined where they are free. For whoever may know who has one. */
export const whyNotIndependent = async (
  from: Readable,
  submission: Submission,
  personId: string,
  { besides = [], waived, day }: Besides & { readonly day: string },
): Promise<string | undefined> => {
  const people = new Map([...(await peopleIn(from, submission))].filter(([id, role]) => role === "author" || !besides.includes(id)));
  const part = people.get(personId);
  if (part !== undefined) return `they have a part in it already, as ${part}`;
  const shared = await sharedWith(from, personId, [...people.keys()], day);
  if (shared.same.length > 0) return "they share an address with somebody who has a part in it";
  return shared.colleagues.length > 0 && !waived.includes(SAME_ORGANISATION)
    ? "they belong to one organisation with somebody who has a part in it"
    : undefined;
};

/**
 * Refuses somebody who has a part in the submission already, or who is of one organisation with somebody who has, unless that was waived.
 * What it says names nobody.
 * @throws Problem reviewer-not-independent
 */
export const demandIndependence = async (unit: UnitOfWork, submission: Submission, personId: string, more: Besides): Promise<void> => {
  const reason = await whyNotIndependent(unit, submission, personId, { ...more, day: dayOf(unit.now) });
  if (reason !== undefined) throw new Problem("reviewer-not-independent", { reason });
};
