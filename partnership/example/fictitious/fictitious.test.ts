import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { STORE_MIGRATIONS, verifyLog } from "#store";
import { openTestStore, STORE_KINDS, testSurroundings, type TestStore } from "../../../tests/support/test-store.ts";
import { TIDEWATCH } from "../../../tests/support/tidewatch-partnership.ts";
import { allBodies } from "../../bodies/body-records.ts";
import { dueLines } from "../../obligations/due-records.ts";
import { readCompositions } from "../../bodies/read-composition.ts";
import { caseKind } from "../../cases/case-kinds.ts";
import { CASE_STATES } from "../../cases/case-states.ts";
import { CASE_KINDS } from "../../cases/kinds/index.ts";
import { questionToUse } from "../../chain/chain-times.ts";
import { readChain } from "../../chain/read-chain.ts";
import { PARTNERSHIP_EXPORT_RULES } from "../../export-rules.ts";
import { withdrawCase, type Doing } from "../../cases/case-actions.ts";
import { inviteOffice } from "../../data-releases/office-actions.ts";
import { standingOf } from "../../permissions/standing.ts";
import { submitWork } from "../../review/submit-actions.ts";
import { askForApproval } from "../../works/approval-actions.ts";
import { assignmentsOf } from "../../review/assignment-records.ts";
import { findSubmission } from "../../review/submission-records.ts";
import { SUBMISSION_STATES } from "../../review/submission-states.ts";
import { PARTNERSHIP_MIGRATIONS } from "../../migrations.ts";
import type { PartnershipTables } from "../../tables.ts";
import { EXAMPLE } from "../knomad/index.ts";
import { loadConfiguration } from "../load-configuration.ts";
import { fictitiousId, isFictitiousId } from "./fictitious-id.ts";
import { hasFictitious, loadFictitious, removeFictitious, type Population } from "./load-fictitious.ts";
import { POPULATION_SIZES } from "./population-sizes.ts";

/** A month before the end of a year, when most is due. */
const TODAY = "2026-12-10";
const ACTOR = { kind: "command", id: "test" } as const;
const SMALL: Population = { size: POPULATION_SIZES.small, seed: 7 };

const tablesOf = (store: TestStore) => store.database.tables<PartnershipTables>();

/** How many rows each table of the room has. */
const countsOf = async ({ database }: TestStore): Promise<Readonly<Record<string, number>>> => {
  const counts: Record<string, number> = {};
  for (const table of Object.keys(PARTNERSHIP_EXPORT_RULES)) {
    const row = await database
      .tables<Record<string, { id: string }>>()
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as("rows"))
      .executeTakeFirstOrThrow();
    counts[table] = Number(row.rows);
  }
  return counts;
};

describe("ids of what is invented", () => {
  it("are told from those made by chance", () => {
    expect(isFictitiousId(fictitiousId("person", 1))).toBe(true);
    expect(isFictitiousId(fictitiousId("amendment", 99_999))).toBe(true);
    expect(fictitiousId("task", 10)).not.toBe(fictitiousId("case", 10));
    for (let turn = 0; turn < 100; turn++) expect(isFictitiousId(testSurroundings().newId())).toBe(false);
  });
});

describe.each(STORE_KINDS)("the fictitious population (%s)", (kind) => {
  let store: TestStore;
  const surroundings = testSurroundings("2098-06-01T00:00:00Z");
  beforeAll(async () => {
    store = await openTestStore(kind, [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS]);
    await loadConfiguration(store.database, ACTOR, surroundings, TIDEWATCH);
  });
  afterAll(() => store.remove());

  const names = async (): Promise<readonly string[]> => {
    const rows = await tablesOf(store).selectFrom("partnership.person").selectAll().orderBy("id").execute();
    expect(rows.every((row) => row.fictitious && row.display_name.endsWith("(fictitious)") && isFictitiousId(row.id))).toBe(true);
    return rows.map((row) => row.display_name);
  };

  it("comes whole, goes whole, and is the same for the same seed", async () => {
    expect(await hasFictitious(store.database)).toBe(false);
    const before = await countsOf(store);
    expect((await loadFictitious(store.database, ACTOR, surroundings, SMALL)).people).toBe(120);
    expect(await hasFictitious(store.database)).toBe(true);
    const first = await names();
    expect(first.length).toBe(120);
    const choices = await tablesOf(store).selectFrom("partnership.policy_choice").select(["state", "title", "fictitious"]).execute();
    expect([...new Set(choices.map(({ state }) => state))].toSorted()).toEqual(["current", "draft", "in appraisal", "stale", "withdrawn"]);
    expect(choices.every(({ fictitious, title }) => fictitious && title.startsWith("Fictitious: "))).toBe(true);
    await expect(loadFictitious(store.database, ACTOR, surroundings, SMALL)).rejects.toMatchObject({ code: "fictitious-already" });
    expect(await removeFictitious(store.database, ACTOR, surroundings)).toBe(120);
    expect(await hasFictitious(store.database)).toBe(false);
    // What is due by the rules of the partnership stays, as a server would have planned it.
    expect({ ...(await countsOf(store)), "partnership.obligation": 0 }).toEqual({ ...before, "partnership.obligation": 0 });
    expect(await removeFictitious(store.database, ACTOR, surroundings)).toBe(0);
    await loadFictitious(store.database, ACTOR, surroundings, SMALL);
    expect(await names()).toEqual(first);
    await removeFictitious(store.database, ACTOR, surroundings);
    await loadFictitious(store.database, ACTOR, surroundings, { ...SMALL, seed: 8 });
    expect(await names()).not.toEqual(first);
    await removeFictitious(store.database, ACTOR, surroundings);
    expect((await verifyLog(store.database)).faults).toEqual([]);
  });

  it("is refused where real records are, unless it is meant", async () => {
    const values = { slug: "real", display_name: "Real Person", sort_name: "real person", created_at: surroundings.now() };
    const id = surroundings.newId();
    await tablesOf(store)
      .insertInto("partnership.person")
      .values({ id, ...values })
      .execute();
    const refused = loadFictitious(store.database, ACTOR, surroundings, SMALL);
    await expect(refused).rejects.toMatchObject({ code: "fictitious-beside-real", message: expect.stringContaining("people") });
    expect(await hasFictitious(store.database)).toBe(false);
    expect((await loadFictitious(store.database, ACTOR, surroundings, { ...SMALL, besideReal: true })).people).toBe(120);
    await removeFictitious(store.database, ACTOR, surroundings);
    const left = await tablesOf(store).selectFrom("partnership.person").select("id").execute();
    expect(left).toEqual([{ id }]);
  });

  it("stays where a real record refers to it", async () => {
    await loadFictitious(store.database, ACTOR, surroundings, { ...SMALL, besideReal: true });
    const body = await tablesOf(store)
      .selectFrom("partnership.body")
      .select("id")
      .where("slug", "=", "moon-group")
      .executeTakeFirstOrThrow();
    const charter = { id: surroundings.newId(), body_id: body.id, kind: "terms of reference", number: 1, words: "Real." } as const;
    await tablesOf(store)
      .insertInto("partnership.charter")
      .values({ ...charter, from_on: "2098-01-01", written_by: fictitiousId("person", 1), written_at: surroundings.now() })
      .execute();
    await expect(removeFictitious(store.database, ACTOR, surroundings)).rejects.toMatchObject({ code: "fictitious-in-use" });
    const people = await tablesOf(store).selectFrom("partnership.person").select("id").where("fictitious", "=", true).execute();
    expect(people.length).toBe(120);
    await tablesOf(store).deleteFrom("partnership.charter").where("id", "=", charter.id).execute();
  });
});

describe.each(STORE_KINDS)("the fictitious population in the example (%s)", (kind) => {
  let store: TestStore;
  const surroundings = testSurroundings(`${TODAY}T00:00:00Z`);
  beforeAll(async () => {
    store = await openTestStore(kind, [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS]);
    await loadConfiguration(store.database, ACTOR, surroundings, EXAMPLE);
    await loadFictitious(store.database, ACTOR, surroundings, SMALL);
  });
  afterAll(() => store.remove());

  it("fills a dozen bodies and more, with terms that run, are over, wait and were declined", async () => {
    const mandates = await tablesOf(store).selectFrom("partnership.mandate").selectAll().where("fictitious", "=", true).execute();
    const running = mandates.filter((one) => one.state === "active" && (one.until_on ?? "9999") >= TODAY && one.ended_at === null);
    expect(new Set(running.map((one) => one.body_id)).size).toBeGreaterThanOrEqual(12);
    expect(new Set(mandates.map((one) => one.state))).toEqual(new Set(["active", "nominated", "declined"]));
    expect(mandates.some((one) => (one.until_on ?? "9999") < TODAY)).toBe(true);
    expect(mandates.some((one) => one.ended_at !== null && one.end_reason !== "")).toBe(true);
    const elsewhere = new Map<string, number>();
    for (const { person_id: person } of running) elsewhere.set(person!, (elsewhere.get(person!) ?? 0) + 1);
    expect([...elsewhere.values()].every((places) => places === 1)).toBe(true);
  });

  it("has a chain from a question to a verified use, with every step in between", async () => {
    const { slug } = await tablesOf(store)
      .selectFrom("partnership.commission")
      .select("slug")
      .where("state", "=", "fulfilled")
      .executeTakeFirstOrThrow();
    const chain = (await readChain(store.database, { kind: "commission", key: slug, today: TODAY }))!;
    const kinds = new Set([...chain.before, ...chain.after].map((node) => node.kind));
    expect(kinds).toEqual(new Set(["gap", "work", "choice", "pilot", "use"]));
    expect(chain.after.find((node) => node.kind === "work")?.reviews).toHaveLength(1);
    expect(questionToUse(chain)?.days).toBeGreaterThan(240);
    expect([...chain.before, ...chain.after].every((node) => node.fictitious)).toBe(true);
  });

  it("keeps to the rules of its groups: experts were referred, places are filled", async () => {
    const groups = (await allBodies(store.database, TODAY)).filter(
      ({ kind: of, openedOn, closedOn }) => of === "group" && openedOn !== null && (closedOn ?? "9999") > TODAY,
    );
    expect(groups.length).toBeGreaterThanOrEqual(11);
    const compositions = await readCompositions(store.database, groups, { on: TODAY });
    const findings = [...compositions.values()].flatMap(({ rules }) => rules.flatMap(({ rule, findings: all }) => all.map(() => rule)));
    expect(findings.filter((rule) => rule === "places" || rule === "entered by referral")).toEqual([]);
  });

  it("has cases of every kind in every state, as their kinds take them", async () => {
    const cases = await tablesOf(store).selectFrom("partnership.case_file").selectAll().execute();
    expect(new Set(cases.map((one) => one.state))).toEqual(new Set(CASE_STATES));
    expect(new Set(cases.map((one) => one.kind))).toEqual(new Set(CASE_KINDS.map(({ id }) => id)));
    const tasks = await tablesOf(store).selectFrom("partnership.task").selectAll().execute();
    for (const one of cases) {
      const of = caseKind(one.kind)!;
      expect(of.form.shape.safeParse(one.data).error?.issues, one.title).toBeUndefined();
      if (one.state === "decided") expect(of.decision.outcomes.map(({ id }) => id)).toContain(one.outcome);
      for (const task of tasks.filter(({ case_id: id }) => id === one.id)) {
        const taskKind = of.taskKinds[task.kind]!;
        // What has no fields is answered on a page of its own.
        if (task.state === "done" && taskKind.fields.length > 0)
          expect(taskKind.shape.safeParse(task.answer).error?.issues).toBeUndefined();
      }
    }
    expect(cases.filter((one) => one.kind === "figure-question" && one.public).length).toBeGreaterThan(2);
  });

  it("has met some of what is due, is late with some, and has some before it", async () => {
    const { lines } = await dueLines(store.database, { on: TODAY }, { from: 0, most: 10_000 });
    const states = new Map<string, number>();
    for (const { state } of lines) states.set(state, (states.get(state) ?? 0) + 1);
    for (const state of ["met", "late", "due"]) expect(states.get(state) ?? 0, state).toBeGreaterThan(0);
    expect(states.get("met")!).toBeGreaterThan(states.get("late")!);
    const plans = await tablesOf(store).selectFrom("partnership.work_programme").selectAll().execute();
    expect(new Set(plans.map(({ state }) => state))).toEqual(new Set(["closed", "approved", "proposed", "draft"]));
  });

  it("has reviews in every state, one of a release of data and one that is appealed against", async () => {
    const submissions = await tablesOf(store).selectFrom("partnership.submission").selectAll().execute();
    expect(new Set(submissions.map(({ state }) => state))).toEqual(new Set(SUBMISSION_STATES));
    expect(submissions.filter(({ ended_at: ended }) => ended === null).length).toBe(POPULATION_SIZES.small.reviews + 1);
    expect(submissions.filter(({ profile }) => profile === "data release")).toMatchObject([{ state: "in review", fictitious: true }]);
    for (const { id, state } of submissions) {
      const submission = (await findSubmission(store.database, { id }))!;
      const asked = (await assignmentsOf(store.database, id)).map(({ personId }) => personId);
      const handlers = [submission.editorId, submission.reviewEditorId, submission.officerId, submission.directorId];
      const everybody = [...submission.authors, ...asked, ...handlers.flatMap((one) => one ?? [])];
      expect(new Set(everybody).size, state).toBe(everybody.length);
    }
    const appeal = await tablesOf(store)
      .selectFrom("partnership.case_file")
      .select("subject")
      .where("kind", "=", "review-appeal")
      .execute();
    expect(submissions.find(({ id }) => id === appeal[0]!.subject)?.state).toBe("rejected");
  });

  it("has a debate with differing viewpoints: published, answered, waiting and declined", async () => {
    const responses = await tablesOf(store)
      .selectFrom("partnership.response")
      .select(["state", "viewpoint", "stance", "fictitious"])
      .execute();
    expect(responses.every(({ fictitious }) => fictitious)).toBe(true);
    expect(responses.map(({ state }) => state).toSorted()).toEqual([...["declined", ...Array(5).fill("published"), "waiting"]]);
    expect(new Set(responses.map(({ viewpoint }) => viewpoint)).size).toBe(responses.length);
    expect(new Set(responses.map(({ stance }) => stance)).size).toBe(4);
    const answers = await tablesOf(store).selectFrom("partnership.response_answer").select("state").execute();
    expect(answers).toEqual([{ state: "published" }]);
  });

  it("leaves a log that holds, and no mail in the outbox", async () => {
    expect((await verifyLog(store.database)).faults).toEqual([]);
    const jobs = await store.database
      .tables<{ "store.job": { queue: string } }>()
      .selectFrom("store.job")
      .select("queue")
      .where("queue", "=", "send-mail")
      .execute();
    expect(jobs).toEqual([]);
  });

  it("goes with what invented people did since: a submission, an invited office, an approval asked for", async () => {
    const doing = async (person: string): Promise<Doing> => ({
      ...{ database: store.database, actor: { kind: "person", id: person }, surroundings },
      standing: await standingOf(store.database, person, surroundings.now()),
    });
    const withdrawn = await tablesOf(store)
      .selectFrom("partnership.submission")
      .selectAll()
      .where("state", "=", "withdrawn")
      .executeTakeFirstOrThrow();
    const wanted = { versionId: withdrawn.version_id, anonymity: "both hidden", stages: "one", suggested: [] } as const;
    const { id } = await submitWork(await doing(withdrawn.submitted_by!), wanted);
    expect((await findSubmission(store.database, { id }))!.state).toBe("submitted");
    const released = await tablesOf(store)
      .selectFrom("partnership.submission")
      .selectAll()
      .where("profile", "=", "data release")
      .executeTakeFirstOrThrow();
    const office = { office: "Statistics of Nowhere", area: null, address: "office@nowhere.example" };
    await inviteOffice(await doing(released.editor_id!), { id: released.id }, office);
    const minutes = await tablesOf(store)
      .selectFrom("partnership.case_file")
      .selectAll()
      .where("kind", "=", "body-approval")
      .executeTakeFirstOrThrow();
    await withdrawCase(await doing(minutes.opened_by!), { id: minutes.id, version: minutes.version }, "Too early. Invented.");
    await askForApproval(await doing(minutes.opened_by!), String(minutes.data["version"]));
    expect(await removeFictitious(store.database, ACTOR, surroundings)).toBe(120);
    for (const table of ["partnership.submission", "partnership.work", "partnership.office_invitation"] as const)
      expect(await tablesOf(store).selectFrom(table).selectAll().execute()).toEqual([]);
    const { rows } = await sql<{
      jobs: number;
    }>`select count(*)::int as jobs from store.job where queue = 'send-mail' and state = 'waiting'`.execute(store.database.tables());
    expect(rows[0]!.jobs).toBe(0);
  });
});
