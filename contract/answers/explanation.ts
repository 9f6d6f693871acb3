import * as z from "zod";
import { observationShape } from "./observation.ts";

const step = z
  .looseObject({
    id: z.int().meta({ description: "From 1; inputs always have smaller numbers." }),
    op: z.string().meta({ description: "take, add, scale, interpolate, share or round; more may come." }),
    words: z.string(),
    value: z.number(),
    inputs: z.array(z.int()),
  })
  .meta({ id: "ExplanationStep", description: "One step; further fields depend on op." });

/** How a figure came about, from reported numbers to the figure. */
export const explanationShape = z
  .looseObject({
    release: z.string(),
    dataflow: z.string(),
    key: z.string(),
    observation: observationShape,
    unit: z.number().meta({ description: "What the last step's value is multiplied by to give the observation's value." }),
    steps: z.array(step).meta({ description: "The last is the figure; empty for a figure that is absent." }),
  })
  .meta({ id: "Explanation", description: "How a figure came about, step by step." });

export type ExplanationAnswer = z.infer<typeof explanationShape>;
