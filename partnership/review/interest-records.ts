import { sql, type RawBuilder } from "kysely";
import type { UnitOfWork } from "#store";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";
import type { Capacity, FoundConflicts } from "./capacity.ts";

/** What stands between a person and a submission: declared, looked for, waived. */
export interface Interests {
  readonly declared: readonly { readonly capacity: Capacity; readonly hasInterest: boolean; readonly words: string }[];
  /** The last time somebody looked; undefined where nobody did. */
  readonly check: FoundConflicts | undefined;
  /** Rules waived for this person and submission. */
  readonly waived: readonly string[];
}

export const interestsOf = async (from: Readable, submissionId: string, personId: string): Promise<Interests> => {
  const { rows } = await sql<Interests>`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('capacity', d.capacity, 'hasInterest', d.has_interest, 'words', d.words)), '[]')
        from partnership.interest_declaration d where d.submission_id = ${submissionId} and d.person_id = ${personId}) as declared,
      (select jsonb_build_object('effect', c.effect, 'findings', c.findings) from partnership.conflict_check c
        where c.submission_id = ${submissionId} and c.person_id = ${personId} order by c.checked_at desc, c.id limit 1) as "check",
      array(select w.rule from partnership.conflict_waiver w where w.submission_id = ${submissionId} and w.person_id = ${personId}) as waived`.execute(
    from.tables(),
  );
  const { declared, check, waived } = rows[0]!;
  return { declared, check: check ?? undefined, waived };
};

/** Whether findings that block stand in the way: each without a waiver of its rule. */
export const isBlocked = ({ check, waived }: Pick<Interests, "check" | "waived">): boolean =>
  check?.effect === "block" &&
  (check.findings.length === 0 || check.findings.some(({ effect, rule }) => effect === "block" && !waived.includes(rule)));

/** Whether somebody looked, and nothing stands in the way. "nobody looked" is not "nothing found". */
export const isCleared = (interests: Pick<Interests, "check" | "waived">): boolean =>
  interests.check !== undefined && !isBlocked(interests);

const lastCheck = (personId: string): RawBuilder<unknown> => sql`
  (select c.effect, c.findings, c.submission_id from partnership.conflict_check c
    where c.submission_id = s.id and c.person_id = ${personId} order by c.checked_at desc, c.id limit 1)`;

const blocks = (
  personId: string,
): RawBuilder<boolean> => sql<boolean>`(k.effect = 'block' and (jsonb_array_length(k.findings) = 0 or exists (
  select 1 from jsonb_array_elements(k.findings) f where f ->> 'effect' = 'block' and not exists (
    select 1 from partnership.conflict_waiver w where w.submission_id = s.id and w.person_id = ${personId} and w.rule = f ->> 'rule'))))`;

/** `isBlocked` as a condition on `partnership.submission s`. */
export const isBlockedIn = (personId: string): RawBuilder<boolean> =>
  sql<boolean>`exists (select 1 from ${lastCheck(personId)} k where ${blocks(personId)})`;

/** `isCleared` as a condition on `partnership.submission s`. */
export const isClearedIn = (personId: string): RawBuilder<boolean> =>
  sql<boolean>`exists (select 1 from ${lastCheck(personId)} k where not ${blocks(personId)})`;

/** An interest that somebody declared in a capacity, as a condition on `partnership.submission s`. */
export const hasDeclaredIn = (personId: string, capacity: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`exists (
  select 1 from partnership.interest_declaration d where d.submission_id = s.id and d.person_id = ${personId} and d.capacity = ${capacity} and not d.has_interest)`;

/** Writes a declaration; one made before in the same capacity is replaced, the log keeps both. */
export const writeDeclaration = async (
  unit: UnitOfWork,
  declaration: {
    readonly submissionId: string;
    readonly personId: string;
    readonly capacity: Capacity;
    readonly words: string;
    readonly hasInterest: boolean;
  },
): Promise<void> => {
  const { submissionId: submission_id, personId: person_id, capacity, hasInterest: has_interest, words } = declaration;
  const said = { has_interest, words, declared_at: unit.now };
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.interest_declaration")
    .values({ id: unit.newId(), submission_id, person_id, capacity, ...said })
    .onConflict((conflict) => conflict.columns(["submission_id", "person_id", "capacity"]).doUpdateSet(said))
    .execute();
};

/** Keeps what was found, beside what was found before. */
export const writeCheck = async (
  unit: UnitOfWork,
  about: { readonly submissionId: string; readonly personId: string; readonly capacity: Capacity },
  { effect, findings }: FoundConflicts,
): Promise<void> => {
  const { submissionId: submission_id, personId: person_id, capacity } = about;
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.conflict_check")
    .values({ id: unit.newId(), submission_id, person_id, capacity, effect, findings: JSON.stringify(findings), checked_at: unit.now })
    .execute();
};
