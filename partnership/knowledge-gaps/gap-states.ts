import type { KnowledgeGapsTables } from "./gaps-tables.ts";

/** Where a question stands. */
export type GapState = KnowledgeGapsTables["partnership.knowledge_gap"]["state"];

/** What can happen to a question once it is decided on; the decision itself is a case. */
const MOVES: Readonly<Record<GapState, readonly GapState[]>> = {
  proposed: ["accepted", "parked", "declined", "answered"],
  accepted: ["in work", "answered", "parked"],
  "in work": ["accepted", "answered", "parked"],
  answered: ["accepted", "in work"],
  parked: ["accepted"],
  declined: [],
};

export const GAP_STATES: readonly GapState[] = ["proposed", "accepted", "in work", "answered", "parked", "declined"];

export const PRIORITIES = ["high", "medium", "low"] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Whether a question in one state may come into another. */
export const mayGapMove = (from: GapState, to: GapState): boolean => MOVES[from].includes(to);

/** Where somebody may put a question by hand: "answered" follows from naming a public work, and what is proposed is decided on in its case. */
export const movesByHand = (from: GapState): readonly GapState[] =>
  from === "proposed" ? [] : MOVES[from].filter((to) => to !== "answered");
