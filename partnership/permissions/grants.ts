import type { Action } from "./actions.ts";
import type { Role } from "./roles.ts";

/**
 * Where a grant holds: `programme` everywhere; `body` in the body of the mandate and in bodies below it; `self` for the own record;
 * `signed-in` for whoever has an account, anywhere.
 */
export type Scope = "programme" | "body" | "self" | "signed-in";

/** A permission as a sentence. Nothing is allowed that no grant allows. */
export interface Grant {
  readonly roles: readonly Role[];
  readonly actions: readonly Action[];
  readonly scope: Scope;
  /** The sentence, as a statute would have it. */
  readonly words: string;
  /** Where the design or a seed asks for it. */
  readonly basis: string;
}

const MANAGEMENT: readonly Role[] = ["director", "alternate", "programme officer", "administrative officer"];

/** Every permission of the partnership; another is a line here, and shows in `docs/permissions.md`. */
export const GRANTS: readonly Grant[] = [
  {
    roles: [],
    actions: ["see-desk", "open-case"],
    scope: "signed-in",
    words: "Whoever has an account opens the desk and may bring a case.",
    basis: "K1",
  },
  {
    roles: [],
    actions: ["change-own-record"],
    scope: "self",
    words: "Everybody sees, corrects, exports and erases the own record.",
    basis: "privacy",
  },
  {
    roles: ["director", "alternate"],
    actions: [
      "confirm-mandate",
      "end-mandate",
      "decide-case",
      "approve-activity",
      "approve-work-programme",
      "waive-obligation",
      "activate-theme",
      "change-programme",
    ],
    scope: "programme",
    words: "The director decides on mandates, cases, work programmes and themes; the alternate does where the director has an interest.",
    basis: "B13, M5",
  },
  {
    roles: ["director", "administrative officer"],
    actions: ["open-body", "change-composition", "nominate", "change-organisation"],
    scope: "programme",
    words: "The director and the administrative officer open bodies and keep seats, rules and nominations.",
    basis: "B7, B14",
  },
  {
    roles: MANAGEMENT,
    actions: ["see-case", "answer-task", "see-private-details", "meet-obligation", "answer-reader", "assess-risk", "read-accounts"],
    scope: "programme",
    words:
      "Management reads cases, answers tasks given to its roles, answers readers, notes what meets an obligation and reads the accounts.",
    basis: "B14, B21",
  },
  {
    roles: ["administrative officer"],
    actions: ["change-person", "merge-people", "end-mandate", "write-charter", "invite-account"],
    scope: "programme",
    words: "The administrative officer keeps people's records, invites them and files charters.",
    basis: "B14",
  },
  {
    roles: ["programme officer"],
    actions: ["write-work-programme", "monitor-work-programme", "nominate", "decide-case"],
    scope: "body",
    words: "A programme officer supports the groups: helps with work programmes, nominates, and decides cases handed to the office.",
    basis: "B14",
  },
  {
    roles: ["chair", "co-chair"],
    actions: ["write-charter", "nominate", "write-work-programme", "see-case", "answer-task", "refer-expert", "see-private-details"],
    scope: "body",
    words: "Chair and co-chair lead their body: its charter, work programme, nominations and cases.",
    basis: "B2, B4, B7",
  },
  {
    roles: ["co-chair", "chair"],
    actions: ["monitor-work-programme", "meet-obligation"],
    scope: "body",
    words: "The co-chair monitors what is due in the body; the chair may too.",
    basis: "B4",
  },
  {
    roles: ["chair"],
    actions: ["decide-case"],
    scope: "body",
    words: "The chair decides the cases of the body.",
    basis: "K1, 5.2",
  },
  {
    roles: ["expert"],
    actions: ["refer-expert", "see-case", "answer-task"],
    scope: "body",
    words: "Experts read the cases of their group, answer its tasks and refer other experts.",
    basis: "B3",
  },
  {
    roles: ["member"],
    actions: ["see-case", "answer-task"],
    scope: "body",
    words: "Members read the cases of their body and answer its tasks.",
    basis: "B11",
  },
  {
    roles: ["donor representative"],
    actions: ["see-case", "answer-task"],
    scope: "body",
    words: "A donor's representative reads the cases of the donors' body.",
    basis: "B17, M2",
  },
  {
    roles: ["auditor"],
    actions: ["see-case", "see-private-details", "read-log", "read-accounts"],
    scope: "programme",
    words: "The auditor reads everything, the log too, and changes nothing.",
    basis: "5.9",
  },
  {
    roles: ["administrator"],
    actions: [
      "invite-account",
      "issue-token",
      "read-log",
      "change-programme",
      "open-body",
      "change-composition",
      "nominate",
      "confirm-mandate",
    ],
    scope: "programme",
    words: "The administrator keeps accounts, tokens and settings, and sets up the first bodies and mandates.",
    basis: "first start",
  },
];
