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
  /** Only in the director's place: where a director has an interest, or a director's absence was recorded for today. */
  readonly inDirectorsPlace?: true;
  /** The sentence, as a statute would have it. */
  readonly words: string;
  /** Where the design or a seed asks for it. */
  readonly basis: string;
}

/** Whether a mandate is one that a grant speaks of, at this moment. */
export const isHeldFor = ({ roles, heldIn, untilDirected }: Grant, { directed }: Standing, { role, bodyKind }: ActiveMandate): boolean =>
  roles.includes(role) && (heldIn === undefined || heldIn === bodyKind) && !(untilDirected && directed);

const MANAGEMENT: readonly Role[] = ["director", "alternate", "programme officer", "administrative officer"];

const DECISIONS_OF_THE_DIRECTOR: readonly Action[] = [
  "confirm-mandate",
  "end-mandate",
  "decide-case",
  "approve-activity",
  "approve-work-programme",
  "waive-obligation",
  "activate-theme",
  "change-programme",
  "release-work",
  "sign-commission",
];

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
    actions: ["open-work"],
    scope: "signed-in",
    words: "Whoever has an account may begin a work.",
    basis: "K3, B18",
  },
  {
    roles: [],
    actions: ["see-draft", "write-work"],
    scope: "self",
    words:
      "Whoever contributes to a work reads its draft and comments on it, and writes in it where the work says so; nobody else sees a draft.",
    basis: "5.2",
  },
  {
    roles: ["programme officer", "administrative officer"],
    actions: ["begin-data-release"],
    scope: "programme",
    words:
      "A programme officer or the administrative officer begins the review of a release of data, and has no further part in its decisions: it is then their own work.",
    basis: "5.2",
  },
  {
    roles: ["director", "programme officer"],
    actions: ["sign-change"],
    scope: "programme",
    words: "The director and the programme officers sign editorial changes of published works that others made, never of their own works.",
    basis: "5.2",
  },
  {
    roles: [],
    actions: ["change-own-record"],
    scope: "self",
    words: "Everybody sees, corrects, exports and erases the own record.",
    basis: "privacy",
  },
  {
    roles: [],
    actions: ["resign-mandate"],
    scope: "self",
    words: "Everybody may lay down the own mandate.",
    basis: "nobody is kept in a place",
  },
  {
    roles: ["director"],
    actions: DECISIONS_OF_THE_DIRECTOR,
    scope: "programme",
    words:
      "The director confirms and ends mandates, decides cases, approves activities and work programmes, starts themes and groups, waives obligations, changes the programme, releases works and signs commissions. Nobody else approves an activity, but for the alternate in the director's place.",
    basis: "B13, M5",
  },
  {
    roles: ["alternate"],
    actions: DECISIONS_OF_THE_DIRECTOR,
    scope: "programme",
    inDirectorsPlace: true,
    words:
      "The alternate decides in the director's place: on what the director has an interest in, and on everything while nobody is director and on days for which the director said to be away.",
    basis: "5.3, 5.7",
  },
  {
    roles: ["director"],
    actions: ["record-absence"],
    scope: "programme",
    words: "The director says from when until when the alternate decides.",
    basis: "5.7",
  },
  {
    roles: ["director", "administrative officer"],
    actions: ["declare-contribution"],
    scope: "programme",
    words: "The director and the administrative officer note what donors declared.",
    basis: "B14, M3",
  },
  {
    roles: [...MANAGEMENT, "auditor", "administrator"],
    actions: ["see-body", "see-programme"],
    scope: "programme",
    words: "Management, the auditor and the administrator see every body, and values, risks, phases and contributions, at the desk.",
    basis: "B13, B14, 5.9",
  },
  {
    roles: ["chair", "co-chair", "expert", "member", "donor representative"],
    actions: ["see-body"],
    scope: "body",
    words: "Whoever holds a place in a body sees it at the desk, and the bodies below it.",
    basis: "B7",
  },
  {
    roles: ["chair", "member"],
    heldIn: "committee",
    actions: ["see-programme"],
    scope: "programme",
    words: "The committee sees values, risks, phases and contributions at the desk.",
    basis: "B11",
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
    actions: [
      "see-case",
      "note-in-case",
      "answer-task",
      "see-private-details",
      "meet-obligation",
      "answer-reader",
      "assess-risk",
      "read-accounts",
    ],
    scope: "programme",
    words:
      "Management reads cases and writes notes into them, reads people's details and the accounts, answers readers and tasks given to a role, assesses risks and notes what meets an obligation.",
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
    actions: [
      "write-charter",
      "nominate",
      "write-work-programme",
      "see-case",
      "note-in-case",
      "answer-task",
      "refer-expert",
      "see-private-details",
    ],
    scope: "body",
    words:
      "Chair and co-chair lead their body: they write its charter and work programme, nominate, refer experts, read its cases and write notes into them, answer its tasks and see its people's details.",
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
    actions: ["refer-expert", "see-case", "note-in-case", "answer-task"],
    scope: "body",
    words: "Experts read the cases of their group and write notes into them, answer its tasks and refer other experts.",
    basis: "B3",
  },
  {
    roles: ["member"],
    actions: ["see-case", "note-in-case", "answer-task"],
    scope: "body",
    words: "Members read the cases of their body, write notes into them and answer its tasks.",
    basis: "B11",
  },
  {
    roles: ["donor representative"],
    actions: ["see-case", "note-in-case", "answer-task"],
    scope: "body",
    words: "A donor's representative reads the cases of the donors' body, writes notes into them and answers its tasks.",
    basis: "B17, M2",
  },
  {
    roles: [],
    actions: ["propose-gap"],
    scope: "signed-in",
    words: "Whoever has an account may ask for knowledge, and say that they need it too.",
    basis: "K1, K4",
  },
  {
    roles: [...MANAGEMENT, "auditor"],
    actions: ["see-gap"],
    scope: "programme",
    words: "Management and the auditor see every question before it is decided on.",
    basis: "K1",
  },
  {
    roles: ["chair", "co-chair", "expert", "member"],
    actions: ["see-gap"],
    scope: "body",
    words: "Whoever works in a body sees what was asked there before it is decided on.",
    basis: "K1",
  },
  {
    roles: ["director", "programme officer"],
    actions: ["triage-gap", "take-stock"],
    scope: "programme",
    words: "The director and the programme officers decide on questions where no group does, and may keep any of them.",
    basis: "B14, K1",
  },
  {
    roles: ["chair", "co-chair"],
    actions: ["triage-gap"],
    scope: "body",
    words: "Chair and co-chair decide what becomes of a question of their body, never of their own.",
    basis: "K1, K9",
  },
  {
    roles: ["chair", "co-chair", "expert"],
    actions: ["take-stock"],
    scope: "body",
    words: "Chair, co-chair and experts write what is known of a question of their body, and name what answers it.",
    basis: "K2",
  },
  {
    roles: ["director", "alternate", "programme officer", "auditor"],
    actions: ["see-review"],
    scope: "programme",
    words: "Management and the auditor follow submissions, never of their own works.",
    basis: "5.2, 5.9",
  },
  {
    roles: ["auditor"],
    actions: ["audit-review"],
    scope: "programme",
    words: "The auditor reads everything of a review, never of the own works.",
    basis: "5.9",
  },
  {
    roles: ["director", "programme officer"],
    actions: ["appoint-editor"],
    scope: "programme",
    words: "The director and the programme officers say who handles a submission.",
    basis: "5.2",
  },
  {
    roles: ["programme officer"],
    actions: ["handle-submission", "check-policy-use"],
    scope: "programme",
    words: "Programme officers check reviewed works for their use in policy, and may be appointed as editors.",
    basis: "K5, 5.2",
  },
  {
    roles: ["chair", "co-chair", "expert"],
    actions: ["handle-submission"],
    scope: "body",
    words: "Chair, co-chair and experts may be appointed as editors of works of their body.",
    basis: "K5, 5.2",
  },
  {
    roles: ["chair", "co-chair", "programme officer"],
    actions: ["plan-commission"],
    scope: "body",
    words:
      "Chair, co-chair and programme officer plan the commissions of their body, choose who holds them and accept what is delivered, never where they apply or hold it themselves.",
    basis: "K3, B18",
  },
  {
    roles: [...MANAGEMENT, "auditor"],
    actions: ["see-commission"],
    scope: "programme",
    words: "Management and the auditor read every commission and who applied, never one they apply for or hold themselves.",
    basis: "K3, M5",
  },
  {
    roles: ["chair", "co-chair"],
    actions: ["see-commission"],
    scope: "body",
    words: "Chair and co-chair read the commissions of their body and who applied, never where they apply themselves.",
    basis: "K3",
  },
  {
    roles: ["administrative officer"],
    actions: ["sign-commission"],
    scope: "programme",
    words: "The administrative officer signs approved commissions for the partnership, besides the director.",
    basis: "B14, M5",
  },
  {
    roles: ["auditor"],
    actions: ["see-case", "see-private-details", "read-log", "read-accounts"],
    scope: "programme",
    words: "The auditor reads cases, people's details, the log and the accounts, and writes nothing of anybody else's.",
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
