import * as z from "zod";
import { day, dayOrNull } from "./fields.ts";
import { reading } from "./make-promise.ts";

export const CHAIN_KIND_WORDS = ["figure", "gap", "commission", "work", "choice", "pilot", "use"] as const;

const kind = z.enum(CHAIN_KIND_WORDS).meta({ description: "What it is.", example: "gap" });
const id = z.string().min(1, "write something").max(250, "write at most 250 characters").meta({
  description:
    "The last part of its page's address, or its number; of a figure its dataflow, a colon, and its key with the period: DF_MIGRANT_STOCK:STOCK.USA.MEX._T.2020.",
  example: "an-invented-question",
});

const ref = z.strictObject({ kind, id: z.string() });
const direction = z.enum(["increases", "decreases", "no clear effect", "mixed", "not known yet"]);

const node = z
  .strictObject({
    kind,
    id: z.string().meta({ description: "For the address of its own chain." }),
    href: z.string().meta({ description: "Its own chain." }),
    page: z.string().meta({ description: "Its own page." }),
    title: z.string(),
    language: z.string(),
    sort: z.string().meta({ description: "Kind of a work or of a use; what a commission is to make. Empty for others." }),
    state: z.string().meta({ description: "Where it stands, in the words of its own subject; empty of a figure." }),
    on: dayOrNull.meta({ description: "The day that it counts from; null where it has none." }),
    asker: z.string().meta({ description: "Of a question: who asked, where that is shown." }),
    voluntary: z.boolean().meta({ description: "Of a commission: no fee is paid." }),
    fictitious: z.boolean(),
    steps: z
      .array(z.strictObject({ what: z.string(), on: day, words: z.string() }))
      .meta({ description: "What happened to it in public, oldest first." }),
    reviews: z
      .array(
        z.strictObject({
          reference: z.string(),
          page: z.string(),
          submitted: day,
          released: dayOrNull,
          rounds: z.array(
            z.strictObject({
              number: z.int(),
              stage: z.enum(["experts", "experts and governments"]),
              opened: day,
              closed: dayOrNull,
              outcome: z.string().nullable(),
            }),
          ),
        }),
      )
      .meta({ description: "Of a work that was released by a review." }),
    outcomes: z
      .array(z.strictObject({ name: z.string(), direction, certainty: z.enum(["very low", "low", "moderate", "high"]) }))
      .meta({ description: "Published judgement on a policy choice." }),
  })
  .meta({ id: "ChainNode", description: "One thing of a chain, as everybody may see it." });

const link = z
  .strictObject({
    from: ref,
    to: ref,
    days: z
      .int()
      .nullable()
      .meta({ description: "Days from one to the other; negative where the other came first, null where one has no day." }),
    evidence: z
      .array(z.strictObject({ outcome: z.string(), direction, certainty: z.enum(["not judged", "very low", "low", "moderate", "high"]) }))
      .meta({ description: "What a policy choice says of it as evidence." }),
  })
  .meta({ id: "ChainLink", description: "One thing led to another." });

export const chainShape = z
  .strictObject({
    centre: node,
    before: z.array(node).meta({ description: "Everything that led to it." }),
    after: z.array(node).meta({ description: "Everything that came of it. In a circle something stands on both sides." }),
    links: z.array(link),
    questionToUse: z
      .strictObject({ from: ref, to: ref, days: z.int() })
      .nullable()
      .meta({ description: "From the first question to the first use; null where one of them is missing." }),
    cut: z.boolean().meta({ description: "There is more than is followed." }),
  })
  .meta({ id: "Chain", description: "What led to something public, and what came of it." });

/** Chains from a question to a use. */
export const CHAIN_PROMISES = {
  followChain: reading({
    path: "/chain/{kind}/{id}",
    about: "chains",
    summary: "From question to use",
    description:
      "What led to a figure, a question, a commission, a work, a policy choice, a pilot or a use, and what came of it, with the days of each step. The same for everybody.",
    parts: z.strictObject({ kind, id }),
    scopes: [],
    open: true,
    answer: chainShape,
    problems: ["no-such-chain"],
  }),
} as const;

export type ChainAnswer = z.infer<typeof chainShape>;
