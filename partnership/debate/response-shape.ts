import * as z from "zod";
import { findArea } from "#vocabulary";
import { languageNames } from "../people/languages.ts";
import { RESPONSE_STANCES, VIEWPOINTS } from "./response-words.ts";

const MOST_LINKS = 5;
const LINK = /\bhttps?:\/\/|\bwww\./gi;
const linksIn = (text: string): number => text.match(LINK)?.length ?? 0;
const CHOOSE = "Choose one from the list.";
const HIDDEN = /(?![\n\r\t])\p{Cc}|[\u200b\u202a-\u202e\u2060-\u2069\ufeff]/u;

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `At most ${most.toLocaleString("en")} characters.`)
    .refine((text) => !/[\r\n]/.test(text), "Write it in one line.")
    .refine((text) => !HIDDEN.test(text), "It has signs that nobody sees. Write it without them.")
    .refine((text) => linksIn(text) === 0, "Write it without a link.");

/** Text with line ends as one sign, whatever the browser sends. */
const paragraphs = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\r\n?/g, "\n").trim())
    .pipe(
      z
        .string()
        .max(most, `At most ${most.toLocaleString("en")} characters.`)
        .refine((text) => !HIDDEN.test(text), "It has signs that nobody sees. Write it without them."),
    );

export const titleField = line(200).refine((text) => text.length >= 5, "Write at least five characters.");
export const wordsField = paragraphs(8_000)
  .refine((text) => text.length >= 80, "Write at least eighty characters.")
  .refine((text) => linksIn(text) <= MOST_LINKS, `Give at most ${MOST_LINKS} links; others belong to the references.`);

/** Where something that a response rests on is found: here, or on the web. */
const cited = z
  .string()
  .max(1_000, "At most 1,000 characters.")
  .refine(
    (href) => /^\/(library|choices)\/[^\s/]+$/.test(href) || (/^https?:\/\/[^\s/]+/i.test(href) && URL.canParse(href)),
    "This is no address.",
  );

/** A response as somebody writes it. */
export const responseShape = z.object({
  name: line(200).refine((text) => text.length >= 2, "Write your name."),
  affiliation: line(200),
  viewpoint: z.enum(VIEWPOINTS, CHOOSE),
  stance: z.enum(RESPONSE_STANCES, CHOOSE),
  claim: line(400).refine((text) => text.length >= 10, "Say which claim, in ten characters or more."),
  /** "" for what is not of one country. */
  area: z.string().refine((code) => code === "" || findArea(code)?.kind === "country", "Choose a country from the list."),
  language: z.string().refine((code) => languageNames().has(code), CHOOSE),
  title: titleField,
  words: wordsField,
  interests: paragraphs(1_000).refine((text) => text.length >= 3, "Say which interests you have, or write: none."),
  cites: z.array(cited).max(10, "Give at most ten references."),
});

/** Why a response is taken back, or off the pages. */
export const endingShape = z.object({
  reason: z.string().trim().min(10, "Write at least ten characters.").max(1_000, "At most 1,000 characters."),
});

/** What the authors answer. */
export const answerShape = z.object({
  words: paragraphs(6_000)
    .refine((text) => text.length >= 20, "Write at least twenty characters.")
    .refine((text) => linksIn(text) <= MOST_LINKS, `Give at most ${MOST_LINKS} links.`),
});

export type ResponseValues = z.infer<typeof responseShape>;
