/** A mail before it is written out as plain text and HTML. */
export interface MailText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** The one thing to do, by a link on this site: an address from "/". */
  readonly action?: { readonly text: string; readonly href: string };
  /** About the account itself: nobody can unsubscribe from it. */
  readonly account?: boolean;
}

/** What a template is filled with; every value as text. */
export type MailValues = Readonly<Record<string, string>>;

/** A kind of mail; `site` is the site's name. */
export type MailTemplate = (values: MailValues, site: string) => MailText;

const value = (values: MailValues, name: string): string => values[name] ?? "";

const signIn: MailTemplate = (values, site) => ({
  subject: `Sign in to ${site}`,
  paragraphs: [
    "Somebody, we hope you, asked to sign in with this address.",
    "The link works once, for 15 minutes. If it was not you, do nothing.",
  ],
  action: { text: "Sign in", href: value(values, "href") },
  account: true,
});

const signUp: MailTemplate = (values, site) => ({
  subject: `Open your account at ${site}`,
  paragraphs: [
    "Somebody, we hope you, asked to sign in with this address. There is no account with it yet.",
    "The link opens one. It works once, for one day. If it was not you, do nothing: no account is opened.",
  ],
  action: { text: "Open an account", href: value(values, "href") },
  account: true,
});

const invitation: MailTemplate = (values, site) => ({
  subject: `${value(values, "by")} invites you to ${site}`,
  paragraphs: [
    `${value(values, "by")} invites you to work at ${site}.`,
    "The link opens your account. It works once, for seven days. If you do not want one, do nothing.",
  ],
  action: { text: "Accept the invitation", href: value(values, "href") },
  account: true,
});

const ANONYMITY: Readonly<Record<string, string>> = {
  "reviewers named": "The authors will see who reviewed.",
  "reviewers hidden": "The authors will not see who reviewed, unless you sign.",
  "both hidden": "Neither you nor the authors will see who the others are, unless you sign.",
};

const reviewInvitation: MailTemplate = (values, site) => ({
  subject: `Will you review for ${site}?`,
  paragraphs: [
    `${site} asks you for a review of “${value(values, "title")}”.`,
    ...value(values, "abstract").split("\n").filter(Boolean),
    ANONYMITY[value(values, "anonymity")] ?? "",
    `Please answer by ${value(values, "answerUntil")}; the review is due on ${value(values, "dueOn")}.`,
    "The link opens the invitation without an account. Before anything of the text opens, you are asked for your interests.",
  ].filter(Boolean),
  action: { text: "Answer the invitation", href: value(values, "href") },
  account: true,
});

/** What goes to an address without an account where somebody asked to sign in with it. */
const forStrangers: Readonly<Record<string, MailTemplate>> = { "sign-up": signUp, invitation };

/**
 * Kinds of mail by name. A job of the queue "send-mail" has the payload `{to, template, values}`: `to` is a person's id (the preferred
 * address is looked up when it is sent) or an e-mail address; another kind is an entry here.
 */
const templates = {
  notice: (values) => ({
    subject: value(values, "subject"),
    paragraphs: value(values, "words").split("\n").filter(Boolean),
    ...(values["href"] ? { action: { text: value(values, "text") || "Open it on the site", href: value(values, "href") } } : {}),
  }),
  "sign-in": (values, site) => (forStrangers[value(values, "kind")] ?? signIn)(values, site),
  invitation: (values, site) => invitation(values, site),
  "confirm-address": (values, site) => ({
    subject: `Confirm this address at ${site}`,
    paragraphs: [
      "Somebody, we hope you, added this address to an account.",
      "The link confirms it. It works for one day. If it was not you, do nothing: the address is not used.",
    ],
    action: { text: "Confirm this address", href: value(values, "href") },
    account: true,
  }),
  "account-changed": (values, site) => ({
    subject: `Your account at ${site} was changed`,
    paragraphs: [
      value(values, "words"),
      "If it was not you, end all sessions on your account's page and tell whoever keeps accounts here.",
    ],
    action: { text: "See your account", href: "/desk/account" },
    account: true,
  }),
  "review-invitation": (values, site) => reviewInvitation(values, site),
  "office-invitation": (values, site) => ({
    subject: `Release ${value(values, "release")} of ${site}: your comments`,
    paragraphs: [
      `${site} is about to publish release ${value(values, "release")} of its figures, and asks ${value(values, "office")} what you know better.`,
      `Your comment is answered; both are published when the period is over. It lasts until the end of ${value(values, "until")}.`,
      "The link is for your office alone.",
    ],
    action: { text: "Read and comment", href: value(values, "href") },
    account: true,
  }),
  "gap-receipt": (values, site) => ({
    subject: `Your question ${value(values, "reference")} to ${site}: confirm your address`,
    paragraphs: [
      "Somebody, we hope you, asked a question and gave this address.",
      "Open the link and confirm that this is your address: then you are told what becomes of the question. Nothing else is sent before that. The link works once, for three days. If it was not you, do nothing.",
    ],
    action: { text: "Confirm your address", href: value(values, "href") },
    account: true,
  }),
  "call-receipt": (values, site) => ({
    subject: `Your application to ${site}: confirm your address`,
    paragraphs: [
      `Somebody, we hope you, applied for “${value(values, "title")}” and gave this address.`,
      "Open the link and confirm that this is your address: then you are told what comes of the application. Nothing else is sent before that. The link works once, for three days. If it was not you, do nothing.",
    ],
    action: { text: "Confirm your address", href: value(values, "href") },
    account: true,
  }),
  "gap-news": (values, site) => ({
    subject: `Your question ${value(values, "reference")} to ${site}`,
    paragraphs: [value(values, "words"), ...value(values, "more").split("\n").filter(Boolean)],
    action: { text: "See your question", href: value(values, "href") },
    account: true,
  }),
  "sent-receipt": (values, site) => ({
    subject: `${value(values, "reference")} at ${site}: confirm your address`,
    paragraphs: [
      `Somebody, we hope you, sent us something and gave this address: “${value(values, "title")}”.`,
      "Open the link and confirm that this is your address: then you are told what becomes of it. Nothing else is sent before that. The link works once, for three days. If it was not you, do nothing.",
    ],
    action: { text: "Confirm your address", href: value(values, "href") },
    account: true,
  }),
  "sent-news": (values, site) => ({
    subject: `What you sent to ${site}: ${value(values, "reference")}`,
    paragraphs: [value(values, "words"), ...value(values, "more").split("\n").filter(Boolean)],
    action: { text: "See what you sent", href: value(values, "href") },
    account: true,
  }),
  "question-receipt": (values, site) => ({
    subject: `Your question ${value(values, "reference")} to ${site}`,
    paragraphs: [
      `Somebody, we hope you, asked about this figure: ${value(values, "shown")}.`,
      "Open the link and confirm that this is your address: then the answer comes here. Nothing else is sent before that. If it was not you, do nothing.",
    ],
    action: { text: "See your question", href: value(values, "href") },
    account: true,
  }),
  "question-answered": (values, site) => ({
    subject: `Your question ${value(values, "reference")} to ${site} is answered`,
    paragraphs: [
      `You asked about this figure: ${value(values, "shown")}.`,
      `${value(values, "outcome")}.`,
      ...value(values, "answer").split("\n").filter(Boolean),
    ],
    action: { text: "See the answer on the site", href: value(values, "href") },
    account: true,
  }),
  "call-answered": (values, site) => ({
    subject: value(values, "subject"),
    paragraphs: [
      value(values, "words"),
      `You applied for this call of ${site}. Where you are reached is erased three months after this mail.`,
    ],
    action: { text: "See the call on the site", href: value(values, "href") },
    account: true,
  }),
} as const satisfies Record<string, MailTemplate>;

/** Texts of mails. */
export const mailTexts = {
  templates: templates as Readonly<Record<string, MailTemplate>>,
  greeting: (name: string) => (name === "" ? "Hello," : `Hello ${name},`),
  linkBelow: "If the button does not work, copy this address into your browser:",
  from: (site: string) => `This mail was sent by ${site}.`,
  stop: "No more mails of this kind:",
};
