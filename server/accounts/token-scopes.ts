import { can, type Action, type Answer, type Standing, type Subject } from "#partnership";

/** What a token may be used for: the actions that each scope opens, as far as its person may do them. */
export const TOKEN_SCOPES = {
  "read:desk": { words: "read the own tasks and notices, and what meets obligations", actions: [] },
  "read:bodies": { words: "read nominations, and work programmes before they are approved", actions: ["see-body"] },
  "read:people": { words: "read people's records", actions: ["see-private-details"] },
  "read:cases": { words: "read cases", actions: ["see-case"] },
  "read:log": { words: "read the log", actions: ["read-log"] },
  "read:accounts": { words: "read the fund's accounts", actions: ["read-accounts"] },
  "read:works": { words: "read drafts of own works", actions: ["see-draft"] },
  "read:review": { words: "read submissions, invitations and reviews", actions: ["see-review", "audit-review"] },
  "read:gaps": { words: "read questions before they are public", actions: ["see-gap"] },
  "read:commissions": { words: "read commissions and applications for them", actions: ["see-commission"] },
  "write:desk": { words: "note own notices as read", actions: ["see-desk"] },
  "write:people": {
    words: "change people and organisations",
    actions: ["change-own-record", "change-person", "merge-people", "change-organisation"],
  },
  "write:bodies": {
    words: "change bodies, seats and mandates",
    actions: ["open-body", "write-charter", "change-composition", "nominate", "confirm-mandate", "end-mandate", "resign-mandate"],
  },
  "write:cases": {
    words: "open, answer and decide cases",
    actions: [
      "open-case",
      "see-body",
      "see-case",
      "note-in-case",
      "answer-task",
      "refer-expert",
      "decide-case",
      "triage-gap",
      "answer-reader",
      "approve-activity",
      "waive-obligation",
    ],
  },
  "write:obligations": { words: "note what meets obligations", actions: ["meet-obligation", "waive-obligation"] },
  "write:work-programme": {
    words: "write and monitor work programmes",
    actions: ["write-work-programme", "monitor-work-programme", "approve-work-programme"],
  },
  "write:works": {
    words: "begin works, write drafts and make versions of them",
    actions: ["open-work", "begin-data-release", "see-draft", "write-work", "release-work"],
  },
  "write:gaps": {
    words: "ask for knowledge, decide what becomes of questions and write what is known of them",
    actions: ["propose-gap", "see-gap", "triage-gap", "take-stock", "see-draft"],
  },
  "write:commissions": {
    words: "apply for calls; plan, choose, sign and accept what is delivered",
    actions: ["see-commission", "plan-commission", "sign-commission"],
  },
  "write:review": {
    words: "submit, review, decide and release works",
    actions: ["see-review", "audit-review", "handle-submission", "appoint-editor", "check-policy-use", "release-work"],
  },
  "write:programme": {
    words: "change settings of the programme",
    actions: ["change-programme", "activate-theme", "assess-risk", "record-absence", "declare-contribution"],
  },
} as const satisfies Record<string, { readonly words: string; readonly actions: readonly Action[] }>;

export type TokenScope = keyof typeof TOKEN_SCOPES;

export const isTokenScope = (word: string): word is TokenScope => Object.hasOwn(TOKEN_SCOPES, word);

/** Every action that scopes open. */
export const actionsOf = (scopes: readonly TokenScope[]): readonly Action[] => scopes.flatMap((scope) => TOKEN_SCOPES[scope].actions);

/** May a token do this now? No more than its scopes, and no more than its person may at this moment. */
export const tokenMay = (scopes: readonly TokenScope[], standing: Standing, action: Action, subject: Subject): Answer =>
  can({ ...standing, within: actionsOf(scopes) }, action, subject);
