import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reviewWorld, type ReviewWorld } from "../../tests/support/review-world.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { ROLE_NAMES } from "../permissions/roles.ts";
import { readSubmission } from "./read-submission.ts";
import { ASSIGNMENT_STATES } from "./submission-states.ts";

const STATES = [
  ...(["submitted", "returned", "in review", "revising", "accepted", "certified", "cleared", "released", "rejected", "withdrawn"] as const),
];
const ANONYMITY = ["reviewers named", "reviewers hidden", "both hidden"] as const;
/** Nobody has two parts, so that an id in an answer is that part's. */
const AUTHORS = ["author", "coauthor"] as const;
const REVIEWERS = ["one", "two", "three"] as const;
const HANDLERS = ["editor", "reviewEditor", "officer", "director"] as const;
const CAPACITIES = { editor: "editor", reviewEditor: "review editor", officer: "programme officer", director: "director" } as const;
const ACTIVE: readonly string[] = ["invited", "declared", "accepted", "submitted"];

const submissions = fc.record({
  state: fc.constantFrom(...STATES),
  anonymity: fc.constantFrom(...ANONYMITY),
  decided: fc.boolean(),
  handlers: fc.subarray([...HANDLERS], { minLength: 2 }),
  cleared: fc.subarray([...HANDLERS], { minLength: 2 }),
  reviewers: fc.tuple(
    ...REVIEWERS.map(() =>
      fc.record({
        state: fc.constantFrom(...ASSIGNMENT_STATES, "submitted" as const, "submitted" as const),
        anonymity: fc.constantFrom(...ANONYMITY),
        sign: fc.boolean(),
        publish: fc.boolean(),
      }),
    ),
  ),
});
type Sampled = typeof submissions extends fc.Arbitrary<infer One> ? One : never;
const SUBMISSIONS = 120;

describe.each(STORE_KINDS)("one submission, whoever reads it, on %s", (kind) => {
  let world: ReviewWorld;
  let all: readonly (Sampled & { readonly id: string })[];
  beforeAll(async () => {
    world = await reviewWorld(kind);
    // Every state in every way of hiding, and chance for the rest.
    const sampled = fc.sample(submissions, { numRuns: SUBMISSIONS, seed: 11 }).map((one, place) => ({
      ...one,
      state: STATES[place % STATES.length]!,
      anonymity: ANONYMITY[Math.floor(place / STATES.length) % ANONYMITY.length]!,
      id: randomUUID(),
    }));
    for (const [number, one] of sampled.entries()) await insert(number, one);
    all = sampled;
  }, 300_000);
  afterAll(() => world.store.remove());

  const run = (query: ReturnType<typeof sql>): Promise<unknown> => query.execute(world.store.database.tables());

  const insert = async (number: number, one: Sampled & { readonly id: string }): Promise<void> => {
    const { people, group } = world;
    const [workId, versionId, roundId] = [randomUUID(), randomUUID(), randomUUID()];
    const hash = number.toString(16).padStart(64, "0");
    const handler = (name: (typeof HANDLERS)[number]): string | null => (one.handlers.includes(name) ? people[name] : null);
    const ended = ["released", "rejected", "withdrawn"].includes(one.state) ? "2099-01-09" : null;
    await run(sql`insert into partnership.work (id, reference, slug, kind, body_id, title, language, licence, state, opened_by, opened_at)
      values (${workId}, ${workId}, ${workId}, 'working-paper', ${group}, 'Invented', 'en', 'CC-BY-4.0', 'draft', ${people.author}, '2099-01-01')`);
    await run(sql`insert into partnership.work_version (id, work_id, number, hash, title, language, licence, made_at)
      values (${versionId}, ${workId}, 1, ${hash}, 'Invented', 'en', 'CC-BY-4.0', '2099-01-01')`);
    await run(sql`insert into partnership.version_contributor (id, version_id, position, person_id, name, roles)
      values (${randomUUID()}, ${versionId}, 1, ${people.coauthor}, 'Invented', '{writing}')`);
    await run(sql`with decision as (
      insert into partnership.editorial_decision (id, submission_id, kind, outcome, version_id, version_hash, reasons, decided_at)
      select ${randomUUID()}, ${one.id}, 'review', 'accept', ${versionId}, ${hash}, 'x', '2099-01-08' where ${["certified", "cleared", "released"].includes(one.state)})
      insert into partnership.submission (id, reference, work_id, profile, state, version_id, version_hash, anonymity, stages, editor_id, review_editor_id,
        officer_id, director_id, submitted_by, submitted_at, ended_at)
      values (${one.id}, ${`R-${number}`}, ${workId}, 'two reviewers', ${one.state}, ${versionId}, ${hash}, ${one.anonymity}, 'one', ${handler("editor")},
        ${handler("editor") === null ? null : handler("reviewEditor")}, ${handler("officer")}, ${handler("director")}, ${people.author}, '2099-01-01', ${ended})`);
    await run(sql`insert into partnership.review_round (id, submission_id, number, stage, version_id, version_hash, needed, opened_at, due_on, closed_at)
      values (${roundId}, ${one.id}, 1, 'experts', ${versionId}, ${hash}, 2, '2099-01-01', '2099-02-01', ${one.decided ? "2099-01-07" : null})`);
    for (const [place, { state, anonymity, sign, publish }] of one.reviewers.entries()) {
      const assignment = randomUUID();
      await run(sql`insert into partnership.review_assignment (id, round_id, person_id, reviewer_number, kind, anonymity, state, invited_at, answer_until, due_on,
          submitted_at, sign, publish_text)
        values (${assignment}, ${roundId}, ${people[REVIEWERS[place]!]}, ${place + 1}, 'expert', ${anonymity}, ${state}, '2099-01-01', '2099-01-08', '2099-02-01',
          ${state === "submitted" ? "2099-01-05" : null}, ${sign}, ${publish})`);
      if (state === "submitted")
        await run(sql`insert into partnership.review (assignment_id, open_words, saved_at) values (${assignment}, 'Sound.', '2099-01-05')`);
    }
    if (one.decided)
      await run(sql`insert into partnership.editorial_decision (id, submission_id, round_id, kind, outcome, version_id, version_hash, reasons, decided_by, decided_at)
        values (${randomUUID()}, ${one.id}, ${roundId}, 'review', 'minor', ${versionId}, ${hash}, 'x', ${handler("editor")}, '2099-01-07')`);
    for (const name of one.cleared) {
      await run(sql`insert into partnership.interest_declaration (id, submission_id, person_id, capacity, has_interest, words, declared_at)
        values (${randomUUID()}, ${one.id}, ${people[name]}, ${CAPACITIES[name]}, false, '', '2099-01-01')`);
      await run(sql`insert into partnership.conflict_check (id, submission_id, person_id, capacity, effect, findings, checked_at)
        values (${randomUUID()}, ${one.id}, ${people[name]}, ${CAPACITIES[name]}, 'nothing found', '[]', '2099-01-01')`);
    }
  };

  const readers = fc.record({
    who: fc.constantFrom("reader", "stranger", "alternate", ...AUTHORS, ...REVIEWERS, ...HANDLERS, "reviewEditor", "director"),
    roles: fc.uniqueArray(fc.constantFrom(...ROLE_NAMES), { maxLength: 3 }),
    place: fc.nat(SUBMISSIONS - 1),
  });
  type Reader = typeof readers extends fc.Arbitrary<infer One> ? One : never;

  /** Whom somebody may not learn of, said here once more and from the requirement, not from the code. */
  const hiddenFrom = ({ who, roles }: Reader, one: Sampled): readonly string[] => {
    const isAuthor = AUTHORS.some((name) => name === who);
    const place = REVIEWERS.findIndex((name) => name === who);
    const own = place >= 0 && ACTIVE.includes(one.reviewers[place]!.state) ? one.reviewers[place] : undefined;
    const inPlace = HANDLERS.some((name) => name === who && one.handlers.includes(name));
    const opened = inPlace && HANDLERS.some((name) => name === who && one.cleared.includes(name));
    const mayKnow = inPlace && (who === "editor" || who === "officer");
    const isWhole = !isAuthor && !own && ((opened && mayKnow) || (who !== "reader" && roles.includes("auditor")));
    if (isWhole) return [];
    const reads = isAuthor || own !== undefined || opened;
    const reviewers = REVIEWERS.filter((name, at) => {
      const { state, anonymity, sign, publish } = one.reviewers[at]!;
      const isKnown = state === "submitted" && one.decided && (sign || (anonymity === "reviewers named" && reads));
      return name !== who && !(isKnown && (reads || (one.state === "released" && publish)));
    });
    // A reviewer's own assignment says what is hidden from them; the editor and the officer may know authors before they declare their interests.
    const hides = own ? own.anonymity === "both hidden" : one.anonymity === "both hidden" && !isAuthor && !mayKnow;
    return [...reviewers, ...(hides && one.state !== "released" ? AUTHORS : [])];
  };

  it("names nobody who is hidden from them, in whichever state, role and way of hiding", async () => {
    const told = { hidden: 0, whole: 0, authors: 0, nothing: 0, handler: 0, handlerOfHidden: 0 };
    const { people, group, store } = world;
    await fc.assert(
      fc.asyncProperty(readers, async (reader) => {
        const one = all[reader.place]!;
        const mandates = reader.roles.map((role, place) => ({ id: String(place), role, bodyId: group }));
        const standing = reader.who === "reader" ? { personId: undefined, mandates: [] } : { personId: people[reader.who], mandates };
        const found = await readSubmission(store.database, standing, { id: one.id });
        const text = JSON.stringify(found) ?? "";
        const hidden = hiddenFrom(reader, one);
        expect(hidden.filter((name) => text.includes(people[name as keyof typeof people]))).toEqual([]);
        if (hidden.includes("author") && found) expect(text).not.toContain(reader.place.toString(16).padStart(64, "0"));
        told.hidden += hidden.length > 0 && found ? 1 : 0;
        told.handler += found?.view === "handler" ? 1 : 0;
        told.handlerOfHidden += found?.view === "handler" && hidden.includes("author") ? 1 : 0;
        told.whole += found?.view === "whole" ? 1 : 0;
        told.authors += found && hidden.includes("author") ? 1 : 0;
        told.nothing += found ? 0 : 1;
      }),
      { numRuns: 800, seed: 5 },
    );
    // The property was held against all of these often enough to say something.
    for (const [what, times] of Object.entries(told)) expect(times, what).toBeGreaterThan(20);
  }, 300_000);
});
