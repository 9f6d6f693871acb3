import * as z from "zod";

const MOST_LINKS = 3;
const LINK = /\bhttps?:\/\/|\bwww\./gi;
const fewLinks = (text: string): boolean => (text.match(LINK)?.length ?? 0) <= MOST_LINKS;
const links = `Give at most ${MOST_LINKS} links.`;

/** A request for a correction as somebody writes it. */
export const correctionShape = z.object({
  place: z.string().trim().max(300, "At most 300 characters."),
  wrong: z.string().trim().min(20, "Write at least twenty characters.").max(4_000, "At most 4,000 characters.").refine(fewLinks, links),
  correction: z.string().trim().max(4_000, "At most 4,000 characters.").refine(fewLinks, links),
  source: z.string().trim().max(1_000, "At most 1,000 characters.").refine(fewLinks, links),
});

/** What an author says of a request. */
export const statementShape = z.object({
  words: z.string().trim().min(10, "Write at least ten characters.").max(8_000, "At most 8,000 characters."),
});

export type CorrectionValues = z.infer<typeof correctionShape>;
