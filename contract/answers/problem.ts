import * as z from "zod";

/** What is answered instead when something is wrong: problem details after RFC 9457, with a code, the values and the way out. */
export const problemShape = z
  .strictObject({
    type: z.string().meta({ description: "Address of the page that explains the code." }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: "What happened, with the values concerned." }),
    instance: z.string().meta({ description: "Path that was asked for." }),
    code: z.string().meta({ description: "Stays the same when words change: programs look at this one." }),
    remedy: z.string().meta({ description: "The way out." }),
    values: z.record(z.string(), z.union([z.string(), z.number()])).meta({ description: "Values that the words name, one by one." }),
  })
  .meta({ id: "Problem", description: "Problem details after RFC 9457." });

export type ProblemAnswer = z.infer<typeof problemShape>;
