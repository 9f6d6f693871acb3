import { shiftDay } from "../bodies/mandate-terms.ts";

/** Something with a due day of which people are reminded. */
export interface RemindedItem {
  readonly kind: "obligation" | "task" | "work item" | "review" | "milestone";
  readonly id: string;
  readonly words: string;
  readonly href: string;
  readonly dueOn: string;
  readonly remindDays: readonly number[];
  /** Ids of those who answer for it today. */
  readonly people: readonly string[];
}

/** Days after the one up to which reminders were sent, up to today. */
export interface RemindWindow {
  /** The day up to which reminders were sent; null at the first start: then today alone counts, and nothing before it. */
  readonly sentUntil: string | null;
  readonly today: string;
}

/** A stage of reminding: so many days from the due day. */
export interface Stage {
  readonly stage: number;
  readonly sendOn: string;
}

const stagesOf = ({ dueOn, remindDays }: Pick<RemindedItem, "dueOn" | "remindDays">): readonly Stage[] =>
  remindDays.toSorted((a, b) => a - b).map((stage) => ({ stage, sendOn: shiftDay(dueOn, stage) }));

/** The stage to send now: the last one that came up; those before it, when the server was away, are not made up for. */
export const stageNow = (item: Pick<RemindedItem, "dueOn" | "remindDays">, { sentUntil, today }: RemindWindow): Stage | undefined =>
  stagesOf(item).findLast(({ sendOn }) => sendOn <= today && (sentUntil === null ? sendOn === today : sendOn > sentUntil));

/** The next stage after today. */
export const stageNext = (item: Pick<RemindedItem, "dueOn" | "remindDays">, today: string): Stage | undefined =>
  stagesOf(item).find(({ sendOn }) => sendOn > today);
