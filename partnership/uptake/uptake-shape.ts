import * as z from "zod";
import { findArea } from "#vocabulary";
import { dayField } from "../day-field.ts";
import { findUptakeKind } from "./uptake-kinds.ts";

const MOST_LINKS = 2;
const LINK = /\bhttps?:\/\/|\bwww\./gi;
const linksIn = (text: string): number => text.match(LINK)?.length ?? 0;

const webField = z
  .string()
  .trim()
  .max(1_000, "At most 1,000 characters.")
  .refine((text) => text === "" || /^https?:\/\/[^\s/]+/i.test(text), "Write an address that begins with http:// or https://.")
  .refine((text) => text === "" || URL.canParse(text), "This is no address.");
const dayWords = "Write a day, such as 2026-11-22.";

const fields = z.object({
  kind: z.string().refine((id) => findUptakeKind(id) !== undefined, "Choose a kind from the list."),
  title: z
    .string()
    .trim()
    .min(5, "Write at least five characters.")
    .max(200, "At most 200 characters.")
    .refine((text) => linksIn(text) === 0, "Write it without a link."),
  /** "" for what is not of one country. */
  area: z.string().refine((code) => code === "" || findArea(code)?.kind === "country", "Choose a country from the list."),
  from: dayField(dayWords),
  until: z.union([z.literal(""), dayField(dayWords)]),
  usedBy: z.string().trim().max(300, "At most 300 characters."),
  words: z
    .string()
    .trim()
    .min(20, "Write at least twenty characters.")
    .max(4_000, "At most 4,000 characters.")
    .refine((text) => linksIn(text) <= MOST_LINKS, `Give at most ${MOST_LINKS} links.`),
  proofHref: webField,
  proofArchive: webField,
  proofHash: z
    .string()
    .trim()
    .toLowerCase()
    .refine((text) => text === "" || /^[0-9a-f]{64}$/.test(text), "A SHA-256 has 64 digits from 0 to 9 and a to f."),
  proofWords: z.string().trim().max(1_000, "At most 1,000 characters."),
});

const holdsTogether = <Shape extends typeof fields>(shape: Shape) =>
  shape
    .refine(({ from, until }) => until === "" || until >= from, { path: ["until"], message: "It ends after it began." })
    .refine(({ proofHref, proofWords }) => proofHref !== "" || proofWords !== "", {
      path: ["proofHref"],
      message: "Give a link, or name the document and the place in it.",
    });

/** A use as somebody reports or corrects it. */
export const uptakeShape = holdsTogether(fields);

/** How somebody without an account is reached. */
export const senderShape = z.object({
  name: z
    .string()
    .trim()
    .max(200, "At most 200 characters.")
    .refine((text) => linksIn(text) === 0, "Write it without a link."),
  email: z.union([z.literal(""), z.string().trim().max(200, "At most 200 characters.").pipe(z.email("This is no e-mail address."))]),
});

/** Why a report is corrected, or taken out of what is counted. */
export const uptakeReasonShape = z.object({
  reason: z.string().trim().min(10, "Write at least ten characters.").max(2_000, "At most 2,000 characters."),
});

export type UptakeValues = z.infer<typeof uptakeShape>;
