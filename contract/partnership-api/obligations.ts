import * as z from "zod";
import { bodyLinkShape } from "./body-answers.ts";
import { day, dayOrNull, givenDay, id, listOf, on, PART, version, words } from "./fields.ts";
import { posting, putting, reading } from "./make-promise.ts";
import { BODY_KIND_WORDS, DUE_STATE_WORDS, ROLE_WORDS } from "./words.ts";

const about = "obligations";
const READ = ["read:desk", "write:obligations"] as const;
const WRITE = ["write:obligations"] as const;
const PROGRAMME = ["write:programme"] as const;

const obligation = {
  id,
  version,
  name: z.string(),
  body: bodyLinkShape,
  responsible: z.string().meta({ description: "The role that answers for it." }),
  from: day,
  until: day,
  due: day,
  state: z.enum(DUE_STATE_WORDS).meta({ description: "On the day asked for." }),
  needed: z.int().meta({ description: "How many records meet it." }),
  noted: z.int().meta({ description: "How many were noted by that day." }),
  met: dayOrNull.meta({ description: "The day on which enough were noted." }),
};

const listed = z
  .strictObject({ href: z.string(), ...obligation })
  .meta({ id: "ListedObligation", description: "Something that is due, as it stands on a day." });

export const obligationShape = z
  .strictObject({
    on: day,
    ...obligation,
    waived: z.string().nullable().optional().meta({ description: "The reason, for those who see the body at the desk." }),
    records: z
      .array(z.strictObject({ id, kind: z.string(), record: z.string(), words: z.string(), on: day }))
      .optional()
      .meta({ description: "What meets it, for those who see the body at the desk." }),
  })
  .meta({ id: "Obligation", description: "Something that is due, and what meets it." });

const dueRuleShape = z
  .strictObject({
    id,
    version,
    name: z.string(),
    kind: z.string(),
    parameters: z.record(z.string(), z.unknown()),
    body: id.nullable(),
    bodyKind: z.string().nullable(),
    responsible: z.string(),
    remindDays: z.array(z.int()),
    from: dayOrNull,
    until: dayOrNull,
  })
  .meta({ id: "DueRule", description: "A rule on what is due." });

const ruleBody = z.strictObject({
  name: words(200, "What is due."),
  kind: z.string().max(100).meta({ description: "Kind of rule, such as yearly report." }),
  parameters: z.record(z.string().max(60), z.union([z.string().max(300), z.number()])).default({}),
  body: z.uuid("it is no id").nullable().default(null).meta({ description: "Id of the body; or leave it out and name a kind." }),
  bodyKind: z.enum(BODY_KIND_WORDS).nullable().default(null),
  responsible: z.enum(ROLE_WORDS),
  remindDays: z.array(z.int().min(-365).max(365)).min(1).max(20).default([-30, -7, 0, 7, 30]),
  from: givenDay.nullable().default(null),
  until: givenDay.nullable().default(null),
});

const inObligation = z.strictObject({ obligation: id });

export const OBLIGATION_PROMISES = {
  listObligations: reading({
    path: "/obligations",
    about,
    summary: "What is due",
    description: "The calendar of obligations by day, each met, due or late as of a day.",
    query: z.strictObject({
      on,
      state: z.enum(DUE_STATE_WORDS).optional().meta({ description: "Only those that stand so on the day." }),
      body: z.string().max(200).optional().meta({ description: "Address of a body." }),
      from: givenDay.optional().meta({ description: "Due on this day or later." }),
      until: givenDay.optional().meta({ description: "Due on this day or earlier." }),
      ...PART,
    }),
    scopes: READ,
    open: true,
    answer: listOf(listed, "Obligations", "What is due, by day."),
    problems: ["no-such-body"],
  }),
  getObligation: reading({
    path: "/obligations/{obligation}",
    about,
    summary: "Something that is due",
    description: "With read:desk also the records that meet it, for those who see the body at the desk.",
    parts: inObligation,
    query: z.strictObject({ on }),
    scopes: READ,
    open: true,
    answer: obligationShape,
    problems: ["no-such-obligation"],
  }),
  noteMet: posting({
    path: "/obligations/{obligation}/records",
    about,
    summary: "Note a record that meets an obligation",
    description: "By its number or address.",
    parts: inObligation,
    body: z.strictObject({
      kind: words(80, "What kind of record it is."),
      record: words(300, "Its number or address."),
      words: words(500, "What it is."),
      on: givenDay,
    }),
    scopes: WRITE,
    versioned: true,
    problems: ["no-such-obligation", "bad-obligation"],
  }),
  takeBackMet: posting({
    path: "/obligations/{obligation}/records/{record}/take-back",
    about,
    summary: "Take back that a record meets an obligation",
    description: "It counts no more.",
    parts: z.strictObject({ obligation: id, record: id }),
    scopes: WRITE,
    versioned: true,
    problems: ["no-such-obligation", "bad-obligation"],
  }),
  waiveObligation: posting({
    path: "/obligations/{obligation}/waive",
    about,
    summary: "Waive an obligation",
    description: "As a decision with its reason.",
    parts: inObligation,
    body: z.strictObject({ reason: words(8_000, "Why."), basis: words(1_000, "What it rests on.") }),
    scopes: WRITE,
    versioned: true,
    problems: ["no-such-obligation", "bad-obligation"],
  }),
  listDueRules: reading({
    path: "/due-rules",
    about,
    summary: "Rules on what is due",
    description: "For those who may change the programme.",
    query: z.strictObject(PART),
    scopes: PROGRAMME,
    answer: listOf(dueRuleShape, "DueRules", "Rules on what is due, by name."),
  }),
  setDueRule: posting({
    path: "/due-rules",
    about,
    summary: "Set a rule on what is due",
    description: "What it asks is planned at once.",
    body: ruleBody,
    scopes: PROGRAMME,
    problems: ["bad-due-rule"],
  }),
  changeDueRule: putting({
    path: "/due-rules/{rule}",
    about,
    summary: "Change a rule on what is due",
    description: "What was due before today stays as it was.",
    parts: z.strictObject({ rule: id }),
    body: ruleBody,
    scopes: PROGRAMME,
    versioned: true,
    problems: ["no-such-rule", "bad-due-rule"],
  }),
} as const;

export type DueRuleBody = z.infer<typeof ruleBody>;
export type ObligationAnswer = z.infer<typeof obligationShape>;
export type DueRuleAnswer = z.infer<typeof dueRuleShape>;
