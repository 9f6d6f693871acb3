import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aReview, CLOSED, NO_INTEREST, reviewWorld, type Name, type ReviewWorld } from "../../tests/support/review-world.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { declareAsReviewer } from "./answer-actions.ts";
import { declareInterests, screen } from "./editor-actions.ts";
import { certify, judgeAnswer, respondToPoint } from "./response-actions.ts";
import { waitingReviews } from "./waiting-records.ts";
import { submitReview } from "./write-review-actions.ts";

describe.each(STORE_KINDS)("what waits in reviews on %s", (kind) => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await reviewWorld(kind);
  }, 300_000);
  afterAll(() => world.store.remove());

  const waits = async (name: Name, today = "2099-01-01"): Promise<readonly string[]> => {
    const { standing } = await world.as(name);
    const { waiting, total } = await waitingReviews(world.store.database, standing, { today, most: 50 });
    expect(total).toBe(waiting.length);
    return waiting.map(({ what, due }) => (due === null ? what : `${what} by ${due}`));
  };

  it("waits for whoever comes next, from the submission to the check of its use in policy, and for nobody else", async () => {
    const { as } = world;
    const id = await world.submitted((await world.works.work()).id);
    expect(await waits("organiser")).toEqual(["appoint editor"]);
    for (const name of ["author", "editor", "auditor", "stranger"] as const) expect(await waits(name), name).toEqual([]);
    await world.handled(id);
    expect(await waits("organiser")).toEqual([]);
    expect(await waits("editor")).toEqual(["screen"]);
    await screen(await as("editor"), { id }, { outcome: "review", reasons: "It fits." });
    expect(await waits("editor")).toEqual(["invite reviewers by 2099-01-29"]);

    const one = await world.invite(id, "one");
    const two = await world.invite(id, "two");
    expect(await waits("one")).toEqual(["answer invitation by 2099-01-08"]);
    expect(await waits("editor")).toEqual([]);
    expect(await waits("editor", "2099-01-09")).toEqual(["late reviewer by 2099-01-08"]);
    await declareAsReviewer(await as("one"), { id: one }, { hasInterest: true, words: "We taught together." });
    expect(await waits("editor")).toEqual(["weigh interests by 2099-01-08"]);
    await declareAsReviewer(await as("two"), { id: two }, NO_INTEREST);
    expect(await waits("two")).toEqual(["write review by 2099-01-29"]);
    await submitReview(await as("two"), { id: two }, aReview(), CLOSED);
    await world.reviewed(id, "three");
    expect(await waits("editor")).toEqual(["weigh interests by 2099-01-08", "decide by 2099-01-29"]);

    await world.decided(id, "accept");
    expect(await waits("author")).toEqual(["answer points"]);
    expect(await waits("reviewEditor")).toEqual([]);
    for (const { id: pointId } of await world.points(id))
      await respondToPoint(await as("author"), { id }, { pointId, responseVersion: 0, words: "Done.", done: "changed" });
    expect([await waits("author"), await waits("reviewEditor")]).toEqual([[], ["certify"]]);
    for (const { id: pointId } of await world.points(id))
      await judgeAnswer(await as("reviewEditor"), { id }, { pointId, judged: "answered", words: "" });
    await certify(await as("reviewEditor"), { id }, "All answered.");
    expect([await waits("officer"), await waits("organiser")]).toEqual([["check policy use"], ["check policy use"]]);
    await declareInterests(await as("officer"), { id }, { capacity: "programme officer", ...NO_INTEREST });
    expect([await waits("officer"), await waits("organiser")]).toEqual([["check policy use"], []]);
  });
});
