import { readFileSync, readdirSync } from "node:fs";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  decideCase,
  PARTNERSHIP_MIGRATIONS,
  publicChoices,
  readPublicChoice,
  EVERY_CHOICE,
  deskChoices,
  type PartnershipTables,
} from "#partnership";
import { STORE_MIGRATIONS } from "#store";
import { INVENTED_FIGURES, openChoicesWorld, type ChoicesWorld } from "../../tests/support/choices-world.ts";
import { openTestStore, STORE_KINDS, testSurroundings, type TestStore } from "../../tests/support/test-store.ts";
import { withdrawCase } from "../cases/case-actions.ts";
import { findCase, tasksOf } from "../cases/case-records.ts";
import { answerTask } from "../cases/task-actions.ts";
import { declareAppraisalInterest, declineAppraisal, openAppraisal, replaceAppraiser } from "./appraisal-actions.ts";
import { findAppraisal } from "./appraisal-records.ts";
import { withdrawChoice, writeChoice } from "./choice-actions.ts";
import { choiceSteps } from "./choice-records.ts";
import { addEvidence } from "./evidence-actions.ts";
import { confirmReconciled, giveJudgement, reconcileJudgements } from "./judging-actions.ts";
import { judgementsOfCase } from "./judgement-records.ts";
import { readableJudgements } from "./readable-judgements.ts";

const draftOf = (world: ChoicesWorld, title: string) => ({
  ...{ title, problem: "An invented problem that people have.", instrument: world.instrument, forWhom: "sending" as const },
  mechanism: "In an invented way.",
  ...{ incomeGroups: ["LIC" as const], regions: ["002"], triedIn: ["MEX"], themes: [] },
  ...{ cost: "low" as const, costWords: "Little paper.", equity: "not judged" as const, equityWords: "" },
  ...{ feasibility: "not judged" as const, feasibilityWords: "" },
});

describe.each(STORE_KINDS)("the appraisal of policy choices on %s", (kind) => {
  let store: TestStore;
  let world: ChoicesWorld;
  const surroundings = testSurroundings();
  beforeAll(async () => {
    store = await openTestStore(kind, [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS]);
    world = await openChoicesWorld(store.database, surroundings);
  }, 300_000);
  afterAll(() => store.remove());

  const PART = { offset: 0, most: 100 };
  const isListed = async (id: string): Promise<boolean> =>
    (await publicChoices(store.database, EVERY_CHOICE, PART)).lines.some((line) => line.id === id);
  const onPaper = async (title: string): Promise<{ readonly id: string; readonly work: string }> => {
    const work = await world.publicWork(`Paper of: ${title}`);
    const id = await world.propose(title);
    await world.evidence(id, { kind: "work", source: work.reference });
    return { id, work: work.id };
  };

  it("is asked for by the chair, of two others who neither proposed it nor wrote its evidence", async () => {
    const { id } = await onPaper("A choice to be appraised");
    const { first, second, author, expert, chair } = world.people;
    const ask = async (by: Parameters<ChoicesWorld["as"]>[0], people: readonly [string, string]) =>
      openAppraisal(await world.as(by), await world.at(id), people);
    await expect(ask("beside", [first, second])).rejects.toMatchObject({ code: "no-such-choice" });
    await expect(ask("co-chair", [first, second])).rejects.toMatchObject({ code: "not-allowed" });
    await expect(ask("expert", [first, second])).rejects.toMatchObject({ code: "not-allowed" });
    await expect(ask("chair", [author, second])).rejects.toMatchObject({ code: "bad-choice", values: { field: "first" } });
    await expect(ask("chair", [first, expert])).rejects.toMatchObject({ code: "bad-choice", values: { field: "second" } });
    await expect(ask("chair", [first, first])).rejects.toMatchObject({ code: "bad-choice" });
    await expect(ask("chair", [first, chair])).rejects.toMatchObject({ code: "bad-choice" });
    await ask("chair", [first, second]);
    expect((await world.choice(id)).state).toBe("in appraisal");
    await expect(ask("chair", [first, second])).rejects.toMatchObject({ code: "choice-state" });
    await expect(writeChoice(await world.as("expert"), await world.at(id), draftOf(world, "Changed meanwhile"))).rejects.toMatchObject({
      code: "choice-state",
    });
    expect(await isListed(id)).toBe(false);
  });

  it("is not asked for by a chair who proposed the choice: the director does", async () => {
    const work = await world.publicWork("Paper of the chair's proposal");
    const id = await world.propose("A proposal of the chair", "chair");
    await world.evidence(id, { kind: "work", source: work.reference });
    const people = [world.people.first, world.people.second] as const;
    await expect(openAppraisal(await world.as("chair"), await world.at(id), people)).rejects.toMatchObject({ code: "not-allowed" });
    await openAppraisal(await world.as("director"), await world.at(id), people);
  });

  it("needs evidence, and judgements after a word on interests, once each, on every outcome", async () => {
    const bare = await world.propose("A choice without evidence");
    await expect(world.appraised(bare)).rejects.toMatchObject({ code: "bad-choice", values: { field: "evidence" } });
    const { id } = await onPaper("A choice that is judged");
    const reference = await openAppraisal(await world.as("chair"), await world.at(id), [world.people.first, world.people.second]);
    const caseId = (await findCase(store.database, { reference }))!.id;
    const given = await world.judgement(caseId);
    await expect(world.judge(caseId, "first", given)).rejects.toMatchObject({ code: "bad-choice", values: { field: "interest" } });
    await declareAppraisalInterest(await world.as("first"), caseId, { has: "yes", words: "An invented fee of 2098." });
    await expect(world.judge(caseId, "third", given)).rejects.toMatchObject({ code: "no-such-choice" });
    await expect(world.judge(caseId, "first", { ...given, outcomes: [] })).rejects.toMatchObject({ code: "bad-choice" });
    const other = { ...given, outcomes: given.outcomes.map((one) => ({ ...one, outcomeId: world.otherOutcome })) };
    await expect(world.judge(caseId, "first", other)).rejects.toMatchObject({ code: "bad-choice" });
    const [task] = (await tasksOf(store.database, caseId)).filter(({ personId }) => personId === world.people.first);
    await expect(answerTask(await world.as("first"), task!, { judgement: surroundings.newId() })).rejects.toMatchObject({
      code: "bad-case",
    });
    await world.judge(caseId, "first", given);
    await expect(world.judge(caseId, "first", given)).rejects.toMatchObject({ code: "choice-state" });
    await expect(world.decide(caseId, "published", { nextReviewOn: "2101-01-01" })).rejects.toMatchObject({ code: "case-refused" });
  });

  it("keeps each judgement from everybody else until both are in, in what is read and in the log", async () => {
    const { id } = await onPaper("A choice judged apart");
    const caseId = await world.appraised(id);
    const secret = "Nobody reads this invented sentence early.";
    await world.judge(caseId, "first", await world.judgement(caseId, { words: secret }));
    for (const person of ["second", "chair", "expert", "officer", "director", "auditor", "third"] as const) {
      const { standing } = await world.as(person);
      expect(await readableJudgements(store.database, standing, caseId), person).toEqual([]);
    }
    expect(await readableJudgements(store.database, (await world.as("first")).standing, caseId)).toHaveLength(1);
    const { rows } = await sql<{ text: string }>`
      select coalesce(string_agg(d.detail::text, ' '), '') as text from store.log_detail d`.execute(store.database.tables());
    expect(rows[0]!.text).not.toContain(secret);
    const answers = (await tasksOf(store.database, caseId)).map(({ answer }) => JSON.stringify(answer));
    expect(answers.join(" ")).not.toContain(secret);
    await world.judge(caseId, "second", await world.judgement(caseId, {}, { certainty: "high" }));
    for (const [person, count] of [
      ["first", 2],
      ["second", 2],
      ["chair", 2],
      ["auditor", 2],
      ["third", 0],
      ["beside", 0],
    ] as const)
      expect(await readableJudgements(store.database, (await world.as(person)).standing, caseId), person).toHaveLength(count);
  });

  it("notes where two differ, and publishes what they reconciled beside what each said", async () => {
    const { id } = await onPaper("A choice that is reconciled");
    const caseId = await world.appraised(id);
    await world.judge(caseId, "first", await world.judgement(caseId));
    await world.judge(
      caseId,
      "second",
      await world.judgement(caseId, { agreement: "high" }, { certainty: "moderate", direction: "mixed" }),
    );
    expect((await findAppraisal(store.database, caseId))!.disagreements).toEqual([
      { item: "direction", outcome: "invented-earnings", outcomeName: "Invented earnings", first: "increases", second: "mixed" },
      { item: "certainty", outcome: "invented-earnings", outcomeName: "Invented earnings", first: "low", second: "moderate" },
      { item: "agreement", outcome: "", outcomeName: "", first: "medium", second: "high" },
    ]);
    const together = await world.judgement(caseId, { words: "We read the invented table again." }, { direction: "mixed" });
    await reconcileJudgements(await world.as("first"), caseId, together);
    const [written] = (await judgementsOfCase(store.database, caseId)).filter((one) => one.kind === "reconciled");
    await expect(confirmReconciled(await world.as("first"), caseId, written!.id)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(world.decide(caseId, "published", { nextReviewOn: "2101-01-01" })).rejects.toMatchObject({ code: "bad-case" });
    await confirmReconciled(await world.as("second"), caseId, written!.id);
    await expect(world.decide(caseId, "published", { nextReviewOn: "2001-01-01" })).rejects.toMatchObject({ code: "bad-case" });
    await world.decide(caseId, "published", { nextReviewOn: "2101-01-01" });
    const shown = (await readPublicChoice(store.database, (await world.choice(id)).slug))!;
    expect(shown.result).toMatchObject({ basis: "reconciled", agreement: "medium", outcomes: [{ direction: "mixed", certainty: "low" }] });
    expect(shown.judgements.map((one) => one.kind)).toEqual(["own", "own", "reconciled"]);
    expect(shown.disagreements).toHaveLength(3);
    expect(shown.shown.publishedHash).toMatch(/^[0-9a-f]{64}$/);
    expect(
      (await publicChoices(store.database, { ...EVERY_CHOICE, outcome: "invented-earnings" }, PART)).lines.some((one) => one.id === id),
    ).toBe(true);
  });

  it("lets the decider follow one or the other, point by point, and nobody who appraised decide", async () => {
    const { id } = await onPaper("A choice that is decided");
    const caseId = await world.appraised(id);
    await world.judge(caseId, "first", await world.judgement(caseId));
    await world.judge(caseId, "second", await world.judgement(caseId, { agreement: "low" }, { certainty: "high" }));
    const followed = [
      { item: "certainty", outcome: "invented-earnings", of: "second" },
      { item: "agreement", outcome: "", of: "first" },
    ];
    await expect(world.decide(caseId, "published", { nextReviewOn: "2101-01-01", followed: followed.slice(0, 1) })).rejects.toMatchObject({
      code: "bad-case",
      values: { field: "followed" },
    });
    await world.decide(caseId, "published", { nextReviewOn: "2101-01-01", followed });
    const shown = (await readPublicChoice(store.database, (await world.choice(id)).slug))!;
    expect(shown.result).toMatchObject({
      basis: "decided",
      agreement: "medium",
      outcomes: [{ certainty: "high", direction: "increases" }],
    });
  });

  it("is not decided by an appraiser who leads the body meanwhile, and goes back to the draft when it is sent back or withdrawn", async () => {
    const { id } = await onPaper("A choice sent back");
    const caseId = await world.appraised(id);
    const given = await world.judgement(caseId);
    await world.judge(caseId, "first", given);
    await world.judge(caseId, "second", given);
    const programmeOfficer = await world.invented.mandate(world.people.first, world.group, "chair");
    await expect(world.decide(caseId, "sent back", {}, "first")).rejects.toMatchObject({ code: "not-allowed" });
    await store.database.tables<PartnershipTables>().deleteFrom("partnership.mandate").where("id", "=", programmeOfficer).execute();
    await world.decide(caseId, "sent back");
    expect(await world.choice(id)).toMatchObject({ state: "draft", appraisalCase: null, publicVersion: null });
    expect(await isListed(id)).toBe(false);
    const again = await world.appraised(id);
    const file = (await findCase(store.database, { id: again }))!;
    await withdrawCase(await world.as("chair"), file, "Too early, in an invented way.");
    expect((await world.choice(id)).state).toBe("draft");
    expect((await findAppraisal(store.database, again))!.state).toBe("withdrawn");
  });

  it("goes on with somebody else where an appraiser declines", async () => {
    const { id } = await onPaper("A choice with a third appraiser");
    const caseId = await world.appraised(id);
    const given = await world.judgement(caseId);
    await declineAppraisal(await world.as("second"), caseId, "No time in this invented year.");
    await expect(world.judge(caseId, "second", given)).rejects.toMatchObject({ code: "no-such-choice" });
    await expect(
      replaceAppraiser(await world.as("chair"), caseId, { personId: world.people.author, reason: "Invented." }),
    ).rejects.toMatchObject({ code: "bad-choice" });
    await replaceAppraiser(await world.as("chair"), caseId, { personId: world.people.third, reason: "Invented." });
    await declareAppraisalInterest(await world.as("third"), caseId, { has: "no", words: "" });
    await world.judge(caseId, "first", given);
    await world.judge(caseId, "third", given);
    await world.decide(caseId, "published", { nextReviewOn: "2101-01-01" });
    expect((await world.choice(id)).state).toBe("current");
  });

  it("keeps versions as they were, whatever becomes of the draft", async () => {
    const { id } = await onPaper("A choice with a history");
    await world.published(id);
    const slug = (await world.choice(id)).slug;
    const before = (await readPublicChoice(store.database, slug))!;
    await writeChoice(await world.as("expert"), await world.at(id), draftOf(world, "A choice with another title"));
    const after = (await readPublicChoice(store.database, slug))!;
    expect(after.shown).toEqual(before.shown);
    expect(after.state).toBe("current");
    await expect(
      sql`update partnership.choice_version set content = '{}' where id = ${before.shown.id}`.execute(store.database.tables()),
    ).rejects.toMatchObject({ constraint: "choice_version_never_changes" });
    await withdrawChoice(await world.as("chair"), await world.at(id), "An invented law forbids it now.");
    expect(await readPublicChoice(store.database, slug)).toMatchObject({
      state: "withdrawn",
      withdrawnReason: "An invented law forbids it now.",
    });
    expect((await choiceSteps(store.database, id, "public")).map((step) => step.state)).toContain("withdrawn");
  });

  it("refuses evidence that is not public, not there, or has no value", async () => {
    const id = await world.propose("A choice on nothing yet");
    await expect(world.evidence(id, { kind: "work", source: "W-99999" })).rejects.toMatchObject({ code: "bad-choice" });
    await expect(world.evidence(id, { kind: "pilot", source: "PT-99999" })).rejects.toMatchObject({ code: "bad-choice" });
    await expect(world.evidence(id, { kind: "figure", source: "stock nowhere", tolerance: 1 })).rejects.toMatchObject({
      code: expect.stringMatching(/^work-figure-/),
    });
    await expect(world.evidence(id, { kind: "figure", source: "stock MEX>USA 2024 @2050.1", tolerance: 1 })).rejects.toMatchObject({
      code: "bad-choice",
    });
    await expect(addEvidence(await world.as("beside"), await world.at(id), {} as never, INVENTED_FIGURES)).rejects.toMatchObject({
      code: "no-such-choice",
    });
    const address = "https://example.org/r/2099.2/explain/DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2024";
    await world.evidence(id, { kind: "figure", source: address, tolerance: 1 });
  });

  it("shows drafts at the desk to the body, management and whoever proposed them alone", async () => {
    const id = await world.propose("A choice that few see");
    for (const [person, sees] of [
      ["chair", true],
      ["expert", true],
      ["officer", true],
      ["auditor", true],
      ["author", false],
      ["beside", false],
    ] as const) {
      const { standing } = await world.as(person);
      const { lines } = await deskChoices(store.database, standing, { state: "", ...PART });
      expect(
        lines.some((one) => one.id === id),
        person,
      ).toBe(sees);
    }
  });

  it("merges certainty and agreement nowhere: no column, field or function has both in one value", async () => {
    const { rows } = await sql<{ table: string; column: string }>`
      select table_name as "table", column_name as "column" from information_schema.columns
      where table_schema = 'partnership' and (table_name like 'choice%' or table_name = 'policy_choice')`.execute(store.database.tables());
    expect(rows.filter(({ column }) => /score|weight|rank|strength|confidence/.test(column))).toEqual([]);
    const holding = (word: string) => rows.filter(({ column }) => column === word).map(({ table }) => table);
    expect(holding("certainty").filter((table) => holding("agreement").includes(table))).toEqual([]);
    const caseId = await world.appraised((await onPaper("A choice in words")).id);
    const given = await world.judgement(caseId);
    await giveJudgement(await world.as("first"), caseId, given);
    const [judgement] = await judgementsOfCase(store.database, caseId);
    const numbers = (value: unknown): boolean =>
      typeof value === "number" ||
      (value !== null && typeof value === "object" && !(value instanceof Date) && Object.values(value).some(numbers));
    expect(numbers(judgement)).toBe(false);
    expect(judgement).not.toHaveProperty("certainty");
    expect(judgement!.outcomes.some((one) => "agreement" in one)).toBe(false);
    const folder = new URL(".", import.meta.url);
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))) {
      const text = readFileSync(new URL(file, folder), "utf8");
      expect(
        /(certainty|agreement)[^\n;]{0,40}[*+/][^\n;/]{0,40}(agreement|certainty)/i.test(
          text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|`[^`]*`|"[^"]*"/g, ""),
        ),
        file,
      ).toBe(false);
    }
  });

  it("does nothing for somebody who decides a version of the case that has moved on", async () => {
    const { id } = await onPaper("A choice decided twice");
    const caseId = await world.appraised(id);
    const given = await world.judgement(caseId);
    await world.judge(caseId, "first", given);
    const old = (await findCase(store.database, { id: caseId }))!;
    await world.judge(caseId, "second", given);
    const decision = { outcome: "published", reasons: "Invented.", basis: "Invented.", fields: { nextReviewOn: "2101-01-01" } };
    await expect(decideCase(await world.as("chair"), old, decision)).rejects.toMatchObject({ code: "changed-meanwhile" });
  });
});
