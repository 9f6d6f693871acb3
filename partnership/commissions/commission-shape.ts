import * as z from "zod";
import { CURRENCY, parseMoney, Problem, type Currency } from "#vocabulary";
import { dayField } from "../day-field.ts";
import { findWorkKind } from "../works/work-kinds.ts";

const DAY = "Write a day, such as 2099-12-31.";
const title = z.string().trim().min(3, "Write at least three characters.").max(200, "At most 200 characters.");
const long = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `At most ${most.toLocaleString("en-GB")} characters.`);
const reason = long(4_000).min(10, "Write at least ten characters.");

const terms = {
  title,
  workKind: z.string().refine((id) => findWorkKind(id) !== undefined, "Choose a kind from the list."),
  terms: long(20_000).min(10, "Write at least ten characters."),
  kind: z.enum(["paid", "volunteer"], "Choose whether a fee is paid."),
  amount: z.string().trim().max(20, "Write an amount such as 12500.00.").default(""),
  currency: z.union([z.literal(""), z.string().refine((code) => code in CURRENCY, "Choose a currency from the list.")]).default(""),
};

/** A fee needs an amount and its currency, voluntary work has none. */
const feeFits = ({ kind, amount, currency }: { kind: string; amount: string; currency: string }, context: z.RefinementCtx): void => {
  const fault = (path: string, message: string): void => {
    context.addIssue({ code: "custom", path: [path], message });
  };
  if (kind === "volunteer") {
    if (amount !== "") fault("amount", "Voluntary work has no fee: leave the amount empty.");
    return;
  }
  if (currency === "") fault("currency", "Choose the currency of the fee.");
  if (amount === "") fault("amount", "Write the fee.");
  else if (currency !== "" && (minorOf(amount, currency) ?? 0) <= 0) fault("amount", "Write an amount above zero, such as 12500.00.");
};

const minorOf = (amount: string, currency: string): number | undefined => {
  try {
    return parseMoney(amount, currency as Currency).minor;
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
};

/** What a commission says, as a form gives it. */
export const termsShape = z.object(terms);
export const planShape = z.object({
  ...terms,
  body: z.uuid("Choose a body from the list."),
  gap: z.uuid("Choose the knowledge gap that it answers."),
});

export type TermsValues = z.infer<typeof termsShape>;
export type PlanValues = z.infer<typeof planShape>;

/** What is wrong with a fee, by field; nothing where it fits. */
export const feeFaults = (values: Pick<TermsValues, "kind" | "amount" | "currency">): Readonly<Record<string, string>> => {
  const checked = z.object({ kind: z.string(), amount: z.string(), currency: z.string() }).superRefine(feeFits).safeParse(values);
  return checked.success ? {} : Object.fromEntries(checked.error.issues.map(({ path, message }) => [String(path[0]), message]));
};

/** The fee in minor units of its currency; nothing for voluntary work. */
export const feeOf = ({ kind, amount, currency }: Pick<TermsValues, "kind" | "amount" | "currency">) =>
  kind === "volunteer" ? { amountMinor: null, currency: null } : { amountMinor: minorOf(amount, currency) ?? null, currency };

export const callShape = z.object({ from: dayField(DAY), until: dayField(DAY) });
export type CallValues = z.infer<typeof callShape>;

/** What somebody writes who applies. Those without an account also say where they are reached. */
export const applicationShape = z.object({
  name: z.string().trim().min(2, "Write your name.").max(200, "At most 200 characters."),
  address: z
    .union([z.literal(""), z.email("Write an e-mail address, such as ada@example.org.").max(200, "At most 200 characters.")])
    .default(""),
  words: long(8_000).min(30, "Write at least thirty characters."),
  /** For which organisation, by its name; of whoever has an account the address of its record, out of a list. */
  organisation: z.string().trim().max(200, "At most 200 characters.").optional(),
});
export type ApplicationValues = z.infer<typeof applicationShape>;

export const choiceShape = z.object({ reasons: reason });
export const directShape = z.object({
  person: z.string().trim().min(1, "Write the address of the record, such as /people/ada-example."),
  /** The organisation that holds it, where the person signs for one: the address of its record. */
  organisation: z.string().trim().max(300, "At most 300 characters.").optional(),
  reason,
});
export type DirectValues = z.infer<typeof directShape>;

export const milestoneShape = z.object({
  title,
  deliverable: long(4_000).default(""),
  dueOn: dayField(DAY),
  share: z.union([z.literal(""), z.string().regex(/^\d{1,3}$/, "Write a whole number of per cent.")]).default(""),
});
export type MilestoneValues = z.infer<typeof milestoneShape>;

export const metShape = z.object({
  metOn: dayField(DAY),
  words: long(4_000).default(""),
  workVersion: z.union([z.literal(""), z.uuid("Choose a version from the list.")]).default(""),
});
export type MetValues = z.infer<typeof metShape>;

const dayOrNone = z.union([z.literal(""), dayField(DAY)]).default("");
/** The days of signatures on paper; none for a side that signed at the desk. */
export const signShape = z.object({ partnershipOn: dayOrNone, holderOn: dayOrNone });
export type SignValues = z.infer<typeof signShape>;

export const reasonShape = z.object({ reason });
