import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aReview, CLOSED, NO_INTEREST, reviewWorld, type Name, type ReviewWorld } from "../../tests/support/review-world.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { decideCase, withdrawCase } from "../cases/case-actions.ts";
import { listCases } from "../cases/case-list-records.ts";
import { findCase, type CaseFile } from "../cases/case-records.ts";
import { listNotices } from "../desk/notice-records.ts";
import { readLog } from "../desk/log-records.ts";
import { ownLog, ownRows } from "../people/own-data-records.ts";
import { askForAppeal, declareForAppeal } from "./appeal-actions.ts";
import { explainConflicts } from "./conflicts/find-conflicts.ts";
import { readSubmission } from "./read-submission.ts";
import type { Anonymity } from "./submission-records.ts";
import { listSubmissions } from "./submission-list-records.ts";
import { waitingReviews } from "./waiting-records.ts";

const WHY = "The second review reads another table.";

describe.each(STORE_KINDS)("whoever decides an appeal on %s", (kind) => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await reviewWorld(kind);
  }, 300_000);
  afterAll(() => world.store.remove());

  const rejected = async (anonymity: Anonymity = "both hidden", second: Name = "two"): Promise<string> => {
    const id = await world.submitted((await world.works.work()).id, anonymity);
    await world.toReview(id);
    await world.reviewed(id, "one");
    await world.reviewed(id, second, CLOSED, aReview({ confidentialWords: "SECRET-WORDS", openWords: "OPEN-WORDS" }));
    await world.decided(id, "reject");
    return id;
  };
  const appealed = async (id: string): Promise<CaseFile> =>
    (await findCase(world.store.database, { reference: await askForAppeal(await world.as("author"), { id }, WHY) }))!;
  const seenBy = async (name: Name, id: string) => readSubmission(world.store.database, (await world.as(name)).standing, { id });
  const codeOf = (act: Promise<unknown>): Promise<string> =>
    act.then(
      () => "nothing was refused",
      ({ code, message }: { code?: string; message: string }) => code ?? message,
    );
  const decide = async (name: Name, { id }: CaseFile, outcome: "granted" | "dismissed"): Promise<void> => {
    const { version } = (await findCase(world.store.database, { id }))!;
    await decideCase(await world.as(name), { id, version }, { outcome, reasons: "As it was read.", basis: "5.2", fields: {} });
  };
  const casesOf = async (name: Name): Promise<readonly string[]> => {
    const part = { from: 0, most: 100, day: "2099-01-01" };
    return (await listCases(world.store.database, (await world.as(name)).standing, { show: "to decide" }, part)).cases.map(({ id }) => id);
  };
  const waits = async (name: Name, reference: string): Promise<readonly string[]> => {
    const { waiting } = await waitingReviews(world.store.database, (await world.as(name)).standing, { today: "2099-01-01", most: 100 });
    return waiting.flatMap((one) => (one.reference === reference ? [`${one.what} by ${one.due}`] : []));
  };
  const notices = async (name: Name): Promise<readonly string[]> =>
    (await listNotices(world.store.database, world.people[name], { from: 0, most: 1_000 })).map(({ words }) => words);
  const namesOf = (names: readonly Name[]): readonly string[] =>
    names.flatMap((name) => [world.people[name], `Zz${name.toLowerCase()} `, `Madeup${name.toLowerCase()}`]);

  it("reads nothing of it and decides nothing before they declared their interests", async () => {
    const id = await rejected();
    const file = await appealed(id);
    const { reference } = await world.read(id);
    const before = (await seenBy("director", id))!;
    expect(before).toMatchObject({ view: "desk", versionId: undefined, authors: undefined, rounds: [], decisions: [] });
    expect(before.appeal).toEqual({ reference: file.reference, dueOn: "2099-01-29", why: undefined });
    expect((await seenBy("organiser", id))?.appeal).toBeUndefined();
    expect(await waits("director", reference)).toEqual(["declare for appeal by 2099-01-29"]);
    expect(await waits("organiser", reference)).toEqual([]);
    expect((await notices("director")).some((words) => words.includes(`Declare your interests in ${reference} first`))).toBe(true);
    for (const outcome of ["granted", "dismissed"] as const)
      expect(await codeOf(decide("director", file, outcome))).toBe("interests-not-declared");
    const withdrawal = withdrawCase(await world.as("director"), { id: file.id, version: file.version }, "No.");
    expect(await codeOf(withdrawal)).toBe("interests-not-declared");
    expect((await findCase(world.store.database, { id: file.id }))?.state).toBe("open");
    for (const name of ["alternate", "organiser", "editor", "reviewEditor", "auditor"] as const)
      expect([name, await codeOf(declareForAppeal(await world.as(name), { id }, NO_INTEREST))]).toEqual([name, "not-allowed"]);
    expect(await codeOf(declareForAppeal(await world.as("stranger"), { id }, NO_INTEREST))).toBe("no-such-submission");
    const unsaid = declareForAppeal(await world.as("director"), { id }, { hasInterest: true, words: " " });
    expect(await codeOf(unsaid)).toBe("bad-review");
  });

  it.each([
    ["granted", "in review"],
    ["dismissed", "rejected"],
  ] as const)("reads the version, the reviews, the reasons and the appeal, and then it is %s", async (outcome, state) => {
    const id = await rejected();
    const file = await appealed(id);
    const { reference } = await world.read(id);
    expect(await declareForAppeal(await world.as("director"), { id }, NO_INTEREST)).toBe("taken up");
    const seen = (await seenBy("director", id))!;
    expect(seen).toMatchObject({ view: "appeal", appeal: { reference: file.reference, why: WHY } });
    expect(seen.versionId).toBe((await world.read(id)).versionId);
    expect(seen.rounds[0]).toMatchObject({ decision: { outcome: "reject", reasons: "As the reviews say." }, assignments: undefined });
    expect(seen.rounds[0]!.reviews.map((one) => [one.reviewerNumber, one.recommendation, one.points.length, one.openWords])).toEqual([
      [1, "minor", 2, "It is sound."],
      [2, "minor", 2, "OPEN-WORDS"],
    ]);
    expect(await waits("director", reference)).toEqual(["decide appeal by 2099-01-29"]);
    await decide("director", file, outcome);
    expect((await world.read(id)).state).toBe(state);
    expect(await waits("director", reference)).toEqual(outcome === "granted" ? ["appoint editor by null"] : []);
    expect((await seenBy("director", id))?.view).toBe("desk");
    expect(await codeOf(declareForAppeal(await world.as("director"), { id }, NO_INTEREST))).toBe("review-state-refused");
  });

  it("learns of no hidden reviewer and no hidden author in any byte they get, before and after declaring", async () => {
    const { database } = world.store;
    const id = await rejected();
    const file = await appealed(id);
    const everything = async (): Promise<string> => {
      const { standing } = await world.as("director");
      const part = { before: undefined, most: 1_000, details: true, reader: standing };
      const moment = { tables: () => database.tables(), now: world.surroundings.now() } as Parameters<typeof explainConflicts>[0];
      return JSON.stringify([
        await readSubmission(database, standing, { id }),
        await listSubmissions(database, standing, { show: "all", part: "all" }, { from: 0, most: 100 }),
        await waitingReviews(database, standing, { today: "2099-01-01", most: 100 }),
        await listCases(database, standing, { show: "all" }, { from: 0, most: 100, day: "2099-01-01" }),
        await listNotices(database, world.people.director, { from: 0, most: 1_000 }),
        await readLog(database, { actor: "", object: id, action: "", day: "" }, part),
        await ownLog(database, world.people.director, 1_000),
        await ownRows(database, world.people.director),
        await explainConflicts(moment, standing, { submissionId: id, personId: world.people.director, capacity: "appeal" }),
        await explainConflicts(moment, standing, { submissionId: id, personId: world.people.one, capacity: "reviewer" }),
      ]);
    };
    const hidden = [
      ...namesOf(["one", "two", "author", "coauthor"]),
      "SECRET-WORDS",
      ...(await world.assignments(id)).map((one) => one.id),
    ];
    const before = await everything();
    expect(hidden.filter((word) => before.includes(word))).toEqual([]);
    expect(before).not.toContain("OPEN-WORDS");
    await declareForAppeal(await world.as("director"), { id }, NO_INTEREST);
    const after = await everything();
    expect(after).toContain("OPEN-WORDS");
    expect(hidden.filter((word) => after.includes(word))).toEqual([]);
    await decide("director", file, "dismissed");
    const later = await everything();
    expect([...namesOf(["one", "two"]), "SECRET-WORDS"].filter((word) => later.includes(word))).toEqual([]);
  });

  it("learns of authors where only reviewers are hidden, and of reviewers where nobody is", async () => {
    const reviewersOf = async (id: string) => (await seenBy("director", id))!.rounds[0]!.reviews.map(({ personId }) => personId);
    const one = await rejected("reviewers hidden");
    await appealed(one);
    await declareForAppeal(await world.as("director"), { id: one }, NO_INTEREST);
    expect((await seenBy("director", one))?.authors).toContain(world.people.author);
    expect(await reviewersOf(one)).toEqual([undefined, undefined]);
    const other = await rejected("reviewers named");
    await appealed(other);
    await declareForAppeal(await world.as("director"), { id: other }, NO_INTEREST);
    expect(await reviewersOf(other)).toEqual([world.people.one, world.people.two]);
  });

  it("stands aside with an interest, and the case goes to the alternate before anything opened", async () => {
    const id = await rejected();
    const file = await appealed(id);
    const { reference } = await world.read(id);
    expect(await casesOf("alternate")).not.toContain(file.id);
    const declared = { hasInterest: true, words: "We run a firm together." };
    expect(await declareForAppeal(await world.as("director"), { id }, declared)).toBe("stood aside");
    expect(await casesOf("director")).not.toContain(file.id);
    expect((await seenBy("director", id))?.appeal).toBeUndefined();
    expect((await seenBy("director", id))?.view).toBe("desk");
    expect(await codeOf(decide("director", file, "granted"))).toBe("not-allowed");
    expect(await codeOf(declareForAppeal(await world.as("director"), { id }, NO_INTEREST))).toBe("not-allowed");
    expect(await casesOf("alternate")).toContain(file.id);
    expect(await waits("alternate", reference)).toEqual(["declare for appeal by 2099-01-29"]);
    expect((await notices("alternate")).some((words) => words.startsWith(`${file.reference} waits for a decision`))).toBe(true);
    expect(await codeOf(decide("alternate", file, "granted"))).toBe("interests-not-declared");
    expect(await declareForAppeal(await world.as("alternate"), { id }, NO_INTEREST)).toBe("taken up");
    expect((await seenBy("alternate", id))?.view).toBe("appeal");
    await decide("alternate", file, "granted");
    expect((await world.read(id)).state).toBe("in review");
  });

  it("is refused where a rule finds a conflict that blocks, whatever they declare", async () => {
    const id = await rejected();
    const file = await appealed(id);
    const tables = world.store.database.tables();
    await sql`insert into partnership.tie (id, person_id, kind, other_person_id, origin)
      values (gen_random_uuid(), ${world.people.director}, 'family', ${world.people.coauthor}, 'declared')`.execute(tables);
    expect(await declareForAppeal(await world.as("director"), { id }, NO_INTEREST)).toBe("stood aside");
    expect(await seenBy("director", id)).toBeUndefined();
    expect(await codeOf(decide("director", file, "granted"))).toBe("not-allowed");
    expect(await casesOf("alternate")).toContain(file.id);
    await sql`delete from partnership.tie where person_id = ${world.people.director}`.execute(tables);
    await sql`delete from partnership.conflict_check where person_id = ${world.people.director}`.execute(tables);
  });

  it("is never somebody who reviewed it, and nobody is told why", async () => {
    const id = await rejected("both hidden", "director");
    const file = await appealed(id);
    expect(JSON.stringify(file.fields)).not.toContain(world.people.director);
    expect(await casesOf("director")).not.toContain(file.id);
    expect((await seenBy("director", id))?.view).toBe("reviewer");
    expect(await codeOf(declareForAppeal(await world.as("director"), { id }, NO_INTEREST))).toBe("not-allowed");
    expect(await casesOf("alternate")).toContain(file.id);
    const { standing } = await world.as("administrator");
    const part = { before: undefined, most: 100, details: true, reader: standing };
    const lines = await readLog(world.store.database, { actor: "", object: file.id, action: "", day: "" }, part);
    expect(lines.length).toBeGreaterThan(0);
    expect(JSON.stringify(lines)).not.toContain(world.people.director);
  });
});
