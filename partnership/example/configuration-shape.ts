import * as z from "zod";
import { BODY_KINDS, type BodyKind } from "../bodies/body-kinds.ts";
import { SEAT_RULES, type SeatRule } from "../bodies/seat-parameters.ts";
import { ORGANISATION_KINDS } from "../people/organisation-shape.ts";
import { FOR_WHOM } from "../policy-menu/choice-words.ts";
import { ROLE_NAMES, type Role } from "../permissions/roles.ts";

/** Where a fact was said: the code of a document, and the place in it. */
const source = z.tuple([z.string().min(1), z.string().min(3)]);
const day = z.iso.date();
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const dated = { from: day.optional(), until: day.optional(), source };
const role = z.enum(ROLE_NAMES as unknown as readonly [Role, ...Role[]]);
const bodyKind = z.enum(BODY_KINDS as unknown as readonly [BodyKind, ...BodyKind[]]);
const parameters = z.record(z.string(), z.unknown()).default({});
const listedKind = z.object({
  slug,
  name: z.string().min(2).max(200),
  words: z.string().default(""),
  from: day.optional(),
  until: day.optional(),
});
const country = z.string().regex(/^[A-Z]{3}$/);

/**
 * A whole partnership as data: its documents, and every fact with the document and the place that say it. Rows are tied together by slugs, never by
 * numbers. A partnership is changed, and another one set up, by writing such data; nothing of it is in the programme's code.
 */
export const configurationShape = z.object({
  slug,
  documents: z.array(
    z.object({ code: z.string().min(1), title: z.string().min(1), citation: z.string().min(1), href: z.url().optional() }),
  ),
  organisations: z
    .array(
      z.object({
        slug,
        name: z.string().min(1),
        acronym: z.string().optional(),
        kind: z.enum(ORGANISATION_KINDS),
        country: country.optional(),
        parent: slug.optional(),
        source,
      }),
    )
    .default([]),
  bodies: z
    .array(
      z.object({
        slug,
        kind: bodyKind,
        names: z.array(z.object({ name: z.string().min(1), ...dated })).min(1),
        parent: slug.optional(),
        theme: slug.optional(),
        organisation: slug.optional(),
        crossCutting: z.boolean().default(false),
        openedOn: day.optional(),
        activatedOn: day.optional(),
        closedOn: day.optional(),
        priority: z.int().min(1).optional(),
        description: z.string().default(""),
        source,
      }),
    )
    .default([]),
  links: z
    .array(
      z.object({
        from: slug,
        to: slug,
        kind: z.enum(["merged into", "split into", "renamed to", "same group as"]),
        on: day.optional(),
        source,
      }),
    )
    .default([]),
  seats: z
    .array(
      z.object({
        body: slug,
        number: z.int().min(1),
        label: z.string().min(1),
        rule: z.enum(SEAT_RULES as unknown as readonly [SeatRule, ...SeatRule[]]),
        role: role.default("member"),
        parameters,
        votes: z.boolean().default(true),
        ...dated,
      }),
    )
    .default([]),
  compositionRules: z
    .array(
      z.object({
        body: slug.optional(),
        kind: bodyKind.optional(),
        rule: z.string().min(1),
        parameters,
        effect: z.enum(["block", "warn", "show"]),
        ...dated,
      }),
    )
    .default([]),
  /** Holders whom a document names: quoted as they stand there, never a person's record or an account; or an organisation. */
  holders: z
    .array(
      z.object({
        body: slug,
        role,
        /** Number of the seat they hold. */
        seat: z.int().min(1).optional(),
        quoted: z.string().min(1).optional(),
        organisation: slug.optional(),
        words: z.string().default(""),
        ...dated,
      }),
    )
    .default([]),
  interests: z.array(z.object({ organisation: slug, body: slug, words: z.string().min(1), source })).default([]),
  settings: z
    .array(z.object({ key: z.string().min(1), value: z.record(z.string(), z.unknown()), words: z.string().default(""), ...dated }))
    .default([]),
  phases: z
    .array(
      z.object({
        slug,
        name: z.string().min(1),
        planned: z.object({ from: day.optional(), until: day.optional() }).default({}),
        actual: z.object({ from: day.optional(), until: day.optional() }).default({}),
        note: z.string().default(""),
        source,
      }),
    )
    .default([]),
  milestones: z
    .array(
      z.object({
        slug,
        name: z.string().min(1),
        phase: slug,
        countsFrom: z.enum(["start", "end"]),
        offsetMonths: z.int(),
        fixedOn: day.optional(),
        words: z.string().default(""),
        source,
      }),
    )
    .default([]),
  statements: z
    .array(
      z.object({
        topic: z.string().min(1),
        words: z.string().min(1),
        value: z
          .string()
          .regex(/^\d+(\.\d+)?$/)
          .optional(),
        unit: z.string().default(""),
        aboutPeriod: z.string().default(""),
        /** The series of our own releases that tells of the same thing today. */
        today: z.object({ dataflow: z.string().min(1), key: z.string().min(1) }).optional(),
        source,
      }),
    )
    .default([]),
  risks: z
    .array(
      z.object({
        slug,
        area: z.string().min(1),
        dimension: z.string().min(1),
        mitigation: z.string().min(1),
        ownerRole: role.optional(),
        source,
        assessments: z.array(
          z.object({ rating: z.enum(["low", "medium", "high"]), words: z.string().default(""), on: day.optional(), source }),
        ),
      }),
    )
    .default([]),
  contributions: z
    .array(
      z.object({
        organisation: slug,
        /** Whole minor units of the currency. */
        amountMinor: z.int().min(0),
        currency: z.string().regex(/^[A-Z]{3}$/),
        declaredOn: day.optional(),
        words: z.string().default(""),
        source,
      }),
    )
    .default([]),
  events: z
    .array(
      z.object({
        name: z.string().min(1),
        kind: z.string().min(1),
        city: z.string().default(""),
        country: country.optional(),
        from: day.optional(),
        until: day.optional(),
        /** When it was, no more exactly than the document says. */
        when: z.string().min(1),
        body: slug.optional(),
        source,
      }),
    )
    .default([]),
  obligationRules: z
    .array(
      z.object({
        slug,
        name: z.string().min(1),
        rule: z.string().min(1),
        parameters,
        body: slug.optional(),
        kind: bodyKind.optional(),
        responsibleRole: role,
        ...dated,
      }),
    )
    .default([]),
  /** Instruments and outcomes that policy choices name. */
  choiceLists: z.object({ instruments: z.array(listedKind).default([]), outcomes: z.array(listedKind).default([]) }).prefault({}),
  /** Policy choices that a document names and nobody has appraised. */
  choices: z
    .array(
      z.object({
        slug,
        title: z.string().min(5).max(200),
        instrument: slug,
        forWhom: z.enum(FOR_WHOM),
        problem: z.string().min(1),
        mechanism: z.string(),
        body: slug,
        themes: z.array(slug).default([]),
        source,
      }),
    )
    .default([]),
});

/** As it is written. */
export type PartnershipConfiguration = z.input<typeof configurationShape>;

/** As it is loaded: with what was left out. */
export type CheckedConfiguration = z.output<typeof configurationShape>;
