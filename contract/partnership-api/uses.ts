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

const viewpoint = z.enum([
  "government",
  "employers",
  "unions",
  "recruiters",
  "migrants and diaspora",
  "civil society",
  "researchers",
  "other",
]);
const stance = z.enum(["supports", "qualifies", "disagrees", "adds evidence"]);

const listedResponse = z
  .strictObject({
    reference: z.string(),
    href: z.string(),
    page: z.string(),
    ...ofThing,
    ofVersion: z.int().meta({ description: "Number of the version that it was written to." }),
    stance: stance.meta({ description: "How it stands to what the work or choice says." }),
    viewpoint: viewpoint.meta({ description: "For whom it speaks." }),
    area: z.string().nullable().meta({ description: "ISO alpha-3." }),
    language: z.string().meta({ description: "BCP 47." }),
    name: z.string().meta({ description: "As readers see whoever wrote it." }),
    affiliation: z.string(),
    title: z.string(),
    claim: z.string().meta({ description: "The claim that it stands to." }),
    words: z.string(),
    interests: z.string().meta({ description: "What whoever wrote it declared." }),
    cites: z.array(z.string()),
    published: moment,
    answered: z.boolean().meta({ description: "The authors answered it in public." }),
    fictitious: z.boolean(),
  })
  .meta({ id: "ListedResponse", description: "A published response to a work or policy choice." });

export const responseShape = z
  .strictObject({
    ...listedResponse.shape,
    state: z.enum(["published", "withdrawn", "removed"]).meta({ description: "What was taken back has no text any more." }),
    endedReason: z.string(),
    answer: z.strictObject({ words: z.string(), published: moment }).nullable().meta({ description: "What the authors answered." }),
  })
  .meta({ id: "Response", description: "A response that readers see or have seen." });

/** What came of works and policy choices: where they were used, what was asked to be corrected, and what was said to them. */
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
  listResponses: reading({
    path: "/responses",
    about,
    summary: "Responses to works and policy choices",
    description: "Published ones, the newest first.",
    query: z.strictObject({
      theme: chosen.meta({ description: "Address of a theme." }),
      viewpoint: viewpoint.optional(),
      stance: stance.optional(),
      area: country.optional().meta({ description: "ISO alpha-3." }),
      ...narrowed,
      ...PART,
    }),
    scopes: [],
    open: true,
    answer: listOf(listedResponse, "Responses", "Published responses, the newest first."),
    examples: [{ words: "Responses that disagree", href: "/api/v1/partnership/responses?stance=disagrees" }],
  }),
  getResponse: reading({
    path: "/responses/{reference}",
    about,
    summary: "A response",
    description: "With what the authors answered; of what was taken back there is the reason alone.",
    parts: z.strictObject({
      reference: z
        .string()
        .regex(/^D-\d{1,9}$/, "write a number such as D-12")
        .meta({ description: "Its number.", example: "D-12" }),
    }),
    scopes: [],
    open: true,
    answer: responseShape,
    problems: ["no-such-response"],
  }),
} as const;

export type ResponseAnswer = z.infer<typeof responseShape>;
export type UseAnswer = z.infer<typeof useShape>;
export type CorrectionAnswer = z.infer<typeof correctionShape>;
