import type { Action } from "./actions.ts";
import type { Role } from "./roles.ts";
import type { ActiveMandate, Standing } from "./standing.ts";

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
  /** Kind of body the mandate is held in; any when left out. */
  readonly heldIn?: string;
  /** Only as long as nobody is director. */
  readonly untilDirected?: true;
  /** The sentence, as a statute would have it. */
  readonly words: string;
  /** Where the design or a seed asks for it. */
  readonly basis: string;
}

/** Whether a mandate is one that a grant speaks of, at this moment. */
export const isHeldFor = ({ roles, heldIn, untilDirected }: Grant, { directed }: Standing, { role, bodyKind }: ActiveMandate): boolean =>
  roles.includes(role) && (heldIn === undefined || heldIn === bodyKind) && !(untilDirected && directed);

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
    words:
      "The director confirms and ends mandates, decides cases, approves activities and work programmes, starts themes, waives obligations and changes the programme; so may the alternate, in the director's place. Nobody else approves an activity.",
    basis: "B13, M5",
  },
  {
    roles: ["director", "administrative officer"],
    actions: ["open-body", "change-composition", "nominate", "change-organisation"],
    scope: "programme",
    words: "The director and the administrative officer open bodies, keep organisations, seats and rules of composition, and nominate.",
    basis: "B7, B14",
  },
  {
    roles: MANAGEMENT,
    actions: ["see-case", "answer-task", "see-private-details", "meet-obligation", "answer-reader", "assess-risk", "read-accounts"],
    scope: "programme",
    words:
      "Management reads cases, people's details and the accounts, answers readers and tasks given to a role, assesses risks and notes what meets an obligation.",
    basis: "B14, B21",
  },
  {
    roles: ["administrative officer"],
    actions: ["change-person", "merge-people", "write-charter", "invite-account"],
    scope: "programme",
    words: "The administrative officer keeps and merges people's records, invites people to sign in and files charters.",
    basis: "B14",
  },
  {
    roles: ["programme officer"],
    actions: ["write-work-programme", "monitor-work-programme", "nominate", "decide-case"],
    scope: "body",
    words: "A programme officer supports the groups: writes and monitors work programmes, nominates, and decides cases.",
    basis: "B14",
  },
  {
    roles: ["chair", "co-chair"],
    actions: ["write-charter", "nominate", "write-work-programme", "see-case", "answer-task", "refer-expert", "see-private-details"],
    scope: "body",
    words:
      "Chair and co-chair lead their body: they write its charter and work programme, nominate, refer experts, and read its cases, answer its tasks and see its people's details.",
    basis: "B2, B4, B7",
  },
  {
    roles: ["co-chair", "chair"],
    actions: ["monitor-work-programme", "meet-obligation"],
    scope: "body",
    words: "The co-chair monitors outputs and notes what meets an obligation of the body; the chair may too.",
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
    words: "A donor's representative reads the cases of the donors' body and answers its tasks.",
    basis: "B17, M2",
  },
  {
    roles: ["auditor"],
    actions: ["see-case", "see-private-details", "read-log", "read-accounts"],
    scope: "programme",
    words: "The auditor reads cases, people's details, the log and the accounts, and changes nothing of anybody else's.",
    basis: "5.9",
  },
  {
    roles: ["administrator"],
    actions: ["invite-account", "issue-token", "read-log", "change-programme"],
    scope: "programme",
    words: "The administrator keeps accounts, tokens and settings, and reads the log.",
    basis: "first start",
  },
  {
    roles: ["administrator"],
    actions: ["open-body", "change-composition", "nominate", "confirm-mandate"],
    scope: "programme",
    untilDirected: true,
    words: "As long as there is no director, the administrator sets up the first bodies, seats and mandates.",
    basis: "first start, B13",
  },
  {
    roles: ["chair", "member"],
    heldIn: "committee",
    actions: ["read-accounts"],
    scope: "programme",
    words: "The committee recommends, and reads the fund's accounts; it approves no activity.",
    basis: "B11",
  },
];
