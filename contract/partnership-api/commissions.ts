import * as z from "zod";
import type { ProblemCode } from "#vocabulary";
import {
  callShape,
  COMMISSION_STATE_WORDS,
  commissionApplicationShape,
  commissionShape,
  listedApplication,
  listedCall,
  listedCommission,
  ownApplication,
} from "./commission-answers.ts";
import { givenDay, id, listOf, maybeDay, maybeWords, PART, words } from "./fields.ts";
import { posting, putting, reading } from "./make-promise.ts";

const about = "commissions";
const READ = ["read:commissions", "write:commissions"] as const;
const WRITE = ["write:commissions"] as const;
const CHANGED = ["no-such-commission", "bad-commission", "commission-refused"] as const;
const CHOSEN = [...CHANGED, "conflict-blocks"] as const;

const call = z.string().max(200).meta({ description: "Last part of the address of its page.", example: "an-invented-call" });
const inCall = z.strictObject({ call });
const inCommission = z.strictObject({ commission: id });
const inApplication = z.strictObject({ commission: id, application: id });
const inMilestone = z.strictObject({ commission: id, milestone: id });

const terms = {
  title: words(200, "Title."),
  workKind: z.string().max(60).meta({ description: "Kind of work that is asked for.", example: "working-paper" }),
  terms: words(20_000, "What is to be done, Markdown."),
  kind: z.enum(["paid", "volunteer"]),
  amount: maybeWords(20, "The fee; nothing for voluntary work."),
  currency: maybeWords(3, "ISO 4217; nothing for voluntary work."),
};

const milestone = z.strictObject({
  title: words(200, "Title."),
  deliverable: maybeWords(4_000, "What is to be delivered."),
  dueOn: givenDay,
  share: z.int().min(0).max(100).nullable().default(null).meta({ description: "Part of the fee, in per cent; null for voluntary work." }),
});

const reason = words(4_000, "Why.");
const holderOrganisation = maybeWords(300, "Address of the record of the organisation that they act for, where they act for one.");

const READS = {
  listCalls: reading({
    path: "/calls",
    about,
    summary: "Calls",
    description: "Open ones, the one that closes first on top; with show=past calls that are over and commissions that were approved.",
    query: z.strictObject({ show: z.enum(["open", "past"]).default("open"), ...PART }),
    scopes: [],
    open: true,
    answer: listOf(listedCall, "Calls", "Calls and approved commissions."),
    examples: [{ words: "What one may apply for today", href: "/api/v1/partnership/calls" }],
  }),
  getCall: reading({
    path: "/calls/{call}",
    about,
    summary: "A call",
    description: "What is asked for, and what came of it.",
    parts: inCall,
    scopes: [],
    open: true,
    answer: callShape,
    problems: ["no-such-commission"],
  }),
  listCommissions: reading({
    path: "/commissions",
    about,
    summary: "Commissions",
    description: "Those that you may know of, newest first; with held=true those that you hold.",
    query: z.strictObject({
      state: z.enum(COMMISSION_STATE_WORDS).optional(),
      body: z.string().max(200).optional().meta({ description: "Address of a body." }),
      held: z.enum(["true", "false"]).default("false").meta({ description: "Only those that you hold." }),
      ...PART,
    }),
    scopes: READ,
    answer: listOf(listedCommission, "Commissions", "Commissions, newest first."),
    problems: ["no-such-body"],
  }),
  getCommission: reading({
    path: "/commissions/{commission}",
    about,
    summary: "A commission",
    description: "As far as you may see it: “view” says how much that is.",
    parts: inCommission,
    scopes: READ,
    answer: commissionShape,
    problems: ["no-such-commission"],
  }),
  listCommissionApplications: reading({
    path: "/commissions/{commission}/applications",
    about,
    summary: "Who applied for a commission",
    description: "For those who choose, and never for whoever applied or holds it. In the order in which they did.",
    parts: inCommission,
    query: z.strictObject({ ...PART }),
    scopes: READ,
    answer: listOf(listedApplication, "CommissionApplications", "Applications for a commission."),
    problems: ["no-such-commission"],
  }),
  getCommissionApplication: reading({
    path: "/commissions/{commission}/applications/{application}",
    about,
    summary: "An application for a commission",
    description: "With what lies between whoever applied and those who decide.",
    parts: inApplication,
    scopes: READ,
    answer: commissionApplicationShape,
    problems: ["no-such-commission"],
  }),
  listOwnApplications: reading({
    path: "/applications",
    about,
    summary: "What you applied for",
    description: "Newest first.",
    query: z.strictObject({ ...PART }),
    scopes: READ,
    answer: listOf(ownApplication, "OwnApplications", "Applications that you sent."),
  }),
} as const;

/** Something done to a commission, of the version that was read. */
const onCommission = <Body extends z.ZodObject>(
  path: string,
  summary: string,
  description: string,
  body: Body,
  problems: readonly ProblemCode[] = CHANGED,
) =>
  posting({
    path: `/commissions/{commission}/${path}`,
    ...{ about, summary, description, body, problems },
    parts: inCommission,
    scopes: WRITE,
    versioned: true,
  });

const NOTHING = z.strictObject({});

const PLANNING = {
  planCommission: posting({
    path: "/commissions",
    about,
    summary: "Plan a commission",
    description: "Of a body, for a question that was accepted and is not answered yet.",
    body: z.strictObject({
      ...terms,
      body: z.string().max(200).meta({ description: "Address of the body." }),
      gap: id.meta({ description: "Id of the question." }),
    }),
    scopes: WRITE,
    problems: ["bad-commission", "no-such-body"],
  }),
  changeTerms: putting({
    path: "/commissions/{commission}/terms",
    about,
    summary: "Change what a commission says",
    description: "As long as it is planned.",
    parts: inCommission,
    body: z.strictObject(terms),
    scopes: WRITE,
    versioned: true,
    problems: CHANGED,
  }),
  addMilestone: onCommission("milestones", "Add a milestone", "Before approval is asked for.", milestone),
  changeMilestone: putting({
    path: "/commissions/{commission}/milestones/{milestone}",
    about,
    summary: "Change a milestone",
    description: "Before approval is asked for. If-Match: the commission's version.",
    parts: inMilestone,
    body: milestone,
    scopes: WRITE,
    versioned: true,
    problems: CHANGED,
  }),
  removeMilestone: onMilestone("remove", "Take a milestone out", "Before approval is asked for.", NOTHING),
  openCall: onCommission(
    "call",
    "Open the call",
    "To everybody, from today or a later day on.",
    z.strictObject({ from: givenDay, until: givenDay }),
  ),
  closeCall: onCommission("call/close", "Close the call", "Once its last day is over.", NOTHING),
} as const;

const CHOOSING = {
  applyForCall: posting({
    path: "/calls/{call}/applications",
    about,
    summary: "Apply",
    description: "For an open call, in your own name.",
    parts: inCall,
    body: z.strictObject({
      words: words(8_000, "How you would do it; thirty characters at least."),
      organisation: maybeWords(200, "Address of an organisation's record that you work at or belong to, where you apply for it."),
    }),
    scopes: WRITE,
    problems: CHANGED,
  }),
  withdrawApplication: posting({
    path: "/applications/{application}/withdraw",
    about,
    summary: "Take your application back",
    description: "Until approval is asked for.",
    parts: z.strictObject({ application: id }),
    scopes: WRITE,
    problems: ["no-such-commission", "commission-refused"],
  }),
  sayWhoApplied: onApplication(
    "record",
    "Say whose record it is",
    "Of somebody who applied without one.",
    z.strictObject({ person: words(200, "Address of the record's page."), organisation: holderOrganisation }),
    CHANGED,
  ),
  chooseApplicant: onApplication(
    "choose",
    "Choose who is to hold it",
    "Once the call is closed. What lies between them and those who decide is looked for and kept.",
    z.strictObject({ reasons: reason }),
    CHOSEN,
  ),
  nameHolder: onCommission(
    "holder",
    "Name who is to hold it",
    "Without a call, or beside it.",
    z.strictObject({
      person: words(200, "Address of the record's page."),
      organisation: holderOrganisation,
      reason: words(4_000, "Why nobody else is asked."),
    }),
    CHOSEN,
  ),
  askForCommissionApproval: onCommission(
    "approval",
    "Ask for the director's approval",
    "Opens the case in which it is decided; terms and milestones stand still from then on.",
    NOTHING,
    CHOSEN,
  ),
} as const;

const DELIVERING = {
  signAtDesk: onCommission(
    "signatures",
    "Sign",
    "After the approval, for your side: its holder, or whoever signs for the partnership. It is in force once both have signed.",
    z.strictObject({
      side: z.enum(["partnership", "holder"]),
      termsHash: z.string().max(80).meta({ description: "Of the terms that you read; others are not signed." }),
    }),
  ),
  signCommission: onCommission(
    "paper",
    "Note what was signed on paper",
    "After the approval, for each side that has not signed here. The scan is sent on the desk.",
    z.strictObject({
      partnershipOn: maybeDay("When the partnership signed."),
      holderOn: maybeDay("When the holder signed."),
    }),
  ),
  nameCommissionedWork: onCommission(
    "work",
    "Say which work is made of it",
    "One to which its holder contributes; the question shows that it is being answered.",
    z.strictObject({ work: words(40, "Reference of the work.") }),
  ),
  meetMilestone: onMilestone(
    "accept",
    "Accept what was delivered",
    "A version of the commission's work, or words on what it was.",
    z.strictObject({
      metOn: givenDay.meta({ description: "When it was delivered." }),
      words: maybeWords(4_000, "What was delivered."),
      workVersion: id.nullable().default(null).meta({ description: "Id of a version of the commission's work." }),
    }),
  ),
  undoMilestone: onMilestone("undo", "Take back that a milestone is met", "With the reason.", z.strictObject({ reason })),
  fulfilCommission: onCommission("fulfil", "Note that everything was delivered", "Once every milestone is met.", NOTHING),
  endCommission: onCommission(
    "end",
    "End a commission",
    "Before it is fulfilled; its holder and those who applied are told.",
    z.strictObject({ reason }),
  ),
} as const;

/** Something done to a milestone, of the version of its commission that was read. */
function onMilestone<Body extends z.ZodObject>(step: string, summary: string, description: string, body: Body) {
  return posting({
    path: `/commissions/{commission}/milestones/{milestone}/${step}`,
    ...{ about, summary, body },
    description: `${description} If-Match: the commission's version.`,
    parts: inMilestone,
    scopes: WRITE,
    versioned: true,
    problems: CHANGED,
  });
}

/** Something done to an application by those who choose, of the version of the commission that was read. */
function onApplication<Body extends z.ZodObject>(
  step: string,
  summary: string,
  description: string,
  body: Body,
  problems: readonly ProblemCode[],
) {
  return posting({
    path: `/commissions/{commission}/applications/{application}/${step}`,
    ...{ about, summary, body, problems },
    description: `${description} If-Match: the commission's version.`,
    parts: inApplication,
    scopes: WRITE,
    versioned: true,
  });
}

/** Calls and commissions: what is asked for, who applies, who holds it, and what is delivered. */
export const COMMISSION_PROMISES = { ...READS, ...PLANNING, ...CHOOSING, ...DELIVERING } as const;
