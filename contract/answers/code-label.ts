import * as z from "zod";

/** A code and what it is called. */
export const codeLabelShape = z
  .strictObject({ code: z.string(), label: z.string() })
  .meta({ id: "CodeLabel", description: "A code and what it is called." });
