/** Open: ready to be decided. Waiting: answers are outstanding without which nobody decides. */
export type CaseState = "open" | "waiting" | "decided" | "withdrawn";
export type TaskState = "open" | "done" | "declined" | "cancelled";

export const CASE_STATES = ["open", "waiting", "decided", "withdrawn"] as const satisfies readonly CaseState[];
export const TASK_STATES = ["open", "done", "declined", "cancelled"] as const satisfies readonly TaskState[];

/** What happens to a case. `ready`: whether its kind lets it be decided with the answers as they are then. */
export type CaseEvent =
  | { readonly kind: "give tasks"; readonly ready: boolean }
  | { readonly kind: "close a task"; readonly ready: boolean }
  | { readonly kind: "decide"; readonly ready: boolean }
  | { readonly kind: "withdraw" }
  | { readonly kind: "note" };

export type TaskEvent = "answer" | "decline" | "reassign" | "cancel";

/** Where something stands after an event, or why that cannot happen. */
export type Transition<State> = { readonly ok: true; readonly state: State } | { readonly ok: false; readonly reason: string };

const to = <State>(state: State): Transition<State> => ({ ok: true, state });
const refuse = (reason: string): Transition<never> => ({ ok: false, reason });

/** Where a case stands after an event. Every change of a case's state goes through here. */
export const nextCaseState = (state: CaseState, event: CaseEvent): Transition<CaseState> => {
  if (state === "withdrawn") return refuse("the case was withdrawn");
  if (state === "decided") return event.kind === "note" ? to(state) : refuse("the case is decided");
  switch (event.kind) {
    case "give tasks":
    case "close a task":
      return to(event.ready ? "open" : "waiting");
    case "decide":
      return event.ready ? to("decided") : refuse("answers are outstanding without which nobody decides");
    case "withdraw":
      return to("withdrawn");
    case "note":
      return to(state);
  }
};

const CLOSED: Readonly<Record<Exclude<TaskState, "open">, string>> = {
  done: "the task is done",
  declined: "the task was declined",
  cancelled: "the task was cancelled",
};

const AFTER: Readonly<Record<TaskEvent, TaskState>> = { answer: "done", decline: "declined", reassign: "open", cancel: "cancelled" };

/** Where a task stands after an event: only open ones change. */
export const nextTaskState = (state: TaskState, event: TaskEvent): Transition<TaskState> =>
  state === "open" ? to(AFTER[event]) : refuse(CLOSED[state]);
