import {
  addMilestone,
  askForCommissionApproval,
  callShape,
  changeTerms,
  closeCall,
  dayOf,
  directShape,
  endCommission,
  feeFaults,
  fulfilCommission,
  milestoneShape,
  nameHolder,
  nameWork,
  openCall,
  termsShape,
  WORK_KINDS,
  type Commission,
  type CommissionAtHand,
  type CommissionEvent,
} from "#partnership";
import { CURRENCY, decimalOf, money, type Currency } from "#vocabulary";
import { partnershipTexts, type FieldSpec } from "#web";
import * as z from "zod";
import type { SignedInRequest } from "../../desk/desk-route.ts";

const texts = partnershipTexts.commissionsDesk;
const { fields: labels } = texts;

/** What happened: said where the form leads to, or what is wrong with what was written. */
type Done = { readonly notice: string } | { readonly faults: Readonly<Record<string, string>> };

/** Something done to a commission by a form of its own. */
export interface CommissionDeed {
  /** Last part of its address. */
  readonly id: string;
  readonly event: CommissionEvent;
  readonly role: "leader";
  readonly title: string;
  readonly lead: string;
  readonly submit: string;
  readonly danger?: true;
  /** Whether it is worth being offered, besides what the state allows. */
  readonly offered?: (commission: Commission, today: string) => boolean;
  readonly fields: readonly FieldSpec[];
  readonly values?: (commission: Commission, today: string) => Readonly<Record<string, string>>;
  readonly send: (request: SignedInRequest, at: CommissionAtHand) => Promise<Done>;
}

/** Reads what a shape takes and carries it out. */
const sending =
  <Shape extends z.ZodObject>(
    shape: Shape,
    carry: (request: SignedInRequest, at: CommissionAtHand, values: z.infer<Shape>) => Promise<unknown>,
    notice: string,
    more: (values: z.infer<Shape>) => Readonly<Record<string, string>> = () => ({}),
  ): CommissionDeed["send"] =>
  async (request, at) => {
    const parsed = request.form.parse(shape);
    if (!parsed.ok) return { faults: parsed.faults };
    const faults = more(parsed.values);
    if (Object.keys(faults).length > 0) return { faults };
    await carry(request, at, parsed.values);
    return { notice };
  };

const NOTHING = z.object({});

/** Fields of what a commission says, the same when it is planned and when it is changed. */
export const TERMS_FIELDS: readonly FieldSpec[] = [
  { name: "title", label: labels.title, kind: "text", required: true, longest: 200 },
  {
    name: "workKind",
    label: labels.workKind,
    kind: "choice",
    required: true,
    options: WORK_KINDS.map(({ id, name }) => ({ value: id, label: name })),
  },
  { name: "terms", label: labels.terms, help: labels.termsHelp, kind: "long text", required: true, longest: 20_000, rows: 10 },
  {
    name: "kind",
    label: labels.kind,
    help: labels.kindHelp,
    kind: "choice",
    required: true,
    options: [
      { value: "volunteer", label: labels.volunteer },
      { value: "paid", label: labels.paid },
    ],
  },
  { name: "amount", label: labels.amount, help: labels.amountHelp, kind: "text", longest: 20 },
  {
    name: "currency",
    label: labels.currency,
    kind: "choice",
    options: Object.keys(CURRENCY).map((code) => ({ value: code, label: code })),
  },
];

const termsValues = ({ title, workKind, terms, kind, amountMinor, currency }: Commission): Readonly<Record<string, string>> => ({
  ...{ title, workKind, terms, kind },
  amount: amountMinor === null ? "" : decimalOf(money(amountMinor, currency as Currency)),
  currency: currency ?? "",
});

export const MILESTONE_FIELDS: readonly FieldSpec[] = [
  { name: "title", label: labels.milestone, kind: "text", required: true, longest: 200 },
  { name: "deliverable", label: labels.deliverable, kind: "long text", rows: 4, longest: 4_000 },
  { name: "dueOn", label: labels.dueOn, kind: "date", required: true },
  { name: "share", label: labels.share, kind: "number" },
];

/** Voluntary work has no parts of a fee. */
export const milestoneFields = ({ kind }: Pick<Commission, "kind">): readonly FieldSpec[] =>
  MILESTONE_FIELDS.filter(({ name }) => kind === "paid" || name !== "share");

const endShape = z.object({ reason: z.string().min(10, "Write at least ten characters.").max(4_000, "At most 4,000 characters.") });

/** Everything done to a commission as a whole, in the order in which it comes. Another is an entry. */
export const COMMISSION_DEEDS: readonly CommissionDeed[] = [
  {
    ...{ id: "terms", event: "change terms", role: "leader", title: texts.edit, lead: "", submit: partnershipTexts.worksDesk.save },
    fields: TERMS_FIELDS,
    values: termsValues,
    send: sending(termsShape, changeTerms, texts.saved, feeFaults),
  },
  {
    ...{ id: "milestone", event: "change milestones", role: "leader", title: texts.milestones.add, lead: "", submit: texts.milestones.add },
    fields: MILESTONE_FIELDS,
    send: sending(milestoneShape, addMilestone, texts.milestones.added),
  },
  {
    ...{ id: "call", event: "open call", role: "leader", title: texts.call.open, lead: texts.call.lead, submit: texts.call.open },
    fields: [
      { name: "from", label: labels.from, kind: "date", required: true },
      { name: "until", label: labels.until, kind: "date", required: true },
    ],
    values: (_, today) => ({ from: today }),
    send: sending(callShape, openCall, texts.call.opened),
  },
  {
    ...{ id: "close", event: "close call", role: "leader", title: texts.call.close, lead: texts.call.closeLead, submit: texts.call.close },
    offered: ({ callUntil }, today) => callUntil !== null && callUntil < today,
    fields: [],
    send: sending(NOTHING, closeCall, texts.call.closed),
  },
  {
    ...{ id: "direct", event: "name directly", role: "leader", title: texts.direct.title, lead: texts.direct.lead },
    submit: texts.direct.title,
    fields: [
      { name: "person", label: labels.person, help: labels.personHelp, kind: "text", required: true, longest: 200 },
      { name: "organisation", label: labels.organisation, help: labels.organisationHelp, kind: "text", longest: 300 },
      { name: "reason", label: labels.directReason, kind: "long text", required: true, longest: 4_000 },
    ],
    send: sending(directShape, nameHolder, texts.direct.named),
  },
  {
    ...{ id: "ask", event: "ask for approval", role: "leader", title: texts.approval.ask, lead: texts.approval.lead },
    submit: texts.approval.ask,
    offered: ({ holderId }) => holderId !== null,
    fields: [],
    send: async (request, at) => ({ notice: texts.approval.asked(await askForCommissionApproval(request, at)) }),
  },
  {
    ...{ id: "work", event: "name work", role: "leader", title: texts.work.title, lead: texts.work.lead, submit: texts.work.save },
    fields: [{ name: "work", label: labels.work, help: labels.workHelp, kind: "text", required: true, longest: 40 }],
    send: sending(
      z.object({ work: z.string().min(1, "Write the number of the work.").max(40, "At most 40 characters.") }),
      (request, at, { work }) => nameWork(request, at, work),
      texts.work.saved,
    ),
  },
  {
    ...{ id: "fulfil", event: "fulfil", role: "leader", title: texts.fulfil.title, lead: texts.fulfil.lead, submit: texts.fulfil.button },
    fields: [],
    send: sending(NOTHING, fulfilCommission, texts.fulfil.done),
  },
  {
    ...{ id: "end", event: "end", role: "leader", title: texts.end.title, lead: texts.end.lead, submit: texts.end.button, danger: true },
    fields: [
      { name: "reason", label: labels.reason, kind: "long text", required: true, longest: 4_000 },
      { name: "confirm", label: texts.end.confirm, kind: "yes", required: true },
    ],
    send: async (request, at) => {
      const parsed = request.form.parse(endShape);
      const faults = {
        ...(parsed.ok ? {} : parsed.faults),
        ...(request.form.text("confirm") === "yes" ? {} : { confirm: texts.end.confirmMissing }),
      };
      if (!parsed.ok || Object.keys(faults).length > 0) return { faults };
      await endCommission(request, at, parsed.values.reason);
      return { notice: texts.end.ended };
    },
  },
];

/** The values that a deed's form begins with. */
export const beginning = ({ values }: CommissionDeed, commission: Commission, now: Date): Readonly<Record<string, string>> =>
  values?.(commission, dayOf(now)) ?? {};
