import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBodiesWorld, type BodiesWorld } from "../../../tests/support/bodies-world.ts";
import { addAssignment, addHandler, addSubmittedWork, type SubmittedWork } from "../../../tests/support/submitted-work.ts";
import { STORE_KINDS } from "../../../tests/support/test-store.ts";
import type { AtMoment } from "../conflicts/find-conflicts.ts";
import { findReviewers, type FoundReviewers, type ReviewerQuestion } from "./find-reviewers.ts";
import { lookOutside } from "./look-outside.ts";

describe.each(STORE_KINDS)("the finder of reviewers on %s", (kind) => {
  let world: BodiesWorld;
  let work: SubmittedWork;
  let themeId = "";
  let group = "";
  const people: Record<string, string> = {};
  const now = (): AtMoment => ({ tables: world.database.tables, now: world.surroundings.now() });
  const person = async (name: string, more = {}): Promise<string> =>
    (people[name] = await world.addPerson(name, { sort_name: name.toLowerCase(), ...more }));
  const expert = async (name: string, more = {}): Promise<string> => {
    const id = await person(name, more);
    await world.database.tables<any>().insertInto("partnership.expertise").values({ person_id: id, theme_id: themeId }).execute();
    return id;
  };
  const as = async (name: string) => (await world.as(people[name]!)).standing;
  const found = async (name: string, more: Partial<ReviewerQuestion> = {}): Promise<FoundReviewers> =>
    findReviewers(now(), await as(name), { submissionId: work.submissionId, ...more });
  const names = ({ candidates }: FoundReviewers): readonly string[] => candidates.map((one) => one.name);

  beforeAll(async () => {
    world = await openBodiesWorld(kind);
    const management = await world.addBody("management", "management");
    themeId = await world.addBody("theme", "theme");
    group = await world.addBody("group", "group", { theme_id: themeId });
    for (const name of ["Ada Author", "Eve Editor", "Otto Officer", "Una Unrelated"]) await person(name);
    await world.addMandate(group, "chair", people["Eve Editor"]!);
    await world.addMandate(management, "programme officer", people["Otto Officer"]!);
    work = await addSubmittedWork(world, { bodyId: group, themeId, authors: [people["Ada Author"]!] });
    await addHandler(world, work, people["Eve Editor"]!, "editor");
    await addHandler(world, work, people["Otto Officer"]!, "programme officer");
    await expert("Xenia Expert", { country: "KEN" });
    await expert("Hidden Expert", { listed: false });
    await expert("Kin Expert");
    await expert("Eve Expert");
    await world.add("partnership.tie", {
      person_id: people["Kin Expert"],
      kind: "family",
      other_person_id: people["Ada Author"],
      origin: "declared",
    });
  }, 300_000);
  afterAll(() => world.remove());

  it("offers who knows about the themes and nobody whom a conflict blocks, and says how many", async () => {
    const offered = await found("Eve Editor");
    expect(names(offered)).toEqual(["Eve Expert", "Xenia Expert"]);
    expect(offered).toMatchObject({ total: 2, page: 1, pages: 1, blocked: 1 });
    expect(JSON.stringify(offered)).not.toMatch(/Kin|family/);
    expect(offered.candidates[0]!.speaksFor).toContain("Knows about 1 of its themes");
  });

  it("shows people who are not listed only to those who may see them", async () => {
    expect(names(await found("Otto Officer"))).toEqual(["Eve Expert", "Hidden Expert", "Xenia Expert"]);
    expect(names(await found("Eve Editor", { words: "hidden" }))).toEqual([]);
    expect(names(await found("Eve Editor", { words: "unrel" }))).toEqual(["Una Unrelated"]);
    expect(names(await found("Eve Editor", { words: "%" }))).toEqual(["Eve Expert", "Xenia Expert"]);
  });

  it("is open to nobody who does not see the whole submission", async () => {
    for (const name of ["Ada Author", "Una Unrelated", "Xenia Expert"])
      await expect(found(name), name).rejects.toMatchObject({ code: "no-such-submission" });
    await expect(found("Eve Editor", { submissionId: "nothing" })).rejects.toMatchObject({ code: "no-such-submission" });
    const outside = { submissionId: work.submissionId, name: "Xenia Expert", address: "" };
    await expect(lookOutside(now(), await as("Ada Author"), outside)).rejects.toMatchObject({ code: "no-such-submission" });
  });

  it("leaves out who was asked already, and counts what others have in hand", async () => {
    const other = await addSubmittedWork(world, { bodyId: group, themeId, authors: [people["Una Unrelated"]!] });
    await addAssignment(world, other, people["Xenia Expert"]!);
    const before = (await found("Eve Editor")).candidates.find(({ name }) => name === "Xenia Expert")!;
    expect(before.load).toEqual({ open: 1, lastYear: 0 });
    expect(before.speaksAgainst).toContain("Has 1 review in hand");
    await addAssignment(world, work, people["Eve Expert"]!);
    expect(names(await found("Eve Editor"))).toEqual(["Xenia Expert"]);
  });

  it("counts nothing of works that the viewer made: the number would tell who reviews them", async () => {
    const own = await addSubmittedWork(world, { bodyId: group, themeId, authors: [people["Eve Editor"]!] });
    const seen = await found("Eve Editor");
    await addAssignment(world, own, people["Xenia Expert"]!, {
      state: "submitted",
      submitted_at: world.surroundings.now(),
      answered_at: world.surroundings.now(),
    });
    expect(await found("Eve Editor")).toEqual(seen);
    const officer = (await found("Otto Officer")).candidates.find(({ name }) => name === "Xenia Expert")!;
    expect(officer.load).toEqual({ open: 1, lastYear: 1 });
  });

  it("goes page by page", async () => {
    for (let number = 10; number < 40; number++) await expert(`Many ${number}`);
    const first = await found("Eve Editor", { words: "many" });
    const second = await found("Eve Editor", { words: "many", page: 2 });
    expect(first).toMatchObject({ total: 30, pages: 2, page: 1 });
    expect(first.candidates).toHaveLength(20);
    expect(second.candidates).toHaveLength(10);
    expect(new Set([...names(first), ...names(second)]).size).toBe(30);
    expect((await found("Eve Editor", { words: "many", page: 99 })).page).toBe(2);
  });

  it("looks for a record before somebody from outside gets a second one", async () => {
    const alias = { person_id: people["Ada Author"], address: "ada@alias.example", confirmed_at: null, added_at: world.surroundings.now() };
    await world.add("partnership.email_address", alias);
    const asked = async (name: string, written: { name: string; address: string }) =>
      (await lookOutside(now(), await as(name), { submissionId: work.submissionId, ...written })).map((one) => [
        one.name,
        one.because,
        one.conflicts.effect,
      ]);
    expect(await asked("Otto Officer", { name: "A. Other", address: "ADA@alias.example" })).toEqual([
      ["Ada Author", "same address", "block"],
    ]);
    expect(await asked("Eve Editor", { name: "A. Other", address: "ada@alias.example" })).toEqual([]);
    expect(await asked("Eve Editor", { name: "Expert, Xenia", address: "x@site.example" })).toEqual([
      ["Xenia Expert", "same name", "nothing found"],
    ]);
    expect(await asked("Eve Editor", { name: "Expert, Hidden", address: "" })).toEqual([]);
  });
});
