import * as z from "zod";
import { findArea } from "#vocabulary";
import { languageNames } from "../people/languages.ts";
import { PRIORITIES } from "./gap-states.ts";

const MOST_THEMES = 5;
const MOST_LINKS = 2;
const LINK = /\bhttps?:\/\/|\bwww\./gi;

const linksIn = (text: string): number => text.match(LINK)?.length ?? 0;

const titleField = z
  .string()
  .trim()
  .min(5, "Write at least five characters.")
  .max(200, "At most 200 characters.")
  .refine((text) => linksIn(text) === 0, "Write it without a link.");
const questionField = z.string().trim().min(20, "Write at least twenty characters.").max(4_000, "At most 4,000 characters.");
const purposeField = z.string().trim().max(2_000, "At most 2,000 characters.");
const languageField = z.string().refine((code) => languageNames().has(code), "Choose a language from the list.");
const themesField = z.array(z.uuid("Choose themes from the list.")).max(MOST_THEMES, `At most ${MOST_THEMES} themes.`);
const countriesField = z
  .array(z.string().refine((code) => findArea(code)?.kind === "country", "Choose countries from the list."))
  .max(50, "At most 50 countries.");

/** The wording of a question and what it is about. */
export const gapWordsShape = z.object({
  title: titleField,
  question: questionField,
  purpose: purposeField,
  language: languageField,
  themes: themesField,
  countries: countriesField,
});

/** A question as somebody with an account asks it. */
export const gapProposalShape = gapWordsShape.extend({
  /** Which consultation it came out of, by whoever held it; "" for an own question. */
  consultation: z.string().trim().max(300, "At most 300 characters."),
  shown: z.enum(["", "yes"]),
});

const fewLinks = (text: string): boolean => linksIn(text) <= MOST_LINKS;

/** A question as a reader without an account asks it. */
export const publicGapShape = gapWordsShape.extend({
  question: questionField.refine(fewLinks, `Give at most ${MOST_LINKS} links.`),
  purpose: purposeField.refine(fewLinks, `Give at most ${MOST_LINKS} links.`),
  name: z
    .string()
    .trim()
    .max(200, "At most 200 characters.")
    .refine((text) => linksIn(text) === 0, "Write it without a link."),
  shown: z.enum(["", "yes"]),
  email: z.union([z.literal(""), z.string().trim().max(200, "At most 200 characters.").pipe(z.email("This is no e-mail address."))]),
});

export const priorityField = z.enum(PRIORITIES, "Choose a priority from the list.");

/** What is known of a question, Markdown. */
export const stockShape = z.object({ known: z.string().max(60_000, "At most 60,000 characters.") });

export type GapWords = z.infer<typeof gapWordsShape>;
export type GapProposal = z.infer<typeof gapProposalShape>;
export type PublicGap = z.infer<typeof publicGapShape>;
