/** Everything that needs a permission, by the verb of whoever does it; `words` completes "may …". */
export const ACTIONS = {
  "see-desk": "open the desk",
  "see-private-details": "see a person's e-mail addresses and ties",
  "change-person": "correct a person's record",
  "change-own-record": "correct, export and erase the own record",
  "merge-people": "merge two records of one person, and undo it",
  "change-organisation": "add and correct organisations",
  "open-body": "open, rename, link and close bodies",
  "write-charter": "write the terms of reference and rules of engagement of the body",
  "change-composition": "change seats and composition rules",
  nominate: "nominate somebody for a place in the body",
  "refer-expert": "say yes or no to an expert put forward for the body",
  "confirm-mandate": "confirm a nomination, and a seat that a rule filled",
  "end-mandate": "end a mandate before its term",
  "change-programme": "change settings, phases, priorities and obligations",
  "activate-theme": "start work on a theme",
  "assess-risk": "assess risks",
  "write-work-programme": "write the work programme of the body",
  "approve-work-programme": "approve a work programme",
  "monitor-work-programme": "say how far outputs and activities of the body are",
  "meet-obligation": "name the record that meets an obligation of the body",
  "waive-obligation": "waive an obligation, with a reason",
  "open-case": "open a case in the body",
  "see-case": "read a case of the body",
  "answer-task": "answer a task of the body that is given to a role and not to one person",
  "decide-case": "decide a case of the body",
  "approve-activity": "approve an activity, a paper or a contribution",
  "answer-reader": "answer a reader's question about a figure",
  "invite-account": "invite people to sign in and end their sessions",
  "issue-token": "issue tokens for programmes",
  "read-log": "read the log of who did what",
  "read-accounts": "read the fund's accounts",
} as const;

export type Action = keyof typeof ACTIONS;

export const ACTION_NAMES = Object.keys(ACTIONS) as readonly Action[];
