import * as z from "zod";
import { bodyLinkShape } from "./body-answers.ts";
import { day, dayOrNull, id, moment, version } from "./fields.ts";

export const COMMISSION_STATE_WORDS = [
  "planned",
  "open call",
  "choosing",
  "proposed",
  "approved",
  "signed",
  "fulfilled",
  "ended",
  "refused",
] as const;

const state = z.enum(COMMISSION_STATE_WORDS);
const kind = z.enum(["paid", "volunteer"]);
const fee = z.strictObject({ amount: z.string(), currency: z.string() }).nullable();
const link = z.strictObject({ title: z.string(), page: z.string().nullable() });
const holder = z
  .strictObject({ name: z.string(), page: z.string().nullable().meta({ description: "Null for who is not listed." }) })
  .nullable();
const organisation = z
  .strictObject({ name: z.string(), page: z.string().nullable() })
  .nullable()
  .meta({ description: "The organisation that they hold it for; null for who holds it alone." });
const days = z.strictObject({ from: day, until: day }).nullable();
const workKind = z.string().meta({ description: "Kind of work that is asked for.", example: "working-paper" });

const milestone = z.strictObject({
  title: z.string(),
  deliverable: z.string(),
  dueOn: day,
  share: z.int().nullable().meta({ description: "Part of the fee, in per cent; null for voluntary work." }),
});

export const listedCall = z
  .strictObject({
    slug: z.string(),
    href: z.string(),
    page: z.string(),
    title: z.string(),
    state,
    workKind,
    body: bodyLinkShape,
    kind,
    fee: fee.meta({ description: "Of an open call; of others only where the programme says so." }),
    call: days.meta({ description: "First and last day of the call; null where nobody else was asked." }),
    holder: holder.meta({ description: "Once it is approved." }),
    organisation,
    work: link.nullable().meta({ description: "What came of it, once it is public." }),
    fictitious: z.boolean(),
  })
  .meta({ id: "ListedCall", description: "A call, or an approved commission, in a list." });

export const callShape = z
  .strictObject({
    ...listedCall.shape,
    gap: link.nullable().meta({ description: "The public question that it answers." }),
    terms: z.string(),
    directReason: z.string().meta({ description: "Why nobody else was asked." }),
    milestones: z.array(milestone),
    takesApplications: z.boolean().meta({ description: "Today." }),
  })
  .meta({ id: "Call", description: "A call, or an approved commission, as everybody sees it." });

export const listedCommission = z
  .strictObject({
    id,
    reference: z.string(),
    href: z.string(),
    title: z.string(),
    state,
    body: z.string().meta({ description: "Name of its body." }),
    holder: z.string().nullable(),
    applications: z.int().nullable().meta({ description: "Null for its holder, who does not learn of others." }),
    nextDue: dayOrNull.meta({ description: "Of the first milestone that is not met." }),
    opened: moment,
    fictitious: z.boolean(),
  })
  .meta({ id: "ListedCommission", description: "A commission in a list." });

const findings = z.array(
  z.strictObject({ rule: z.string(), effect: z.string(), words: z.string().meta({ description: "The path that led to it." }) }),
);

const check = z
  .strictObject({ person: z.string(), capacity: z.string(), effect: z.enum(["nothing found", "disclose", "warn", "block"]), findings })
  .meta({ id: "CommissionCheck", description: "What lies between whoever is to hold a commission and somebody who decides on it." });

export const commissionShape = z
  .strictObject({
    id,
    version,
    reference: z.string(),
    view: z.enum(["whole", "holder"]).meta({ description: "How much of it you see." }),
    page: z.string().nullable().meta({ description: "Its public page, where it has one." }),
    title: z.string(),
    state,
    workKind,
    body: bodyLinkShape.nullable(),
    gap: z.strictObject({ id, ...link.shape }).nullable(),
    terms: z.string(),
    kind,
    fee,
    call: days,
    holder,
    organisation,
    directReason: z.string(),
    approval: z
      .strictObject({ case: z.string().nullable().meta({ description: "Null for its holder." }), on: dayOrNull })
      .nullable()
      .meta({ description: "Null before approval was asked for." }),
    signed: dayOrNull.meta({ description: "In force from this day on: both sides have signed." }),
    termsHash: z.string().meta({ description: "SHA-256 of terms, fee and milestones: what both sides sign." }),
    signatures: z.array(
      z.strictObject({
        side: z.enum(["partnership", "holder"]),
        way: z.enum(["desk", "paper"]),
        on: day,
        by: z.string().nullable().meta({ description: "Who signed at the desk or by a token; null for what was signed on paper." }),
        termsHash: z.string(),
      }),
    ),
    work: z.strictObject({ id, reference: z.string(), page: z.string().nullable() }).nullable(),
    endReason: z.string(),
    milestones: z.array(
      z.strictObject({
        id,
        ...milestone.shape,
        metOn: dayOrNull,
        words: z.string().meta({ description: "What was delivered." }),
        workVersion: z.string().nullable().meta({ description: "Id of the version that was delivered." }),
      }),
    ),
    checks: z.array(check).nullable().meta({ description: "Null for its holder." }),
    mayPlan: z.boolean(),
    maySign: z.boolean(),
    fictitious: z.boolean(),
  })
  .meta({ id: "Commission", description: "A commission, as far as you may see it." });

const applicationState = z.enum(["received", "chosen", "not chosen", "withdrawn"]);

export const listedApplication = z
  .strictObject({
    id,
    href: z.string(),
    name: z.string(),
    page: z.string().nullable().meta({ description: "Public page of whoever applied, where there is one." }),
    known: z.boolean().meta({ description: "Whose record it is is known." }),
    state: applicationState,
    sent: moment,
  })
  .meta({ id: "ListedApplication", description: "An application for a commission in a list." });

export const commissionApplicationShape = z
  .strictObject({
    ...listedApplication.shape,
    address: z.string().nullable().meta({ description: "Of somebody without a record." }),
    confirmed: z.boolean().meta({ description: "The link that was sent to the address was followed." }),
    organisation: organisation.meta({ description: "The organisation that they apply for." }),
    organisationWords: z.string().meta({ description: "The same as somebody without a record wrote it." }),
    words: z.string(),
    reasons: z.string().meta({ description: "Of the choice." }),
    checks: z.array(check).nullable().meta({ description: "Looked for now; null where nobody is to be chosen." }),
  })
  .meta({ id: "CommissionApplication", description: "An application for a commission, for those who choose." });

export const ownApplication = z
  .strictObject({
    id,
    call: z.strictObject({ title: z.string(), href: z.string() }),
    state: applicationState.meta({ description: "Whoever was chosen is told once it is approved." }),
    words: z.string(),
    sent: moment,
    mayWithdraw: z.boolean(),
  })
  .meta({ id: "OwnApplication", description: "An application that you sent." });

export type ListedCallAnswer = z.infer<typeof listedCall>;
export type CommissionAnswer = z.infer<typeof commissionShape>;
export type CommissionCheckAnswer = z.infer<typeof check>;
