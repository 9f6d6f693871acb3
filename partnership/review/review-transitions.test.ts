import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aReview, NO_INTEREST, reviewWorld, type ReviewWorld } from "../../tests/support/review-world.ts";
import { reviewTransitionsDocs } from "../../tests/support/review-transitions-docs.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { readFileSync } from "node:fs";
import type { Doing } from "../cases/case-actions.ts";
import { declareAsReviewer, declineInvitation } from "./answer-actions.ts";
import { askForAppeal, declareForAppeal } from "./appeal-actions.ts";
import { decide } from "./decide-actions.ts";
import { appointEditor, appointReviewEditor, declareInterests, screen, standAside } from "./editor-actions.ts";
import { inviteReviewer } from "./invite-actions.ts";
import { answerOffice } from "./office-comment-actions.ts";
import { releaseWork, signEditorialChange, withdrawSubmission } from "./release-actions.ts";
import { certify, clearForPolicyUse, judgeAnswer, respondToPoint, sendBack } from "./response-actions.ts";
import { admitReviewer, extendDeadline, refuseReviewer, replaceReviewer } from "./reviewer-actions.ts";
import {
  ASSIGNMENT_STATES,
  nextAssignmentState,
  nextSubmissionState,
  SUBMISSION_STATES,
  type AssignmentEvent,
  type ReviewRole,
  type SubmissionEvent,
} from "./submission-states.ts";
import { handInAgain, resubmit } from "./submit-actions.ts";
import { chooseOpenness, saveReview, submitReview } from "./write-review-actions.ts";

/** Thrown when an action is done, so that nothing of it stays. */
class Undone extends Error {}

/** What somebody is to the submission of this test; the coauthor may not write, the organiser is a programme officer who took nothing up. */
const ROLES = {
  author: ["author"],
  coauthor: [],
  one: ["reviewer"],
  editor: ["editor"],
  reviewEditor: ["review editor"],
  organiser: ["organiser"],
  officer: ["programme officer", "organiser"],
  director: ["director", "organiser"],
  alternate: [],
  auditor: [],
  administrator: [],
  stranger: [],
} as const satisfies Partial<Record<keyof ReviewWorld["people"], readonly ReviewRole[]>>;

const REFUSALS = ["not-allowed", "review-state-refused", "no-such-submission", "no-such-invitation", "interests-not-declared"];

it("keeps docs/review-transitions.md as the moves are", () => {
  expect(readFileSync(new URL("../../docs/review-transitions.md", import.meta.url), "utf8")).toBe(reviewTransitionsDocs());
});

describe.each(STORE_KINDS)("every move of a review on %s", (kind) => {
  let world: ReviewWorld;
  let doings: readonly (readonly [keyof typeof ROLES, Doing])[];
  let id = "";
  let own = "";
  let waiting = "";
  const facts = { roundId: "", hash: "", pointId: "", responseVersion: 0, second: { id: "", hash: "" }, commentId: "" };
  beforeAll(async () => {
    world = await reviewWorld(kind);
    await prepare();
    const undo = { before: async () => undefined, after: () => Promise.reject(new Undone()) };
    doings = await Promise.all(
      Object.keys(ROLES).map(async (name) => {
        const doing = await world.as(name as keyof typeof ROLES);
        return [name as keyof typeof ROLES, { ...doing, surroundings: { ...doing.surroundings, beside: undo } }] as const;
      }),
    );
  }, 300_000);
  afterAll(() => world.store.remove());

  const run = (query: ReturnType<typeof sql>) => query.execute(world.store.database.tables());

  /** An accepted round with an answered point, and an open round with two reviews; everybody has declared. */
  const prepare = async (): Promise<void> => {
    const work = await world.works.work();
    facts.second = await world.works.version(work.workId, 2);
    facts.hash = work.hash;
    id = await world.submitted(work.id);
    await world.toReview(id);
    await world.reviewed(id, "one");
    await world.reviewed(id, "two", undefined, aReview({ points: [] }));
    await world.decided(id, "accept");
    for (const { id: pointId } of await world.points(id)) {
      await respondToPoint(await world.as("author"), { id }, { pointId, responseVersion: 0, words: "Done.", done: "changed" });
      await judgeAnswer(await world.as("reviewEditor"), { id }, { pointId, judged: "answered", words: "" });
      facts.pointId = pointId;
    }
    facts.responseVersion = 2;
    await declareInterests(await world.as("officer"), { id }, { capacity: "programme officer", ...NO_INTEREST });
    await declareInterests(await world.as("director"), { id }, { capacity: "director", ...NO_INTEREST });
    await run(sql`update partnership.submission set state = 'in review' where id = ${id}`);
    await run(sql`insert into partnership.review_round (id, submission_id, number, stage, version_id, version_hash, needed, opened_at, due_on)
      select gen_random_uuid(), submission_id, 2, stage, version_id, version_hash, needed, opened_at, due_on from partnership.review_round where submission_id = ${id}`);
    facts.roundId = (await world.round(id)).id;
    own = await world.reviewed(id, "one", undefined, aReview({ points: [] }));
    await world.reviewed(id, "two", undefined, aReview({ points: [] }));
    await run(sql`insert into partnership.office_comment (id, submission_id, office, words, received_at)
      values (gen_random_uuid(), ${id}, 'Office', 'Words.', '2099-01-01')`);
    const { rows } = await sql<{ id: string }>`select id from partnership.office_comment`.execute(world.store.database.tables());
    facts.commentId = rows[0]!.id;
    waiting = await world.invite(id, "three");
  };

  const acts: Readonly<
    Record<Exclude<SubmissionEvent, "grant appeal" | "dismiss appeal">, (doing: Doing, role: ReviewRole | undefined) => Promise<unknown>>
  > = {
    "appoint editor": (doing) => appointEditor(doing, { id }, world.people.organiser),
    "appoint review editor": (doing) => appointReviewEditor(doing, { id }, world.people.organiser),
    "stand aside": (doing) => standAside(doing, { id }, "Away."),
    "return to author": (doing) => screen(doing, { id }, { outcome: "return", reasons: "x" }),
    "send to review": (doing) => screen(doing, { id }, { outcome: "review", reasons: "x" }),
    "hand in again": (doing) => handInAgain(doing, { id }, facts.second.id),
    "invite reviewer": (doing) => inviteReviewer(doing, { id }, { who: { name: "New", address: "new@new.example" }, kind: "expert" }),
    accept: (doing) => decide(doing, { id }, { roundId: facts.roundId, versionHash: facts.hash, outcome: "accept", reasons: "x" }),
    "go to next stage": (doing) =>
      decide(doing, { id }, { roundId: facts.roundId, versionHash: facts.hash, outcome: "accept", reasons: "x" }),
    "ask to revise": (doing) => decide(doing, { id }, { roundId: facts.roundId, versionHash: facts.hash, outcome: "major", reasons: "x" }),
    reject: (doing) => decide(doing, { id }, { roundId: facts.roundId, versionHash: facts.hash, outcome: "reject", reasons: "x" }),
    "respond to point": (doing) =>
      respondToPoint(doing, { id }, { pointId: facts.pointId, responseVersion: facts.responseVersion, words: "x", done: "partly" }),
    "hand in revision": (doing) => resubmit(doing, { id }, facts.second.id),
    "judge responses": (doing) => judgeAnswer(doing, { id }, { pointId: facts.pointId, judged: "answered", words: "" }),
    certify: (doing) => certify(doing, { id }, "x"),
    "clear for policy use": (doing) => clearForPolicyUse(doing, { id }, "x"),
    "send back": (doing, role) =>
      sendBack(doing, { id }, role === "director" || role === "programme officer" ? role : "review editor", "x"),
    release: (doing) => releaseWork(doing, { id }, { versionHash: facts.hash, reasons: "x" }),
    "sign editorial change": (doing) =>
      signEditorialChange(doing, { id }, { versionId: facts.second.id, fromHash: facts.hash, toHash: facts.second.hash, words: "x" }),
    "answer office": (doing) => answerOffice(doing, { id }, { commentId: facts.commentId, commentVersion: 1, answer: "x" }),
    withdraw: (doing) => withdrawSubmission(doing, { id }, "x"),
    "ask for appeal": (doing) => askForAppeal(doing, { id }, "The decision rests on a mistake."),
    "declare for appeal": (doing) => declareForAppeal(doing, { id }, NO_INTEREST),
  };

  /** Whether an action would be done: "yes", or the code of the refusal. */
  const tried = async (act: () => Promise<unknown>): Promise<string> => {
    try {
      await act();
      return "did something that was not undone";
    } catch (error) {
      return error instanceof Undone ? "yes" : String((error as { code?: string }).code ?? error);
    }
  };

  const WORK_STATE = {
    accepted: "accepted",
    certified: "accepted",
    cleared: "accepted",
    rejected: "rejected",
    released: "accepted",
  } as const;

  it.each(SUBMISSION_STATES)(
    "submission that is %s: each event by each role is done, or refused with a code",
    async (state) => {
      const ended = ["released", "rejected", "withdrawn"].includes(state) ? "2099-01-03" : null;
      await run(sql`update partnership.submission set state = ${state}, ended_at = ${ended} where id = ${id}`);
      const workState = (WORK_STATE as Readonly<Record<string, string>>)[state] ?? "in review";
      await run(sql`update partnership.work set state = ${workState}`);
      const wrong: string[] = [];
      let done = 0;
      for (const [event, act] of Object.entries(acts) as [keyof typeof acts, (typeof acts)[keyof typeof acts]][]) {
        await run(sql`update partnership.submission set stages = ${event === "go to next stage" ? "two" : "one"} where id = ${id}`);
        for (const [name, doing] of doings) {
          const roles: readonly ReviewRole[] = ROLES[name];
          const expected = roles.some((role) => nextSubmissionState(state, event, role).ok);
          const answer = await tried(() => act(doing, roles[0]));
          if (expected ? answer !== "yes" : !REFUSALS.includes(answer)) wrong.push(`${event} by ${name}: ${answer}`);
          if (expected) done++;
        }
      }
      expect(wrong).toEqual([]);
      expect(done > 0).toBe(state !== "released" && state !== "withdrawn");
    },
    300_000,
  );

  it.each(ASSIGNMENT_STATES)(
    "assignment that is %s: each event by its reviewer, another and the editor",
    async (state) => {
      await run(sql`update partnership.submission set state = 'in review', ended_at = null, stages = 'one' where id = ${id}`);
      await run(sql`delete from partnership.review where assignment_id = ${waiting}`);
      await run(
        sql`update partnership.review_assignment set state = ${state}, submitted_at = ${state === "submitted" ? "2099-01-03" : null} where id = ${waiting}`,
      );
      await run(sql`insert into partnership.conflict_check (id, submission_id, person_id, capacity, effect, checked_at)
      values (gen_random_uuid(), ${id}, ${world.people.three}, 'reviewer', 'nothing found', '2099-01-05')`);
      const undone = doings[0]![1].surroundings;
      const at = { id: waiting };
      const open = { publishText: true, sign: true, credit: true };
      const byReviewer: Partial<Record<AssignmentEvent, (doing: Doing) => Promise<unknown>>> = {
        decline: (doing) => declineInvitation(doing, at, "Busy."),
        "declare interests": (doing) => declareAsReviewer(doing, at, NO_INTEREST),
        "save review": (doing) => saveReview(doing, at, aReview()),
        "hand in review": (doing) => submitReview(doing, at, aReview(), open),
        "choose openness": (doing) => chooseOpenness(doing, at, open),
      };
      const byEditor: Partial<Record<AssignmentEvent, (doing: Doing) => Promise<unknown>>> = {
        admit: (doing) => admitReviewer(doing, id, at, "Small."),
        refuse: (doing) => refuseReviewer(doing, id, at, "Large."),
        replace: (doing) => replaceReviewer(doing, id, at, "Late."),
        "extend deadline": (doing) => extendDeadline(doing, id, at, { dueOn: "2099-12-31" }),
      };
      for (const [role, list] of [
        ["reviewer", byReviewer],
        ["editor", byEditor],
      ] as const)
        for (const [event, act] of Object.entries(list) as [AssignmentEvent, (doing: Doing) => Promise<unknown>][])
          for (const name of ["three", "one", "editor", "author", "auditor", "stranger"] as const) {
            const isTheirs = role === "reviewer" ? name === "three" : name === "editor";
            const expected = isTheirs && nextAssignmentState(state, event, role).ok;
            const doing = { ...(await world.as(name)), surroundings: undone };
            const answer = await tried(() => act(doing));
            expect([event, name, expected ? answer === "yes" : REFUSALS.includes(answer), answer]).toEqual([event, name, true, answer]);
          }
      expect(own).not.toBe(waiting);
    },
    300_000,
  );
});
