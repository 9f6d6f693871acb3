import * as z from "zod";
import { day, dayOrNull, id, listOf, source, version } from "./fields.ts";
import { BODY_KIND_WORDS, CHARTER_WORDS, LINK_WORDS } from "./words.ts";

const bodyLink = z.strictObject({ slug: z.string(), name: z.string(), href: z.string() });
export const bodyLinkShape = bodyLink.meta({ id: "BodyLink", description: "A body by its name of the day." });

const term = { from: dayOrNull, until: dayOrNull };
const state = z.enum(["open", "closed", "not yet"]).meta({ description: "On the day asked for." });

export const listedBodyShape = z
  .strictObject({
    id,
    slug: z.string(),
    href: z.string(),
    kind: z.enum(BODY_KIND_WORDS),
    name: z.string().meta({ description: "On the day asked for." }),
    above: z.string().nullable().meta({ description: "Name of the body above it." }),
    crossCutting: z.boolean(),
    opened: dayOrNull,
    started: dayOrNull.meta({ description: "When work began, where that differs." }),
    closed: dayOrNull,
    state,
    priority: z.int().nullable(),
    members: z.int().meta({ description: "Mandates that run on the day." }),
    vacant: z.int().meta({ description: "Seats that nobody holds on the day." }),
    fictitious: z.boolean(),
  })
  .meta({ id: "ListedBody", description: "A body in a list." });

export const bodiesShape = listOf(listedBodyShape, "Bodies", "Bodies of a day, by priority and address.");

export const holderShape = z
  .strictObject({
    kind: z.enum(["person", "organisation", "quoted"]),
    name: z.string().nullable().meta({ description: "Null for a person who did not agree to be listed, where you may not see more." }),
    id: z.string().optional().meta({ description: "Of an organisation, or of a person you may see." }),
    href: z.string().optional(),
  })
  .meta({ id: "Holder", description: "Who holds a mandate. A quoted holder is a name in a document." });

const mandate = {
  role: z.string(),
  seat: z.string().nullable().meta({ description: "Label of the seat." }),
  holder: holderShape,
  state: z.enum(["nominated", "awaiting confirmation", "active", "declined"]),
  ...term,
  endedEarly: z.boolean(),
  basis: z.string(),
  runs: z.boolean().meta({ description: "On the day asked for." }),
  source,
};

export const heldShape = z
  .strictObject({
    id: id.optional().meta({ description: "For those who may see the body at the desk." }),
    version: version.optional(),
    ...mandate,
  })
  .meta({ id: "HeldMandate", description: "A mandate in a body, with its term." });

export const mandateShape = z
  .strictObject({
    id,
    version,
    ...mandate,
    body: bodyLinkShape,
    endReason: z.string(),
    decision: z.string().meta({ description: "With which words it was confirmed." }),
    referral: z.string().nullable().meta({ description: "Reference of the case in which leading members were asked." }),
  })
  .meta({ id: "Mandate", description: "A mandate as its desk page shows it." });

const seatShape = z
  .strictObject({
    id,
    version,
    number: z.int(),
    label: z.string(),
    role: z.string(),
    rule: z.string(),
    parameters: z.record(z.string(), z.unknown()),
    votes: z.boolean(),
    ...term,
    vacant: z.boolean().meta({ description: "Nobody holds it on the day." }),
  })
  .meta({ id: "Seat", description: "A place of a body, with the rule by which it is filled." });

const ruleShape = z
  .strictObject({
    id,
    rule: z.string(),
    words: z.string(),
    effect: z.enum(["block", "warn", "show"]),
    kept: z.boolean(),
    findings: z.array(z.strictObject({ words: z.string(), mend: z.string() })),
  })
  .meta({ id: "CheckedRule", description: "A rule of composition, and what it finds on the day." });

const nameShape = z.strictObject({ name: z.string(), ...term, source }).meta({ id: "BodyName", description: "A name and its days." });

const charterLine = z.strictObject({ kind: z.enum(CHARTER_WORDS), number: z.int(), from: day, href: z.string() });

export const successorShape = z
  .strictObject({
    kind: z.enum(LINK_WORDS),
    outward: z.boolean().meta({ description: "This body became the other; else the other way round." }),
    body: bodyLinkShape,
    on: dayOrNull,
  })
  .meta({ id: "Successor", description: "What became of a body, or what it came from." });

export const interestShape = z
  .strictObject({ organisation: z.strictObject({ name: z.string(), href: z.string() }), words: z.string(), source })
  .meta({ id: "Interest", description: "An organisation that asked to join." });

export const bodyShape = z
  .strictObject({
    id,
    slug: z.string(),
    kind: z.enum(BODY_KIND_WORDS),
    name: z.string(),
    on: day,
    description: z.string(),
    state,
    opened: dayOrNull,
    started: dayOrNull,
    closed: dayOrNull,
    crossCutting: z.boolean(),
    priority: z.int().nullable(),
    fictitious: z.boolean(),
    version,
    source,
    above: bodyLinkShape.nullable(),
    theme: bodyLinkShape.nullable(),
    organisation: z.string().nullable().meta({ description: "Address of the organisation it is." }),
    below: z.array(bodyLinkShape),
    names: z.array(nameShape),
    mandates: z.array(heldShape).meta({ description: "Of all times; nominations for those who may see the body at the desk." }),
    seats: z.array(seatShape),
    checklist: z.array(ruleShape),
    charters: z.array(charterLine),
    successors: z.array(successorShape),
    interests: z.array(interestShape),
  })
  .meta({ id: "Body", description: "A body as of a day." });

export const charterShape = z
  .strictObject({ body: bodyLinkShape, kind: z.enum(CHARTER_WORDS), number: z.int(), from: day, words: z.string(), source })
  .meta({ id: "Charter", description: "A version of terms of reference or rules of engagement." });

const listedTheme = z
  .strictObject({
    id,
    slug: z.string(),
    href: z.string(),
    name: z.string(),
    description: z.string(),
    crossCutting: z.boolean(),
    priority: z.int().nullable(),
    started: z.boolean(),
    groups: z.array(bodyLinkShape),
  })
  .meta({ id: "ListedTheme", description: "A theme and who works on it." });

export const themesShape = listOf(listedTheme, "Themes", "Themes of a day.");

export const themeShape = z
  .strictObject({
    id,
    slug: z.string(),
    name: z.string(),
    on: day,
    description: z.string(),
    state,
    crossCutting: z.boolean(),
    priority: z.int().nullable(),
    opened: dayOrNull,
    started: dayOrNull,
    closed: dayOrNull,
    fictitious: z.boolean(),
    version,
    source,
    names: z.array(nameShape),
    groups: z.array(bodyLinkShape),
    successors: z.array(successorShape),
    interests: z.array(interestShape),
  })
  .meta({ id: "Theme", description: "A theme as of a day." });

export type BodyAnswer = z.infer<typeof bodyShape>;
export type HeldAnswer = z.infer<typeof heldShape>;
export type HolderAnswer = z.infer<typeof holderShape>;
export type MandateAnswer = z.infer<typeof mandateShape>;
export type ThemeAnswer = z.infer<typeof themeShape>;
