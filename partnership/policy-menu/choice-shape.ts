import * as z from "zod";
import { findArea } from "#vocabulary";
import { dayField } from "../day-field.ts";
import { REGION_CODES } from "../people/country-groups.ts";
import {
  AGREEMENTS,
  CERTAINTIES,
  COSTS,
  DIRECTIONS,
  EQUITIES,
  FEASIBILITIES,
  FOR_WHOM,
  NOTED_CERTAINTIES,
  PARTIES,
  PILOT_STATES,
  STANCES,
} from "./choice-words.ts";

/** Income groups, as the vocabulary has them. */
export const INCOME_GROUPS = ["LIC", "LMC", "UMC", "HIC"] as const;

const CHOOSE = "Choose from the list.";
const line = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `At most ${longest.toLocaleString("en")} characters.`);
const titleField = line(200).min(5, "Write at least five characters.");
const reasonField = line(4_000).min(10, "Write at least ten characters.");
const country = z.string().refine((code) => findArea(code)?.kind === "country", "Choose countries from the list.");
const webAddress = z.union([z.literal(""), line(500).pipe(z.url({ protocol: /^https?$/, message: "This is no web address." }))]);

/** A proposal: enough to know what is meant. */
export const choiceProposalShape = z.object({
  title: titleField,
  problem: line(8_000).min(20, "Write at least twenty characters."),
  instrument: z.uuid(CHOOSE),
  forWhom: z.enum(FOR_WHOM, CHOOSE),
  mechanism: line(8_000),
  body: z.uuid(CHOOSE),
});

/** The draft without its evidence and viewpoints. A rating has reasons. */
export const choiceDraftShape = choiceProposalShape
  .omit({ body: true })
  .extend({
    incomeGroups: z.array(z.enum(INCOME_GROUPS, CHOOSE)).max(4),
    regions: z.array(z.string().refine((code) => REGION_CODES.includes(code), CHOOSE)).max(5),
    triedIn: z.array(country).max(100, "At most 100 countries."),
    themes: z.array(z.uuid(CHOOSE)).max(5, "At most 5 themes."),
    cost: z.enum(COSTS, CHOOSE),
    costWords: line(4_000),
    equity: z.enum(EQUITIES, CHOOSE),
    equityWords: line(4_000),
    feasibility: z.enum(FEASIBILITIES, CHOOSE),
    feasibilityWords: line(4_000),
  })
  .superRefine((draft, context) => {
    for (const field of ["cost", "equity", "feasibility"] as const)
      if (draft[field] !== "not judged" && draft[`${field}Words`] === "")
        context.addIssue({ code: "custom", path: [`${field}Words`], message: "Give reasons for the rating." });
  });

const evidenceSaid = {
  outcome: z.uuid(CHOOSE),
  direction: z.enum(DIRECTIONS, CHOOSE),
  betterFor: line(300),
  worseFor: line(300),
  certainty: z.enum(NOTED_CERTAINTIES, CHOOSE),
  certaintyWords: line(4_000),
  words: line(4_000),
};

/** A line of evidence: what it rests on, as it is written, and what it says. */
export const evidenceShape = z
  .object({
    kind: z.enum(["work", "figure", "pilot"], CHOOSE),
    /** "W-12" or an address of a work; a figure as texts bind it or the address that explains it; "PT-3". */
    source: line(500).min(1, "Say what it rests on."),
    /** Of a figure. */
    tolerance: z.union([z.literal(""), z.coerce.number("Write a number.").min(0, "Not below zero.").max(1e15, "Too large.")]),
    toleranceKind: z.enum(["absolute", "percent"], CHOOSE),
    ...evidenceSaid,
  })
  .superRefine(({ kind, tolerance, certainty, certaintyWords }, context) => {
    if (kind === "figure" && tolerance === "")
      context.addIssue({ code: "custom", path: ["tolerance"], message: "Say how far the figure may move." });
    if (certainty !== "not judged" && certaintyWords === "")
      context.addIssue({ code: "custom", path: ["certaintyWords"], message: "Give reasons for the certainty." });
  });

/** A viewpoint: a party's, with where it was said. */
export const viewpointShape = z
  .object({
    party: z.enum(PARTIES, CHOOSE),
    stance: z.enum(STANCES, CHOOSE),
    words: reasonField,
    /** Number or address of a work, or "". */
    work: line(500),
    sourceWords: line(500),
    sourceHref: webAddress,
  })
  .refine(({ work, sourceWords }) => work !== "" || sourceWords !== "", {
    path: ["sourceWords"],
    message: "Say in which work, document or consultation it was said.",
  });

export const pilotShape = z
  .object({
    title: titleField,
    place: line(200),
    area: z.union([z.literal(""), country]),
    body: z.uuid(CHOOSE),
    state: z.enum(PILOT_STATES, CHOOSE),
    words: line(4_000),
    reportedOn: z.union([z.literal(""), dayField("Write a day, such as 2026-11-22.")]),
    reportHref: webAddress,
    /** Number or address of a public work. */
    reportWork: line(500),
  })
  .superRefine(({ state, reportedOn, reportHref, reportWork }, context) => {
    if (state !== "reported") return;
    if (reportedOn === "") context.addIssue({ code: "custom", path: ["reportedOn"], message: "Say when it reported." });
    if (reportHref === "" && reportWork === "")
      context.addIssue({ code: "custom", path: ["reportHref"], message: "Say where its report is." });
  });

/** An instrument or an outcome. */
export const listedKindShape = z
  .object({
    name: line(200).min(2, "Write at least two characters."),
    words: line(2_000),
    validFrom: z.union([z.literal(""), dayField("Write a day, such as 2026-11-22.")]),
    validUntil: z.union([z.literal(""), dayField("Write a day, such as 2026-11-22.")]),
  })
  .refine(({ validFrom, validUntil }) => validFrom === "" || validUntil === "" || validUntil >= validFrom, {
    path: ["validUntil"],
    message: "It ends after it begins.",
  });

const judgedOutcome = z.object({
  outcomeId: z.uuid(CHOOSE),
  direction: z.enum(DIRECTIONS, CHOOSE),
  betterFor: line(300),
  worseFor: line(300),
  certainty: z.enum(CERTAINTIES, CHOOSE),
  words: reasonField,
});

/** A judgement: certainty for each outcome by itself, agreement for the whole. */
export const judgementShape = z.object({
  outcomes: z.array(judgedOutcome).min(1, "Judge every outcome.").max(100),
  agreement: z.enum(AGREEMENTS, CHOOSE),
  agreementWords: reasonField,
  cost: z.enum(COSTS, CHOOSE),
  equity: z.enum(EQUITIES, CHOOSE),
  feasibility: z.enum(FEASIBILITIES, CHOOSE),
  ratingsWords: line(4_000),
  words: line(8_000),
});

/** What an appraiser declares before the evidence opens to them for judging. */
export const interestShape = z
  .object({ has: z.enum(["no", "yes"], "Say whether you have an interest."), words: line(4_000) })
  .refine(({ has, words }) => has === "no" || words !== "", { path: ["words"], message: "Say which interest." });

export type ChoiceProposal = z.infer<typeof choiceProposalShape>;
export type ChoiceDraft = z.infer<typeof choiceDraftShape>;
export type WrittenEvidence = z.infer<typeof evidenceShape>;
export type WrittenViewpoint = z.infer<typeof viewpointShape>;
export type WrittenPilot = z.infer<typeof pilotShape>;
export type WrittenKind = z.infer<typeof listedKindShape>;
export type WrittenInterest = z.infer<typeof interestShape>;
