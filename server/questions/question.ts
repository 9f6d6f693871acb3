import * as z from "zod";
import { LANGUAGES } from "#contract";

const oneLine = (longest: number): z.ZodString => z.string().trim().max(longest, "long");

/** What a reader writes into the form; messages are the codes of errors, put in words by the page. */
export const questionForm = z.object({
  release: z.string().regex(/^[A-Za-z0-9._-]{1,40}$/, "subject"),
  dataflow: z.string().regex(/^[A-Z0-9_]{1,60}$/, "subject"),
  key: z.string().regex(/^[A-Za-z0-9_.+*-]{1,4000}$/, "subject"),
  figure: z
    .string()
    .regex(/^[A-Za-z0-9/-]{0,120}$/, "subject")
    .default(""),
  wrong: z.string().trim().min(1, "missing").min(10, "short").max(4_000, "long"),
  source: z
    .union([z.literal(""), oneLine(500).pipe(z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: "address" }))])
    .default(""),
  office: oneLine(200).default(""),
  email: z.union([z.literal(""), oneLine(200).pipe(z.email("email"))]).default(""),
  language: z.enum(LANGUAGES, "language").default("en"),
});

export type QuestionForm = z.infer<typeof questionForm>;

/** A question as it is kept. */
export const keptQuestion = questionForm.extend({
  /** Said to whoever asked. */
  reference: z.string(),
  /** 2026-11-22T12:00:00.000Z */
  receivedAt: z.string(),
  /** The figure as the page showed it. */
  shown: z.string(),
  /** SHA-256 of the secret with which its reader follows it; "" for one from before there were such. */
  secretHash: z.string().default(""),
});

export type KeptQuestion = z.infer<typeof keptQuestion>;

/** Errors by field, as codes; the first of each. */
export const faultsOf = (error: z.ZodError): Readonly<Record<string, string>> =>
  Object.fromEntries(error.issues.toReversed().map((issue) => [String(issue.path[0]), codeOf(issue)]));

const codeOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code !== "invalid_union") return issue.message;
  const inner = issue.errors.flat().find(({ code }) => code !== "invalid_value");
  return inner?.message ?? "address";
};
