import * as z from "zod";
import { day, dayOrNull, listOf, moment, PART } from "./fields.ts";
import { reading } from "./make-promise.ts";

const about = "uses";
const chosen = z.string().max(200).optional();
const country = z.string().regex(/^[A-Z]{3}$/, "write three letters");

/** What something is about: a public work or policy choice. */
const ofThing = {
  of: z.enum(["work", "choice"]),
  ofReference: z.string(),
  ofTitle: z.string(),
  ofHref: z.string(),
  ofPage: z.string(),
};
const narrowed = {
  work: chosen.meta({ description: "Last part of the address of a work." }),
  choice: chosen.meta({ description: "Last part of the address of a policy choice." }),
};

const listedUse = z
  .strictObject({
    reference: z.string(),
    href: z.string(),
    page: z.string(),
    kind: z.string(),
    kindName: z.string(),
    title: z.string(),
    from: day,
    until: dayOrNull,
    area: z.string().nullable().meta({ description: "ISO alpha-3; null for what is international." }),
    usedBy: z.string(),
    ...ofThing,
    words: z.string().meta({ description: "What was done with it." }),
    proofHref: z.string().nullable(),
    proofArchive: z.string().nullable(),
    proofHash: z.string().nullable().meta({ description: "SHA-256." }),
    proofWords: z.string(),
    verified: dayOrNull.meta({ description: "When somebody else than its reporter had seen the proof." }),
    fictitious: z.boolean(),
  })
  .meta({ id: "ListedUse", description: "A verified use of a work or policy choice." });

export const useShape = z
  .strictObject({
    ...listedUse.shape,
    withdrawn: z.boolean().meta({ description: "It is counted no more." }),
    steps: z.array(z.strictObject({ kind: z.string(), at: moment, words: z.string(), changed: z.array(z.string()) })),
  })
  .meta({ id: "Use", description: "A use with what became of it." });

export const correctionShape = z
  .strictObject({
    reference: z.string(),
    href: z.string(),
    ...ofThing,
    outcome: z.string().meta({ description: "What was decided." }),
    requested: day,
    decided: dayOrNull,
    summary: z.string(),
    reasons: z.string(),
    fictitious: z.boolean(),
  })
  .meta({ id: "Correction", description: "A request for a correction whose outcome is public. Who asked is not told." });

/** What came of works and policy choices: where they were used, and what was asked to be corrected. */
export const USE_PROMISES = {
  listUses: reading({
    path: "/uses",
    about,
    summary: "Where works and policy choices were used",
    description: "Verified uses, the newest first.",
    query: z.strictObject({
      kind: chosen.meta({ description: "Kind of use." }),
      area: country.optional().meta({ description: "ISO alpha-3." }),
      ...narrowed,
      year: z
        .string()
        .regex(/^\d{4}$/, "write a year")
        .optional()
        .meta({ description: "Year that the use falls into." }),
      ...PART,
    }),
    scopes: [],
    open: true,
    answer: listOf(listedUse, "Uses", "Verified uses, the newest first."),
    examples: [{ words: "The newest uses", href: "/api/v1/partnership/uses?limit=5" }],
  }),
  getUse: reading({
    path: "/uses/{reference}",
    about,
    summary: "A use",
    description: "Verified, or withdrawn after it was, with its steps.",
    parts: z.strictObject({
      reference: z
        .string()
        .regex(/^U-\d{1,9}$/, "write a number such as U-12")
        .meta({ description: "Its number.", example: "U-12" }),
    }),
    scopes: [],
    open: true,
    answer: useShape,
    problems: ["no-such-uptake"],
  }),
  listCorrections: reading({
    path: "/corrections",
    about,
    summary: "Requests for a correction",
    description: "Those that were decided and whose outcome is public, the newest first.",
    query: z.strictObject({ ...narrowed, ...PART }),
    scopes: [],
    open: true,
    answer: listOf(correctionShape, "Corrections", "Decided requests for a correction, the newest first."),
  }),
  getCorrection: reading({
    path: "/corrections/{reference}",
    about,
    summary: "A request for a correction",
    description: "One that was decided and whose outcome is public.",
    parts: z.strictObject({
      reference: z
        .string()
        .regex(/^CR-\d{1,9}$/, "write a number such as CR-12")
        .meta({ description: "Its number.", example: "CR-12" }),
    }),
    scopes: [],
    open: true,
    answer: correctionShape,
    problems: ["no-such-correction"],
  }),
} as const;

export type UseAnswer = z.infer<typeof useShape>;
export type CorrectionAnswer = z.infer<typeof correctionShape>;
