import type { Action } from "./actions.ts";
import type { Subject } from "./can.ts";
import type { Standing } from "./standing.ts";

/** A reason that no role overcomes. It gives the reason in words, or nothing where it does not stand in the way. */
export interface Wall {
  readonly name: string;
  /** What it forbids, as a statute would have it. */
  readonly words: string;
  readonly stops: (standing: Standing, action: Action, subject: Subject) => string | undefined;
}

/** Actions by which somebody gains or loses something. */
const DECISIONS: ReadonlySet<Action> = new Set<Action>([
  "decide-case",
  "triage-gap",
  "confirm-mandate",
  "refer-expert",
  "approve-activity",
  "approve-work-programme",
  "waive-obligation",
  "answer-reader",
  "handle-submission",
  "appoint-editor",
  "check-policy-use",
  "release-work",
  "sign-change",
  "plan-commission",
  "sign-commission",
  "appoint-appraisers",
  "withdraw-choice",
  "verify-uptake",
  "moderate-debate",
]);

const ownCause: Wall = {
  name: "own cause",
  words: "Nobody decides, confirms, refers, approves, waives or answers in the own cause.",
  stops: ({ personId }, action, { concerns = [] }) =>
    personId !== undefined && DECISIONS.has(action) && concerns.includes(personId) ? "nobody decides in the own cause" : undefined,
};

const ownWork: Wall = {
  name: "own work",
  words: "Whoever made a work does not see who reviews it.",
  stops: ({ personId }, action, { concerns = [] }) =>
    personId !== undefined && (action === "see-review" || action === "audit-review") && concerns.includes(personId)
      ? "who reviews a work is not shown to whoever made it"
      : undefined,
};

const ownCase: Wall = {
  name: "own case",
  words: "Whoever a case concerns does not read what others say in it.",
  stops: ({ personId }, action, { concerns = [] }) =>
    personId !== undefined && action === "see-case" && concerns.includes(personId)
      ? "what others say in a case is not shown to whom it concerns"
      : undefined,
};

const ownCommission: Wall = {
  name: "own commission",
  words: "Whoever applies for a commission or holds it does not see who else applied.",
  stops: ({ personId }, action, { concerns = [] }) =>
    personId !== undefined && action === "see-commission" && concerns.includes(personId)
      ? "who else applies is not shown to whoever applied"
      : undefined,
};

/** Every wall; another is a line here. */
export const WALLS: readonly Wall[] = [ownCause, ownCase, ownWork, ownCommission];
