import * as z from "zod";

const parameter = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))]);

/** How figures of a release may have come about. */
export const methodsShape = z
  .strictObject({
    release: z.string(),
    methods: z.array(z.strictObject({ code: z.string(), name: z.string(), words: z.string() })),
    parameters: z.record(z.string(), z.record(z.string(), parameter)).meta({ description: "What was set, by method or step." }),
  })
  .meta({ id: "Methods", description: "Method codes of a release and what was set for them." });

export type MethodsAnswer = z.infer<typeof methodsShape>;
