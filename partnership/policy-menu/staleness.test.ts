import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PARTNERSHIP_MIGRATIONS, readPublicChoice, type PartnershipTables } from "#partnership";
import { STORE_MIGRATIONS, verifyLog } from "#store";
import { INVENTED_FIGURES, openChoicesWorld, type ChoicesWorld } from "../../tests/support/choices-world.ts";
import { openTestStore, STORE_KINDS, testSurroundings, type TestStore } from "../../tests/support/test-store.ts";
import { correctWork, retractWork } from "../works/publish-actions.ts";
import { causesOf } from "./cause-records.ts";
import { evidenceOf } from "./evidence-records.ts";
import { changeEvidence, removeEvidence } from "./evidence-actions.ts";
import { changePilot } from "./pilot-actions.ts";
import { findPilot } from "./pilot-records.ts";
import { openRecheck } from "./recheck-records.ts";
import { compareChoices, reviewChoices } from "./stale-triggers.ts";

describe.each(STORE_KINDS)("stale policy choices on %s", (kind) => {
  let store: TestStore;
  let world: ChoicesWorld;
  const surroundings = testSurroundings();
  beforeAll(async () => {
    store = await openTestStore(kind, [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS]);
    world = await openChoicesWorld(store.database, surroundings);
  }, 300_000);
  afterAll(() => store.remove());

  const open = (id: string) => causesOf(store.database, id, "open");
  const state = async (id: string) => (await world.choice(id)).state;
  const mailsAbout = async (words: string): Promise<number> => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from store.job where queue = 'send-mail' and payload::text like ${`%${words}%`}`.execute(
      store.database.tables(),
    );
    return rows[0]!.count;
  };
  const confirm = async (id: string, fields: Readonly<Record<string, unknown>> = { nextReviewOn: "2101-06-01" }): Promise<void> =>
    world.decide((await openRecheck(store.database, id))!.id, "unchanged", fields);
  const report = async (id: string, reportedOn: string): Promise<void> => {
    const { version } = (await findPilot(store.database, { id }))!;
    const written = { title: "An invented pilot", place: "", area: "", body: world.group, state: "reported", words: "It worked." } as const;
    await changePilot(
      await world.as("expert"),
      { id, version },
      { ...written, reportedOn, reportHref: "https://example.org/report", reportWork: "" },
    );
  };
  const compare = (release: string) => compareChoices(store.database, surroundings, INVENTED_FIGURES.at(release));

  it("say which of two works was retracted, and recover when they are appraised again without it", async () => {
    const [one, other] = [await world.publicWork("An invented paper that holds"), await world.publicWork("An invented paper that falls")];
    const id = await world.propose("A choice on two invented papers");
    await world.evidence(id, { kind: "work", source: one.reference });
    const line = await world.evidence(id, { kind: "work", source: other.reference });
    await world.published(id);
    expect(await state(id)).toBe("current");
    await retractWork(await world.as("director"), other.id, "The invented figures were not theirs.");
    expect(await state(id)).toBe("stale");
    const causes = await open(id);
    expect(causes.map(({ kind: what, workId, evidenceId }) => ({ what, workId, evidenceId }))).toEqual([
      { what: "work retracted", workId: other.id, evidenceId: line },
    ]);
    expect(causes[0]!.facts.words).toBe("The invented figures were not theirs.");
    const slug = (await world.choice(id)).slug;
    expect(await readPublicChoice(store.database, slug)).toMatchObject({ state: "stale", causes: [{ kind: "work retracted" }] });
    // Nothing but a case brings it back.
    await expect(removeEvidence(await world.as("expert"), await world.at(id), line)).resolves.toBeUndefined();
    expect(await state(id)).toBe("stale");
    await expect(world.appraised(id)).rejects.toMatchObject({ code: "bad-choice", values: { field: "case" } });
    await world.decide((await openRecheck(store.database, id))!.id, "again");
    expect(await state(id)).toBe("stale");
    await world.published(id);
    expect(await state(id)).toBe("current");
    expect(await open(id)).toEqual([]);
    expect(await causesOf(store.database, id, "all")).toMatchObject([{ settledHow: "appraised again" }]);
    const shown = (await readPublicChoice(store.database, slug))!;
    expect(shown.versions.map(({ number }) => number)).toEqual([2, 1]);
    expect((await readPublicChoice(store.database, slug, 1))!.shown.content.evidence).toHaveLength(2);
  });

  it("come of a correction, are told once, and are confirmed with reasons", async () => {
    const work = await world.publicWork("An invented paper to be corrected");
    const id = await world.propose("A choice on a paper to be corrected");
    await world.evidence(id, { kind: "work", source: work.reference });
    await world.evidence(id, { kind: "work", source: work.reference, outcome: world.otherOutcome });
    await world.published(id);
    await correctWork(await world.as("director"), work.id, "A table had two columns exchanged.");
    expect((await open(id)).map((cause) => cause.kind)).toEqual(["work corrected"]);
    const recheck = (await openRecheck(store.database, id))!;
    const mails = await mailsAbout(recheck.reference);
    expect(mails).toBeGreaterThan(0);
    // A second cause joins the same case, mails nobody again, and whoever was about to decide looks at it first.
    await correctWork(await world.as("director"), work.id, "And a third one was missing.");
    expect(await open(id)).toHaveLength(2);
    expect((await openRecheck(store.database, id))!.id).toBe(recheck.id);
    expect(await mailsAbout(recheck.reference)).toBe(mails);
    const stalled = { outcome: "unchanged", reasons: "Invented.", basis: "Invented.", fields: { nextReviewOn: "2101-06-01" } };
    const { decideCase } = await import("../cases/case-actions.ts");
    await expect(decideCase(await world.as("chair"), recheck, stalled)).rejects.toMatchObject({ code: "changed-meanwhile" });
    await expect(confirm(id, {})).rejects.toMatchObject({ code: "bad-case" });
    expect(await state(id)).toBe("stale");
    await confirm(id);
    expect(await state(id)).toBe("current");
    expect((await causesOf(store.database, id, "all")).map(({ settledHow }) => settledHow)).toEqual([
      "confirmed unchanged",
      "confirmed unchanged",
    ]);
    expect((await world.choice(id)).nextReviewOn).toBe("2101-06-01");
  });

  it("come of a figure that moves beyond its tolerance in a new release, and not of one that moves within it", async () => {
    const id = await world.propose("A choice on an invented figure");
    await world.evidence(id, { kind: "figure", source: "stock MEX>USA 2024", tolerance: 5, toleranceKind: "percent" });
    await world.published(id);
    expect(await compare("2099.2")).toBeGreaterThan(0);
    expect(await state(id)).toBe("current");
    expect(await open(id)).toEqual([]);
    await compare("2099.3");
    expect(await state(id)).toBe("stale");
    const [cause] = await open(id);
    expect(cause!.facts.figure).toMatchObject({ from: 100, fromRelease: "2099.1", to: 130, toRelease: "2099.3", tolerance: 5 });
    // The same release, and one that hardly moves from what is known, say nothing new.
    await compare("2099.3");
    await compare("2099.4");
    expect(await open(id)).toHaveLength(1);
    await confirm(id);
    await compare("2099.4");
    expect(await state(id)).toBe("current");
  });

  it("come of a pilot that reports", async () => {
    const pilot = await world.pilot("An invented pilot");
    const id = await world.propose("A choice that is tried out");
    await world.evidence(id, { kind: "pilot", source: pilot.reference, direction: "not known yet" });
    await world.published(id);
    await report(pilot.id, "2099-05-01");
    expect(await state(id)).toBe("stale");
    await report(pilot.id, "2099-05-01");
    expect((await open(id)).map((cause) => cause.kind)).toEqual(["pilot reported"]);
    await confirm(id);
    expect(await state(id)).toBe("current");
    // An appraisal that knows of the report is not made stale by it.
    const [line] = await evidenceOf(store.database, id);
    const written = { kind: "pilot", source: pilot.reference, tolerance: "", toleranceKind: "percent", outcome: world.outcome } as const;
    const said = {
      direction: "increases",
      betterFor: "",
      worseFor: "",
      certainty: "low",
      certaintyWords: "One invented pilot.",
      words: "",
    } as const;
    await changeEvidence(await world.as("expert"), await world.at(id), line!.id, { written: { ...written, ...said }, figures: undefined });
    await world.published(id);
    expect(await state(id)).toBe("current");
  });

  it("come of their date, once, and by nobody's hand", async () => {
    const work = await world.publicWork("An invented paper of its day");
    const id = await world.propose("A choice with a date");
    await world.evidence(id, { kind: "work", source: work.reference });
    await world.published(id, "2100-01-01");
    await reviewChoices(store.database, surroundings);
    expect(await state(id)).toBe("current");
    const later = { ...surroundings, now: () => new Date("2100-01-02T05:00:00Z") };
    expect(await reviewChoices(store.database, later)).toBe(1);
    expect(await reviewChoices(store.database, later)).toBe(0);
    expect((await open(id)).map(({ kind: what, facts }) => ({ what, dueOn: facts.dueOn }))).toEqual([
      { what: "review due", dueOn: "2100-01-01" },
    ]);
    expect(await state(id)).toBe("stale");
    await confirm(id);
    expect(await state(id)).toBe("current");
    expect(await reviewChoices(store.database, later)).toBe(0);
  });

  it("are found at publication, where something happened while they were appraised", async () => {
    const work = await world.publicWork("An invented paper retracted meanwhile");
    const id = await world.propose("A choice overtaken by its evidence");
    await world.evidence(id, { kind: "work", source: work.reference });
    const caseId = await world.appraised(id);
    const given = await world.judgement(caseId);
    await world.judge(caseId, "first", given);
    await retractWork(await world.as("director"), work.id, "It was made up, as everything here.");
    await world.judge(caseId, "second", given);
    await world.decide(caseId, "published", { nextReviewOn: "2101-01-01" });
    expect(await state(id)).toBe("stale");
    expect((await open(id)).map((cause) => cause.kind)).toEqual(["work retracted"]);
  });

  it("leave a log that holds together", async () => {
    expect((await verifyLog(store.database)).faults).toEqual([]);
    const actions = await store.database
      .tables<PartnershipTables>()
      .selectFrom("partnership.choice_step")
      .select("state")
      .where("public", "=", true)
      .execute();
    expect(actions.filter((one) => one.state === "stale").length).toBeGreaterThan(4);
  });
});
