import { describe, expect, it } from "vitest";
import { CASE_STATES, nextCaseState, nextTaskState, TASK_STATES, type CaseEvent, type TaskEvent } from "./case-states.ts";

const EVENTS: readonly CaseEvent[] = [
  { kind: "give tasks", ready: true },
  { kind: "give tasks", ready: false },
  { kind: "close a task", ready: true },
  { kind: "close a task", ready: false },
  { kind: "decide", ready: true },
  { kind: "decide", ready: false },
  { kind: "withdraw" },
  { kind: "note" },
];

/** By state, where each event of the list above leads; "-" where it cannot happen. */
const EXPECTED = {
  open: ["open", "waiting", "open", "waiting", "decided", "-", "withdrawn", "open"],
  waiting: ["open", "waiting", "open", "waiting", "decided", "-", "withdrawn", "waiting"],
  decided: ["-", "-", "-", "-", "-", "-", "-", "decided"],
  withdrawn: ["-", "-", "-", "-", "-", "-", "-", "-"],
} as const;

describe("states of a case", () => {
  it.each(CASE_STATES.flatMap((state) => EVENTS.map((event, place) => ({ state, event, place }))))(
    "$state: $event.kind $event.ready",
    ({ state, event, place }) => {
      const next = nextCaseState(state, event);
      expect(next.ok ? next.state : "-").toBe(EXPECTED[state][place]);
      if (!next.ok) expect(next.reason).toMatch(/^(the case|answers) /);
    },
  );
});

const TASK_EXPECTED = { answer: "done", decline: "declined", reassign: "open", cancel: "cancelled" } as const;

describe("states of a task", () => {
  const events = Object.keys(TASK_EXPECTED) as TaskEvent[];
  it.each(TASK_STATES.flatMap((state) => events.map((event) => ({ state, event }))))("$state: $event", ({ state, event }) => {
    const next = nextTaskState(state, event);
    expect(next.ok ? next.state : next.reason).toEqual(
      state === "open" ? TASK_EXPECTED[event] : expect.stringMatching(/^the task (is|was) /),
    );
  });
});
