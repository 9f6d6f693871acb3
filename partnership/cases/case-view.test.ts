import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { STORE_MIGRATIONS } from "#store";
import { inventIn, type Invented } from "../../tests/support/invented-partnership.ts";
import { openTestStore, STORE_KINDS, testSurroundings, type TestStore } from "../../tests/support/test-store.ts";
import { PARTNERSHIP_MIGRATIONS } from "../migrations.ts";
import { can } from "../permissions/can.ts";
import { ROLE_NAMES } from "../permissions/roles.ts";
import { isWithin, reachOf } from "../permissions/reach.ts";
import { whoMay } from "../permissions/who-may.ts";
import { bodyPath } from "../permissions/body-path.ts";
import { ACTION_NAMES } from "../permissions/actions.ts";
import type { PartnershipTables } from "../tables.ts";
import { findCase, tasksOf } from "./case-records.ts";
import { countToDecide, listCases, listWaitingTasks } from "./case-list-records.ts";
import { caseKind } from "./case-kinds.ts";
import { subjectOfCase } from "./case-subject.ts";
import { viewOf } from "./case-view.ts";
import { CASE_KINDS } from "./kinds/index.ts";
import { isOwnTask } from "./task-actions.ts";
import { countWaitingTasks } from "./task-records.ts";

const DAY = "2099-01-01";
const PEOPLE = 12;
const CASES = 60;

describe.each(STORE_KINDS)("what somebody sees of cases on %s", (storeKind) => {
  let store: TestStore;
  let invented: Invented;
  const surroundings = testSurroundings();
  const people: string[] = [];
  const bodies: string[] = [];
  const cases: string[] = [];

  beforeAll(async () => {
    store = await openTestStore(storeKind, [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS]);
    invented = inventIn(store.database, surroundings);
    const programme = await invented.body("programme", "programme");
    bodies.push(
      programme,
      await invented.body("management", "management", programme),
      await invented.body("committee", "committee", programme),
    );
    for (const slug of ["a", "b", "c"]) bodies.push(await invented.body(slug, "group", programme));
    bodies.push(await invented.body("a-below", "panel", bodies[3]), await invented.body("alone", "group"));
    for (let number = 0; number < PEOPLE; number++) people.push(await invented.person(`Person ${number}`));
    const [sample] = fc.sample(
      fc.array(
        fc.record({
          kind: fc.constantFrom(...CASE_KINDS.map(({ id }) => id)),
          state: fc.constantFrom("open", "waiting", "decided", "withdrawn" as const),
          body: fc.option(fc.nat(bodies.length - 1), { nil: null }),
          opener: fc.option(fc.nat(PEOPLE - 1), { nil: null }),
          concerns: fc.uniqueArray(fc.nat(PEOPLE - 1), { maxLength: 3 }),
          tasks: fc.array(
            fc.record({
              state: fc.constantFrom("open", "done", "declined", "cancelled" as const),
              person: fc.option(fc.nat(PEOPLE - 1), { nil: null }),
              role: fc.constantFrom(...ROLE_NAMES),
              body: fc.nat(bodies.length - 1),
            }),
            { maxLength: 3 },
          ),
        }),
        { minLength: CASES, maxLength: CASES },
      ),
      { numRuns: 1, seed: 4 },
    );
    for (const [number, one] of sample!.entries()) await insertCase(number, one);
  }, 300_000);
  afterAll(() => store.remove());

  interface Sampled {
    readonly kind: string;
    readonly state: string;
    readonly body: number | null;
    readonly opener: number | null;
    readonly concerns: readonly number[];
    readonly tasks: readonly { readonly state: string; readonly person: number | null; readonly role: string; readonly body: number }[];
  }

  const insertCase = async (number: number, one: Sampled): Promise<void> => {
    const id = randomUUID();
    cases.push(id);
    const at = surroundings.now();
    const decided = one.state === "decided" ? at : null;
    const person = (place: number | null): string | null => (place === null ? null : people[place]!);
    await sql`insert into partnership.case_file (id, reference, kind, title, state, body_id, opened_by, opened_at, outcome, decided_at)
      values (${id}, ${`C-${number}`}, ${one.kind}, 'Invented', ${one.state}, ${one.body === null ? null : bodies[one.body]!},
        ${person(one.opener)}, ${at}, ${decided === null ? null : "x"}, ${decided})`.execute(store.database.tables());
    for (const place of one.concerns)
      await sql`insert into partnership.case_concern (case_id, person_id) values (${id}, ${people[place]!})`.execute(
        store.database.tables(),
      );
    for (const { state, person: place, role, body } of one.tasks)
      await sql`insert into partnership.task (id, case_id, kind, title, person_id, role, body_id, state, given_at, answer, answered_at)
        values (${randomUUID()}, ${id}, 'x', 'Invented', ${person(place)}, ${role}, ${bodies[body]!}, ${state}, ${at},
          ${state === "done" ? "{}" : null}, ${state === "done" ? at : null})`.execute(store.database.tables());
  };

  const mandates = fc.array(fc.record({ role: fc.constantFrom(...ROLE_NAMES), body: fc.nat(7) }), { maxLength: 4 });
  const standings = fc.record({ person: fc.nat(PEOPLE - 1), mandates });
  const standingFrom = ({
    person,
    mandates: held,
  }: {
    person: number;
    mandates: readonly { role: (typeof ROLE_NAMES)[number]; body: number }[];
  }) => ({
    personId: people[person]!,
    mandates: held.map(({ role, body }, number) => ({ id: String(number), role, bodyId: bodies[body]! })),
  });

  it("is the same in lists, counts, tasks and decisions as `can` says of each case", async () => {
    const all = await Promise.all(
      cases.map(async (id) => ({ file: (await findCase(store.database, { id }))!, tasks: await tasksOf(store.database, id) })),
    );
    const subjects = new Map(await Promise.all(all.map(async ({ file }) => [file.id, await subjectOfCase(store.database, file)] as const)));
    await fc.assert(
      fc.asyncProperty(standings, async (sampled) => {
        const standing = standingFrom(sampled);
        const listed = await listCases(store.database, standing, { show: "all" }, { from: 0, most: 1_000, day: DAY });
        const visible = all.filter(({ file, tasks }) => viewOf(standing, file, subjects.get(file.id)!, tasks) !== undefined);
        expect(listed.cases.map(({ reference }) => reference).toSorted()).toEqual(visible.map(({ file }) => file.reference).toSorted());
        expect(listed.total).toBe(visible.length);
        const decidable = all.filter(
          ({ file }) => file.state === "open" && can(standing, caseKind(file.kind).decision.action, subjects.get(file.id)!).allowed,
        );
        expect(await countToDecide(store.database, standing)).toBe(decidable.length);
        const waiting = await listWaitingTasks(store.database, standing, 1_000);
        expect(await countWaitingTasks(store.database, standing)).toBe(waiting.length);
        for (const { file, tasks } of all)
          for (const task of tasks)
            if (waiting.some(({ id }) => id === task.id)) expect(await isOwnTask(store.database, standing, file, task)).toBe(true);
            else if (task.state === "open" && task.personId === standing.personId) expect(file.concerns).toContain(standing.personId);
      }),
      { numRuns: 60 },
    );
    const nobody = await listCases(store.database, { personId: undefined, mandates: [] }, { show: "all" }, { from: 0, most: 10, day: DAY });
    expect(nobody).toEqual({ cases: [], total: 0 });
  }, 300_000);

  it("reaches the same bodies in conditions as permissions do", async () => {
    const paths = await Promise.all(bodies.map((id) => bodyPath(store.database, id)));
    await fc.assert(
      fc.asyncProperty(standings, fc.constantFrom(...ACTION_NAMES), async (sampled, action) => {
        const standing = standingFrom(sampled);
        const { rows } = await sql<{ id: string }>`
          select b.id from partnership.body b where ${isWithin(reachOf(standing, action), sql.ref("b.id"))}`.execute(
          store.database.tables(),
        );
        const reached = rows.map(({ id }) => id).toSorted();
        expect(reached).toEqual(bodies.filter((_, place) => can(standing, action, { bodies: paths[place]! }).allowed).toSorted());
      }),
      { numRuns: 60 },
    );
  }, 300_000);

  it("finds everybody who may do something, and nobody else", async () => {
    const holders = [
      await invented.mandate(people[0]!, bodies[1]!, "director"),
      await invented.mandate(people[1]!, bodies[1]!, "alternate", { until: "2098-12-31" }),
      await invented.mandate(people[2]!, bodies[3]!, "chair"),
    ];
    expect(holders).toHaveLength(3);
    const may = async (bodyIds: readonly string[], concerns: readonly string[] = []) =>
      (await whoMay(store.database, "decide-case", { bodies: bodyIds, concerns }, surroundings.now()))
        .map(({ personId }) => personId)
        .toSorted();
    expect(await may([])).toEqual([people[0]]);
    expect(await may(await bodyPath(store.database, bodies[6]!))).toEqual([people[0], people[2]].toSorted());
    expect(await may([bodies[3]!], [people[0]!])).toEqual([people[2]]);
    const rows = await store.database.tables<PartnershipTables>().selectFrom("partnership.mandate").select("id").execute();
    expect(rows).toHaveLength(3);
  });
});
