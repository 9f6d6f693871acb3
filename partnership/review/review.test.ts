import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runJobs, verifyLog } from "#store";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { declareAsReviewer } from "./answer-actions.ts";
import { decide } from "./decide-actions.ts";
import { declareInterests, screen } from "./editor-actions.ts";
import { inviteReviewer } from "./invite-actions.ts";
import { commentAsOffice } from "../data-releases/office-actions.ts";
import { answerOffice } from "./office-comment-actions.ts";
import { officeCommentsOf } from "./office-comment-records.ts";
import { PUBLISH_RELEASE, publishReleaseHandler, releaseWork, signEditorialChange, withdrawSubmission } from "./release-actions.ts";
import { certify, clearForPolicyUse, judgeAnswer, respondToPoint, sendBack } from "./response-actions.ts";
import { decisionsOf } from "./review-records.ts";
import { handInAgain, resubmit, submitWork } from "./submit-actions.ts";
import { NO_INTEREST, aReview, reviewWorld, type ReviewWorld } from "../../tests/support/review-world.ts";
import { saveReview, submitReview } from "./write-review-actions.ts";

describe.each(STORE_KINDS)("a review on %s", (kind) => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await reviewWorld(kind);
  }, 300_000);
  afterAll(() => world.store.remove());

  const answered = async (id: string): Promise<void> => {
    for (const { id: pointId, response } of await world.points(id))
      if (response === null)
        await respondToPoint(await world.as("author"), { id }, { pointId, responseVersion: 0, words: "Done.", done: "changed" });
  };
  const certified = async (id: string): Promise<void> => {
    await answered(id);
    for (const { id: pointId } of await world.points(id))
      await judgeAnswer(await world.as("reviewEditor"), { id }, { pointId, judged: "answered", words: "" });
    await certify(await world.as("reviewEditor"), { id }, "Every point is answered.");
  };
  const cleared = async (id: string): Promise<void> => {
    await declareInterests(await world.as("officer"), { id }, { capacity: "programme officer", ...NO_INTEREST });
    await clearForPolicyUse(await world.as("officer"), { id }, "Of use.");
    await declareInterests(await world.as("director"), { id }, { capacity: "director", ...NO_INTEREST });
  };
  const workState = async (workId: string): Promise<unknown> =>
    (await sql<{ state: string }>`select state from partnership.work where id = ${workId}`.execute(world.store.database.tables())).rows[0]
      ?.state;

  it("goes from a version through two rounds to its release, and only the accepted bytes are released", async () => {
    const { works, as, read } = world;
    const work = await works.work();
    const { id, traces } = await submitWork(await as("author"), {
      versionId: work.id,
      anonymity: "both hidden",
      stages: "one",
      suggested: [{ name: "Zzone Madeupone", address: null, personId: world.people.one, wish: "suggested", reason: "" }],
    });
    expect(traces).toEqual([{ line: 2, words: "Words, and we thank Zzauthor." }]);
    expect(await workState(work.workId)).toBe("in review");
    await world.toReview(id);
    const first = await world.reviewed(id, "one");
    const decideFirst = world.decided(id, "major");
    await expect(decideFirst).rejects.toMatchObject({ code: "reviews-outstanding", values: { have: 1, needed: 2 } });
    await world.reviewed(id, "two");
    expect((await world.assignments(id)).find((one) => one.id === first)).toMatchObject({
      suggestedByAuthor: true,
      anonymity: "both hidden",
    });
    await world.decided(id, "major");
    expect((await read(id)).state).toBe("revising");
    const second = await works.version(work.workId, 2);
    await expect(resubmit(await as("author"), { id }, second.id)).rejects.toMatchObject({ code: "points-unanswered" });
    await answered(id);
    await expect(resubmit(await as("author"), { id }, work.id)).rejects.toMatchObject({ code: "bad-review" });
    await resubmit(await as("author"), { id }, second.id);
    expect(await read(id)).toMatchObject({ state: "in review", versionHash: second.hash });
    const stale = { roundId: (await world.round(id)).id, versionHash: work.hash, outcome: "accept", reasons: "x" } as const;
    const again = await world.reviewed(id, "two");
    await world.reviewed(id, "three");
    expect((await world.assignments(id)).find((one) => one.id === again)?.reviewerNumber).toBe(2);
    await expect(decide(await as("editor"), { id }, stale)).rejects.toMatchObject({ code: "review-version-differs" });
    await world.decided(id, "accept");
    expect([(await read(id)).state, await workState(work.workId)]).toEqual(["accepted", "accepted"]);
    await expect(certify(await as("reviewEditor"), { id }, "x")).rejects.toMatchObject({ code: "points-unanswered" });
    await certified(id);
    await expect(clearForPolicyUse(await as("officer"), { id }, "x")).rejects.toMatchObject({ code: "interests-not-declared" });
    await cleared(id);
    const release = async (versionHash: string) => releaseWork(await as("director"), { id }, { versionHash, reasons: "Of use." });
    await expect(release(work.hash)).rejects.toMatchObject({ code: "review-version-differs" });
    await release(second.hash);
    expect([(await read(id)).state, await workState(work.workId)]).toEqual(["released", "published"]);
    expect((await decisionsOf(world.store.database, id)).map(({ kind: one, outcome }) => `${one}: ${outcome}`)).toEqual([
      "screening: review",
      "review: major",
      "review: accept",
      "certificate: certified",
      "policy check: cleared",
      "release: released",
    ]);
    expect((await verifyLog(world.store.database)).faults).toEqual([]);
  });

  it("refuses in the database what was accepted in other bytes", async () => {
    const { works, as } = world;
    const work = await works.work();
    const id = await world.submitted(work.id);
    const other = await works.version(work.workId, 2);
    const force = sql`update partnership.submission set state = 'cleared', version_hash = ${other.hash} where id = ${id}`;
    await expect(force.execute(world.store.database.tables())).rejects.toMatchObject({ constraint: "release_rests_on_acceptance" });
    await expect(
      submitWork(await as("author"), { versionId: other.id, anonymity: "both hidden", stages: "one", suggested: [] }),
    ).rejects.toMatchObject({
      code: "submission-open",
    });
    await withdrawSubmission(await as("author"), { id }, "Another way.");
    expect(await workState(work.workId)).toBe("draft");
    expect(await world.submitted(other.id)).not.toBe(id);
  });

  it("is returned to the desk and handed in again", async () => {
    const work = await world.works.work();
    const id = await world.submitted(work.id);
    await world.handled(id);
    await screen(await world.as("editor"), { id }, { outcome: "return", reasons: "Tables are missing." });
    const second = await world.works.version(work.workId, 2);
    await handInAgain(await world.as("author"), { id }, second.id);
    expect(await world.read(id)).toMatchObject({ state: "submitted", versionHash: second.hash });
  });

  it("keeps an acceptance for an editorial change that a second person signed, and sends anything else to a new round", async () => {
    const { works, as, read } = world;
    const work = await works.work();
    const id = await world.submitted(work.id);
    await world.toReview(id);
    await world.reviewed(id, "one", undefined, aReview({ points: [] }));
    await world.reviewed(id, "two", undefined, aReview({ points: [] }));
    await world.decided(id, "accept");
    await certify(await as("reviewEditor"), { id }, "No points.");
    const change = await works.version(work.workId, 2);
    const own = await works.version(work.workId, 3, { madeBy: world.people.editor });
    const sign = async (one: { id: string; hash: string }, fromHash = work.hash) =>
      signEditorialChange(await as("editor"), { id }, { versionId: one.id, fromHash, toHash: one.hash, words: "Commas." });
    await expect(sign(own)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(sign(change, change.hash)).rejects.toMatchObject({ code: "review-version-differs" });
    await sign(change);
    expect(await read(id)).toMatchObject({ state: "certified", versionHash: change.hash });
    await declareInterests(await as("officer"), { id }, { capacity: "programme officer", ...NO_INTEREST });
    await sendBack(await as("officer"), { id }, "programme officer", "Name the country.");
    expect([(await read(id)).state, await workState(work.workId)]).toEqual(["revising", "in review"]);
  });

  it("asks governments in a second stage where it was asked for", async () => {
    const { as } = world;
    const id = await world.submitted((await world.works.work()).id, "reviewers named", "two");
    await world.toReview(id);
    const government = { who: { name: "Gov Madeupgov", address: "gov@gov.example" }, kind: "government" } as const;
    await expect(inviteReviewer(await as("editor"), { id }, government)).rejects.toMatchObject({ code: "bad-review" });
    await world.reviewed(id, "one");
    await world.reviewed(id, "two");
    await world.decided(id, "accept");
    expect([(await world.read(id)).state, (await world.round(id)).stage]).toEqual(["in review", "experts and governments"]);
    const assignment = await inviteReviewer(await as("editor"), { id }, government);
    const person = (await world.assignments(id)).find((one) => one.id === assignment)!.personId;
    await world.reviewed(id, "one");
    await world.reviewed(id, "two");
    await expect(world.decided(id, "accept")).rejects.toMatchObject({ code: "reviews-outstanding", values: { have: 2, needed: 3 } });
    const official = await world.invented.as(person);
    await declareAsReviewer(official, { id: assignment }, NO_INTEREST);
    await submitReview(official, { id: assignment }, aReview(), { publishText: true, sign: true, credit: true });
    await world.decided(id, "accept");
    expect((await world.read(id)).state).toBe("accepted");
  });

  it("lets one of two decisions at once stand, and tells the other", async () => {
    const id = await world.submitted((await world.works.work()).id);
    await world.toReview(id);
    await world.reviewed(id, "one");
    await world.reviewed(id, "two");
    const outcomes = await Promise.allSettled([world.decided(id, "accept"), world.decided(id, "reject")]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const told = outcomes.find(({ status }) => status === "rejected") as PromiseRejectedResult;
    expect(["review-round-decided", "review-state-refused"]).toContain(told.reason.code);
    expect((await decisionsOf(world.store.database, id)).filter((one) => one.kind === "review")).toHaveLength(1);
  });

  it("saves a review once of two that were opened at once", async () => {
    const id = await world.submitted((await world.works.work()).id);
    await world.toReview(id);
    const assignment = await world.invite(id, "one");
    await declareAsReviewer(await world.as("one"), { id: assignment }, NO_INTEREST);
    const save = async (words: string) => saveReview(await world.as("one"), { id: assignment }, aReview({ openWords: words }));
    const both = await Promise.allSettled([save("first"), save("second")]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "changed-meanwhile" } });
    const bad = saveReview(await world.as("one"), { id: assignment }, aReview({ reviewVersion: 1, scores: { soundness: 9 } }));
    await expect(bad).rejects.toMatchObject({ code: "bad-review" });
  });

  it("publishes a release of data by its manifest, once offices were answered and the director released it", async () => {
    const { works, as, surroundings, store } = world;
    const work = await works.work("data-release", "2099.1");
    const id = await world.submitted(work.id);
    await world.toReview(id);
    const scores = { sources: 4, methods: 4, plausibility: 4 };
    await world.reviewed(id, "one", undefined, aReview({ scores, points: [] }));
    await world.reviewed(id, "two", undefined, aReview({ scores, points: [] }));
    const officeId = await world.invented.office(world.people.stranger, "Statistics of Nowhere");
    const comment = { officeId, words: "Table 2 is wrong." };
    await expect(commentAsOffice(await as("one"), id, comment)).rejects.toMatchObject({ code: "not-a-statistics-office" });
    const commentId = await commentAsOffice(await as("stranger"), id, comment);
    await world.decided(id, "accept");
    await certify(await as("reviewEditor"), { id }, "No points.");
    await cleared(id);
    const release = async () => releaseWork(await as("director"), { id }, { versionHash: work.hash, reasons: "Checked." });
    await expect(release()).rejects.toMatchObject({ code: "comments-open" });
    surroundings.wait(40 * 86_400_000);
    await expect(release()).rejects.toMatchObject({ code: "comments-open" });
    await expect(commentAsOffice(await as("stranger"), id, comment)).rejects.toMatchObject({ code: "review-state-refused" });
    await answerOffice(await as("editor"), { id }, { commentId, commentVersion: 1, answer: "It was corrected." });
    expect((await officeCommentsOf(store.database, id))[0]).toMatchObject({ answer: "It was corrected.", answeredBy: world.people.editor });
    await release();
    const published: unknown[] = [];
    await runJobs(store.database, { [PUBLISH_RELEASE]: publishReleaseHandler(async (one) => void published.push(one)) }, surroundings);
    expect(published).toMatchObject([{ releaseId: "2099.1" }]);
  });
});
