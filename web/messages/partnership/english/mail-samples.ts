/** A kind of mail with invented values, and when it goes to whom. */
export interface MailSample {
  readonly id: string;
  readonly template: string;
  readonly name: string;
  readonly when: string;
  readonly to: string;
  readonly values: Readonly<Record<string, string>>;
}

const TITLE = "Invented study of money sent home";

/** Every kind of mail, filled with invented values; none of them names anybody there is. */
export const MAIL_SAMPLES: readonly MailSample[] = [
  {
    id: "sign-in",
    template: "sign-in",
    name: "Sign in",
    when: "Somebody asks to sign in by a link",
    to: "The address, where an account has it",
    values: { href: "/sign-in/link?token=invented" },
  },
  {
    id: "sign-up",
    template: "sign-in",
    name: "Open an account",
    when: "Somebody without an account asks to sign in, where accounts are open to everybody",
    to: "The address that was given",
    values: { kind: "sign-up", href: "/invitation?token=invented" },
  },
  {
    id: "invitation",
    template: "invitation",
    name: "Invitation to an account",
    when: "Somebody is invited to work here, or a reviewer from outside declares interests",
    to: "The invited address",
    values: { by: "Invented Colleague", href: "/invitation?token=invented" },
  },
  {
    id: "confirm-address",
    template: "confirm-address",
    name: "Confirm an address",
    when: "An address is added to an account",
    to: "That address",
    values: { href: "/confirm?token=invented" },
  },
  {
    id: "account-changed",
    template: "account-changed",
    name: "The account was changed",
    when: "A password, a passkey, an address or a second factor changes",
    to: "The holder of the account",
    values: { words: "A passkey was added to your account." },
  },
  {
    id: "review-invitation",
    template: "review-invitation",
    name: "Invitation to review",
    when: "An editor asks for a review; once more on the last day to those from outside who have not answered",
    to: "The reviewer",
    values: {
      title: TITLE,
      abstract: "What invented people send home, and what it costs them.",
      anonymity: "both hidden",
      answerUntil: "8 January 2099",
      dueOn: "29 January 2099",
      href: "/review/invitations/invented",
    },
  },
  {
    id: "office-invitation",
    template: "office-invitation",
    name: "Invitation of a statistics office",
    when: "The editor of a release of data asks an office for comments",
    to: "The office's address",
    values: { release: "2099.1", office: "Statistics of Nowhere", until: "2099-01-31", href: "/office-comments/invented" },
  },
  {
    id: "notice",
    template: "notice",
    name: "Notice",
    when: "Something waits, was decided or is due; each step of a review below",
    to: "Whoever has to know",
    values: { subject: "R-2099-0001 wants an editor", words: `R-2099-0001 wants an editor: ${TITLE}`, href: "/desk/review/R-2099-0001" },
  },
  {
    id: "gap-receipt",
    template: "gap-receipt",
    name: "A knowledge gap arrived",
    when: "A reader asks for knowledge and leaves an address",
    to: "The reader",
    values: { reference: "G-12", href: "/confirm-address/invented" },
  },
  {
    id: "call-receipt",
    template: "call-receipt",
    name: "An application arrived",
    when: "Somebody without an account applies for a call, and asks for another link",
    to: "Whoever applied from outside",
    values: { title: "Invented call", href: "/confirm-address/invented" },
  },
  {
    id: "sent-receipt",
    template: "sent-receipt",
    name: "A report, a request for a correction or a response arrived",
    when: "Somebody without an account sends one and leaves an address, and asks for another link",
    to: "Whoever sent it",
    values: { reference: "U-12", title: "Named in the invented plan", href: "/confirm-address/invented" },
  },
  {
    id: "sent-news",
    template: "sent-news",
    name: "What became of a report, a request for a correction or a response",
    when: "It is decided on, and the address was confirmed; until thirty days after the decision",
    to: "Whoever sent it",
    values: {
      reference: "U-12",
      words: "“Named in the invented plan” was verified and is public now.",
      more: "The plan names the work on page 12.",
      href: "/sent/U-12?secret=invented",
    },
  },
  {
    id: "gap-news",
    template: "gap-news",
    name: "What became of a knowledge gap",
    when: "It is decided on or comes into another state, and the address was confirmed; until thirty days after the decision",
    to: "The reader",
    values: {
      reference: "G-12",
      words: "“Who pays for the invented crossing?” was accepted.",
      more: "Nobody has published it, and a group can find out.",
      href: "/gaps/asked/G-12?secret=invented",
    },
  },
  {
    id: "call-answered",
    template: "call-answered",
    name: "An application is answered",
    when: "The choice of a call is made, or the call is withdrawn, and the address was confirmed",
    to: "Whoever applied from outside",
    values: {
      subject: "Somebody else was chosen, or nobody: Invented call",
      words: "Somebody else was chosen, or nobody: Invented call",
      href: "/calls/invented-call",
    },
  },
  {
    id: "question-receipt",
    template: "question-receipt",
    name: "A reader’s question arrived",
    when: "A reader asks about a figure and leaves an address",
    to: "The reader",
    values: { reference: "Q-2099-0001", shown: "1,234 invented people", href: "/questions/Q-2099-0001?secret=invented" },
  },
  {
    id: "question-answered",
    template: "question-answered",
    name: "A reader’s question is answered",
    when: "The question is decided and the address was confirmed",
    to: "The reader",
    values: {
      reference: "Q-2099-0001",
      shown: "1,234 invented people",
      outcome: "The figure is right",
      answer: "It is the invented figure of an invented source.",
      href: "/questions/Q-2099-0001",
    },
  },
];

const EDITOR = "The editor";
const AUTHORS = "The authors who write in the work";
const REVIEWER = "The reviewer";
const R = "R-2099-0001";

/** What each step of a review tells whom, with an invented reference. None names a reviewer, and none to a reviewer names an author. */
export const REVIEW_STEPS: readonly { readonly when: string; readonly to: string; readonly words: string }[] = [
  { when: "A version is sent to review", to: "Whoever appoints editors", words: `${R} wants an editor: ${TITLE}` },
  {
    when: "An editor is appointed",
    to: EDITOR,
    words: `You are editor of ${R}. Declare your interests first; nothing of it opens before.`,
  },
  {
    when: "A review editor is appointed",
    to: "The review editor",
    words: `You are review editor of ${R}. Declare your interests first; nothing of it opens before.`,
  },
  { when: "It is sent to reviewers", to: AUTHORS, words: `${R} is in review.` },
  { when: "A reviewer declares no interest", to: EDITOR, words: `${R}: Reviewer 2 accepted.` },
  { when: "A reviewer declares an interest", to: EDITOR, words: `${R}: Reviewer 2 declared interests, and you decide.` },
  { when: "A reviewer declines", to: EDITOR, words: `${R}: Reviewer 2 declined. Invite somebody else.` },
  { when: "A reviewer who declared an interest is admitted", to: REVIEWER, words: "You may begin your review; it is due on 2099-01-29." },
  { when: "A review is handed in", to: EDITOR, words: `${R}: the review of Reviewer 2 is there.` },
  {
    when: "Mails to a reviewer come back",
    to: EDITOR,
    words: `${R}: Mails to a reviewer come back. Ask them another way, or replace them.`,
  },
  { when: "The round is decided", to: AUTHORS, words: `${R} is decided: to be revised a little. The reviews are there.` },
  {
    when: "The round is decided while a review is missing",
    to: REVIEWER,
    words: "The round is over: your review is not waited for any more. Thank you.",
  },
  { when: "A revised version is handed in", to: EDITOR, words: `A revised version of ${R} is there: ${TITLE}` },
  {
    when: "It is accepted",
    to: "The review editor",
    words: `${R} was accepted: look whether each point of the reviewers is answered.`,
  },
  { when: "It is certified", to: "The programme officers", words: `${R} is to be checked for its use in policy.` },
  { when: "It is cleared", to: "Whoever releases works", words: `${R} waits for its release.` },
  { when: "It is released", to: AUTHORS, words: `${R} is released.` },
];
