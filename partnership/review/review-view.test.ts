import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { sql, type RawBuilder } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reviewWorld, type ReviewWorld } from "../../tests/support/review-world.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { ROLE_NAMES } from "../permissions/roles.ts";
import type { Standing } from "../permissions/standing.ts";
import { isAppealDecidedBy, mayDecideAppeal } from "./appeal-records.ts";
import { readSubmission } from "./read-submission.ts";
import { isClearedForAppeal, isClearedForAppealIn, isSeenWholeBy, viewFacts, viewOf } from "./review-view.ts";
import { listSubmissions } from "./submission-list-records.ts";
import { findSubmission, type Submission } from "./submission-records.ts";
import { ASSIGNMENT_STATES } from "./submission-states.ts";

const SUBMISSIONS = 40;
const PEOPLE = 8;
const CAPACITIES = ["reviewer", "editor", "review editor", "programme officer", "director", "appeal"] as const;

const someone = fc.option(fc.nat(PEOPLE - 1), { nil: null });
const submissions = fc.record({
  state: fc.constantFrom("submitted", "in review", "released", "rejected" as const),
  author: fc.nat(PEOPLE - 1),
  handlers: fc.tuple(someone, someone, someone, someone),
  reviewers: fc.uniqueArray(fc.record({ person: fc.nat(PEOPLE - 1), state: fc.constantFrom(...ASSIGNMENT_STATES) }), {
    maxLength: 3,
    selector: ({ person }) => person,
  }),
  declared: fc.uniqueArray(fc.record({ person: fc.nat(PEOPLE - 1), capacity: fc.constantFrom(...CAPACITIES), interest: fc.boolean() }), {
    maxLength: 8,
    selector: ({ person, capacity }) => `${person} ${capacity}`,
  }),
  checks: fc.array(
    fc.record({
      person: fc.nat(PEOPLE - 1),
      rules: fc.subarray(["a", "b"]),
      effect: fc.constantFrom("block", "warn", "nothing found" as const),
    }),
    { maxLength: 8 },
  ),
  appeal: fc.option(
    fc.record({
      state: fc.constantFrom("open", "open", "decided" as const),
      concerns: fc.uniqueArray(fc.nat(PEOPLE - 1), { maxLength: 3 }),
    }),
    { nil: null },
  ),
  waived: fc.uniqueArray(fc.record({ person: fc.nat(PEOPLE - 1), rule: fc.constantFrom("a", "b") }), {
    maxLength: 5,
    selector: ({ person, rule }) => `${person} ${rule}`,
  }),
});
/** Rejected ones whose appeal waits for whoever may decide it, and most have declared themselves free. */
const appealed = submissions.map((one): Sampled => ({
  ...one,
  state: "rejected",
  appeal: { state: "open", concerns: one.appeal?.concerns ?? [] },
  declared: Array.from({ length: PEOPLE }, (_, person) => ({ person, capacity: "appeal", interest: person === one.author })),
  checks: Array.from({ length: PEOPLE }, (_, person) => ({ person, rules: [], effect: "nothing found" as const })),
}));
/** Ones of which everybody who handles them declared themselves free. */
const handled = submissions.map((one): Sampled => ({
  ...one,
  declared: Array.from({ length: PEOPLE }, (_, person) =>
    (["editor", "review editor", "programme officer", "director"] as const).map((capacity) => ({ person, capacity, interest: false })),
  ).flat(),
  checks: Array.from({ length: PEOPLE }, (_, person) => ({ person, rules: [], effect: "nothing found" as const })),
}));
type Sampled = typeof submissions extends fc.Arbitrary<infer One> ? One : never;

describe.each(STORE_KINDS)("what somebody sees of submissions on %s", (kind) => {
  let world: ReviewWorld;
  let people: readonly string[];
  let bodies: readonly string[];
  const ids: string[] = [];
  beforeAll(async () => {
    world = await reviewWorld(kind);
    people = Object.values(world.people).slice(0, PEOPLE);
    bodies = [world.group, await world.invented.body("elsewhere", "group")];
    const [sample] = fc.sample(
      fc.array(fc.oneof(submissions, submissions, appealed, handled), { minLength: SUBMISSIONS, maxLength: SUBMISSIONS }),
      {
        numRuns: 1,
        seed: 7,
      },
    );
    for (const [number, one] of sample!.entries()) ids.push(await insert(number, one));
  }, 300_000);
  afterAll(() => world.store.remove());

  const run = (query: ReturnType<typeof sql>): Promise<unknown> => query.execute(world.store.database.tables());
  const person = (place: number | null): string | null => (place === null ? null : people[place]!);

  const insert = async (number: number, one: Sampled): Promise<string> => {
    const [id, workId, versionId, roundId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const hash = number.toString(16).padStart(64, "0");
    const [editor, second, officer, director] = one.handlers;
    const ended = one.state === "released" || one.state === "rejected" ? "2099-01-02" : null;
    await run(sql`insert into partnership.work (id, reference, slug, kind, body_id, title, language, licence, state, opened_by, opened_at)
      values (${workId}, ${workId}, ${workId}, 'working-paper', ${world.group}, 'Invented', 'en', 'CC-BY-4.0', 'draft', ${person(one.author)}, '2099-01-01')`);
    await run(sql`insert into partnership.work_version (id, work_id, number, hash, title, language, licence, made_at)
      values (${versionId}, ${workId}, 1, ${hash}, 'Invented', 'en', 'CC-BY-4.0', '2099-01-01')`);
    await run(sql`with decision as (
      insert into partnership.editorial_decision (id, submission_id, kind, outcome, version_id, version_hash, reasons, decided_at)
      select ${randomUUID()}, ${id}, 'review', 'accept', ${versionId}, ${hash}, 'x', '2099-01-01' where ${one.state === "released"})
      insert into partnership.submission (id, reference, work_id, profile, state, version_id, version_hash, anonymity, stages, editor_id, review_editor_id,
        officer_id, director_id, submitted_by, submitted_at, ended_at)
      values (${id}, ${`R-${number}`}, ${workId}, 'two reviewers', ${one.state}, ${versionId}, ${hash}, 'both hidden', 'one', ${person(editor)},
        ${person(editor === null || second === editor ? null : second)}, ${person(officer)}, ${person(director)}, ${person(one.author)}, '2099-01-01', ${ended})`);
    await run(sql`insert into partnership.review_round (id, submission_id, number, stage, version_id, version_hash, needed, opened_at, due_on)
      values (${roundId}, ${id}, 1, 'experts', ${versionId}, ${hash}, 2, '2099-01-01', '2099-02-01')`);
    for (const [place, { person: who, state }] of one.reviewers.entries())
      await run(sql`insert into partnership.review_assignment (id, round_id, person_id, reviewer_number, kind, anonymity, state, invited_at, answer_until, due_on, submitted_at)
        values (${randomUUID()}, ${roundId}, ${person(who)}, ${place + 1}, 'expert', 'both hidden', ${state}, '2099-01-01', '2099-01-08', '2099-02-01',
          ${state === "submitted" ? "2099-01-05" : null})`);
    for (const { person: who, capacity, interest } of one.declared)
      await run(sql`insert into partnership.interest_declaration (id, submission_id, person_id, capacity, has_interest, words, declared_at)
        values (${randomUUID()}, ${id}, ${person(who)}, ${capacity}, ${interest}, ${interest ? "One." : ""}, '2099-01-01')`);
    for (const [place, { person: who, rules, effect }] of one.checks.entries())
      await run(sql`insert into partnership.conflict_check (id, submission_id, person_id, capacity, effect, findings, checked_at)
        values (${randomUUID()}, ${id}, ${person(who)}, 'editor', ${effect}, ${JSON.stringify(rules.map((rule) => ({ rule, effect, path: "" })))}::jsonb,
          ${new Date(Date.UTC(2099, 0, 1, 0, place))})`);
    for (const { person: who, rule } of one.waived)
      await run(sql`insert into partnership.conflict_waiver (id, submission_id, person_id, rule, reason, given_at)
        values (${randomUUID()}, ${id}, ${person(who)}, ${rule}, 'It is an old matter.', '2099-01-01')`);
    if (one.appeal) await appeal(id, one.appeal);
    return id;
  };
  const appeal = async (submissionId: string, { state, concerns }: NonNullable<Sampled["appeal"]>): Promise<void> => {
    const caseId = randomUUID();
    await run(sql`insert into partnership.case_file (id, reference, kind, title, state, subject_kind, subject, opened_at, data, outcome, decided_at)
      values (${caseId}, ${caseId}, 'review-appeal', 'Invented', ${state}, 'submission', ${submissionId}, '2099-01-03', '{"why": "Why."}',
        ${state === "decided" ? "dismissed" : null}, ${state === "decided" ? "2099-01-04" : null})`);
    for (const who of concerns)
      await run(sql`insert into partnership.case_concern (case_id, person_id) values (${caseId}, ${person(who)})`);
  };

  const standings = fc.record({
    person: fc.option(fc.nat(PEOPLE - 1), { nil: undefined }),
    mandates: fc.array(
      fc.record({ role: fc.oneof(fc.constantFrom(...ROLE_NAMES), fc.constantFrom("director", "alternate" as const)), body: fc.nat(1) }),
      { maxLength: 3 },
    ),
    director: fc.nat(PEOPLE - 1),
    away: fc.boolean(),
  });
  type SampledStanding = typeof standings extends fc.Arbitrary<infer One> ? One : never;
  const standingFrom = ({ person: who, mandates, director, away }: SampledStanding): Standing =>
    who === undefined
      ? { personId: undefined, mandates: [] }
      : {
          personId: people[who]!,
          mandates: mandates.map(({ role, body }, place) => ({ id: String(place), role, bodyId: bodies[body]! })),
          directors: [people[director]!],
          away,
        };

  it("is the same in lists, counts and conditions as the rule says of each submission", async () => {
    const { database } = world.store;
    const all: readonly Submission[] = await Promise.all(ids.map(async (id) => (await findSubmission(database, { id }))!));
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(standings, async (sampled) => {
        const standing = standingFrom(sampled);
        const views = new Map<string, string>();
        const deciding = { may: [] as string[], cleared: [] as string[] };
        for (const one of all) {
          const facts = await viewFacts(database, standing, one);
          const view = viewOf(standing, facts);
          if (mayDecideAppeal(standing, facts.appeal)) {
            deciding.may.push(one.id);
            if (isClearedForAppeal(facts.interests)) deciding.cleared.push(one.id);
          }
          if (view !== undefined) views.set(one.id, view);
          seen.add(view ?? "none");
        }
        const listed = await listSubmissions(database, standing, { show: "all", part: "all" }, { from: 0, most: 1_000 });
        expect(listed.submissions.map(({ id }) => id).toSorted()).toEqual([...views.keys()].toSorted());
        expect(listed.total).toBe(views.size);
        const { rows } = await sql<{ id: string }>`select s.id from partnership.submission s where ${isSeenWholeBy(standing)}`.execute(
          database.tables(),
        );
        const where = async (condition: RawBuilder<boolean>): Promise<readonly string[]> => {
          const found = await sql<{ id: string }>`select s.id from partnership.submission s where ${condition}`.execute(database.tables());
          return found.rows.map(({ id }) => id).toSorted();
        };
        const decides = isAppealDecidedBy(standing);
        expect(await where(decides)).toEqual(deciding.may.toSorted());
        const { personId } = standing;
        if (personId !== undefined)
          expect(await where(sql<boolean>`${decides} and ${isClearedForAppealIn(personId)}`)).toEqual(deciding.cleared.toSorted());
        const whole = [...views].flatMap(([id, view]) => (view === "whole" ? [id] : []));
        expect(rows.map(({ id }) => id).toSorted()).toEqual(whole.toSorted());
        expect(listed.submissions.flatMap((one) => (one.whole ? [one.id] : [])).toSorted()).toEqual(whole.toSorted());
      }),
      { numRuns: 25 },
    );
    expect([...seen].toSorted()).toEqual(["appeal", "author", "desk", "handler", "none", "public", "reviewer", "whole"]);
  }, 240_000);

  it("names a reviewer to nobody but whoever sees everything, whatever mandates an author holds", async () => {
    const { database } = world.store;
    await fc.assert(
      fc.asyncProperty(standings, fc.constantFrom(...ids), async (sampled, id) => {
        const standing = standingFrom(sampled);
        const seen = await readSubmission(database, standing, { id });
        if (!seen || seen.view === "whole") return;
        const told = JSON.stringify(seen.rounds);
        const isRead = seen.view === "appeal" || seen.view === "handler";
        if (isRead && seen.state !== "released") expect([seen.authors, seen.versionHash]).toEqual([undefined, ""]);
        const { rows } = await sql<{ person: string; id: string }>`select a.person_id as person, a.id from partnership.review_assignment a
          join partnership.review_round r on r.id = a.round_id where r.submission_id = ${id}`.execute(database.tables());
        for (const { person: reviewer, id: assignment } of rows) {
          expect(told).not.toContain(reviewer);
          expect(told).not.toContain(assignment);
        }
        if (seen.view === "reviewer" && seen.state !== "released") expect(seen.authors).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  }, 300_000);
});
