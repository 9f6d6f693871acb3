import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PARTNERSHIP_MIGRATIONS, type PartnershipTables } from "#partnership";
import { inOneUnit, STORE_MIGRATIONS, verifyLog } from "#store";
import { openGapsWorld, type GapsWorld } from "../../tests/support/gaps-world.ts";
import { openTestStore, STORE_KINDS, testSurroundings, type TestStore } from "../../tests/support/test-store.ts";
import { withdrawCase } from "../cases/case-actions.ts";
import { findCase, tasksOf } from "../cases/case-records.ts";
import { openWork } from "../works/work-actions.ts";
import { answersOf, publicGapsAnsweredBy, supportersOf } from "./gap-answer-records.ts";
import { questionsOfAreas } from "./asked-areas-records.ts";
import { answerByPublished, nameAnswer, noteCommissionAnswer, removeAnswer } from "./answer-actions.ts";
import { assignGap, moveGap, supportGap, takeStock, withdrawSupport, wordGap } from "./gap-actions.ts";
import { gapTagsOf, stepsOf } from "./gap-records.ts";
import { deskGaps, publicGaps } from "./gap-list-records.ts";

const ALL = { words: "", theme: "", body: "", state: "", priority: "", country: "" };
const PART = { offset: 0, most: 100 };

describe.each(STORE_KINDS)("knowledge gaps on %s", (kind) => {
  let store: TestStore;
  let world: GapsWorld;
  const surroundings = testSurroundings();
  beforeAll(async () => {
    store = await openTestStore(kind, [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS]);
    world = await openGapsWorld(store.database, surroundings);
  }, 300_000);
  afterAll(() => store.remove());

  const tables = () => store.database.tables<PartnershipTables>();
  const noticesOf = async (person: keyof GapsWorld["people"]): Promise<readonly string[]> =>
    (await tables().selectFrom("partnership.notice").select("words").where("person_id", "=", world.people[person]).execute()).map(
      ({ words }) => words,
    );
  const at = async (id: string) => ({ id, version: (await world.gap(id)).version });
  const isListed = async (id: string): Promise<boolean> => (await publicGaps(store.database, ALL, PART)).lines.some((one) => one.id === id);
  /** A work of the expert, made public without its review. */
  const publicWork = async (title: string): Promise<string> => {
    const begun = { title, kind: "short-note", body: world.group, language: "en", licence: "CC-BY-4.0" };
    const id = await openWork(await world.as("expert"), begun);
    await publish(id, title);
    return id;
  };
  const publish = async (id: string, title: string): Promise<void> => {
    const version = surroundings.newId();
    await tables()
      .insertInto("partnership.work_version")
      .values({
        id: version,
        work_id: id,
        number: 1,
        hash: version.replaceAll("-", "").padEnd(64, "0"),
        title,
        language: "en",
        licence: "CC-BY-4.0",
        made_at: surroundings.now(),
      } as never)
      .execute();
    const shown = { state: "published", public_version: version, first_public_at: surroundings.now() } as const;
    await tables().updateTable("partnership.work").set(shown).where("id", "=", id).execute();
  };

  it("are asked by whoever has an account, wait in the group of their theme, and are public to nobody before it decided", async () => {
    const id = await world.ask("Who pays for the invented crossing?");
    const gap = await world.gap(id);
    expect(gap).toMatchObject({ state: "proposed", origin: "member", bodyId: world.group, public: false, askedBy: world.people.asker });
    expect(gap.slug).toBe(gap.reference.toLowerCase());
    expect(await gapTagsOf(store.database, id)).toEqual({ themes: [world.theme], countries: ["MEX"] });
    const [task] = await tasksOf(store.database, gap.caseId!);
    expect(task).toMatchObject({ kind: "look at", role: "chair", bodyId: world.group, state: "open" });
    expect(await isListed(id)).toBe(false);
    for (const [person, sees] of [
      ["chair", true],
      ["expert", true],
      ["officer", true],
      ["auditor", true],
      ["asker", true],
      ["beside", false],
      ["stranger", false],
    ] as const) {
      const { standing } = await world.as(person);
      const { lines } = await deskGaps(store.database, standing, "all", ALL, PART);
      expect(
        lines.some((one) => one.id === id),
        person,
      ).toBe(sees);
    }
    await expect(takeStock(await world.as("stranger"), await at(id), "I know.")).rejects.toMatchObject({ code: "no-such-gap" });
  });

  it("come from partner staff by their tie, and out of consultations by those who may hold one", async () => {
    const organisation = surroundings.newId();
    await tables()
      .insertInto("partnership.organisation")
      .values({ id: organisation, slug: "partner", name: "Invented partner", kind: "university", fictitious: true } as never)
      .execute();
    const body = await world.invented.body("partner", "partner organisation");
    await tables().updateTable("partnership.body").set({ organisation_id: organisation }).where("id", "=", body).execute();
    const staff = {
      id: surroundings.newId(),
      person_id: world.people.supporter,
      organisation_id: organisation,
      origin: "declared",
    } as const;
    await tables()
      .insertInto("partnership.tie")
      .values({ ...staff, kind: "employed by", from_on: null, until_on: null } as never)
      .execute();
    expect(await world.gap(await world.ask("What do we need to know at work?", {}, "supporter"))).toMatchObject({
      origin: "partner staff",
    });
    const heard = { consultation: "Invented consultation of 2099" };
    expect(await world.gap(await world.ask("What did they ask for there?", heard, "expert"))).toMatchObject({
      origin: "consultation",
      originWords: "Invented consultation of 2099",
    });
    await expect(world.ask("What did they ask for there?", heard, "stranger")).rejects.toMatchObject({ code: "bad-gap" });
  });

  it("without a group of their theme are decided on by a programme officer", async () => {
    const id = await world.ask("Who knows about the other theme?", { themes: [world.otherTheme] });
    expect(await world.gap(id)).toMatchObject({ bodyId: null });
    await expect(world.decide(id, "accept", { priority: "low", body: "group" }, "chair")).rejects.toMatchObject({ code: "not-allowed" });
    await world.decide(id, "accept", { priority: "low", body: "group" }, "officer");
    expect(await world.gap(id)).toMatchObject({ state: "accepted", priority: "low", bodyId: world.group, public: true });
  });

  it("are never decided on by whoever asked: the co-chair does where the chair asked", async () => {
    const id = await world.ask("What does the chair want to know?", {}, "chair");
    const { caseId } = await world.gap(id);
    expect((await tasksOf(store.database, caseId!))[0]).toMatchObject({ role: "co-chair" });
    await expect(world.decide(id, "accept", { priority: "high" }, "chair")).rejects.toMatchObject({ code: "not-allowed" });
    await world.decide(id, "park", {}, "co-chair");
    expect(await world.gap(id)).toMatchObject({ state: "parked", public: true });
  });

  it("are accepted with a priority and an address of their own, and the asker is told", async () => {
    const id = await world.ask("How many crossed the invented river?");
    await expect(world.decide(id, "accept")).rejects.toMatchObject({ code: "bad-case" });
    await world.decide(id, "accept", { priority: "medium" });
    const gap = await world.gap(id);
    expect(gap).toMatchObject({ state: "accepted", priority: "medium", slug: "how-many-crossed-the-invented-river", public: true });
    expect((await stepsOf(store.database, id)).map(({ state }) => state)).toEqual(["proposed", "accepted"]);
    expect(await noticesOf("asker")).toContainEqual(expect.stringContaining("is decided: Accepted. How many crossed"));
    expect(await isListed(id)).toBe(true);
  });

  it("are declined out of sight unless the decision shows them, and answered only by a public work", async () => {
    const hidden = await world.ask("Is this an invented advertisement?");
    await world.decide(hidden, "decline");
    expect(await world.gap(hidden)).toMatchObject({ state: "declined", public: false, reasons: "Invented reasons to decline." });
    const shown = await world.ask("Is this outside the invented field?");
    await world.decide(shown, "decline", { show: "yes" });
    expect([await isListed(hidden), await isListed(shown)]).toEqual([false, true]);
    const known = await world.ask("Was this answered long ago?");
    await expect(world.decide(known, "answered", { work: "W-0" })).rejects.toMatchObject({ code: "bad-case" });
    const work = await publicWork("An old invented answer");
    await world.decide(known, "answered", { work: "/library/an-old-invented-answer" });
    expect(await world.gap(known)).toMatchObject({ state: "answered" });
    expect(await answersOf(store.database, known)).toMatchObject([{ recordId: work, public: true, title: "An old invented answer" }]);
  });

  it("whose case is taken back are closed and not shown", async () => {
    const id = await world.ask("Should I have asked this at all?");
    const { caseId } = await world.gap(id);
    const file = (await findCase(store.database, { id: caseId! }))!;
    await withdrawCase(await world.as("asker"), { id: file.id, version: file.version }, "I know by now.");
    expect(await world.gap(id)).toMatchObject({ state: "declined", public: false });
  });

  it("move by hand, with reasons, by those who decide, and tell whoever needs the answer too", async () => {
    const { id } = await world.accepted("Where do the invented returnees go?");
    await supportGap(await world.as("supporter"), id, "For our own plan.");
    await expect(moveGap(await world.as("expert"), await at(id), "parked", "No.")).rejects.toMatchObject({ code: "not-allowed" });
    await expect(moveGap(await world.as("chair"), await at(id), "answered", "It is.")).rejects.toMatchObject({ code: "gap-state" });
    await expect(moveGap(await world.as("chair"), await at(id), "parked", " ")).rejects.toMatchObject({ code: "bad-gap" });
    await moveGap(await world.as("chair"), await at(id), "parked", "Until the survey.");
    await moveGap(await world.as("chair"), await at(id), "accepted", "The survey is there.");
    expect((await stepsOf(store.database, id)).map(({ state, words }) => [state, words])).toEqual([
      ["proposed", ""],
      ["accepted", "Invented reasons to accept."],
      ["parked", "Until the survey."],
      ["accepted", "The survey is there."],
    ]);
    expect(await noticesOf("supporter")).toContain("“Where do the invented returnees go?” was parked.");
  });

  it("tell the second of two who change at once", async () => {
    const { id } = await world.accepted("Who changes this first of all?");
    const seen = await at(id);
    await assignGap(await world.as("chair"), seen, { priority: "low", bodyId: world.group });
    await expect(assignGap(await world.as("co-chair"), seen, { priority: "high", bodyId: world.group })).rejects.toMatchObject({
      code: "changed-meanwhile",
    });
    expect(await world.gap(id)).toMatchObject({ priority: "low" });
    const words = { title: "Who changed this first of all?", question: "Another wording of the question.", purpose: "", language: "fr" };
    await wordGap(await world.as("chair"), await at(id), { ...words, themes: [world.otherTheme], countries: ["FJI", "FJI"] });
    expect(await world.gap(id)).toMatchObject(words);
    expect(await gapTagsOf(store.database, id)).toEqual({ themes: [world.otherTheme], countries: ["FJI"] });
  });

  it("are needed by each person once, who may take it back", async () => {
    const { id } = await world.accepted("Who else needs this invented answer?");
    for (let time = 0; time < 2; time++) await supportGap(await world.as("supporter"), id, "For a law.");
    expect(await supportersOf(store.database, id)).toMatchObject([{ personId: world.people.supporter, words: "For a law." }]);
    await withdrawSupport(await world.as("supporter"), id);
    expect(await supportersOf(store.database, id)).toEqual([]);
    const waiting = await world.ask("Can this be supported already?");
    await expect(supportGap(await world.as("stranger"), waiting, "")).rejects.toMatchObject({ code: "no-such-gap" });
  });

  it("come into work with a draft and are answered when it is published; nobody reads the draft's title before", async () => {
    const { id } = await world.accepted("What will the invented note say?");
    const begun = { title: "SECRET title of a draft", kind: "short-note", body: world.group, language: "en", licence: "CC-BY-4.0" };
    const workId = await openWork(await world.as("expert"), begun);
    const { reference } = await tables()
      .selectFrom("partnership.work")
      .select("reference")
      .where("id", "=", workId)
      .executeTakeFirstOrThrow();
    await expect(nameAnswer(await world.as("co-chair"), await at(id), reference)).rejects.toMatchObject({ code: "bad-gap" });
    await nameAnswer(await world.as("expert"), await at(id), reference);
    expect(await world.gap(id)).toMatchObject({ state: "in work" });
    expect(await answersOf(store.database, id)).toMatchObject([{ public: false, title: "", slug: "", workKind: "short-note" }]);
    await expect(nameAnswer(await world.as("expert"), await at(id), reference)).rejects.toMatchObject({ code: "bad-gap" });
    await publish(workId, "What it says");
    const { database, actor } = await world.as("director");
    await inOneUnit(database, actor, surroundings, (unit) => answerByPublished(unit, workId));
    expect(await world.gap(id)).toMatchObject({ state: "answered" });
    expect(await publicGapsAnsweredBy(store.database, { workId })).toMatchObject([{ state: "answered" }]);
    const [answer] = await answersOf(store.database, id);
    expect(answer).toMatchObject({ public: true, title: "What it says" });
    await removeAnswer(await world.as("expert"), await at(id), answer!.id);
    expect(await answersOf(store.database, id)).toEqual([]);
  });

  it("come into work with a commission, once however often it is noted", async () => {
    const { id } = await world.accepted("Who is paid to find this out?");
    const commissionId = surroundings.newId();
    const commission = {
      id: commissionId,
      reference: "C-1",
      slug: "c-1",
      title: "Find it out",
      body_id: world.group,
      work_kind: "paper",
      terms: "x",
    };
    await tables()
      .insertInto("partnership.commission")
      .values({ ...commission, kind: "volunteer", state: "planned", opened_at: surroundings.now() } as never)
      .execute();
    const { database, actor } = await world.as("officer");
    for (let time = 0; time < 2; time++)
      await inOneUnit(database, actor, surroundings, (unit) => noteCommissionAnswer(unit, id, commissionId));
    expect(await world.gap(id)).toMatchObject({ state: "in work" });
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from partnership.gap_answer where gap_id = ${id}`.execute(tables());
    expect(rows[0]!.n).toBe(1);
    const waiting = await world.ask("Is this commissioned too early?");
    await expect(
      inOneUnit(database, actor, surroundings, (unit) => noteCommissionAnswer(unit, waiting, commissionId)),
    ).rejects.toMatchObject({
      code: "gap-state",
    });
  });

  it("leave every change in the log, which holds", async () => {
    const { rows } = await sql<{ action: string }>`
      select distinct action from store.log where object_kind = 'knowledge gap' order by action`.execute(tables());
    expect(rows.map(({ action }) => action)).toEqual([
      "assign-gap",
      "decide-gap",
      "move-gap",
      "name-answer",
      "propose-gap",
      "remove-answer",
      "support-gap",
      "withdraw-gap",
      "withdraw-support",
      "word-gap",
    ]);
    expect(await verifyLog(store.database)).toMatchObject({ faults: [] });
  });

  it("tell pages of figures which public questions name a country, and none that was declined or not decided on", async () => {
    const about = { countries: ["PHL", "KEN"] };
    const { slug } = await world.accepted("Who pays for invented sums?", about);
    const waiting = await world.ask("Waiting invented question", about);
    const declined = await world.ask("Declined invented question", about);
    await world.decide(declined, "decline", { show: "yes" });
    await world.accepted("Nowhere in particular");
    const found = (await questionsOfAreas(store.database)).filter(({ areas }) => areas.includes("KEN"));
    expect(found).toMatchObject([{ slug, state: "accepted", areas: ["KEN", "PHL"], language: "en" }]);
    expect((await world.gap(waiting)).public).toBe(false);
    expect((await world.gap(declined)).public).toBe(true);
  });
});
