import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aReview, CLOSED, NO_INTEREST, reviewWorld, type ReviewWorld } from "../../tests/support/review-world.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { decideCase } from "../cases/case-actions.ts";
import { findCase } from "../cases/case-records.ts";
import { declareAsReviewer } from "./answer-actions.ts";
import { askForAppeal, declareForAppeal } from "./appeal-actions.ts";
import { waiveConflict } from "./conflicts/waiver-actions.ts";
import { appointEditor, appointReviewEditor, declareInterests, screen } from "./editor-actions.ts";
import { forgetInReviews } from "./erase-review-records.ts";
import { inviteReviewer } from "./invite-actions.ts";
import { readSubmission } from "./read-submission.ts";
import { decisionsOf } from "./review-records.ts";
import { admitReviewer } from "./reviewer-actions.ts";
import { statisticsByYear } from "./statistics-records.ts";
import { unfitForPlace } from "./unfit-for-place.ts";
import { submitReview } from "./write-review-actions.ts";
import { inOneUnit } from "#store";

describe.each(STORE_KINDS)("people in a review on %s", (kind) => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await reviewWorld(kind);
  }, 60_000);
  afterAll(() => world.store.remove());

  const tie = (query: ReturnType<typeof sql>) => query.execute(world.store.database.tables());
  const submitted = async (workKind?: string): Promise<string> => world.submitted((await world.works.work(workKind)).id);
  const newPerson = async (name: string): Promise<string> => world.invented.person(name);

  it("an editor with an interest stands aside before anything opened, and a substitute is asked for", async () => {
    const id = await submitted();
    await appointEditor(await world.as("organiser"), { id }, world.people.editor);
    const standing = (await world.as("editor")).standing;
    expect(await readSubmission(world.store.database, standing, { id })).toMatchObject({ view: "desk", versionId: undefined });
    const early = screen(await world.as("editor"), { id }, { outcome: "review", reasons: "x" });
    await expect(early).rejects.toMatchObject({ code: "interests-not-declared" });
    const interest = { capacity: "editor", hasInterest: true, words: "A friend wrote it." } as const;
    expect(await declareInterests(await world.as("editor"), { id }, interest)).toBe("stood aside");
    expect((await world.read(id)).editorId).toBeNull();
    expect(await readSubmission(world.store.database, standing, { id })).toBeUndefined();
    await appointEditor(await world.as("organiser"), { id }, world.people.reviewEditor);
    await expect(appointEditor(await world.as("organiser"), { id }, world.people.author)).rejects.toMatchObject({ code: "bad-review" });
  });

  it("authors, who handles it, and people of one address or organisation are not asked", async () => {
    const id = await submitted();
    await world.toReview(id);
    for (const name of ["author", "coauthor", "editor", "reviewEditor"] as const)
      await expect(world.invite(id, name)).rejects.toMatchObject({ code: "reviewer-not-independent" });
    const [double, colleague, kin] = [await newPerson("Double"), await newPerson("Colleague"), await newPerson("Kin")];
    for (const person of [world.people.author, double])
      await tie(
        sql`insert into partnership.email_address (id, person_id, address, added_at) values (${randomUUID()}, ${person}, 'one@same.example', '2099-01-01')`,
      );
    const [above, below] = [randomUUID(), randomUUID()];
    for (const [organisation, parent] of [
      [above, null],
      [below, above],
    ])
      await tie(
        sql`insert into partnership.organisation (id, slug, name, kind, parent_id) values (${organisation}, ${organisation}, 'Org', 'university', ${parent})`,
      );
    for (const [person, organisation] of [
      [world.people.editor, above],
      [colleague, below],
    ])
      await tie(
        sql`insert into partnership.tie (id, person_id, kind, organisation_id, origin) values (${randomUUID()}, ${person}, 'employed by', ${organisation}, 'declared')`,
      );
    await tie(
      sql`insert into partnership.tie (id, person_id, kind, other_person_id, origin) values (${randomUUID()}, ${kin}, 'family', ${world.people.author}, 'declared')`,
    );
    const ask = async (personId: string) => inviteReviewer(await world.as("editor"), { id }, { who: { personId }, kind: "expert" });
    await expect(ask(double)).rejects.toMatchObject({ code: "reviewer-not-independent" });
    await expect(ask(colleague)).rejects.toMatchObject({ code: "reviewer-not-independent" });
    await expect(ask(kin)).rejects.toMatchObject({ code: "conflict-blocks" });
    const kept = waiveConflict(await world.as("editor"), {
      submissionId: id,
      personId: kin,
      capacity: "reviewer",
      rule: "close-tie",
      reason: "It is long ago, they say.",
    });
    await expect(kept).rejects.toMatchObject({ code: "bad-review" });
    await tie(sql`delete from partnership.tie`);
    await tie(sql`delete from partnership.email_address`);
  });

  it("a reviewer with an interest waits for the editor's decision, and nothing opens before", async () => {
    const id = await submitted();
    await world.toReview(id);
    const assignment = await world.invite(id, "one");
    const interest = { hasInterest: true, words: "We met once." };
    expect(await declareAsReviewer(await world.as("one"), { id: assignment }, interest)).toBe("declared");
    const standing = (await world.as("one")).standing;
    expect(await readSubmission(world.store.database, standing, { id })).toMatchObject({ view: "reviewer", versionId: undefined });
    const early = submitReview(await world.as("one"), { id: assignment }, aReview(), CLOSED);
    await expect(early).rejects.toMatchObject({ code: "review-state-refused" });
    await admitReviewer(await world.as("editor"), id, { id: assignment }, "Meeting once does not matter.");
    expect((await readSubmission(world.store.database, standing, { id }))?.versionId).toBeDefined();
    await submitReview(await world.as("one"), { id: assignment }, aReview(), CLOSED);
  });

  it("a short work is reviewed by one expert and a programme officer", async () => {
    const id = await submitted("policy-brief");
    await world.toReview(id);
    const scores = { evidence: 3, clarity: 4, use: 5 };
    await world.reviewed(id, "one", CLOSED, aReview({ scores }));
    await expect(world.decided(id, "accept")).rejects.toMatchObject({ values: { have: 1, needed: 2 } });
    const wrong = { who: { personId: world.people.two }, kind: "programme officer" } as const;
    await expect(inviteReviewer(await world.as("editor"), { id }, wrong)).rejects.toMatchObject({ code: "bad-review" });
    const assignment = await inviteReviewer(
      await world.as("editor"),
      { id },
      { who: { personId: world.people.officer }, kind: "programme officer" },
    );
    await declareAsReviewer(await world.as("officer"), { id: assignment }, NO_INTEREST);
    await submitReview(await world.as("officer"), { id: assignment }, aReview({ scores }), CLOSED);
    await world.decided(id, "accept");
    const both = declareInterests(await world.as("officer"), { id }, { capacity: "programme officer", ...NO_INTEREST });
    await expect(both).rejects.toMatchObject({ code: "reviewer-not-independent" });
  });

  it("tells whoever appoints the same of an author, of a reviewer and of somebody who is near to one", async () => {
    const { people, invented, group, store, surroundings } = world;
    const id = await submitted();
    await world.toReview(id);
    await world.invite(id, "three");
    const near = await invented.person("Zznear Madeupnear");
    const free = await invented.person("Zzfree Madeupfree");
    const organisation = surroundings.newId();
    await sql`insert into partnership.organisation (id, slug, name, kind, fictitious)
      values (${organisation}, 'near-institute', 'Near institute', 'university', true)`.execute(store.database.tables());
    for (const person of [near, people.three])
      await sql`insert into partnership.tie (id, person_id, kind, organisation_id, from_on, origin)
        values (${surroundings.newId()}, ${person}, 'employed by', ${organisation}, '2095-01-01', 'declared')`.execute(
        store.database.tables(),
      );
    const able = [people.coauthor, people.three, near, free];
    for (const person of able) await invented.mandate(person, group, "expert");
    const unfit = await unfitForPlace({ tables: () => store.database.tables(), now: surroundings.now() } as never, await world.read(id), {
      people: [...able, people.reviewEditor],
      capacity: "review editor",
    });
    expect([...unfit].toSorted()).toEqual([people.coauthor, people.three, near].toSorted());
    for (const person of [people.coauthor, people.three, near])
      await expect(appointReviewEditor(await world.as("director"), { id }, person)).rejects.toMatchObject({
        code: "conflict-blocks",
        values: { reason: "a rule on conflicts of interest" },
      });
    await appointReviewEditor(await world.as("director"), { id }, free);
    expect((await world.read(id)).reviewEditorId).toBe(free);
  });

  it("an appeal is decided by nobody who had a part, and opens a round with another editor", async () => {
    const id = await submitted();
    await world.toReview(id);
    await world.reviewed(id, "one");
    await world.reviewed(id, "two");
    await world.decided(id, "reject");
    const reference = await askForAppeal(await world.as("author"), { id }, "The reviewers read another table.");
    const file = (await findCase(world.store.database, { reference }))!;
    const granted = { outcome: "granted", reasons: "They did.", basis: "The table.", fields: {} };
    for (const name of ["editor", "author", "auditor"] as const)
      await expect(decideCase(await world.as(name), file, granted)).rejects.toMatchObject({ code: "not-allowed" });
    await declareForAppeal(await world.as("director"), { id }, NO_INTEREST);
    await decideCase(await world.as("director"), file, granted);
    expect(await world.read(id)).toMatchObject({ state: "in review", editorId: null, endedAt: null });
    expect((await world.round(id)).number).toBe(2);
    expect((await decisionsOf(world.store.database, id)).at(-1)).toMatchObject({ kind: "appeal", outcome: "new round" });
  });

  it("leaves no name of an erased reviewer, and counts no invented work", async () => {
    const id = await submitted();
    await world.toReview(id);
    await world.reviewed(
      id,
      "two",
      { publishText: true, sign: true, credit: true },
      aReview({ openWords: "As Zztwo Madeuptwo I say so." }),
    );
    const { database } = world.store;
    await inOneUnit(database, { kind: "system", id: "test" }, world.surroundings, async (unit) => {
      await forgetInReviews(unit, { ids: [world.people.two], names: ["Zztwo Madeuptwo"], keys: [] }, "Erased");
      unit.log({ action: "erase", objectKind: "person", object: world.people.two });
    });
    const seen = await readSubmission(database, (await world.as("editor")).standing, { id });
    expect(seen?.rounds[0]?.reviews[0]).toMatchObject({ openWords: "As Erased I say so." });
    expect((await world.assignments(id))[0]).toMatchObject({ sign: false, credit: false, state: "submitted" });
    expect(await statisticsByYear(database)).toEqual([]);
  });
});
