import * as z from "zod";
import { bodyLinkShape } from "./body-answers.ts";
import { day, dayOrNull, givenDay, id, maybeDay, maybeWords, on, saidAt, source, version, words } from "./fields.ts";
import { posting, reading } from "./make-promise.ts";

const about = "partnership";
const WRITE = ["write:programme"] as const;
const value = z.record(z.string().max(60), z.unknown());

const risk = z
  .strictObject({
    id,
    version,
    area: z.string(),
    dimension: z.string(),
    mitigation: z.string(),
    owner: z.string(),
    rating: z.enum(["low", "medium", "high"]).nullable().meta({ description: "On the day asked for." }),
    words: z.string(),
    assessed: dayOrNull,
    source,
  })
  .meta({ id: "Risk", description: "A risk with its assessment of the day." });

const setting = z
  .strictObject({ id, version, key: z.string(), value: z.unknown(), words: z.string(), from: dayOrNull, until: dayOrNull, source })
  .meta({ id: "Setting", description: "A dated value of the programme." });

export const programmeShape = z
  .strictObject({
    on: day,
    name: z.string(),
    description: z.string(),
    source,
    phases: z.array(
      z.strictObject({
        id,
        version,
        slug: z.string(),
        name: z.string(),
        plannedFrom: dayOrNull,
        plannedUntil: dayOrNull,
        actualFrom: dayOrNull,
        actualUntil: dayOrNull,
        note: z.string(),
        source,
      }),
    ),
    milestones: z.array(
      z.strictObject({
        slug: z.string(),
        name: z.string(),
        phase: z.string(),
        days: z.array(z.strictObject({ on: day, countedFrom: z.enum(["planned", "actual", "fixed"]), document: z.string().nullable() })),
        words: z.string(),
        source,
      }),
    ),
    settings: z.array(setting).meta({ description: "Those that hold on the day." }),
    statements: z.array(
      z.strictObject({
        id,
        version,
        topic: z.string(),
        words: z.string(),
        period: z.string(),
        said: dayOrNull,
        dataflow: z.string().nullable(),
        key: z.string().nullable(),
        source,
      }),
    ),
    risks: z.array(risk),
    contributions: z.array(
      z.strictObject({
        id,
        organisation: z.string(),
        amountMinor: z.int().meta({ description: "In whole minor units." }),
        currency: z.string(),
        declared: dayOrNull,
        words: z.string(),
        source,
      }),
    ),
    events: z.array(
      z.strictObject({ name: z.string(), kind: z.string(), when: z.string(), city: z.string(), country: z.string().nullable(), source }),
    ),
    documents: z.array(z.strictObject({ code: z.string(), title: z.string(), citation: z.string(), href: z.string().nullable() })),
  })
  .meta({ id: "Programme", description: "The programme as of a day." });

export const permissionsShape = z
  .strictObject({
    sentences: z.array(
      z.strictObject({ words: z.string(), roles: z.array(z.string()), actions: z.array(z.string()), scope: z.string(), basis: z.string() }),
    ),
    walls: z.array(z.string()),
    columns: z.array(z.string()),
    rows: z.array(
      z.strictObject({
        action: z.string(),
        words: z.string(),
        cells: z.array(z.array(z.int())).meta({ description: "For each column the numbers of the sentences that allow it, from 1." }),
      }),
    ),
  })
  .meta({ id: "Permissions", description: "Who may do what." });

export const ownShape = z
  .strictObject({
    person: id,
    scopes: z.array(z.string()),
    mandates: z.array(z.strictObject({ role: z.string(), body: bodyLinkShape, until: dayOrNull })),
  })
  .meta({ id: "Own", description: "Whom a token works for, and what it may be used for." });

export const scaleDownShape = z
  .strictObject({
    available: z.string(),
    currency: z.string(),
    bodies: z.array(z.strictObject({ name: z.string(), cost: z.string(), left: z.string(), verdict: z.string() })),
  })
  .meta({ id: "ScaleDown", description: "Which groups an amount pays for, in order of priority." });

export const PROGRAMME_PROMISES = {
  partnership: reading({
    path: "",
    about,
    summary: "Where everything is",
    description: "Addresses of what can be read.",
    scopes: [],
    open: true,
    answer: z
      .strictObject({
        addresses: z.array(z.strictObject({ href: z.string(), summary: z.string(), open: z.boolean(), scopes: z.array(z.string()) })),
      })
      .meta({ id: "Addresses", description: "Addresses that can be read." }),
    examples: [{ words: "The beginning", href: "/api/v1/partnership" }],
  }),
  getProgramme: reading({
    path: "/programme",
    about,
    summary: "The programme",
    description: "Phases, values in force, statements, risks, donors and events, as of a day, each with where it was said.",
    query: z.strictObject({ on }),
    scopes: [],
    open: true,
    answer: programmeShape,
    problems: ["no-such-body"],
  }),
  getPermissions: reading({
    path: "/permissions",
    about,
    summary: "Who may do what",
    description: "The sentences that decide, and the table made from them.",
    scopes: [],
    open: true,
    answer: permissionsShape,
  }),
  getOwn: reading({
    path: "/own",
    about,
    summary: "Whom the token works for",
    description: "Person, scopes and the mandates of this moment. Any token may ask.",
    scopes: ["*"],
    answer: ownShape,
  }),
  scaleDown: reading({
    path: "/scale-down",
    about,
    summary: "What an amount pays for",
    description: "Groups in order of priority, and which of them the money pays for.",
    query: z.strictObject({
      available: z.string().max(30).meta({ description: "An amount.", example: "1000000" }),
      currency: z.string().max(3).meta({ description: "ISO 4217.", example: "USD" }),
    }),
    scopes: ["read:accounts"],
    answer: scaleDownShape,
  }),
  addSetting: posting({
    path: "/settings",
    about,
    summary: "Add a dated value",
    description: "Of a kind that the programme knows: an order of priority, a day when the director is away, and the rest.",
    body: z.strictObject({
      key: z.string().max(100).meta({ description: "Kind of value, such as who decides." }),
      value,
      words: maybeWords(1_000, "More about it."),
      from: maybeDay("First day."),
      until: maybeDay("Last day."),
      ...saidAt,
    }),
    scopes: WRITE,
    problems: ["bad-setting", "bad-programme-fact"],
  }),
  closeSetting: posting({
    path: "/settings/{setting}/close",
    about,
    summary: "Let a dated value end",
    description: "With its last day; what it was stays readable for the days before.",
    parts: z.strictObject({ setting: id }),
    body: z.strictObject({ until: givenDay }),
    scopes: WRITE,
    versioned: true,
    problems: ["bad-setting"],
  }),
  assessRisk: posting({
    path: "/risks/{risk}/assessments",
    about,
    summary: "Assess a risk anew",
    description: "As of a day that is not to come; earlier assessments stay.",
    parts: z.strictObject({ risk: id }),
    body: z.strictObject({
      rating: z.enum(["low", "medium", "high"]),
      words: words(2_000, "Why."),
      on: maybeDay("The day it is assessed for; today when left out."),
      ...saidAt,
    }),
    scopes: WRITE,
    versioned: true,
    problems: ["no-such-risk", "bad-programme-fact"],
  }),
} as const;

export type ProgrammeAnswer = z.infer<typeof programmeShape>;
