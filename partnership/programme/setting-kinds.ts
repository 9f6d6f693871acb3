import * as z from "zod";
import { EXCHANGE_RATE } from "../bodies/giving-records.ts";
import { DIRECTOR_AWAY } from "../permissions/standing.ts";
import { MONEY_GATE } from "./activation-check.ts";
import { CONFLICT_RULE, conflictRuleShape } from "../review/conflicts/rule-settings.ts";
import { CONFLICT_RULES, conflictRule } from "../review/conflicts/rules/index.ts";
import { COST_OF_A_BODY, MONEY_AT_HAND } from "./costs.ts";
import { FEES_OF_COMMISSIONS } from "../commissions/fees-shown.ts";
import { RULES_OF_DEBATE, rulesOfDebateShape } from "../debate/rules-of-debate.ts";
import { FIGURE_OF_A_THEME, LONGEST_WAIT } from "../themes/theme-settings.ts";
import { PRIORITY_ORDER } from "./priority-order.ts";

/** A field of a setting's value, as a form asks for it. */
export interface SettingField {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  /** Several values, a line each. */
  readonly several?: true;
  /** The values it takes, where they are known. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

/** A kind of dated value of the programme. Another is a line in the list. */
export interface SettingKind {
  readonly key: string;
  readonly label: string;
  readonly fields: readonly SettingField[];
  readonly shape: z.ZodObject;
  /** The value in a sentence. */
  readonly describe: (value: Readonly<Record<string, unknown>>) => string;
}

const text = z.string().trim().min(1, "Write something here.").max(500, "At most 500 characters.");
const word = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");
const decimal = z.string().regex(/^\d+(\.\d+)?$/, "Write a number such as 1.08.");
const currency = z.string().regex(/^[A-Z]{3}$/, "Write the three letters of the currency, such as EUR.");

const said = (key: string, label: string): SettingKind => ({
  key,
  label,
  fields: [{ name: "matter", label: "What it is" }],
  shape: z.object({ matter: text }),
  describe: ({ matter }) => word(matter),
});

const GATE = [
  { value: "warn", label: "whoever starts it is told, and may go on" },
  { value: "refuse", label: "it cannot be started" },
] as const;

const EFFECTS_OF_CONFLICTS = [
  { value: "disclose", label: "it is told" },
  { value: "warn", label: "whoever handles the work weighs it" },
  { value: "block", label: "the person takes no part" },
] as const;

const FEE_READERS = [
  { value: "everybody", label: "everybody, beside the name of the holder" },
  { value: "nobody outside", label: "nobody but those who read commissions at the desk" },
] as const;

/** Every kind of setting, in the order of the pages. */
export const SETTING_KINDS: readonly SettingKind[] = [
  {
    key: "who decides",
    label: "Who decides",
    fields: [
      { name: "matter", label: "What is decided" },
      { name: "who", label: "Who decides it" },
    ],
    shape: z.object({ matter: text, who: text }),
    describe: ({ matter, who }) => `${word(matter)}: ${word(who)}`,
  },
  {
    key: PRIORITY_ORDER,
    label: "Order of priority of themes and groups",
    fields: [
      {
        name: "themes",
        label: "Addresses of themes, the first one first",
        help: "One a line. Groups follow their theme; a group without one may stand here itself.",
        several: true,
      },
    ],
    shape: z.object({
      themes: z
        .array(text)
        .min(1, "Name at least one theme.")
        .refine((all) => new Set(all).size === all.length, "A theme stands here twice."),
    }),
    describe: ({ themes }) => (Array.isArray(themes) ? themes.map(word).join(", ") : ""),
  },
  {
    key: FIGURE_OF_A_THEME,
    label: "Figures of themes",
    fields: [
      { name: "theme", label: "Address of the theme", help: "The last part of its page's address." },
      { name: "what", label: "What is to be known" },
      {
        name: "dataflow",
        label: "Dataflow of the series",
        help: "Such as DF_MIGRATION_PROFILE. Nothing where no series tells it: the theme's page then says so.",
      },
      { name: "key", label: "Key of the series", help: "Without the period, such as IMMIGRANTS.WLD." },
      { name: "place", label: "Its place among the figures of the theme", help: "A number; those without one come last." },
    ],
    shape: z.object({
      theme: text,
      what: text,
      dataflow: z
        .string()
        .trim()
        .regex(/^[A-Z0-9_]{0,60}$/, "Write the id of a dataflow, such as DF_MIGRATION_PROFILE, or nothing.")
        .default(""),
      key: z
        .string()
        .trim()
        .regex(/^[A-Z0-9_.]{0,120}$/, "Write a key without the period, such as IMMIGRANTS.WLD, or nothing.")
        .default(""),
      place: z
        .string()
        .trim()
        .regex(/^\d{0,3}$/, "Write a number, or nothing.")
        .default(""),
    }),
    describe: ({ theme, what, dataflow, key }) =>
      `${word(theme)}: ${word(what)} (${word(dataflow) === "" ? "no series tells it" : `${word(dataflow)}/${word(key)}`})`,
  },
  {
    key: LONGEST_WAIT,
    label: "How long a question may wait",
    fields: [{ name: "days", label: "Days after which the page of its theme says that nobody answers it" }],
    shape: z.object({ days: z.string().regex(/^[1-9]\d{0,3}$/, "Write a number of days, such as 365.") }),
    describe: ({ days }) => `${word(days)} days`,
  },
  {
    key: FEES_OF_COMMISSIONS,
    label: "Who sees the fees of commissions",
    fields: [
      {
        name: "shown",
        label: "Who sees what a commission costs",
        help: "The fee of an open call is part of the call, and everybody sees it as long as the call is open.",
        options: FEE_READERS,
      },
    ],
    shape: z.object({ shown: z.enum(["everybody", "nobody outside"], "Choose one from the list.") }),
    describe: ({ shown }) => FEE_READERS.find(({ value }) => value === shown)?.label ?? word(shown),
  },
  {
    key: "title of a role",
    label: "Title of a role",
    fields: [
      { name: "role", label: "Role" },
      { name: "title", label: "What it is called" },
    ],
    shape: z.object({ role: text, title: text }),
    describe: ({ role, title }) => `${word(role)}: ${word(title)}`,
  },
  {
    key: "host unit",
    label: "Unit of the host",
    fields: [{ name: "organisation", label: "Address of the organisation", help: "The last part of its page's address." }],
    shape: z.object({ organisation: text }),
    describe: ({ organisation }) => word(organisation),
  },
  {
    key: "fund",
    label: "Fund",
    fields: [
      { name: "name", label: "Name" },
      { name: "kind", label: "What kind of fund" },
    ],
    shape: z.object({ name: text, kind: text }),
    describe: ({ name, kind }) => `${word(name)}: ${word(kind)}`,
  },
  {
    key: COST_OF_A_BODY,
    label: "What a body costs in a year",
    fields: [
      { name: "body", label: "Address of the body", help: "Or “group” for every group without a cost of its own." },
      { name: "amount", label: "Amount" },
      { name: "currency", label: "Currency" },
    ],
    shape: z.object({ body: text, amount: decimal, currency }),
    describe: ({ body, amount, currency: code }) => `${word(body)}: ${word(amount)} ${word(code)} a year`,
  },
  {
    key: MONEY_AT_HAND,
    label: "Money at hand for a year",
    fields: [
      { name: "amount", label: "Amount" },
      { name: "currency", label: "Currency" },
    ],
    shape: z.object({ amount: decimal, currency }),
    describe: ({ amount, currency: code }) => `${word(amount)} ${word(code)}`,
  },
  {
    key: MONEY_GATE,
    label: "When money does not suffice for what is to begin",
    fields: [{ name: "effect", label: "What follows", options: GATE }],
    shape: z.object({ effect: z.enum(["warn", "refuse"], "Choose what follows.") }),
    describe: ({ effect }) => GATE.find(({ value }) => value === effect)?.label ?? "",
  },
  {
    key: DIRECTOR_AWAY,
    label: "The director is away",
    fields: [],
    shape: z.object({}),
    describe: () => "The director is away, and the alternate decides",
  },
  {
    key: EXCHANGE_RATE,
    label: "Rate between two currencies",
    fields: [
      { name: "from", label: "One unit of" },
      { name: "rate", label: "is so many" },
      { name: "to", label: "of" },
    ],
    shape: z.object({ from: currency, rate: decimal, to: currency }),
    describe: ({ from, to, rate }) => `1 ${word(from)} is ${word(rate)} ${word(to)}`,
  },
  {
    key: CONFLICT_RULE,
    label: "What follows from a conflict of interest",
    fields: [
      { name: "rule", label: "Rule", options: CONFLICT_RULES.map(({ id, words }) => ({ value: id, label: words })) },
      { name: "effect", label: "What follows", options: EFFECTS_OF_CONFLICTS, help: "Some rules are never weaker than they are." },
      { name: "years", label: "Years for which it counts after its end", help: "Nothing for as many as the rule has." },
    ],
    shape: conflictRuleShape,
    describe: ({ rule, effect, years }) =>
      `${conflictRule(word(rule))?.words ?? word(rule)} Then ${EFFECTS_OF_CONFLICTS.find(({ value }) => value === effect)?.label ?? ""}${
        word(years) === "" ? "" : `, ${word(years)} years after its end too`
      }`,
  },
  {
    key: "main risk",
    label: "What is called the main risk",
    fields: [{ name: "risk", label: "Address of the risk" }],
    shape: z.object({ risk: text }),
    describe: ({ risk }) => word(risk),
  },
  {
    key: "guests",
    label: "Who takes part without a seat",
    fields: [
      { name: "body", label: "Address of the body" },
      { name: "who", label: "Who" },
    ],
    shape: z.object({ body: text, who: text }),
    describe: ({ body, who }) => `${word(body)}: ${word(who)}`,
  },
  {
    key: RULES_OF_DEBATE,
    label: "Rules of engagement of the public debate",
    fields: [
      {
        name: "rules",
        label: "Rules",
        help: "One a line. Whoever responds to a work or policy choice says yes to them; without rules no response is taken.",
        several: true,
      },
    ],
    shape: rulesOfDebateShape,
    describe: ({ rules }) => (Array.isArray(rules) ? rules.map(word).join(" ") : ""),
  },
  said("declared interest", "Interests that lie in the structure"),
  said("how it ends", "How it ends"),
];

/** The kind of a setting; undefined for a key that this version does not know. */
export const settingKind = (key: string): SettingKind | undefined => SETTING_KINDS.find((kind) => kind.key === key);

/** A setting's value in a sentence. */
export const settingWords = (key: string, value: unknown): string => {
  const known = settingKind(key);
  const parsed = known?.shape.safeParse(value);
  return known && parsed?.success ? known.describe(parsed.data) : JSON.stringify(value);
};
