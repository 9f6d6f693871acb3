import * as z from "zod";
import {
  choiceShape,
  choiceState,
  choiceVersionShape,
  countryChoiceShape,
  evidenceCellShape,
  forWhom,
  listedChoice,
} from "./choice-answers.ts";
import { listOf, PART } from "./fields.ts";
import { reading } from "./make-promise.ts";

const about = "choices";
const chosen = z.string().max(120).optional();
const country = z.string().regex(/^[A-Z]{3}$/, "write three letters");
const choice = z
  .string()
  .max(200)
  .meta({ description: "Id of a policy choice, or the last part of its page's address.", example: "an-invented-choice" });

/** The menu of policy choices, as readers see it. */
export const CHOICE_PROMISES = {
  listChoices: reading({
    path: "/choices",
    about,
    summary: "The menu of policy choices",
    description: "In the words of their public versions, by title.",
    query: z.strictObject({
      q: chosen.meta({ description: "Words of the title, the problem or the mechanism." }),
      theme: chosen.meta({ description: "Address of a theme." }),
      instrument: chosen.meta({ description: "Address of an instrument." }),
      outcome: chosen.meta({ description: "Address of an outcome that it names evidence on, or that was judged." }),
      state: choiceState.optional(),
      forWhom: forWhom.exclude(["both"]).optional().meta({ description: "Those meant for it, and those meant for both." }),
      income: z
        .enum(["LIC", "LMC", "UMC", "HIC"])
        .optional()
        .meta({ description: "Those meant for the income group, and those meant for all." }),
      region: chosen.meta({ description: "M49: those meant for the region, and those meant for everywhere.", example: "002" }),
      triedIn: country.optional().meta({ description: "ISO alpha-3: where it was tried." }),
      ...PART,
    }),
    scopes: [],
    open: true,
    answer: listOf(listedChoice, "Choices", "Public policy choices, by title."),
    examples: [{ words: "Policy choices that may hold no longer", href: "/api/v1/partnership/choices?state=stale" }],
  }),
  listEvidenceCells: reading({
    path: "/choices/map",
    about,
    summary: "The map of the evidence",
    description: "Every pair of an instrument and an outcome, by their addresses; pairs without evidence have no lines.",
    query: z.strictObject({
      instrument: chosen.meta({ description: "Address of an instrument." }),
      outcome: chosen.meta({ description: "Address of an outcome." }),
      ...PART,
    }),
    scopes: [],
    open: true,
    answer: listOf(evidenceCellShape, "EvidenceMap", "Pairs of instruments and outcomes."),
    examples: [{ words: "What the menu knows", href: "/api/v1/partnership/choices/map?limit=200" }],
  }),
  listChoicesForCountry: reading({
    path: "/choices/country/{country}",
    about,
    summary: "Policy choices for a country",
    description:
      "Each that was not withdrawn with whether it is meant for such a country and why; those that fit first, then by where they were tried.",
    parts: z.strictObject({ country: country.meta({ description: "ISO alpha-3.", example: "MEX" }) }),
    query: z.strictObject({ ...PART }),
    scopes: [],
    open: true,
    answer: listOf(countryChoiceShape, "ChoicesForCountry", "Policy choices held against one country."),
    problems: ["unknown-area"],
  }),
  getChoice: reading({
    path: "/choices/{choice}",
    about,
    summary: "A policy choice",
    description: "Where it stands, why it may hold no longer, its versions, and the one that is public now.",
    parts: z.strictObject({ choice }),
    scopes: [],
    open: true,
    answer: choiceShape,
    problems: ["no-such-choice"],
  }),
  getChoiceVersion: reading({
    path: "/choices/{choice}/versions/{number}",
    about,
    summary: "A version of a policy choice",
    description: "What was published, with every judgement on it; it stays as it is.",
    parts: z.strictObject({ choice, number: z.coerce.number("write a number").int("write a number").min(1).max(999_999) }),
    scopes: [],
    open: true,
    answer: choiceVersionShape,
    problems: ["no-such-choice"],
  }),
} as const;

export type ChoiceApiAnswer = z.infer<typeof choiceShape>;
export type ChoiceVersionAnswer = z.infer<typeof choiceVersionShape>;
