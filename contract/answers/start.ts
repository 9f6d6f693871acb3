import * as z from "zod";

/** Where everything is. */
export const startShape = z
  .strictObject({
    name: z.string(),
    release: z.string(),
    description: z.string().meta({ description: "Address of the OpenAPI description." }),
    links: z.record(z.string(), z.string()),
  })
  .meta({ id: "Start", description: "Where everything is." });

export type StartAnswer = z.infer<typeof startShape>;
